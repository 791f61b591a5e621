package dev.parley.bill;

import dev.parley.test.AppTest;

/** Bills on the embedded database. */
@AppTest
class BillsTest extends BillsContract {}
