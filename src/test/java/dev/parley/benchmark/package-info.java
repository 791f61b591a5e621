/** Tests of alternatives and benchmarks. */
@NullMarked
package dev.parley.benchmark;

import org.jspecify.annotations.NullMarked;
