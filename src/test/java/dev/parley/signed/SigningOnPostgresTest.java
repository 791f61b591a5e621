package dev.parley.signed;

import dev.parley.test.EnteredSample;
import dev.parley.test.PostgresTest;
import org.springframework.context.annotation.Import;

/** Signing on PostgreSQL. */
@PostgresTest
@Import(EnteredSample.class)
class SigningOnPostgresTest extends SigningContract {}
