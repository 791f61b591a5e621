/**
 * The planner beside solvers that others wrote: OR-Tools, JGraphT and ojAlgo.
 *
 * <p>Nothing here uses the inside of the planner. {@link dev.parley.independent.Uncovered} reads from a problem, hour by
 * hour, what each level costs if it is left uncovered; {@link dev.parley.independent.CoverNetwork} writes the minimum-cost
 * flow down as nodes and arcs, {@link dev.parley.independent.CoverProgram} as whole numbers under inequalities. Both are
 * solved by libraries, and their optimum has to be the planner's. Amounts are whole 1e-9 US dollars.
 */
@NullMarked
package dev.parley.independent;

import org.jspecify.annotations.NullMarked;
