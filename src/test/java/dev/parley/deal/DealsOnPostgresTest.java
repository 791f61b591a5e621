package dev.parley.deal;

import dev.parley.test.PostgresTest;

/** Deals on PostgreSQL. */
@PostgresTest
class DealsOnPostgresTest extends DealsContract {}
