package dev.parley.review;

import dev.parley.test.AppTest;

/** Several people at the same moment, on the embedded database. */
@AppTest
class RacesTest extends RacesContract {}
