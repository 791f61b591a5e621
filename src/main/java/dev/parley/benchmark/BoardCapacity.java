package dev.parley.benchmark;

import dev.parley.forecast.ForecastLine;
import dev.parley.price.Capacities;
import dev.parley.price.ModelInfo;
import dev.parley.price.Product;
import dev.parley.price.UnitLimit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What other providers sell as capacity for an alternative, from the price facts. */
final class BoardCapacity {

    private final BoardFacts facts;
    private final AlternativePrices prices;

    BoardCapacity(BoardFacts facts, AlternativePrices prices) {
        this.facts = facts;
        this.prices = prices;
    }

    /** Empty where it sells none that is compared, or it is not known what a unit carries. */
    Optional<Capacity> of(Alternative entry, List<ForecastLine> lines, AlternativePrices.Place place) {
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

    /** Why none can be compared; empty where there is some, and where none is sold. */
    String missing(Alternative entry) {
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
