package dev.parley.price.read;

/** A row that is no price: why, and the one value that is wrong. */
final class NotTaken extends Exception {

    private final String value;

    /** @param reason without a full stop */
    NotTaken(String reason, String value) {
        super(reason, null, false, false);
        this.value = value;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    String value() {
        return value;
    }
}
