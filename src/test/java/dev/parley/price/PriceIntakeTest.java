package dev.parley.price;

import dev.parley.test.AppTest;

/** Price lists taken in, on the embedded database. */
@AppTest
class PriceIntakeTest extends PriceIntakeContract {}
