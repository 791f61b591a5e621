package dev.parley.bill;

import dev.parley.bill.Charge.Kind;
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
        var things = new BilledThings(models);
        var known = new HashMap<String, ModelInfo>();
        var sums = new HashMap<Priced, Sums>();
        for (var charge : charges) {
            if (!charge.month().equals(month) || !counts(charge) || !enrolled.test(charge)) {
                continue;
            }
            priced(charge, things, known).ifPresent(priced -> {
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
    private static Optional<Priced> priced(Charge charge, BilledThings things, Map<String, ModelInfo> known) {
        return things.of(charge).map(thing -> {
            var model = thing.model();
            if (model != null) {
                known.put(model.id(), model);
            }
            return new Priced(model == null ? thing.named() : model.id(), thing.scope(), thing.kind());
        });
    }
}
