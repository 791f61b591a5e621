package dev.parley.benchmark;

/** Who may know of a benchmark. None of them leaves the house by itself. */
public enum Confidentiality {
    PUBLIC("public"),
    /** Our own, or of our group. */
    OURS("ours"),
    /** Somebody gave it to us under a non-disclosure agreement. */
    NDA("under NDA"),
    /** Counsel's. */
    PRIVILEGED("privileged");

    private final String label;

    Confidentiality(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
