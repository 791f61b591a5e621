package dev.parley.migration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the data of a workload must stay, as somebody stated it.
 *
 * @param version   counts its changes
 * @param changedBy display name of who stated it
 */
public record Residency(
        UUID id,
        UUID workload,
        Stays stays,
        @Nullable String note,
        long version,
        String changedBy,
        Instant changedAt) {}
