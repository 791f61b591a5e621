/** What leaves the house, seen before it does: exactly what AWS gets beside what is held back. */
@NullMarked
package dev.parley.paper.ui;

import org.jspecify.annotations.NullMarked;
