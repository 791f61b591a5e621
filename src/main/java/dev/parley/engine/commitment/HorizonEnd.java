package dev.parley.engine.commitment;

/** What happens to a contract that would run past the last month of the plan. */
public enum HorizonEnd {
    /** No contract may run past the last month. */
    WITHIN,
    /** A contract may run past it; only its hours inside are charged, the rest is shown as committed beyond. */
    PRORATE
}
