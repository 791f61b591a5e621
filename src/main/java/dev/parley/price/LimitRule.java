package dev.parley.price;

/** How the limits of one capacity unit are stated. */
public enum LimitRule {
    /** Input and output each have a limit; a missing one means that there is none on that side. */
    SEPARATE("input and output each have a limit"),
    /** One limit on input plus the weighted other classes of token. */
    WEIGHTED("one limit on the weighted sum"),
    /** Something of it is not known, so nothing is computed from it. */
    UNKNOWN("not published");

    private final String label;

    LimitRule(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
