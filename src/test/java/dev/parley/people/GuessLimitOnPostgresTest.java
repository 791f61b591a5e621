package dev.parley.people;

import dev.parley.test.PostgresTest;

@PostgresTest
class GuessLimitOnPostgresTest extends GuessLimitContract {}
