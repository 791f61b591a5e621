package dev.parley.benchmark;

import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Money;
import dev.parley.migration.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alternative with what it comes to. Dollars are of the first contract year, base case, at list, of the share of the
 * traffic that would go.
 *
 * @param modelName as people call the model
 * @param capacity  that the other provider sells for it, or null
 * @param noCapacity why no capacity can be compared; empty where there is some, and where none is sold
 * @param move      as the engine weighs it against a deal, or null
 * @param unweighed why it cannot be weighed; empty where it can
 */
public record AlternativeLine(
        Alternative entry,
        String modelName,
        List<OfWorkload> workloads,
        @Nullable Capacity capacity,
        String noCapacity,
        dev.parley.engine.bargaining.@Nullable Alternative move,
        String unweighed) {

    /**
     * @param now       as the whole bill has it, planned moves at their own price
     * @param there     the same traffic there
     * @param nowAMillion dollars of a million of our tokens, where it is today
     */
    public record OfWorkload(
            UUID id, String code, String name, Amount now, Amount there, Amount nowAMillion, Amount thereAMillion) {}

    public AlternativeLine {
        workloads = List.copyOf(workloads);
    }

    public Amount now() {
        return workloads.stream().map(OfWorkload::now).reduce(Amount.ZERO, Amount::plus);
    }

    public Amount there() {
        return workloads.stream().map(OfWorkload::there).reduce(Amount.ZERO, Amount::plus);
    }

    /** Price there against here as a fraction: -0.33 is a third cheaper; empty while one is unknown. */
    public Optional<BigDecimal> change() {
        return change(now(), there());
    }

    static Optional<BigDecimal> change(Amount now, Amount there) {
        return now.known()
                .filter(usd -> usd.signum() > 0)
                .flatMap(from -> there.known().map(to -> Money.divide(to, from).subtract(BigDecimal.ONE)));
    }

    public String codes() {
        return String.join(", ", workloads.stream().map(OfWorkload::code).toList());
    }

    /** {@code OpenAI, gpt-6-sol}. */
    public String name() {
        return entry.channel().label() + ", " + modelName;
    }

    /** What stands on an assumption or is still open, as sentences. */
    public List<String> marks() {
        var marks = new ArrayList<String>();
        switch (entry.verdict()) {
            case FAILED -> marks.add("Failed" + by() + ": it does not count.");
            case OPEN -> marks.add("Quality open" + by() + ".");
            case PASSED -> {}
        }
        if (entry.factorAssumed()) {
            marks.add("Equal token counts assumed.");
        }
        if (entry.writesAsInput()) {
            marks.add("Cache writes entered as paid like input, where no price is listed.");
        }
        if (!unweighed.isEmpty()) {
            marks.add(unweighed);
        }
        return List.copyOf(marks);
    }

    public boolean open() {
        return entry.verdict() == Verdict.OPEN;
    }

    private String by() {
        return entry.decidedBy() == null ? "" : " (" + entry.decidedBy() + ")";
    }
}
