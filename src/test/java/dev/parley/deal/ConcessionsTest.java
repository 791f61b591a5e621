package dev.parley.deal;

import dev.parley.test.AppTest;

/** Concessions on the embedded database. */
@AppTest
class ConcessionsTest extends ConcessionsContract {}
