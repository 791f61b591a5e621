package dev.parley.bill;

import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the lines go in the contract years. Growth that somebody entered comes first; Bedrock without it is what the forecast
 * costs at list; support is charged by its bands, and without those and without growth it follows the lines it is a share of.
 * Of anything else the outlook is unknown.
 *
 * @param bands of support, or null while nobody has entered them
 */
record Outlook(
        int years,
        List<WholeBill.Line> lines,
        Map<ContractLine, List<Map<ForecastCase, Amount>>> forecast,
        @Nullable SupportPlan bands) {

    /** The lines with what is expected of them. */
    List<WholeBill.Line> together() {
        var known = new ArrayList<WholeBill.Line>();
        for (var line : lines) {
            known.add(line.line() == ContractLine.SUPPORT ? line : expected(line));
        }
        return known.stream()
                .map(line -> line.line() == ContractLine.SUPPORT ? support(line, known) : line)
                .toList();
    }

    private WholeBill.Line expected(WholeBill.Line line) {
        var growth = line.terms().growth();
        var ofForecast = forecast.get(line.line());
        if (growth != null) {
            return with(line, grown(line.yearZero(), growth), "growth as entered");
        } else if (ofForecast != null) {
            return with(line, ofForecast, "forecast at list");
        } else if (line.yearZero().signum() == 0) {
            return with(line, same(Amount.ZERO), "nothing paid");
        }
        return with(
                line,
                same(new Amount.Unknown("Nobody has entered how " + line.line().label() + " grows.")),
                "growth not entered");
    }

    private WholeBill.Line support(WholeBill.Line line, List<WholeBill.Line> others) {
        if (bands != null) {
            var charged = bands.engine(ContractLine.SUPPORT.label());
            return with(line, ofUsage(others, charged::year), "bands of " + bands.name());
        }
        var base = others.stream()
                .filter(one -> one.line().billedByAws())
                .map(WholeBill.Line::yearZero)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return SupportShare.of(line.terms(), line.yearZero(), base)
                .map(share -> with(line, ofUsage(others, usage -> usage.multiply(share)), "with AWS-billed"))
                .orElseGet(() -> expected(line));
    }

    /** By contract year and case: what is charged on what AWS bills itself. */
    private List<Map<ForecastCase, Amount>> ofUsage(List<WholeBill.Line> others, UnaryOperator<BigDecimal> charge) {
        return IntStream.range(0, years)
                .mapToObj(year -> cases(scenario -> {
                    var usage = others.stream()
                            .filter(one -> one.line().billedByAws())
                            .map(one -> one.outlook().get(year).getOrDefault(scenario, Amount.ZERO))
                            .reduce(Amount.ZERO, Amount::plus);
                    return usage instanceof Amount.Known(BigDecimal usd) ? Amount.of(charge.apply(usd)) : usage;
                }))
                .toList();
    }

    private List<Map<ForecastCase, Amount>> grown(BigDecimal yearZero, LineTerms.Growth growth) {
        return IntStream.rangeClosed(1, years)
                .mapToObj(year -> cases(scenario -> Amount.of(yearZero.multiply(
                        BigDecimal.ONE.add(of(growth, scenario)).pow(year, Money.PRECISION)))))
                .toList();
    }

    private static BigDecimal of(LineTerms.Growth growth, ForecastCase scenario) {
        return switch (scenario) {
            case LOW -> growth.low();
            case BASE -> growth.base();
            case HIGH -> growth.high();
        };
    }

    private List<Map<ForecastCase, Amount>> same(Amount amount) {
        return IntStream.range(0, years).mapToObj(_ -> cases(_ -> amount)).toList();
    }

    private static Map<ForecastCase, Amount> cases(Function<ForecastCase, Amount> of) {
        var cases = new EnumMap<ForecastCase, Amount>(ForecastCase.class);
        for (var scenario : ForecastCase.values()) {
            cases.put(scenario, of.apply(scenario));
        }
        return cases;
    }

    private static WholeBill.Line with(WholeBill.Line line, List<Map<ForecastCase, Amount>> outlook, String how) {
        return new WholeBill.Line(
                line.terms(),
                line.byMonth(),
                line.paid(),
                line.billed(),
                line.enrolled(),
                line.yearZero(),
                List.copyOf(outlook),
                how);
    }
}
