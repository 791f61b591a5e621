package dev.parley.price;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a model retires, as the negotiation entered it from the model's card.
 *
 * @param legacyFrom from this day no new term of model units can be bought; null when it is unknown
 * @param endOfLife  last day it answers; null when it is unknown
 */
public record Lifecycle(
        UUID id,
        String model,
        @Nullable LocalDate legacyFrom,
        @Nullable LocalDate endOfLife,
        Evidence evidence,
        @Nullable String note,
        long version,
        String by,
        Instant at) {}
