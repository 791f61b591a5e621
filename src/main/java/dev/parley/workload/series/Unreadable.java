package dev.parley.workload.series;

/** A row that cannot be taken; the message is the reason. Thrown once a bad row, so it bears no stack. */
public final class Unreadable extends RuntimeException {

    private final String value;

    public Unreadable(String reason) {
        this(reason, "");
    }

    /** @param value the one value that is wrong */
    public Unreadable(String reason, String value) {
        super(reason, null, false, false);
        this.value = value;
    }

    /** Without a full stop. */
    public String reason() {
        return String.valueOf(getMessage());
    }

    /** The one value that is wrong, or empty. */
    public String value() {
        return value;
    }

    static String brief(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
