package dev.parley.benchmark;

import dev.parley.engine.quantity.Amount;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * An alternative that Parley sees in the price book and nobody has entered.
 *
 * @param code  of the workload
 * @param why   what makes it comparable
 * @param now   dollars of the first contract year, base case, at list
 * @param draft what accepting it enters
 */
public record Proposal(String code, String modelName, String why, Amount now, Amount there, AlternativeDraft draft) {

    /** Dollars saved in the first contract year. */
    public BigDecimal saved() {
        return now.known().flatMap(from -> there.known().map(from::subtract)).orElse(BigDecimal.ZERO);
    }

    public Optional<BigDecimal> change() {
        return AlternativeLine.change(now, there);
    }
}
