/**
 * Trials of the running program, as a process of its own that is killed: a short form with every check, the long form with
 * a property. Each prints one line, {@code TRIAL id figures PASS}, and keeps its raw data under {@code target/trials}.
 */
@NullMarked
package dev.parley.trial;

import org.jspecify.annotations.NullMarked;
