package dev.parley.bill;

import dev.parley.test.PostgresTest;

/** Bills on PostgreSQL. */
@PostgresTest
class BillsOnPostgresTest extends BillsContract {}
