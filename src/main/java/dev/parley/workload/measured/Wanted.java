package dev.parley.workload.measured;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object that are read, as a tree; all others are skipped unseen. {@code input.inputTokenCount} names one,
 * {@code requestMetadata.*} all that stand in {@code requestMetadata}.
 */
final class Wanted {

    private final Map<String, Wanted> children = new HashMap<>();
    private boolean any = false;

    static Wanted of(String... paths) {
        var root = new Wanted();
        for (var path : paths) {
            var node = root;
            for (var name : path.split("\\.")) {
                if (name.equals("*")) {
                    node.any = true;
                } else {
                    node = node.children.computeIfAbsent(name, _ -> new Wanted());
                }
            }
        }
        return root;
    }

    /** The same fields, also of an object that stands inside the field: a log event wraps the record. */
    Wanted alsoInside(String field) {
        children.put(field, this);
        return this;
    }

    /** Null for what is not wanted. */
    @Nullable
    Wanted child(String name) {
        var child = children.get(name);
        return child == null && any ? new Wanted() : child;
    }

    /** Whether it is one value. */
    boolean leaf() {
        return children.isEmpty() && !any;
    }
}
