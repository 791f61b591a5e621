package dev.parley.benchmark;

import dev.parley.test.AppTest;

/** Alternatives and benchmarks on H2. */
@AppTest
class BenchmarksTest extends BenchmarksContract {}
