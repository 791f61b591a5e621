package dev.parley.archive;

/** An archive that cannot be written or taken. The message is one sentence for people; nothing has been changed. */
public final class Refused extends RuntimeException {

    Refused(String sentence) {
        super(sentence);
    }

    Refused(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
