package dev.parley.base.ui;

import java.util.Locale;

/** What a filled mark (bar, legend key) stands for; each has one look everywhere. */
public enum Mark {
    /** Capacity already paid for. */
    HELD,
    /** 6- or 3-month commitment. */
    LONG,
    /** 1-month commitment. */
    SHORT,
    /** Committed, where the terms are not told apart. */
    COMMITTED,
    ON_DEMAND,
    /** Paid for and not busy; hatched. */
    IDLE,
    UNKNOWN,
    /** Dashed outline: what all on demand would cost. */
    OUTLINE,
    INTERNAL,
    NEUTRAL,
    /** A line in a chart's legend. */
    LINE,
    DOTTED,
    /** A busy bar and its tick, in a legend. */
    BAR,
    TICK;

    String className() {
        return "p-kind-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
