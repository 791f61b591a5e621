package dev.parley.engine.bargaining;

import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a discount stands among those that others have: it is at least as good as {@code reached} of {@code of}.
 */
public record Standing(int reached, int of) {

    /** With fewer than these a percentile would claim more than is known. */
    public static final int LEAST_FOR_A_PERCENTILE = 5;

    /** @param known discounts of others; empty: there is nothing to stand among */
    public static Optional<Standing> of(Share discount, List<Share> known) {
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new Standing(
                        (int) known.stream()
                                .filter(other -> other.compareTo(discount) <= 0)
                                .count(),
                        known.size()));
    }

    /** The middle one of what others have; of an even number the mean of the two in the middle. */
    public static Optional<Share> middle(List<Share> known) {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        List<Share> sorted = known.stream().sorted(Comparator.naturalOrder()).toList();
        BigDecimal low = sorted.get((sorted.size() - 1) / 2).value();
        BigDecimal high = sorted.get(sorted.size() / 2).value();
        return Optional.of(new Share(low.add(high).divide(BigDecimal.valueOf(2))));
    }

    /** Percent of others it reaches, whole and rounded down; empty below {@link #LEAST_FOR_A_PERCENTILE}. */
    public OptionalInt percentile() {
        return of < LEAST_FOR_A_PERCENTILE
                ? OptionalInt.empty()
                : OptionalInt.of(BigDecimal.valueOf(100L * reached)
                        .divide(BigDecimal.valueOf(of), 0, RoundingMode.FLOOR)
                        .intValueExact());
    }
}
