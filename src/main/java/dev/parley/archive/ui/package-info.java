/** The way of a negotiation out of Parley as a file, and in again. */
@NullMarked
package dev.parley.archive.ui;

import org.jspecify.annotations.NullMarked;
