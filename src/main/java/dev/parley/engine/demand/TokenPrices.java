package dev.parley.engine.demand;

import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.pricing.TokenClass;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

/** What a million tokens of each class costs; a price may be unknown. */
public record TokenPrices(Amount input, Amount cacheRead, Amount cacheWrite, Amount output) {

    /** On-demand prices in force on a day. */
    public static TokenPrices onDemand(PriceBook book, String model, String scope, PriceSide side, LocalDate date) {
        return new TokenPrices(
                book.find(model, scope, PriceKind.ON_DEMAND_INPUT, side, date).amount(),
                book.find(model, scope, PriceKind.CACHE_READ, side, date).amount(),
                book.find(model, scope, PriceKind.CACHE_WRITE, side, date).amount(),
                book.find(model, scope, PriceKind.ON_DEMAND_OUTPUT, side, date).amount());
    }

    /** Batch prices in force on a day. Batch requests have no price for the prompt cache. */
    public static TokenPrices batch(PriceBook book, String model, String scope, PriceSide side, LocalDate date) {
        Amount noCache = new Amount.Unknown("Batch requests of " + model + " have no prompt-cache price.");
        return new TokenPrices(
                book.find(model, scope, PriceKind.BATCH_INPUT, side, date).amount(),
                noCache,
                noCache,
                book.find(model, scope, PriceKind.BATCH_OUTPUT, side, date).amount());
    }

    public Amount of(TokenClass tokenClass) {
        return switch (tokenClass) {
            case INPUT -> input;
            case CACHE_READ -> cacheRead;
            case CACHE_WRITE -> cacheWrite;
            case OUTPUT -> output;
        };
    }

    /** All prices times a factor: 0.93 after a discount of 7 %. */
    public TokenPrices times(BigDecimal factor) {
        return new TokenPrices(
                input.times(factor), cacheRead.times(factor), cacheWrite.times(factor), output.times(factor));
    }

    /** Dollars an hour of a flow. A price matters only where there are tokens to pay for. */
    public Amount perHour(TokenFlow flow) {
        return perHour(flow, Set.of(TokenClass.values()));
    }

    /** Dollars an hour of the tokens of some classes. */
    public Amount perHour(TokenFlow flow, Set<TokenClass> classes) {
        Amount sum = Amount.ZERO;
        for (TokenClass tokenClass : TokenClass.values()) {
            BigDecimal tokens = flow.of(tokenClass);
            if (classes.contains(tokenClass) && tokens.signum() != 0) {
                sum = sum.plus(of(tokenClass).times(Money.perHour(tokens, BigDecimal.ONE)));
            }
        }
        return sum;
    }
}
