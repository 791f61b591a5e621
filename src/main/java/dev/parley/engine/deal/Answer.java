package dev.parley.engine.deal;

/** What the paper says to a question. What is not in writing is evaluated both ways. */
public enum Answer {
    YES,
    NO,
    NOT_IN_WRITING;

    /** Whether it is a yes, when silence is read as {@code silence}. */
    boolean yes(boolean silence) {
        return this == YES || this == NOT_IN_WRITING && silence;
    }
}
