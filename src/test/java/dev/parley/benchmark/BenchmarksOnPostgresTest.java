package dev.parley.benchmark;

import dev.parley.test.PostgresTest;

/** Alternatives and benchmarks on PostgreSQL. */
@PostgresTest
class BenchmarksOnPostgresTest extends BenchmarksContract {}
