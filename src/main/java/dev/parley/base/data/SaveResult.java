package dev.parley.base.data;

import java.time.Instant;

/**
 * What became of a save. A view answers all three: nothing a person typed is lost.
 *
 * @param <T> the record that was saved
 */
public sealed interface SaveResult<T> {

    /** The database has committed {@code value}. */
    record Saved<T>(T value, Instant at) implements SaveResult<T> {}

    /** Somebody else saved first: {@code theirs} stands, what was typed is still in the caller's hands. */
    record Conflict<T>(String by, Instant at, T theirs) implements SaveResult<T> {}

    /** The row is no longer there. */
    record Gone<T>() implements SaveResult<T> {}
}
