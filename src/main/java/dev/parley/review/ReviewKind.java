package dev.parley.review;

import dev.parley.negotiation.Permission;

/** What can be submitted. */
public enum ReviewKind {
    PLAN_RUN("Plan run", Permission.RUN_PLAN, true),
    SCHEDULE("Schedule", Permission.EDIT_POSITIONS, true),
    DEAL("Deal", Permission.EDIT_POSITIONS, false),
    PAPER("Paper", Permission.MAKE_PAPERS, false);

    private final String label;
    private final Permission submits;
    private final boolean single;

    ReviewKind(String label, Permission submits, boolean single) {
        this.label = label;
        this.submits = submits;
        this.single = single;
    }

    public String label() {
        return label;
    }

    /** What somebody needs to submit it. */
    public Permission submits() {
        return submits;
    }

    /** Of what the next one takes the place: plan runs and schedules of each other, deals and papers of the same one. */
    String thing(String reference) {
        return single ? "" : reference;
    }
}
