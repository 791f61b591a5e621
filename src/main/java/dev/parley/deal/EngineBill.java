package dev.parley.deal;

import dev.parley.bill.ContractLine;
import dev.parley.bill.LineTerms;
import dev.parley.bill.PayerLine;
import dev.parley.bill.Treatment;
import dev.parley.engine.deal.Answer;
import dev.parley.engine.deal.Bill;
import dev.parley.engine.deal.BillLine;
import dev.parley.engine.deal.Biller;
import dev.parley.engine.deal.Estimate;
import dev.parley.engine.deal.InvalidDeal;
import dev.parley.engine.deal.Spend;
import dev.parley.engine.deal.SupportPlan;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.ContractYears;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The whole bill as the engine evaluates deals on it. Pure: the same lines give the same bill.
 *
 * @param bill    or null while something is missing
 * @param lines   ids of the engine's lines by contract line; support among them
 * @param parts   ids of those that are a part bought ahead, such as capacity: a percentage off usage does not reach them
 * @param products ids of those parts that letters price as a product, by its name
 * @param missing what has to be entered first, each a sentence
 * @param remarks what is made of something else than was asked for, each a sentence
 */
record EngineBill(
        @Nullable Bill bill,
        Map<ContractLine, List<String>> lines,
        Set<String> parts,
        Map<String, List<String>> products,
        List<String> missing,
        List<String> remarks) {

    static EngineBill of(
            ContractYears years, List<PayerLine> payerLines, Optional<dev.parley.bill.SupportPlan> support) {
        return of(years, payerLines, support, List.of());
    }

    static EngineBill of(
            ContractYears years,
            List<PayerLine> payerLines,
            Optional<dev.parley.bill.SupportPlan> support,
            List<String> remarks) {
        var missing = new ArrayList<String>();
        var lines = new ArrayList<BillLine>();
        SequencedMap<ContractLine, List<String>> ids = new LinkedHashMap<>();
        var parts = new HashSet<String>();
        var products = new LinkedHashMap<String, List<String>>();
        if (payerLines.isEmpty()) {
            missing.add("The whole bill is empty: take in a bill, or enter what its lines come to.");
        }
        var firstPayer = payerLines.isEmpty() ? "" : payerLines.getFirst().payer();
        for (var line : payerLines) {
            if (line.line() == ContractLine.SUPPORT
                    && (support.isPresent() || line.terms().growth() == null)) {
                continue;
            }
            var id = id(line, firstPayer);
            try {
                spend(line)
                        .ifPresentOrElse(
                                spend -> {
                                    lines.add(line(id, line, spend));
                                    if (!line.part().isEmpty()) {
                                        parts.add(id);
                                        products.computeIfAbsent(line.part(), _ -> new ArrayList<>())
                                                .add(id);
                                    }
                                    ids.computeIfAbsent(line.line(), _ -> new ArrayList<>())
                                            .add(id);
                                },
                                () -> missing.add(reason(line)));
            } catch (InvalidDeal unfit) {
                missing.add(line.line().label() + ": " + unfit.getMessage());
            }
        }
        var charged = new EngineSupport(payerLines, support);
        charged.unknown().map(EngineBill::reason).ifPresent(missing::add);
        var plan = lines.isEmpty() ? Optional.<SupportPlan>empty() : charged.plan();
        plan.ifPresent(one -> ids.put(ContractLine.SUPPORT, List.of(one.id())));
        return new EngineBill(
                missing.isEmpty() ? new Bill(years, lines, plan.orElse(null), List.of()) : null,
                ids,
                parts,
                products,
                missing,
                remarks);
    }

    /** As the screens call it: the first payer's lines by their label alone. */
    private static String id(PayerLine line, String firstPayer) {
        var label = line.part().isEmpty() ? line.line().label() : line.line().label() + ", " + line.part();
        return line.payer().equals(firstPayer) ? label : label + " \u00b7 " + line.payer();
    }

    private static BillLine line(String id, PayerLine line, Spend spend) {
        return new BillLine(
                id,
                line.payer(),
                line.line().billedByAws() ? Biller.AWS : Biller.MARKETPLACE,
                line.terms().from(),
                line.terms().to(),
                null,
                treatment(line.terms()),
                spend);
    }

    private static Optional<Spend> spend(PayerLine line) {
        if (line.forecast() != null) {
            return months(line.forecast());
        }
        var growth = line.terms().growth();
        return growth == null
                ? Optional.empty()
                : Optional.of(new Spend.Growing(line.yearZero(), growth.low(), growth.base(), growth.high()));
    }

    private static Optional<Spend> months(SortedMap<YearMonth, Map<ForecastCase, Amount>> forecast) {
        var months = new TreeMap<YearMonth, Estimate>();
        for (var month : forecast.entrySet()) {
            var low = known(month.getValue(), ForecastCase.LOW);
            var base = known(month.getValue(), ForecastCase.BASE);
            var high = known(month.getValue(), ForecastCase.HIGH);
            if (low.isEmpty() || base.isEmpty() || high.isEmpty()) {
                return Optional.empty();
            }
            months.put(month.getKey(), new Estimate(low.get(), base.get(), high.get()));
        }
        return Optional.of(new Spend.ByMonth(months));
    }

    private static Optional<BigDecimal> known(Map<ForecastCase, Amount> cases, ForecastCase scenario) {
        return cases.getOrDefault(scenario, Amount.ZERO).known();
    }

    private static String reason(PayerLine line) {
        var forecast = line.forecast();
        if (forecast == null) {
            return "Nobody has entered how \"" + line.line().label() + "\" grows a year: low, base and high.";
        }
        return line.line().label() + " of " + line.payer() + ": "
                + forecast.values().stream()
                        .flatMap(cases -> cases.values().stream())
                        .filter(Amount.Unknown.class::isInstance)
                        .map(amount -> ((Amount.Unknown) amount).reason())
                        .findFirst()
                        .orElse("its forecast is incomplete.");
    }

    static dev.parley.engine.deal.Treatment treatment(LineTerms terms) {
        return new dev.parley.engine.deal.Treatment(
                answer(terms.discounted()), answer(terms.counted()), answer(terms.capped()));
    }

    private static Answer answer(Treatment treatment) {
        return switch (treatment) {
            case YES -> Answer.YES;
            case NO -> Answer.NO;
            case NOT_IN_WRITING -> Answer.NOT_IN_WRITING;
        };
    }

    Bill required() {
        return Objects.requireNonNull(bill, "Ask for what is missing first.");
    }
}
