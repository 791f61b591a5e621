package dev.parley.price;

import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Drafts that tests enter. */
public final class SomeRates {

    private SomeRates() {}

    public static RateDraft draft(
            String model, String region, PriceKind kind, String usd, PriceSide side, LocalDate from) {
        return new RateDraft(
                model, region, kind, new BigDecimal(usd), side, from, null, "AWS's letter", Grade.Q, false, null, null);
    }

    static RateDraft newModel(RateDraft of) {
        return new RateDraft(
                of.model(),
                of.region(),
                of.kind(),
                of.usd(),
                of.side(),
                of.from(),
                of.to(),
                of.source(),
                of.grade(),
                true,
                of.note(),
                new RateDraft.NewModel("bedrock", "Acme", "Acme Mid"));
    }

    static UnitLimitDraft limit(String model, String region, String input, String output) {
        return new UnitLimitDraft(
                "model-units",
                model,
                region,
                LimitRule.SEPARATE,
                new BigDecimal(input),
                new BigDecimal(output),
                null,
                "measured in our load test",
                LocalDate.of(2026, 10, 14),
                Grade.M,
                true,
                null);
    }

    static LifecycleDraft lifecycle(String model) {
        return new LifecycleDraft(
                model,
                LocalDate.of(2028, 3, 31),
                LocalDate.of(2028, 9, 30),
                "model card",
                LocalDate.of(2026, 11, 1),
                Grade.A,
                true,
                null);
    }
}
