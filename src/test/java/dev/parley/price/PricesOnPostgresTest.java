package dev.parley.price;

import dev.parley.test.PostgresTest;

/** The price book on PostgreSQL. */
@PostgresTest
class PricesOnPostgresTest extends PricesContract {}
