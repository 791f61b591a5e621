package dev.parley.api;

import dev.parley.benchmark.Benchmark;
import dev.parley.benchmark.Comparison;
import dev.parley.engine.bargaining.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What others have on one thing.
 *
 * @param offer      share off list that AWS's latest offer gives, or null
 * @param reached    how many of {@code of} values the offer reaches; null without an offer or values
 * @param percentile from five values on, else null
 * @param middle     of the values that count
 */
record ComparisonAnswer(
        String about,
        String subject,
        @Nullable BigDecimal offer,
        @Nullable Integer reached,
        int of,
        @Nullable Integer percentile,
        @Nullable BigDecimal middle,
        List<One> benchmarks) {

    /** One benchmark; low and high are a range, or quartiles where there is a value as well. */
    record One(
            @Nullable BigDecimal low,
            @Nullable BigDecimal value,
            @Nullable BigDecimal high,
            @Nullable Integer agreements,
            @Nullable String dated,
            String source,
            String grade,
            boolean counts,
            String confidentiality,
            @Nullable String ndaUntil) {

        static One of(Benchmark one) {
            return new One(
                    one.low(),
                    one.middle(),
                    one.high(),
                    one.sampleSize(),
                    day(one.dated()),
                    one.source(),
                    one.grade().name(),
                    one.counts(),
                    one.confidentiality().name(),
                    day(one.ndaUntil()));
        }

        private static @Nullable String day(@Nullable LocalDate day) {
            return day == null ? null : day.toString();
        }
    }

    static ComparisonAnswer of(Comparison comparison) {
        var standing = comparison.standing();
        var percentile = standing.map(Standing::percentile);
        return new ComparisonAnswer(
                comparison.about().name(),
                comparison.subject(),
                comparison.offer(),
                standing.map(Standing::reached).orElse(null),
                comparison.values().size(),
                percentile.isPresent() && percentile.get().isPresent()
                        ? percentile.get().getAsInt()
                        : null,
                comparison.middle().orElse(null),
                comparison.all().stream().map(One::of).toList());
    }
}
