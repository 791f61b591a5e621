package dev.parley.engine.commitment;

/** How finely units without a commitment are switched on and off. */
public enum Granularity {
    /** For each block of hours by itself. */
    BLOCK,
    /** For whole months, idle hours included. */
    MONTH
}
