package dev.parley.plan;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pool's plan becomes when one thing changes and it is planned anew: volume, the rate of its longest term, its mix.
 * Only what may be committed counts.
 *
 * @param unit how figures name one unit of the first side
 * @param rows unchanged first
 */
public record Sensitivity(String unit, List<Row> rows) {

    public Sensitivity {
        rows = List.copyOf(rows);
    }

    /**
     * One change.
     *
     * @param needs    share the longest term of the first side needs to pay; null where it has no rate
     * @param units    committed units of the first side, mean over the plan
     * @param totalUsd the plan's cost over the whole plan
     * @param savesUsd what it saves against all on demand
     */
    public record Row(
            String change, @Nullable BigDecimal needs, BigDecimal units, BigDecimal totalUsd, BigDecimal savesUsd) {}
}
