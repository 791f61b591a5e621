package dev.parley.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How some staged files stand.
 *
 * @param id        of the staging; nothing is written under it
 * @param files     those that have arrived
 * @param format    for people, or null until it is known
 * @param bytes     read so far, of the staged files as they came
 * @param bytesAll  of all staged files
 * @param rows      read so far
 * @param rejected  rows not taken
 * @param rejects   the first of them
 * @param preview   what would change; null unless {@link State#READY}
 * @param before    the same files with the same answers, taken in already: confirming changes nothing; else null
 * @param known     intakes that count and were made of one of these very files, whatever was answered; the latest first
 * @param note      what happened to it meanwhile: made anew because something was taken in, or put in the place of an earlier
 *                  preview; else null
 * @param problem   why it cannot be read, with what to do; where it is {@link State#READY}, why the last answer was not
 *                  taken; else null
 */
public record Standing(
        UUID id,
        State state,
        List<Intake.File> files,
        @Nullable Kind kind,
        @Nullable String format,
        long bytes,
        long bytesAll,
        long rows,
        long rejected,
        List<Rejects.Reject> rejects,
        @Nullable Preview preview,
        @Nullable Intake before,
        List<Intake> known,
        @Nullable String note,
        @Nullable String problem) {

    /** Rejected rows that are shown with it. */
    static final int REJECTS_SHOWN = 100;

    /** Where it is. */
    public enum State {
        /** Files arrive. */
        ARRIVING,
        /** They are read beside the screens, or wait for their turn. */
        READING,
        /** There is a preview to confirm, or to drop. */
        READY,
        /** They cannot be taken in; the staging can only be dropped. */
        REFUSED
    }
}
