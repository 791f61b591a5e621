package dev.parley.intake;

/** The reading was cancelled; nothing of it is kept. */
public final class ReadingCancelled extends RuntimeException {

    ReadingCancelled() {
        super("The reading was cancelled.", null, false, false);
    }
}
