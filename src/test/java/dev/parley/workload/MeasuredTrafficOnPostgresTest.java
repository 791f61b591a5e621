package dev.parley.workload;

import dev.parley.test.PostgresTest;

/** Measured traffic on PostgreSQL. */
@PostgresTest
class MeasuredTrafficOnPostgresTest extends MeasuredTrafficContract {}
