package dev.parley.workload;

import dev.parley.test.AppTest;

/** Measured traffic on the embedded database. */
@AppTest
class MeasuredTrafficTest extends MeasuredTrafficContract {}
