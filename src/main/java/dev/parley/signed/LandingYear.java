package dev.parley.signed;

import dev.parley.engine.deal.Landing;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A contract year of counted spend against its commitment.
 *
 * @param agreement  whose year it is
 * @param signed     whether it is signed, or today's terms; else it is negotiated and the latest offer stands for it
 * @param commitment or null where nothing is committed
 * @param months     in order, each of the year
 * @param landing    or null while a month is neither told nor expected
 * @param closers    what could be done so that more counts, the cheapest first
 * @param missing    what has to be entered first, each a sentence
 */
public record LandingYear(
        String agreement,
        boolean signed,
        int year,
        LocalDate from,
        LocalDate to,
        @Nullable BigDecimal commitment,
        List<Month> months,
        @Nullable Landing landing,
        List<Closer> closers,
        List<String> missing) {

    /** How the accrual is made, beside every figure of it. */
    public static final String ACCRUAL_METHOD =
            "The expected shortfall as it stands today, in equal parts over the months of"
                    + " the contract year; what earlier months lack is caught up in the month that runs.";

    /** Where a month's figure comes from. */
    public enum Source {
        ENTERED("entered", true),
        BILLS("bills", true),
        EXPECTED("expected, entered", false),
        OUTLOOK("expected, whole bill", false),
        MEAN("expected, mean of the months before", false),
        SO_FAR("billed so far", false),
        UNKNOWN("unknown", false);

        private final String label;
        private final boolean actual;

        Source(String label, boolean actual) {
            this.label = label;
            this.actual = actual;
        }

        public String label() {
            return label;
        }

        public boolean actual() {
            return actual;
        }
    }

    /**
     * @param usd     counted by us; null while nobody knows
     * @param detail  whose bills, or which source
     * @param bills   what the bills count, where another figure stands: somebody entered it, or the month is not over; else
     *                null
     * @param reasons why AWS may count otherwise, each in words with its dollars
     */
    public record Month(
            YearMonth month,
            Source source,
            @Nullable BigDecimal usd,
            String detail,
            @Nullable BigDecimal bills,
            @Nullable CountedMonth ours,
            @Nullable CountedMonth aws,
            List<String> reasons) {

        /** AWS's figure less ours; empty where one of them is missing or ours is not actual. */
        public Optional<BigDecimal> difference() {
            return aws == null || usd == null || !source.actual()
                    ? Optional.empty()
                    : Optional.of(aws.usd().subtract(Money.cents(usd)));
        }
    }

    /**
     * @param counted dollars of it that count, under the Marketplace cap no more than fits
     * @param fits    whether it can still be done before the year ends
     * @param sum     counted by this and all cheaper ones that fit
     */
    public record Closer(GapCloser what, BigDecimal counted, boolean fits, BigDecimal sum) {}

    /** @param sum from the first month of the year on */
    public record Accrual(YearMonth month, BigDecimal usd, BigDecimal sum) {}

    /** Counted so far, actual months alone. */
    public BigDecimal soFar() {
        return months.stream()
                .filter(month -> month.source().actual())
                .map(Month::usd)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Dollars above the commitment, below zero under it; empty while the landing is not known or nothing is committed. */
    public Optional<BigDecimal> over() {
        return landing == null || commitment == null
                ? Optional.empty()
                : Optional.of(landing.base().subtract(Money.cents(commitment)));
    }

    /** What finance sets aside, by month; empty where no shortfall is expected. */
    public List<Accrual> accruals() {
        if (landing == null || landing.expectedShortfall().signum() == 0) {
            return List.of();
        }
        var each = Money.split(
                landing.expectedShortfall(),
                months.stream().map(_ -> BigDecimal.ONE).toList(),
                Money.CENTS);
        var accruals = new ArrayList<Accrual>();
        var sum = BigDecimal.ZERO;
        for (int i = 0; i < months.size(); i++) {
            sum = sum.add(each.get(i));
            accruals.add(new Accrual(months.get(i).month(), each.get(i), sum));
        }
        return accruals;
    }

    /**
     * Cheapest first; of the same cost the one that can be done first.
     *
     * @param room dollars still free under the Marketplace cap, or null without one
     */
    static List<Closer> closers(List<GapCloser> all, LocalDate today, LocalDate yearEnds, @Nullable BigDecimal room) {
        var sorted = all.stream()
                .sorted(Comparator.comparing((GapCloser one) -> !one.fits(today, yearEnds))
                        .thenComparing(GapCloser::costOfADollar)
                        .thenComparing(GapCloser::day))
                .toList();
        var closers = new ArrayList<Closer>();
        var sum = BigDecimal.ZERO;
        var left = room;
        for (var one : sorted) {
            boolean fits = one.fits(today, yearEnds);
            var counted = one.counts();
            if (one.kind() == GapCloser.Kind.MARKETPLACE && left != null) {
                counted = counted.min(left).max(BigDecimal.ZERO);
                left = fits ? left.subtract(counted) : left;
            }
            sum = fits ? sum.add(counted) : sum;
            closers.add(new Closer(one, counted, fits, sum));
        }
        return List.copyOf(closers);
    }
}
