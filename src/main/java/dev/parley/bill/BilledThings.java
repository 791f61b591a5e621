package dev.parley.bill;

import dev.parley.bill.Charge.PricingModel;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.price.ModelInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds in the price book what a charge of Bedrock is for: two spellings of one model are one thing. What a file tells too little of
 * is found nowhere, and never guessed.
 */
final class BilledThings {

    private final BilledModels models;

    /** @param models of the price book */
    BilledThings(List<ModelInfo> models) {
        this.models = new BilledModels(models);
    }

    /** @param model null where no price list has it */
    record Thing(@Nullable ModelInfo model, String named, String scope, PriceKind kind) {}

    Optional<Thing> of(Charge charge) {
        var scope = scope(charge.scope(), charge.region());
        if (charge.model() == null || scope == null) {
            return Optional.empty();
        }
        return kind(charge).map(kind -> {
            var model = models.of(charge.model(), scope);
            return new Thing(model.orElse(null), charge.model(), scope, kind);
        });
    }

    private static Optional<PriceKind> kind(Charge charge) {
        if (charge.pricingModel() == PricingModel.PROVISIONED) {
            return Optional.ofNullable(units(plain(charge.usageType())));
        } else if (charge.pricingModel() == null || charge.tokenClass() == null) {
            return Optional.empty();
        }
        boolean onDemand = charge.pricingModel() == PricingModel.ON_DEMAND;
        return Optional.ofNullable(
                switch (charge.tokenClass()) {
                    case "input" -> input(charge.pricingModel(), plain(charge.usageType()));
                    case "output" -> output(charge.pricingModel(), plain(charge.usageType()));
                    case "cache-read" -> onDemand ? PriceKind.CACHE_READ : null;
                    case "cache-write" -> onDemand ? PriceKind.CACHE_WRITE : null;
                    case "cache-write-1h" -> onDemand ? PriceKind.CACHE_WRITE_1H : null;
                    default -> null;
                });
    }

    private static @Nullable PriceKind units(String usage) {
        if (usage.contains("nocommit")) {
            return PriceKind.MODEL_UNIT_HOUR_NO_COMMIT;
        } else if (usage.contains("6month")) {
            return PriceKind.MODEL_UNIT_HOUR_6_MONTH;
        }
        return usage.contains("1month") ? PriceKind.MODEL_UNIT_HOUR_1_MONTH : null;
    }

    private static @Nullable PriceKind input(PricingModel bought, String usage) {
        return switch (bought) {
            case ON_DEMAND -> PriceKind.ON_DEMAND_INPUT;
            case BATCH -> PriceKind.BATCH_INPUT;
            case FLEX -> PriceKind.FLEX_INPUT;
            case PRIORITY -> PriceKind.PRIORITY_INPUT;
            case RESERVED ->
                reserved(usage, PriceKind.RESERVED_INPUT_TPM_HOUR_1_MONTH, PriceKind.RESERVED_INPUT_TPM_HOUR_3_MONTH);
            case PROVISIONED, CUSTOMISATION, OTHER -> null;
        };
    }

    private static @Nullable PriceKind output(PricingModel bought, String usage) {
        return switch (bought) {
            case ON_DEMAND -> PriceKind.ON_DEMAND_OUTPUT;
            case BATCH -> PriceKind.BATCH_OUTPUT;
            case FLEX -> PriceKind.FLEX_OUTPUT;
            case PRIORITY -> PriceKind.PRIORITY_OUTPUT;
            case RESERVED ->
                reserved(usage, PriceKind.RESERVED_OUTPUT_TPM_HOUR_1_MONTH, PriceKind.RESERVED_OUTPUT_TPM_HOUR_3_MONTH);
            case PROVISIONED, CUSTOMISATION, OTHER -> null;
        };
    }

    private static @Nullable PriceKind reserved(String usage, PriceKind oneMonth, PriceKind threeMonths) {
        if (usage.contains("3month")) {
            return threeMonths;
        }
        return usage.contains("1month") ? oneMonth : null;
    }

    private static String plain(@Nullable String usageType) {
        return usageType == null ? "" : usageType.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** As the price book names it, or null where the bill tells too little. */
    static @Nullable String scope(@Nullable String scope, @Nullable String region) {
        if (scope == null) {
            return region;
        } else if (!scope.equals("geo")) {
            return scope;
        }
        return region == null ? null : geography(region);
    }

    /** Where one alone serves a region; Tokyo's is Japan's or Asia's, Sydney's Australia's or Asia's, Montreal's either. */
    private static @Nullable String geography(String region) {
        if (region.startsWith("eu-")) {
            return "eu geo";
        }
        return region.startsWith("us-") && !region.startsWith("us-gov-") ? "us geo" : null;
    }
}
