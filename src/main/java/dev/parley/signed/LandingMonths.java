package dev.parley.signed;

import dev.parley.engine.deal.Landing;
import dev.parley.engine.quantity.Money;
import dev.parley.signed.CountedFromBills.Counted;
import dev.parley.signed.CountedMonth.Whose;
import dev.parley.signed.LandingYear.Month;
import dev.parley.signed.LandingYear.Source;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The months of a contract year: what somebody entered comes first, then the bills, then what is expected. Pure.
 *
 * @param running the month that runs: it and those after it stay projected, whatever is told of them
 * @param entered of all months and both counts
 * @param bills   what the bills count, by month
 * @param outlook dollars a month that the whole bill expects to count in this year; null before the new agreement
 */
record LandingMonths(
        List<YearMonth> months,
        YearMonth running,
        List<CountedMonth> entered,
        SortedMap<YearMonth, Counted> bills,
        @Nullable BigDecimal outlook) {

    private static final double MONTHS_OF_A_YEAR = 12;

    List<Month> all() {
        var told = months.stream().map(this::told).toList();
        var known = told.stream()
                .filter(month -> month.source().actual())
                .map(Month::usd)
                .filter(Objects::nonNull)
                .toList();
        return told.stream()
                .map(month -> month.source() == Source.UNKNOWN ? expected(month, known) : month)
                .toList();
    }

    private Month told(YearMonth month) {
        var ours = entered(month, Whose.OURS).orElse(null);
        var aws = entered(month, Whose.AWS).orElse(null);
        var billed = bills.get(month);
        if (ours != null) {
            return new Month(
                    month,
                    ours.projected() || !over(month) ? Source.EXPECTED : Source.ENTERED,
                    ours.usd(),
                    ours.source(),
                    billed == null ? null : billed.usd(),
                    ours,
                    aws,
                    reasons(billed, aws));
        }
        return billed == null || !over(month)
                ? new Month(
                        month,
                        Source.UNKNOWN,
                        null,
                        "",
                        billed == null ? null : billed.usd(),
                        null,
                        aws,
                        reasons(billed, aws))
                : new Month(
                        month,
                        Source.BILLS,
                        billed.usd(),
                        "bills of " + String.join(", ", billed.payers()),
                        null,
                        null,
                        aws,
                        reasons(billed, aws));
    }

    private boolean over(YearMonth month) {
        return month.isBefore(running);
    }

    /** No less than the bills of a month that is not over count already. */
    private Month expected(Month month, List<BigDecimal> known) {
        if (outlook != null) {
            return of(month, Source.OUTLOOK, outlook);
        }
        if (known.isEmpty() && month.bills() != null) {
            return of(month, Source.SO_FAR, month.bills());
        }
        return known.isEmpty()
                ? month
                : of(
                        month,
                        Source.MEAN,
                        Money.divide(
                                known.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                                BigDecimal.valueOf(known.size())));
    }

    private static Month of(Month month, Source source, BigDecimal usd) {
        var atLeast = month.bills() == null ? usd : usd.max(month.bills());
        return new Month(month.month(), source, atLeast, "", month.bills(), null, month.aws(), month.reasons());
    }

    private Optional<CountedMonth> entered(YearMonth month, Whose whose) {
        return entered.stream()
                .filter(one -> one.month().equals(month) && one.whose() == whose)
                .findFirst();
    }

    private static List<String> reasons(@Nullable Counted billed, @Nullable CountedMonth aws) {
        var reasons = new ArrayList<String>();
        if (aws != null && aws.reason() != null) {
            reasons.add(aws.reason());
        }
        if (billed != null) {
            billed.reasons()
                    .forEach(reason -> reasons.add(
                            reason.words() + " $" + String.format(Locale.US, "%,.0f", Money.dollars(reason.usd()))));
        }
        return List.copyOf(reasons);
    }

    /** As the engine reads them; empty while a month is unknown. */
    static Optional<List<Landing.Month>> engine(List<Month> months) {
        if (months.stream().anyMatch(month -> month.usd() == null)) {
            return Optional.empty();
        }
        var last = months.stream()
                .filter(month -> month.source().actual())
                .map(Month::month)
                .max(YearMonth::compareTo)
                .orElse(months.getFirst().month().minusMonths(1));
        return Optional.of(months.stream()
                .map(month -> new Landing.Month(
                        Objects.requireNonNull(month.usd()), month.source().actual(), ahead(month, last)))
                .toList());
    }

    /** The whole bill says of a year how far it may lie off; of months before it, the less the nearer they are. */
    private static double ahead(Month month, YearMonth last) {
        return month.source() == Source.OUTLOOK
                ? 1
                : Math.max(0, ChronoUnit.MONTHS.between(last, month.month())) / MONTHS_OF_A_YEAR;
    }
}
