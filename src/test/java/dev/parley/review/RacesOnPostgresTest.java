package dev.parley.review;

import dev.parley.test.PostgresTest;

/** Several people at the same moment, on PostgreSQL. */
@PostgresTest
class RacesOnPostgresTest extends RacesContract {}
