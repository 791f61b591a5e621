package dev.parley.deal;

import dev.parley.test.PostgresTest;

/** Concessions on PostgreSQL. */
@PostgresTest
class ConcessionsOnPostgresTest extends ConcessionsContract {}
