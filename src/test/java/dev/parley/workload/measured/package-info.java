/** Tests of the readers of measured traffic. */
@org.jspecify.annotations.NullMarked
package dev.parley.workload.measured;
