package dev.parley.archive;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The head of an archive.
 *
 * @param format of the archive itself
 * @param schema number of the last migration of the database that it was taken from
 * @param negotiation the one it holds, or nothing for everything
 * @param name what it holds, as a sentence calls it
 * @param tables rows of each table and their sum
 */
record Manifest(
        int format, int schema, Instant taken, @Nullable UUID negotiation, String name, Map<String, Sum> tables) {

    static final int FORMAT = 1;

    /** @param sum see {@link RowSum}, 64 hexadecimal digits */
    record Sum(long rows, String sum) {}

    Manifest {
        tables = new TreeMap<>(tables);
    }

    boolean whole() {
        return negotiation == null;
    }

    long rows() {
        return tables.values().stream().mapToLong(Sum::rows).sum();
    }
}
