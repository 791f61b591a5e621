package dev.parley.people;

import dev.parley.test.AppTest;

@AppTest
class GuessLimitTest extends GuessLimitContract {}
