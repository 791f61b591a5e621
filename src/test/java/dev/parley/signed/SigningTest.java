package dev.parley.signed;

import dev.parley.test.AppTest;

/** Signing on the embedded database. */
@AppTest
class SigningTest extends SigningContract {}
