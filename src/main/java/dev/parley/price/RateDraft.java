package dev.parley.price;

import dev.parley.base.data.Checks;
import dev.parley.base.data.Draft;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rate as somebody typed it; what is missing is null and said so by {@link #validate}.
 *
 * @param usd      dollars per unit of the kind, with at most 12 decimals
 * @param from     first day in force
 * @param to       last day in force, or null while it is open
 * @param newModel describes a model that is in no price list yet; null for a listed one
 */
public record RateDraft(
        String model,
        String region,
        @Nullable PriceKind kind,
        @Nullable BigDecimal usd,
        @Nullable PriceSide side,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String source,
        @Nullable Grade grade,
        boolean illustrative,
        @Nullable String note,
        @Nullable NewModel newModel)
        implements Draft {

    /**
     * A model that no price list has.
     *
     * @param channel where it is bought: {@code bedrock} or another vendor's name in small letters
     */
    public record NewModel(String channel, String provider, String name) {

        void check(Problems problems) {
            problems.check(() -> Check.word("channel", channel, 40, "Name where the model is bought, such as bedrock."))
                    .check(() -> Checks.text("provider", provider, 60, "Name who makes the model."))
                    .check(() -> Checks.text("modelName", name, 120, "Name the model as people call it."));
        }
    }

    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000_000L);

    @Override
    public void check(Problems problems) {
        problems.check(() -> Checks.text("model", model, 120, "Choose a model."));
        if (newModel != null) {
            newModel.check(problems);
        }
        problems.check(() -> Check.region(region))
                .check(() -> Checks.present("kind", kind, "Choose what the price is for."))
                .check(() ->
                        Checks.present("side", side, "Choose whose price it is: list, current contract or negotiated."))
                .check(this::checkUsd)
                .check(() -> Check.dates("from", from, "to", to))
                .check(() -> Checks.text(
                        "source", source, 500, "Enter where the rate was read: a rate without a source is not taken."))
                .check(() -> Checks.present("grade", grade, "Choose how well the rate is evidenced, from Q to X."))
                .check(() -> Check.note(note));
    }

    private void checkUsd() {
        var given = Checks.present(
                "usd", usd, "Enter the rate in USD. If it is not known, leave it out: unknown is not zero.");
        Checks.digits("usd", given);
        if (given.signum() < 0) {
            throw new InvalidInput("usd", given, "A rate is zero or more, not " + Checks.plain(given) + ".");
        }
        if (given.compareTo(MOST) >= 0) {
            throw new InvalidInput("usd", given, "A rate is below 1,000,000,000 USD. Check the unit of the price.");
        }
        if (given.stripTrailingZeros().scale() > 12) {
            throw new InvalidInput("usd", given, Checks.plain(given) + " has more than 12 decimals. Round it.");
        }
    }

    /** @throws InvalidInput when there is no such kind */
    public static PriceKind kind(String code) {
        return PriceKind.of(code)
                .orElseThrow(() -> new InvalidInput(
                        "kind", code, "There is no kind of price \"" + code + "\". Use one such as on_demand_input."));
    }

    void writeTo(RateRow row) {
        row.model = model.strip();
        row.region = region.strip();
        row.kind = Checks.set(kind);
        row.usd = Checks.set(usd);
        row.side = Checks.set(side);
        row.validFrom = Checks.set(from);
        row.validTo = to;
        row.source = source.strip();
        row.grade = Checks.set(grade);
        row.illustrative = illustrative;
        row.note = Checks.blankToNull(note);
    }
}
