package dev.parley.workload;

import dev.parley.test.AppTest;

/** Taking in measured traffic on the embedded database. */
@AppTest
class MeasuredIntakeTest extends MeasuredIntakeContract {}
