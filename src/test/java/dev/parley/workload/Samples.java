package dev.parley.workload;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.parley.base.data.SaveResult;

/** What tests of this feature share. */
final class Samples {

    private Samples() {}

    @SuppressWarnings("unchecked")
    static <T> T saved(SaveResult<T> result) {
        return ((SaveResult.Saved<T>) assertInstanceOf(SaveResult.Saved.class, result)).value();
    }

    @SuppressWarnings("unchecked")
    static <T> SaveResult.Conflict<T> conflict(SaveResult<T> result) {
        return (SaveResult.Conflict<T>) assertInstanceOf(SaveResult.Conflict.class, result);
    }
}
