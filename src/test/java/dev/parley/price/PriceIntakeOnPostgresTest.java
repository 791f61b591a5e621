package dev.parley.price;

import dev.parley.test.PostgresTest;

/** Price lists taken in, on PostgreSQL. */
@PostgresTest
class PriceIntakeOnPostgresTest extends PriceIntakeContract {}
