package dev.parley.intake;

import dev.parley.test.PostgresTest;

/** The desk on PostgreSQL. */
@PostgresTest
class IntakeDeskOnPostgresTest extends IntakeDeskContract {}
