package dev.parley.engine.commitment.coupled;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The best plan so far. */
final class Incumbent {
    /** A gap below half a cent is none. */
    static final double CLOSED = 0.005;

    private final Columns columns;
    private final Steps steps;
    private @Nullable Choice best;

    Incumbent(Columns columns, Steps steps) {
        this.columns = columns;
        this.steps = steps;
    }

    @Nullable
    Choice best() {
        return best;
    }

    void offer(Choice choice) {
        if (best == null || choice.beats(best)) {
            best = choice;
            for (Column column : choice.columns) {
                columns.add(column);
            }
            if (choice.allowed()) {
                steps.best(usd(choice.objective));
            }
        }
    }

    /** What the best plan costs; infinite before one keeps every cap. */
    double objective() {
        return best != null && best.allowed() ? best.objective : Double.POSITIVE_INFINITY;
    }

    /** Whether nothing better can be where no plan costs less than this. */
    boolean closes(double bound) {
        return bound >= objective() - CLOSED;
    }

    static BigDecimal usd(double dollars) {
        return BigDecimal.valueOf(dollars).setScale(2, RoundingMode.HALF_UP);
    }
}
