package dev.parley.benchmark;

import dev.parley.bill.ContractLine;
import dev.parley.engine.bargaining.Alternative.OtherModel;
import dev.parley.engine.deal.Departure;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.Share;
import dev.parley.forecast.ForecastLine;
import dev.parley.workload.BilledBy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Prices the alternatives somebody entered, and says how much of which line of the bill each would take. */
final class BoardLines {

    /** A line of the bill: what somebody bills a payer for Bedrock. */
    private record Billed(ContractLine line, String payer) {

        static Billed of(ForecastLine line) {
            return new Billed(
                    line.workload().billedBy() == BilledBy.MARKETPLACE
                            ? ContractLine.BEDROCK_MARKETPLACE
                            : ContractLine.BEDROCK_AWS,
                    line.workload().account().payer());
        }
    }

    /** What of a line of the bill would go, and what a dollar of it costs there. */
    private record Part(String line, Share share, BigDecimal priceThere) {}

    /** What a line of the bill comes to from a day on. */
    private record Since(Billed billed, @Nullable LocalDate from) {}

    private final Map<Since, Amount> whole = new HashMap<>();
    private final BoardFacts facts;
    private final AlternativePrices prices;
    private final BoardCapacity capacities;

    BoardLines(BoardFacts facts, AlternativePrices prices) {
        this.facts = facts;
        this.prices = prices;
        this.capacities = new BoardCapacity(facts, prices);
    }

    AlternativeLine line(Alternative entry) {
        var lines = facts.lines(entry);
        var place = AlternativePrices.Place.of(entry);
        var reasons = new ArrayList<String>();
        var parts = parts(entry, lines, place, reasons);
        if (entry.oneOffUsd() == null) {
            reasons.add("What moving costs once is unknown.");
        }
        return new AlternativeLine(
                entry,
                facts.modelName(entry.channel(), entry.model()),
                lines.stream().map(line -> ofWorkload(line, entry, place)).toList(),
                capacities.of(entry, lines, place).orElse(null),
                capacities.missing(entry),
                reasons.isEmpty() ? move(entry, parts) : null,
                String.join(" ", reasons.stream().distinct().toList()));
    }

    private AlternativeLine.OfWorkload ofWorkload(ForecastLine line, Alternative entry, AlternativePrices.Place place) {
        return new AlternativeLine.OfWorkload(
                line.workload().id(),
                line.workload().code(),
                line.workload().name(),
                prices.firstYear(prices.now(line)).times(entry.share()),
                prices.firstYear(prices.there(line, place)).times(entry.share()),
                prices.mixNow(line).perMillion(),
                prices.mixThere(line, place).perMillion());
    }

    private List<Part> parts(
            Alternative entry, List<ForecastLine> lines, AlternativePrices.Place place, List<String> reasons) {
        Map<Billed, List<ForecastLine>> byLine = new LinkedHashMap<>();
        lines.forEach(line ->
                byLine.computeIfAbsent(Billed.of(line), _ -> new ArrayList<>()).add(line));
        var parts = new ArrayList<Part>();
        byLine.forEach((billed, going) -> {
            var id = facts.desk().lineOf(billed.line(), billed.payer());
            if (id.isEmpty()) {
                reasons.add(
                        facts.desk().ready()
                                ? "The whole bill has no line \""
                                        + billed.line().label() + "\" of " + billed.payer() + "."
                                : "The whole bill is not complete.");
                return;
            }
            var all = whole.computeIfAbsent(new Since(billed, entry.from()), this::all);
            var now = sum(going, line -> prices.term(prices.now(line), entry.from()));
            var there = sum(going, line -> prices.term(prices.there(line, place), entry.from()));
            for (var amount : List.of(all, now, there)) {
                if (amount instanceof Amount.Unknown(String reason)) {
                    reasons.add(reason);
                    return;
                }
            }
            var from = now.known().orElseThrow();
            if (from.signum() == 0) {
                return;
            }
            parts.add(new Part(
                    id.get(),
                    new Share(Money.divide(
                                    from.multiply(entry.share()), all.known().orElseThrow())
                            .min(BigDecimal.ONE)),
                    Money.divide(there.known().orElseThrow(), from)));
        });
        if (parts.isEmpty() && reasons.isEmpty()) {
            reasons.add("No traffic of the agreement would go.");
        }
        return parts;
    }

    private Amount all(Since since) {
        var lines = facts.grid().lines().stream()
                .filter(line -> Billed.of(line).equals(since.billed()))
                .toList();
        return sum(lines, line -> prices.term(prices.now(line), since.from()));
    }

    private static Amount sum(List<ForecastLine> lines, Function<ForecastLine, Amount> cost) {
        return lines.stream().map(cost).reduce(Amount.ZERO, Amount::plus);
    }

    private static dev.parley.engine.bargaining.Alternative move(Alternative entry, List<Part> parts) {
        var name = entry.channel().label() + ", " + entry.model();
        var migration = entry.oneOffUsd() == null ? BigDecimal.ZERO : entry.oneOffUsd();
        if (!entry.channel().staysOnTheBill()) {
            return new dev.parley.engine.bargaining.Alternative(
                    name,
                    parts.stream()
                            .map(part -> new Departure(part.line(), entry.from(), part.share(), part.priceThere()))
                            .toList(),
                    migration,
                    entry.creditsUsd());
        }
        var from = entry.from() == null ? null : YearMonth.from(entry.from());
        return new dev.parley.engine.bargaining.Alternative(
                name,
                List.of(),
                parts.stream()
                        .map(part -> new OtherModel(
                                part.line(),
                                from,
                                part.share()
                                        .complement()
                                        .value()
                                        .add(part.share().value().multiply(part.priceThere()))))
                        .toList(),
                migration,
                entry.creditsUsd());
    }
}
