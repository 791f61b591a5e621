package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Why a unit is bought, not bought or held.
 *
 * <p>Bought: {@code worthUsd} is what one unit left out would cost elsewhere over its months, read at the topmost covered
 * level of each month; it is at least {@code priceUsd}. Not bought: {@code worthUsd} is what one more unit would save, read
 * at the first uncovered level; it is at most {@code priceUsd}. A floor or a limit may turn either around and is then named.
 *
 * @param kind what was decided
 * @param term id of the term
 * @param start first month of the contract, or null if it may start in no month of the plan
 * @param level number of the unit in its first month: for several units the topmost
 * @param units how many units, 1 for one more
 * @param worthUsd US dollars over the contract's months in the plan, rounded to the cent; null without a start
 * @param priceUsd US dollars for one unit over the same months; null for held units and without a start
 * @param busyShare share of the hours the unit is busy, 0 to 1 with six decimals; null where a share does not decide because
 *     the worth of its hours differs. A bought unit is read with held units stacked first, then earlier start, longer
 *     term, order of the list.
 * @param neededShare the share at which the unit costs the same as on demand, six decimals; null with the busy share
 * @param sentence the same in words
 */
public record Reason(
        Kind kind,
        String term,
        @Nullable YearMonth start,
        int level,
        int units,
        @Nullable BigDecimal worthUsd,
        @Nullable BigDecimal priceUsd,
        @Nullable BigDecimal busyShare,
        @Nullable BigDecimal neededShare,
        String sentence) {

    /** What was decided. */
    public enum Kind {
        BOUGHT,
        NOT_BOUGHT,
        HELD
    }
}
