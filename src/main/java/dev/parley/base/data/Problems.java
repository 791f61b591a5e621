package dev.parley.base.data;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects what stands against something typed, so that a person is told all of it at once: one sentence per field, the
 * first that was found.
 */
public final class Problems {

    private final Map<String, InvalidInput> found = new LinkedHashMap<>();

    /** Keeps what the check refuses and goes on. */
    public Problems check(Runnable check) {
        try {
            check.run();
        } catch (InvalidInput refused) {
            refused.all().forEach(this::add);
        }
        return this;
    }

    /** Keeps one problem; a field that has one already keeps that. */
    public void add(InvalidInput problem) {
        found.putIfAbsent(problem.field(), problem);
    }

    /** What was read, or the stand-in where it cannot be read: the rest can then still be checked. */
    public <T extends @Nullable Object> T read(Supplier<? extends T> reading, T standIn) {
        try {
            return reading.get();
        } catch (InvalidInput refused) {
            refused.all().forEach(this::add);
            return standIn;
        }
    }

    /** Whether nothing is known against these fields, so that a check of them together makes sense. */
    public boolean sound(String... fields) {
        return Arrays.stream(fields).noneMatch(found::containsKey);
    }

    /** @throws InvalidInput when there is any, with all of them */
    public void refuse() {
        if (!found.isEmpty()) {
            throw InvalidInput.together(found.values());
        }
    }
}
