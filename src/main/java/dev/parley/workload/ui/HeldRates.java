package dev.parley.workload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.Unknown;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.pricing.Price;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.price.Product;
import dev.parley.workload.Held;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the price book says today for what is held: list, and what the current contract agreed. */
record HeldRates(PriceBook book, List<Product> products, LocalDate today) {

    /** "13.08", "0.06 / 0.30"; unknown where the book has no rate. */
    Component list(Held held) {
        return shown(held, PriceSide.LIST).<Component>map(Span::new).orElseGet(Unknown::new);
    }

    /** As {@link #list}; empty where nothing was agreed or the payer takes no part in the agreement, which is no gap. */
    Optional<String> agreed(Held held) {
        return held.account().enrolled() ? shown(held, PriceSide.CURRENT) : Optional.empty();
    }

    private Optional<String> shown(Held held, PriceSide side) {
        var sides = products.stream()
                .filter(product -> product.code().equals(held.product()))
                .findFirst()
                .map(product -> product.capacity().sides())
                .orElse(List.of());
        var rates = new ArrayList<String>();
        for (CapacityProduct.Side one : sides) {
            rate(held, one, side).ifPresent(usd -> rates.add(Numbers.rate(usd)));
        }
        return rates.isEmpty() || rates.size() < sides.size()
                ? Optional.empty()
                : Optional.of(String.join(" / ", rates));
    }

    private Optional<BigDecimal> rate(Held held, CapacityProduct.Side side, PriceSide of) {
        return side.terms().stream()
                .filter(term -> term.months() == held.termMonths())
                .findFirst()
                .map(term -> book.find(held.model(), held.scope(), term.kind(), of, today))
                .flatMap(Price::usd);
    }
}
