package dev.parley.review;

import org.jspecify.annotations.Nullable;

/** What somebody can have the right to approve. */
public enum ApprovalKind {
    /** Units committed to, by what they cost a month. */
    CAPACITY_ORDER("capacity orders", "a month"),
    /** What the rest of the AWS bill is expected to be. */
    BASELINE("the rest-of-AWS baseline", null),
    /** Anything given between target and walk-away. */
    CONCESSION("concessions between target and walk-away", null),
    /** Target and walk-away themselves. */
    TARGET_AND_WALK_AWAY("target and walk-away", null),
    /** Spend committed to, by the largest year. */
    SPEND_COMMITMENT("spend commitments", "a year"),
    CLAUSES("clauses", null),
    PAPER_THAT_LEAVES("papers that leave the house", null),
    NDA_MARK("NDA marks", null);

    private final String label;
    private final @Nullable String per;

    ApprovalKind(String label, @Nullable String per) {
        this.label = label;
        this.per = per;
    }

    public String label() {
        return label;
    }

    /** Of what time its dollars are, "a month"; null where it has no amount. */
    public @Nullable String per() {
        return per;
    }
}
