package dev.parley.schedule;

import java.util.Locale;

/** The three rates we set for a line, from what we open with to what we would rather leave at. */
public enum Aim {
    /** What we open with. */
    ANCHOR("Anchor"),
    /** What we expect to reach. */
    TARGET("Target"),
    /** Above it the line is worth less than its alternatives. */
    WALK_AWAY("Walk-away");

    private final String label;

    Aim(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Inside a sentence. */
    public String word() {
        return label.toLowerCase(Locale.ROOT);
    }
}
