package dev.parley.deal;

import dev.parley.test.AppTest;

/** Deals on the embedded database. */
@AppTest
class DealsTest extends DealsContract {}
