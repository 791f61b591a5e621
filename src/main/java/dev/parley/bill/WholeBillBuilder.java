package dev.parley.bill;

import dev.parley.bill.Charge.Kind;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Amount;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Payer;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Puts charges, terms and forecast together. Pure: the same facts give the same bill.
 *
 * @param billed   payers' months that are billed
 * @param charged  their charges as the files tell of them
 * @param sums     the same, what was put apart as what it is taken to be
 * @param terms    of all lines, in order
 * @param forecast Bedrock by line, contract year and case, at list; lines without a workload are left out
 * @param support  the bands entered, or null
 * @param running  the month that runs
 */
record WholeBillBuilder(
        Negotiation negotiation,
        Set<PayerMonth> billed,
        List<BillStore.Sum> charged,
        List<BillStore.Sum> sums,
        List<LineTerms> terms,
        Map<ServicePlace.Key, ServicePlace> places,
        Map<ContractLine, List<Map<ForecastCase, Amount>>> forecast,
        @Nullable SupportPlan support,
        List<WholeBill.Source> sources,
        Running running) {

    private static final int MONTHS = 12;

    WholeBill bill() {
        var months = months();
        var zero = new YearZeroRates(negotiation.effectiveDate(), over(billed));
        var perLine = terms.stream().map(of -> line(of, months, zero)).toList();
        var lines = new Outlook(negotiation.contractYears(), perLine, forecast, support).together();
        return new WholeBill(
                months,
                gaps(months),
                sum(sums, one -> !running.over(one.month()) && BillSpend.SPEND.contains(one.kind())),
                zero.zero(),
                negotiation.contractYears(),
                lines,
                apart(months),
                services(months),
                sources);
    }

    private SortedSet<PayerMonth> over(Set<PayerMonth> all) {
        return all.stream().filter(one -> running.over(one.month())).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The twelve up to the last that is billed and over; fewer where the bills begin later. */
    private List<YearMonth> months() {
        var over = over(billed);
        if (over.isEmpty()) {
            return List.of();
        }
        var last = over.last().month();
        var first = over.first().month();
        return IntStream.range(0, MONTHS)
                .mapToObj(ago -> last.minusMonths(MONTHS - 1 - ago))
                .filter(month -> !month.isBefore(first))
                .toList();
    }

    private List<String> gaps(List<YearMonth> months) {
        var payers = billed.stream().map(PayerMonth::payer).collect(Collectors.toCollection(TreeSet::new));
        var gaps = new ArrayList<String>();
        for (var payer : payers) {
            var missing = months.stream()
                    .filter(month -> !billed.contains(new PayerMonth(month, payer)))
                    .toList();
            if (!missing.isEmpty()) {
                gaps.add(payer + ": " + BillWords.period(missing)
                        + (missing.size() > 2 ? ", " + missing.size() + " months" : ""));
            }
        }
        return gaps;
    }

    private WholeBill.Line line(LineTerms of, List<YearMonth> months, YearZeroRates zero) {
        var here = sums.stream()
                .filter(sum -> BillSpend.SPEND.contains(sum.kind()) && BillSpend.line(sum, places) == of.line())
                .toList();
        SortedMap<YearMonth, BigDecimal> byMonth = new TreeMap<>();
        months.forEach(month -> byMonth.put(month, BigDecimal.ZERO));
        var shown = here.stream().filter(sum -> months.contains(sum.month())).toList();
        shown.forEach(sum -> byMonth.merge(sum.month(), sum.paid(), BigDecimal::add));
        var enrolled = negotiation.payers().stream()
                .filter(Payer::enrolled)
                .map(Payer::code)
                .collect(Collectors.toSet());
        return new WholeBill.Line(
                of,
                byMonth,
                sum(shown, sum -> true),
                shown.stream()
                        .filter(sum -> sum.kind() != Kind.DISCOUNT)
                        .map(BillStore.Sum::billed)
                        .reduce(BigDecimal.ZERO, BigDecimal::add),
                sum(shown, sum -> enrolled.contains(sum.payer())),
                zero.of(here),
                List.of(),
                "");
    }

    private Map<Kind, SortedMap<YearMonth, BigDecimal>> apart(List<YearMonth> months) {
        var apart = new EnumMap<Kind, SortedMap<YearMonth, BigDecimal>>(Kind.class);
        sums.stream()
                .filter(sum -> !BillSpend.SPEND.contains(sum.kind()) && months.contains(sum.month()))
                .forEach(sum -> apart.computeIfAbsent(sum.kind(), _ -> new TreeMap<>())
                        .merge(sum.month(), sum.paid(), BigDecimal::add));
        return apart;
    }

    private List<WholeBill.ServiceSum> services(List<YearMonth> months) {
        record Found(ServicePlace.Key key, boolean recognised) {}
        var paid = new HashMap<Found, BigDecimal>();
        charged.stream()
                .filter(sum -> BillSpend.SPEND.contains(sum.kind()) && months.contains(sum.month()))
                .forEach(sum -> paid.merge(new Found(sum.key(), sum.recognised()), sum.paid(), BigDecimal::add));
        return paid.entrySet().stream()
                .map(one -> {
                    var place = places.get(one.getKey().key());
                    return new WholeBill.ServiceSum(
                            one.getKey().key(),
                            place == null ? one.getKey().key().usual() : place.to(),
                            one.getKey().recognised(),
                            place,
                            one.getValue());
                })
                .sorted(Comparator.comparing((WholeBill.ServiceSum one) -> !one.unknown())
                        .thenComparing(WholeBill.ServiceSum::paid, Comparator.reverseOrder())
                        .thenComparing(one -> one.key().service())
                        .thenComparing(one -> one.key().usual())
                        .thenComparing(one -> one.key().seller()))
                .toList();
    }

    private static BigDecimal sum(List<BillStore.Sum> of, Predicate<BillStore.Sum> which) {
        return of.stream().filter(which).map(BillStore.Sum::paid).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
