package dev.parley.schedule;

import dev.parley.engine.pricing.Price;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.pricing.Rate;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the lines cost without a new agreement: the list rate on its first day, and the rate of the current contract on
 * the day before.
 */
record LinePrices(PriceBook book, LocalDate effective) {

    boolean known(String model, String scope, PriceKind kind) {
        return list(model, scope, kind).isPresent();
    }

    Optional<Rate> list(String model, String scope, PriceKind kind) {
        return find(model, scope, kind, PriceSide.LIST, effective);
    }

    Optional<Rate> current(String model, String scope, PriceKind kind) {
        return find(model, scope, kind, PriceSide.CURRENT, effective.minusDays(1));
    }

    private Optional<Rate> find(String model, String scope, PriceKind kind, PriceSide side, LocalDate day) {
        return book.find(model, scope, kind, side, day) instanceof Price.Known(Rate rate, String _)
                ? Optional.of(rate)
                : Optional.empty();
    }
}
