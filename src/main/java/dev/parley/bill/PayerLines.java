package dev.parley.bill;

import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Amount;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Payer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Splits the lines of the bill by payer. Entered dollars come first and are one payer's; growth that somebody entered grows
 * what is billed; Bedrock without it is what the forecast costs. Pure: the same facts give the same lines.
 *
 * @param sums     charges of the months that count, what was put apart as what it is taken to be
 * @param forecast of Bedrock by line, payer and month
 * @param running  the month that runs, which tells nothing yet
 */
record PayerLines(
        Negotiation negotiation,
        List<BillStore.Sum> sums,
        Map<ServicePlace.Key, ServicePlace> places,
        Map<ContractLine, Map<String, SortedMap<YearMonth, Map<ForecastCase, Amount>>>> forecast,
        Running running) {

    /** A line of a payer that spends nothing on it is left out. */
    List<PayerLine> of(List<LineTerms> terms) {
        var over = sums.stream().filter(sum -> running.over(sum.month())).toList();
        var zero = new YearZeroRates(
                negotiation.effectiveDate(),
                over.stream()
                        .map(sum -> new PayerMonth(sum.month(), sum.payer()))
                        .collect(Collectors.toCollection(TreeSet::new)));
        var split = new ArrayList<PayerLine>();
        for (var line : terms) {
            split.addAll(split(line, over, zero));
        }
        return List.copyOf(split);
    }

    private List<PayerLine> split(LineTerms terms, List<BillStore.Sum> over, YearZeroRates zero) {
        if (terms.yearZero() != null) {
            return List.of(new PayerLine(terms, payer(terms), terms.yearZero(), null));
        }
        var here = over.stream()
                .filter(sum -> BillSpend.SPEND.contains(sum.kind()) && BillSpend.line(sum, places) == terms.line())
                .toList();
        if (terms.growth() == null && forecast.containsKey(terms.line())) {
            return forecast(terms, here, zero);
        }
        return zero.payers().stream()
                .map(payer -> new PayerLine(terms, payer, zero.ofPayer(payer, here), null))
                .filter(line -> line.yearZero().signum() != 0)
                .toList();
    }

    /** A payer that was billed and of which nothing is forecast spends nothing more; its year before stays known. */
    private List<PayerLine> forecast(LineTerms terms, List<BillStore.Sum> here, YearZeroRates zero) {
        var byPayer = new TreeMap<>(forecast.get(terms.line()));
        var nothing = new TreeMap<YearMonth, Map<ForecastCase, Amount>>();
        byPayer.values().forEach(months -> months.keySet().forEach(month -> nothing.put(month, Map.of())));
        zero.payers().stream()
                .filter(payer -> zero.ofPayer(payer, here).signum() != 0)
                .forEach(payer -> byPayer.putIfAbsent(payer, nothing));
        return byPayer.entrySet().stream()
                .map(of -> new PayerLine(terms, of.getKey(), zero.ofPayer(of.getKey(), here), of.getValue()))
                .toList();
    }

    /** As entered, or the first that takes part, or the first there is. */
    private String payer(LineTerms terms) {
        var payers = negotiation.payers();
        return terms.payer() != null
                ? terms.payer()
                : payers.stream()
                        .filter(Payer::enrolled)
                        .findFirst()
                        .or(() -> payers.stream().findFirst())
                        .map(Payer::code)
                        .orElse("");
    }
}
