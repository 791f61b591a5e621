package dev.parley.bill;

import dev.parley.bill.Charge.Kind;
import dev.parley.bill.Charge.PricingModel;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.price.ModelInfo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What was paid for a million tokens in the last month of a bill, in its currency: the cost of a model, scope and token class
 * after discounts, divided by their tokens. Only of payers that take part in the agreement.
 *
 * @param unknown names of models in the bill that are in no price list
 */
record PaidPrices(YearMonth month, List<PaidPrice> prices, List<String> unknown) {

    /** Fewer tokens than these say nothing of a price. */
    private static final BigDecimal LEAST_MILLIONS = new BigDecimal("0.01");

    private static final int DECIMALS = 6;

    /** @param quantity million tokens */
    record PaidPrice(
            ModelInfo model, String scope, PriceKind kind, BigDecimal quantity, BigDecimal paid, BigDecimal usd) {}

    /** @param model its id, or as the bill names it where no price list has it */
    private record Priced(String model, String scope, PriceKind kind) {}

    private static final class Sums {
        private BigDecimal quantity = BigDecimal.ZERO;
        private BigDecimal paid = BigDecimal.ZERO;
    }

    /**
     * Two spellings of one model are one price. Only usage counted in tokens is divided by its tokens: what else it cost is
     * no price of a token.
     *
     * @param enrolled whether a charge's payer takes part in the agreement
     * @param models   of the price book
     */
    static PaidPrices of(YearMonth month, List<Charge> charges, Predicate<Charge> enrolled, List<ModelInfo> models) {
        var named = new BilledModels(models);
        var known = new HashMap<String, ModelInfo>();
        var sums = new HashMap<Priced, Sums>();
        for (var charge : charges) {
            if (!charge.month().equals(month) || !counts(charge) || !enrolled.test(charge)) {
                continue;
            }
            priced(charge, named, known).ifPresent(priced -> {
                var sum = sums.computeIfAbsent(priced, _ -> new Sums());
                sum.paid = sum.paid.add(charge.paid());
                if (charge.kind() == Kind.USAGE && charge.quantity() != null) {
                    sum.quantity = sum.quantity.add(charge.quantity());
                }
            });
        }
        return prices(month, sums, known);
    }

    private static boolean counts(Charge charge) {
        return charge.kind() == Kind.DISCOUNT || charge.kind() == Kind.USAGE && "million tokens".equals(charge.unit());
    }

    private static PaidPrices prices(YearMonth month, Map<Priced, Sums> sums, Map<String, ModelInfo> known) {
        var prices = new ArrayList<PaidPrice>();
        var unknown = new TreeSet<String>();
        sums.forEach((priced, sum) -> {
            if (sum.quantity.compareTo(LEAST_MILLIONS) < 0 || sum.paid.signum() <= 0) {
                return;
            }
            var model = known.get(priced.model());
            if (model == null) {
                unknown.add(priced.model());
            } else {
                var each = sum.paid.divide(sum.quantity, DECIMALS, RoundingMode.HALF_UP);
                prices.add(new PaidPrice(model, priced.scope(), priced.kind(), sum.quantity, sum.paid, each));
            }
        });
        prices.sort(Comparator.comparing((PaidPrice one) -> one.model().name())
                .thenComparing(one -> one.model().id())
                .thenComparing(PaidPrice::scope)
                .thenComparing(PaidPrice::kind));
        return new PaidPrices(month, List.copyOf(prices), List.copyOf(unknown));
    }

    /** @param known by id, those that were found; it is added to */
    private static Optional<Priced> priced(Charge charge, BilledModels named, Map<String, ModelInfo> known) {
        var scope = scope(charge.scope(), charge.region());
        if (charge.model() == null || scope == null) {
            return Optional.empty();
        }
        return kind(charge).map(kind -> {
            var model = named.of(charge.model(), scope);
            model.ifPresent(one -> known.put(one.id(), one));
            return new Priced(model.map(ModelInfo::id).orElse(charge.model()), scope, kind);
        });
    }

    private static Optional<PriceKind> kind(Charge charge) {
        if (charge.pricingModel() == null || charge.tokenClass() == null) {
            return Optional.empty();
        }
        boolean onDemand = charge.pricingModel() == PricingModel.ON_DEMAND;
        return Optional.ofNullable(
                switch (charge.tokenClass()) {
                    case "input" -> input(charge.pricingModel());
                    case "output" -> output(charge.pricingModel());
                    case "cache-read" -> onDemand ? PriceKind.CACHE_READ : null;
                    case "cache-write" -> onDemand ? PriceKind.CACHE_WRITE : null;
                    case "cache-write-1h" -> onDemand ? PriceKind.CACHE_WRITE_1H : null;
                    default -> null;
                });
    }

    private static @Nullable PriceKind input(PricingModel bought) {
        return switch (bought) {
            case ON_DEMAND -> PriceKind.ON_DEMAND_INPUT;
            case BATCH -> PriceKind.BATCH_INPUT;
            case FLEX -> PriceKind.FLEX_INPUT;
            case PRIORITY -> PriceKind.PRIORITY_INPUT;
            case PROVISIONED, RESERVED, CUSTOMISATION, OTHER -> null;
        };
    }

    private static @Nullable PriceKind output(PricingModel bought) {
        return switch (bought) {
            case ON_DEMAND -> PriceKind.ON_DEMAND_OUTPUT;
            case BATCH -> PriceKind.BATCH_OUTPUT;
            case FLEX -> PriceKind.FLEX_OUTPUT;
            case PRIORITY -> PriceKind.PRIORITY_OUTPUT;
            case PROVISIONED, RESERVED, CUSTOMISATION, OTHER -> null;
        };
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
