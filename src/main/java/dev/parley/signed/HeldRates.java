package dev.parley.signed;

import dev.parley.engine.pricing.PriceKind;
import dev.parley.price.Product;
import dev.parley.signed.Renewal.NewRate;
import dev.parley.workload.Held;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What a holding costs an hour at other rates. Pure. */
record HeldRates(List<Product> products) {

    /**
     * @param rate of a kind of price of the holding, in dollars a unit and hour
     * @param from where the rates come from
     */
    NewRate perHour(Held held, Function<PriceKind, Optional<BigDecimal>> rate, String from) {
        var sum = BigDecimal.ZERO;
        for (var side : sides(held)) {
            if (side.quantity() == 0) {
                continue;
            }
            var usd = rate.apply(side.kind());
            if (usd.isEmpty()) {
                return NewRate.unknown("no price is known for " + side.kind().label());
            }
            sum = sum.add(usd.get().multiply(BigDecimal.valueOf(side.quantity())));
        }
        return NewRate.of(sum, from);
    }

    /** @param quantity units, or thousand tokens a minute */
    record Side(PriceKind kind, int quantity) {}

    List<Side> sides(Held held) {
        return products.stream()
                .filter(product -> product.code().equals(held.product()))
                .flatMap(product -> product.capacity().sides().stream())
                .flatMap(side -> side.terms().stream()
                        .filter(term -> term.months() == held.termMonths())
                        .map(term -> new Side(term.kind(), quantity(held, side.code()))))
                .toList();
    }

    static int quantity(Held held, String side) {
        var quantity = held.quantity();
        var of = switch (side) {
            case "input" -> quantity.input();
            case "output" -> quantity.output();
            default -> quantity.units();
        };
        return of == null ? 0 : of;
    }
}
