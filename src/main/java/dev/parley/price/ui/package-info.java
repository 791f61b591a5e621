/** The price book's screen: rates side by side, what stands behind each number, and the forms to enter one. */
@NullMarked
package dev.parley.price.ui;

import org.jspecify.annotations.NullMarked;
