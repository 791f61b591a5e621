package dev.parley.workload.series;

/** A row that cannot be taken; the message is the reason. Thrown once a bad row, so it bears no stack. */
final class Unreadable extends RuntimeException {

    Unreadable(String reason) {
        super(reason, null, false, false);
    }

    static String brief(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
