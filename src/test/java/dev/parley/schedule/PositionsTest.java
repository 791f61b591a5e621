package dev.parley.schedule;

import dev.parley.test.AppTest;

/** Positions on H2. */
@AppTest
class PositionsTest extends PositionsContract {}
