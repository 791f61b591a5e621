package dev.parley.forecast;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A cell as the database has it.
 *
 * @param entry     null after it was cleared
 * @param version   counts its changes; an edit bears the one it read
 * @param changedBy display name
 */
public record StoredCell(CellKey key, @Nullable CellEntry entry, long version, String changedBy, Instant changedAt) {}
