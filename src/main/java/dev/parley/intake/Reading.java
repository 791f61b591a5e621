package dev.parley.intake;

import dev.parley.base.data.InvalidInput;
import java.util.UUID;

/** What was read of some files, in memory and small: aggregates, not rows. Nothing of it is written yet. */
public interface Reading {

    /**
     * What it says and what would change in the negotiation as it stands now. Acts as the person at the screen; the same
     * answers on the same state give an equal preview.
     *
     * @throws InvalidInput when an answer cannot be taken
     */
    Preview preview(UUID negotiation, Answers answers);

    /** The rows that were not taken. */
    Rejects rejects();

    /** Rows that were taken. */
    long rows();

    /**
     * Writes what {@link #preview} announced, in the caller's transaction, each row with the intake it came of.
     *
     * @param intake the row of the intake exists already
     * @throws InvalidInput when something stands against it; nothing is written then
     */
    void take(UUID negotiation, UUID intake, Answers answers);
}
