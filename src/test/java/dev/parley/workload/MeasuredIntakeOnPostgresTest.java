package dev.parley.workload;

import dev.parley.test.PostgresTest;

/** Taking in measured traffic on PostgreSQL. */
@PostgresTest
class MeasuredIntakeOnPostgresTest extends MeasuredIntakeContract {}
