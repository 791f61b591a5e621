package dev.parley.price;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A model's place in its family: what it may be succeeded by, and what is smaller.
 *
 * @param family     models of one family answer the same requests, such as {@code Claude}
 * @param rank       1 for the smallest size of the family; comparable within the family only
 * @param size       what the maker calls the size, such as {@code Sonnet}
 * @param generation higher is newer; comparable within a family and size, and between sizes where the maker counts them
 *                   together
 * @param channel    where it is sold; a model sold elsewhere has no price on Bedrock
 */
public record Lineage(
        String provider,
        String family,
        int rank,
        String size,
        BigDecimal generation,
        String channel,
        String model,
        String name,
        Evidence evidence,
        @Nullable String note) {}
