package dev.parley.schedule;

/** How far a line of the schedule is negotiated. */
public enum LineStatus {
    OPEN("open"),
    /** Our ask has been sent. */
    ASKED("asked"),
    /** AWS has answered with a rate. */
    OFFERED("offered"),
    AGREED("agreed"),
    /** No longer negotiated. */
    DROPPED("dropped");

    private final String label;

    LineStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
