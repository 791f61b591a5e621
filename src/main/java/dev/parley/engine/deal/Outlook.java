package dev.parley.engine.deal;

import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a deal costs over its term, in dollars to the cent.
 *
 * @param expected      mean of all paths: all spend after discounts and credits, plus shortfall
 * @param standardError how far another seed typically moves {@code expected}
 * @param low           the tenth percentile
 * @param high          the ninetieth percentile
 */
public record Outlook(
        BigDecimal expected,
        BigDecimal standardError,
        BigDecimal low,
        BigDecimal median,
        BigDecimal high,
        List<Year> years) {

    public Outlook {
        years = List.copyOf(years);
    }

    /**
     * @param year                 contract year, 1 is the first
     * @param commitment           or null where nothing is committed
     * @param spend                expected payment without shortfall
     * @param counted              expected counted spend, what is carried in apart
     * @param shortfallProbability with four decimals
     * @param expectedShortfall    mean of all paths
     * @param shortfallIfShort     mean of the paths that fall short, or null where none does
     * @param savedDollar          what a dollar less of counted spend is worth within its year: one less the probability of
     *                             a shortfall
     * @param savedDollarJointly   the same over the term: what it would have carried into the next year is lost as well
     */
    public record Year(
            int year,
            @Nullable BigDecimal commitment,
            BigDecimal spend,
            BigDecimal counted,
            Share shortfallProbability,
            BigDecimal expectedShortfall,
            @Nullable BigDecimal shortfallIfShort,
            Share savedDollar,
            Share savedDollarJointly) {}

    /** Expected shortfall of all years. */
    public BigDecimal expectedShortfall() {
        return years.stream().map(Year::expectedShortfall).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
