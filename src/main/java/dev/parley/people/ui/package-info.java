/** Signing in, and the screen on which administrators keep accounts. */
@NullMarked
package dev.parley.people.ui;

import org.jspecify.annotations.NullMarked;
