package dev.parley.benchmark;

import dev.parley.bill.ContractLine;
import dev.parley.engine.bargaining.Alternative.OtherModel;
import dev.parley.engine.deal.Departure;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.Share;
import dev.parley.forecast.ForecastLine;
import dev.parley.price.Capacities;
import dev.parley.price.ModelInfo;
import dev.parley.price.Product;
import dev.parley.price.UnitLimit;
import dev.parley.workload.BilledBy;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

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

    private final BoardFacts facts;
    private final AlternativePrices prices;

    BoardLines(BoardFacts facts, AlternativePrices prices) {
        this.facts = facts;
        this.prices = prices;
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
                capacity(entry, lines, place).orElse(null),
                noCapacity(entry),
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
            var all = facts.grid().lines().stream()
                    .filter(line -> Billed.of(line).equals(billed))
                    .map(line -> prices.term(prices.now(line), entry.from()))
                    .reduce(Amount.ZERO, Amount::plus);
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

    private Optional<Capacity> capacity(Alternative entry, List<ForecastLine> lines, AlternativePrices.Place place) {
        return limit(entry)
                .flatMap(limit -> product(entry).flatMap(product -> {
                    var side = product.forModel(limit).sides().getFirst();
                    return prices.quote(lines, entry.share(), place, side, unitModel(entry))
                            .map(quote -> new Capacity(
                                    product.name(),
                                    product.units().values().iterator().next(),
                                    side.minimumUnits(),
                                    side.stepUnits(),
                                    quote,
                                    limit.evidence()));
                }));
    }

    /** Makers' own models have a published unit price on Vertex; for the others the vendor is asked. */
    private String unitModel(Alternative entry) {
        var product = entry.channel().capacity().orElseThrow();
        boolean asked = entry.channel() == Channel.VERTEX
                && facts.model(entry.channel(), entry.model())
                        .filter(model -> model.provider().equals("Google"))
                        .isEmpty();
        return asked ? product + " of " + entry.model() : product;
    }

    private String noCapacity(Alternative entry) {
        return product(entry).isPresent() && limit(entry).isEmpty()
                ? "It is not known what a unit of "
                        + product(entry).map(Product::name).orElse("") + " carries for "
                        + facts.modelName(entry.channel(), entry.model()) + "."
                : "";
    }

    private Optional<Product> product(Alternative entry) {
        return entry.channel()
                .capacity()
                .flatMap(code -> facts.products().stream()
                        .filter(product -> product.code().equals(code))
                        .findFirst());
    }

    /** Sources write one model in several manners: {@code Claude Haiku 4.5}, {@code claude-haiku-4-5}. */
    private Optional<UnitLimit> limit(Alternative entry) {
        var name =
                facts.model(entry.channel(), entry.model()).map(ModelInfo::name).orElse(entry.model());
        return entry.channel()
                .capacity()
                .flatMap(product -> facts.limits().stream()
                        .filter(limit -> product.equals(limit.product())
                                && plain(limit.model()).equals(plain(name)))
                        .map(UnitLimit::model)
                        .findFirst()
                        .flatMap(model -> Capacities.limit(
                                facts.limits(), product, model, entry.channel().limitRegion(entry.scope())))
                        .filter(limit -> !limit.limits().isEmpty()));
    }

    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
