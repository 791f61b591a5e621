package dev.parley.engine.deal;

/** When counted spend is held against the commitment. */
public enum TrueUp {
    /** After each contract year, that year's against that year's. */
    EACH_YEAR,
    /** Once, after the last year, all counted spend against all commitments; a good year makes up for a bad one. */
    END_OF_TERM
}
