/**
 * What it is worth to serve a workload by another model before any capacity is bought.
 *
 * <p>A <em>move</em> takes the tokens of a workload from one model to another from a quarter on. The same text is not the
 * same number of tokens for every model: a <em>token factor</em> says how many tokens of the new model stand for one of
 * the old, apart for what goes in and what comes out; 1 is an assumption until it is measured. The worth of a move is what
 * the tokens cost on demand before it less what they cost after it; when a price is unknown, so is the worth.
 */
@NullMarked
package dev.parley.engine.migration;

import org.jspecify.annotations.NullMarked;
