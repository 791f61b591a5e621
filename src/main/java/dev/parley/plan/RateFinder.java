package dev.parley.plan;

import dev.parley.engine.demand.TokenPrices;
import dev.parley.engine.pricing.Price;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.quantity.Amount;
import java.time.LocalDate;
import java.util.List;

/** Which of list, current and negotiated price one payer pays. */
record RateFinder(PriceBook book, List<PriceSide> believedFirst) {

    /** @param enrolled a payer outside the agreement pays list whatever the basis says */
    static RateFinder of(PriceBook book, PlanBasis.Rates rates, boolean enrolled) {
        if (!enrolled) {
            return new RateFinder(
                    book,
                    rates == PlanBasis.Rates.TARGET
                            ? List.of(PriceSide.NEGOTIATED, PriceSide.LIST)
                            : List.of(PriceSide.LIST));
        }
        return new RateFinder(
                book,
                switch (rates) {
                    case LIST -> List.of(PriceSide.LIST);
                    case CURRENT -> List.of(PriceSide.CURRENT, PriceSide.LIST);
                    case NEGOTIATED, TARGET -> List.of(PriceSide.NEGOTIATED, PriceSide.CURRENT, PriceSide.LIST);
                });
    }

    /** The price in force; when no side has one, the reason of the last side asked, which is list. */
    Price find(String model, String scope, PriceKind kind, LocalDate day) {
        Price answer = new Price.Unknown("No price was looked for.");
        for (PriceSide side : believedFirst) {
            answer = book.find(model, scope, kind, side, day);
            if (answer instanceof Price.Known) {
                return answer;
            }
        }
        return answer;
    }

    /** Batch prices; batch requests have no price for the prompt cache. */
    TokenPrices batch(String model, String scope, LocalDate day) {
        Amount noCache = new Amount.Unknown("Batch requests of " + model + " have no prompt-cache price.");
        return new TokenPrices(
                find(model, scope, PriceKind.BATCH_INPUT, day).amount(),
                noCache,
                noCache,
                find(model, scope, PriceKind.BATCH_OUTPUT, day).amount());
    }

    /** On-demand prices of all classes of token. */
    TokenPrices onDemand(String model, String scope, LocalDate day) {
        return new TokenPrices(
                find(model, scope, PriceKind.ON_DEMAND_INPUT, day).amount(),
                find(model, scope, PriceKind.CACHE_READ, day).amount(),
                find(model, scope, PriceKind.CACHE_WRITE, day).amount(),
                find(model, scope, PriceKind.ON_DEMAND_OUTPUT, day).amount());
    }
}
