/** Measures how fast plans are made: {@code ./mvnw -Pbench test}. Nothing here ships. */
@NullMarked
package dev.parley.bench;

import org.jspecify.annotations.NullMarked;
