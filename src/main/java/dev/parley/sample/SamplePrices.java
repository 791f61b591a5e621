package dev.parley.sample;

import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.negotiation.Negotiation;
import dev.parley.price.Capacities;
import dev.parley.price.LifecycleDraft;
import dev.parley.price.Lifecycles;
import dev.parley.price.LimitRule;
import dev.parley.price.Prices;
import dev.parley.price.RateDraft;
import dev.parley.price.UnitLimitDraft;
import java.util.HashSet;
import org.springframework.stereotype.Component;

/** The sample's own rates and unit limits; everything else comes from the product's price list. */
@Component
class SamplePrices {

    private static final String ARTICLE = "example.article-mid";
    private static final RateDraft.NewModel ARTICLE_MODEL =
            new RateDraft.NewModel("bedrock", "Example", "ARTICLE-MID (illustrative)");

    private final Prices prices;
    private final Capacities capacities;
    private final Lifecycles lifecycles;

    SamplePrices(Prices prices, Capacities capacities, Lifecycles lifecycles) {
        this.prices = prices;
        this.capacities = capacities;
        this.lifecycles = lifecycles;
    }

    void enter(Negotiation negotiation) {
        var described = new HashSet<String>();
        for (var row : SampleRow.of("rates")) {
            prices.enter(
                    negotiation.id(),
                    new RateDraft(
                            row.text("model"),
                            row.text("region"),
                            RateDraft.kind(row.text("kind")),
                            row.number("usd"),
                            row.oneOf(PriceSide.class, "side"),
                            row.dateOrNull("from"),
                            row.dateOrNull("to"),
                            row.text("source"),
                            row.oneOf(Grade.class, "grade"),
                            row.yes("illustrative"),
                            row.textOrNull("note"),
                            row.text("model").equals(ARTICLE) && described.add(ARTICLE) ? ARTICLE_MODEL : null));
        }
        for (var row : SampleRow.of("unit_limits")) {
            capacities.enter(
                    negotiation.id(),
                    new UnitLimitDraft(
                            "model-units",
                            row.text("model"),
                            row.text("region"),
                            row.text("rule").equals("SEPARATE_LIMITS") ? LimitRule.SEPARATE : LimitRule.WEIGHTED,
                            row.numberOrNull("input_tpm"),
                            row.numberOrNull("output_tpm"),
                            null,
                            row.text("source"),
                            row.dateOrNull("date"),
                            row.oneOf(Grade.class, "grade"),
                            row.yes("illustrative"),
                            row.textOrNull("note")));
        }
        for (var row : SampleRow.of("lifecycle")) {
            lifecycles.put(
                    negotiation.id(),
                    null,
                    new LifecycleDraft(
                            row.text("model"),
                            row.dateOrNull("legacy_from"),
                            row.dateOrNull("end_of_life"),
                            SampleRow.INVENTED,
                            SampleRow.INVENTED_ON,
                            Grade.X,
                            row.yes("illustrative"),
                            row.textOrNull("note")));
        }
    }
}
