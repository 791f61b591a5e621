/**
 * The first screen of a negotiation: what it costs, what needs somebody, and what comes next. It reads what the features
 * know and keeps nothing of its own.
 */
@NullMarked
package dev.parley.overview;

import org.jspecify.annotations.NullMarked;
