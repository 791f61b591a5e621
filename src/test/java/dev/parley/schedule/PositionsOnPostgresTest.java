package dev.parley.schedule;

import dev.parley.test.EnteredSample;
import dev.parley.test.PostgresTest;
import org.springframework.context.annotation.Import;

/** Positions on PostgreSQL. */
@PostgresTest
@Import(EnteredSample.class)
class PositionsOnPostgresTest extends PositionsContract {}
