package dev.parley.intake;

/** Told by a reader how far it is; told at least every few thousand rows, so that a cancel is heard at once. */
@FunctionalInterface
public interface ReadingProgress {

    /** For where nobody looks. */
    ReadingProgress NONE = (bytes, rows) -> {};

    /**
     * @param bytes of the staged files read so far
     * @param rows  read so far
     * @throws ReadingCancelled when nobody wants it any more
     */
    void at(long bytes, long rows);
}
