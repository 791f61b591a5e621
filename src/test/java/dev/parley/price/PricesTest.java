package dev.parley.price;

import dev.parley.test.AppTest;

/** The price book on the embedded database. */
@AppTest
class PricesTest extends PricesContract {}
