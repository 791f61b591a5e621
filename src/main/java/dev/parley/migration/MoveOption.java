package dev.parley.migration;

import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Amount;
import dev.parley.price.Lineage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place a workload might go, proposed or entered, with what it would save.
 *
 * @param modelName   as people call the model
 * @param entered     the move somebody entered; null while it is only proposed
 * @param lineage     evidence for the target's place in its family, or null
 * @param data        whether the workload's data may go there
 * @param priceChange the price of the workload's own mix there against here, token factor included, as a fraction:
 *                    -0.33 is a third cheaper; null while a price is unknown
 * @param missing     which price is unknown, as a sentence; empty when none is
 * @param years       what is saved in each whole calendar year, whole dollars
 * @param endOfLife   last day the target answers, where it is entered
 */
public record MoveOption(
        MoveKind kind,
        String model,
        String modelName,
        String scope,
        @Nullable Move entered,
        @Nullable Lineage lineage,
        DataAnswer data,
        @Nullable BigDecimal priceChange,
        String missing,
        Map<Integer, Map<ForecastCase, Amount>> years,
        @Nullable LocalDate endOfLife) {

    /** Whether the data of a workload may go somewhere. */
    public enum DataAnswer {
        ALLOWED,
        /** Nobody stated where the data must stay, and this would widen where it is. */
        NOT_STATED,
        FORBIDDEN
    }

    /** What is saved in a year, or what is missing to know. */
    public Amount saved(int year, ForecastCase scenario) {
        return Objects.requireNonNull(years.get(year), "a year that is not counted")
                .get(scenario);
    }

    /** Base-case dollars over all whole years; empty while a price is unknown. */
    public Optional<BigDecimal> total() {
        return years.values().stream()
                .map(cases -> Objects.requireNonNull(cases.get(ForecastCase.BASE)))
                .reduce(Amount.ZERO, Amount::plus)
                .known();
    }

    public boolean failed() {
        return entered != null && entered.verdict() == Verdict.FAILED;
    }

    public boolean planned() {
        return entered != null && entered.planned();
    }

    /** Whether it saves anything, as far as is known. */
    public boolean saves() {
        return total().filter(usd -> usd.signum() > 0).isPresent();
    }

    /** Whether it could be done: nothing failed, and the data is known to be allowed there. */
    public boolean open() {
        return !failed() && data == DataAnswer.ALLOWED;
    }

    /** What stands against it or must be known first, as sentences. */
    public List<String> remarks() {
        return MoveWords.remarks(this);
    }
}
