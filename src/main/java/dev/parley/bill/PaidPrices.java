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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was paid for a million tokens in the last month of a bill: the dollars of a model, scope and token class after
 * discounts, divided by their tokens. Only of payers that take part in the agreement.
 *
 * @param unknown names of models in the bill that are in no price list
 */
record PaidPrices(YearMonth month, List<PaidPrice> prices, List<String> unknown) {

    /** Fewer tokens than these say nothing of a price. */
    private static final BigDecimal LEAST_MILLIONS = new BigDecimal("0.01");

    private static final int DECIMALS = 6;
    private static final Set<String> SAY_NOTHING =
            Set.of("anthropic", "amazon", "meta", "cohere", "mistral", "ai", "v", "instruct", "model");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern WORDS = Pattern.compile("[a-z]+|\\d+(?:\\.\\d+)*");

    /** @param quantity million tokens */
    record PaidPrice(
            ModelInfo model, String scope, PriceKind kind, BigDecimal quantity, BigDecimal paid, BigDecimal usd) {}

    private record Priced(String model, String scope, PriceKind kind) {}

    /**
     * @param enrolled whether a charge's payer takes part in the agreement
     * @param models   of the price book
     */
    static PaidPrices of(YearMonth month, List<Charge> charges, Predicate<Charge> enrolled, List<ModelInfo> models) {
        var quantities = new HashMap<Priced, BigDecimal>();
        var dollars = new HashMap<Priced, BigDecimal>();
        for (var charge : charges) {
            var priced = priced(charge);
            boolean counts = charge.kind() == Kind.USAGE || charge.kind() == Kind.DISCOUNT;
            if (priced.isEmpty() || !counts || !charge.month().equals(month) || !enrolled.test(charge)) {
                continue;
            }
            dollars.merge(priced.get(), charge.paid(), BigDecimal::add);
            if (charge.kind() == Kind.USAGE && charge.quantity() != null && "million tokens".equals(charge.unit())) {
                quantities.merge(priced.get(), charge.quantity(), BigDecimal::add);
            }
        }
        return prices(month, quantities, dollars, models);
    }

    private static PaidPrices prices(
            YearMonth month,
            Map<Priced, BigDecimal> quantities,
            Map<Priced, BigDecimal> dollars,
            List<ModelInfo> models) {
        var byWords = models.stream()
                .filter(model -> model.channel().equals("bedrock"))
                .collect(Collectors.groupingBy(model -> words(model.name())));
        var prices = new ArrayList<PaidPrice>();
        var unknown = new TreeSet<String>();
        quantities.forEach((priced, quantity) -> {
            var paid = dollars.getOrDefault(priced, BigDecimal.ZERO);
            if (quantity.compareTo(LEAST_MILLIONS) < 0 || paid.signum() <= 0) {
                return;
            }
            var named = byWords.getOrDefault(words(priced.model()), List.of());
            var model = named.stream()
                    .filter(one -> one.scopes().contains(priced.scope()))
                    .findFirst()
                    .or(() -> named.stream().findFirst())
                    .orElse(null);
            if (model == null) {
                unknown.add(priced.model());
            } else {
                prices.add(new PaidPrice(
                        model,
                        priced.scope(),
                        priced.kind(),
                        quantity,
                        paid,
                        paid.divide(quantity, DECIMALS, RoundingMode.HALF_UP)));
            }
        });
        prices.sort(Comparator.comparing((PaidPrice one) -> one.model().name())
                .thenComparing(one -> one.model().id())
                .thenComparing(PaidPrice::scope)
                .thenComparing(PaidPrice::kind));
        return new PaidPrices(month, List.copyOf(prices), List.copyOf(unknown));
    }

    /**
     * {@code Claude4.6Sonnet}, {@code Claude Sonnet 4.6} and {@code Anthropic Claude Sonnet 4.6 (Amazon Bedrock Edition)} are
     * one model: its words in any order, without its maker's and AWS's.
     */
    static List<String> words(String name) {
        var apart = CAMEL.matcher(name.replace("(Amazon Bedrock Edition)", "")).replaceAll(" ");
        return WORDS.matcher(apart.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .map(word -> word.endsWith(".0") ? word.substring(0, word.length() - 2) : word)
                .filter(word -> !SAY_NOTHING.contains(word))
                .sorted()
                .toList();
    }

    private static Optional<Priced> priced(Charge charge) {
        var scope = scope(charge.scope(), charge.region());
        return charge.model() == null || scope == null
                ? Optional.empty()
                : kind(charge).map(kind -> new Priced(charge.model(), scope, kind));
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
    private static @Nullable String scope(@Nullable String scope, @Nullable String region) {
        if ("global".equals(scope)) {
            return "global";
        } else if (region == null || !"geo".equals(scope)) {
            return region;
        }
        return switch (region.substring(0, Math.min(3, region.length()))) {
            case "us-", "ca-" -> "us geo";
            case "eu-" -> "eu geo";
            case "ap-" -> region.startsWith("ap-northeast") ? "jp geo" : "apac geo";
            default -> null;
        };
    }
}
