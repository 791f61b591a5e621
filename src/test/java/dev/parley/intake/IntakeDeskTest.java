package dev.parley.intake;

import dev.parley.test.AppTest;

/** The desk on the embedded database. */
@AppTest
class IntakeDeskTest extends IntakeDeskContract {}
