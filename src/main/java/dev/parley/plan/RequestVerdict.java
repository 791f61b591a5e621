package dev.parley.plan;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a team asks for, in dollars a month.
 *
 * @param asked     what is asked for, in words
 * @param start     first month asked for
 * @param minuteCv  entered spread of minutes inside an hour
 * @param onDemandUsd the workload on demand when it would start; null when unknown
 * @param committedUsd what is asked for costs; null when unknown
 * @param today     at the volume of the plan's first month; null when it cannot be computed
 * @param atStart   at the volume of the month it would start; null when it cannot be computed
 * @param better    the size that costs least for the same term, or null when that is nothing or cannot be computed
 * @param sentence  the verdict with its dollars
 */
public record RequestVerdict(
        String workload,
        String name,
        String askedBy,
        String product,
        String asked,
        YearMonth start,
        int termMonths,
        BigDecimal minuteCv,
        Verdict verdict,
        @Nullable BigDecimal onDemandUsd,
        @Nullable BigDecimal committedUsd,
        @Nullable Figures today,
        @Nullable Figures atStart,
        @Nullable Figures better,
        String sentence) {

    /** What becomes of it. */
    public enum Verdict {
        COMMIT("commit"),
        COMMIT_LESS("commit less"),
        NO("no"),
        UNKNOWN("unknown price"),
        /** Its price is unknown, and another model may do for less: see {@link EvaluateFirst}. */
        EVALUATE_FIRST("no; evaluate first");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The same figures, decided otherwise. */
    RequestVerdict with(Verdict other, String why) {
        return new RequestVerdict(
                workload,
                name,
                askedBy,
                product,
                asked,
                start,
                termMonths,
                minuteCv,
                other,
                onDemandUsd,
                committedUsd,
                today,
                atStart,
                better,
                why);
    }

    /**
     * Dollars a month of a size.
     *
     * @param quantity      the size in words
     * @param onDemandUsd   the workload on demand
     * @param committedUsd  what the size costs
     * @param hourly        believing that all minutes of an hour are alike
     * @param minutes       with the entered spread of minutes
     * @param breakEven     busy share at which the first side's unit costs the same as on demand
     * @param firstBusy     busy share of the first side's first unit, with the spread of minutes
     * @param firstPaysFrom rate an hour at which that unit would pay
     * @param batchUsd      the same tokens at batch prices, where batch may serve them and prices are known
     */
    public record Figures(
            String quantity,
            YearMonth month,
            BigDecimal onDemandUsd,
            BigDecimal committedUsd,
            Carried hourly,
            Carried minutes,
            BigDecimal breakEven,
            BigDecimal firstBusy,
            BigDecimal firstPaysFrom,
            @Nullable BigDecimal batchUsd) {}

    /**
     * How a size fares.
     *
     * @param overflowUsd on demand beside it: overflow, and tokens it does not carry
     * @param savingUsd   on demand less commitment and overflow; negative is a loss
     * @param busy        busy share of the units, 0 to 1, of the first side
     */
    public record Carried(BigDecimal overflowUsd, BigDecimal savingUsd, BigDecimal busy) {}
}
