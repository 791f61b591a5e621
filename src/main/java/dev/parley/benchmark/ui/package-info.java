/** Screens of alternatives and benchmarks. */
@NullMarked
package dev.parley.benchmark.ui;

import org.jspecify.annotations.NullMarked;
