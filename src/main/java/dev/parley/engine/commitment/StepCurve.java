package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An amount for every level from 1, kept as its changes from level to level: exact, and cheap where many levels are alike.
 * Levels above the last change bear 0.
 */
final class StepCurve {
    private @Nullable BigDecimal[] change = new BigDecimal[8];
    private int used = 0;

    /** One stretch of levels, {@code from} to {@code to} inclusive, that bear the same amount. */
    interface RunReader {
        void run(int from, int to, BigDecimal amount);
    }

    void add(int from, int to, BigDecimal amount) {
        if (from <= to && amount.signum() != 0) {
            bump(from, amount);
            bump(to + 1, amount.negate());
        }
    }

    /** A load of {@code units}: full levels bear the whole amount, the last one its part of it. */
    void addLoad(BigDecimal units, BigDecimal amount) {
        int full = units.intValue();
        add(1, full, amount);
        BigDecimal part = units.subtract(BigDecimal.valueOf(full));
        if (part.signum() > 0) {
            add(full + 1, full + 1, amount.multiply(part));
        }
    }

    private void bump(int level, BigDecimal by) {
        if (level >= change.length) {
            change = Arrays.copyOf(change, Math.max(level + 1, 2 * change.length));
        }
        used = Math.max(used, level);
        BigDecimal before = change[level];
        change[level] = before == null ? by : before.add(by);
    }

    /** Reads all stretches with an amount other than 0, lowest levels first. */
    void runs(RunReader reader) {
        BigDecimal amount = BigDecimal.ZERO;
        int from = 1;
        for (int level = 1; level <= used; level++) {
            BigDecimal by = change[level];
            if (by == null || by.signum() == 0) {
                continue;
            }
            if (amount.signum() != 0) {
                reader.run(from, level - 1, amount);
            }
            amount = amount.add(by);
            from = level;
        }
        if (amount.signum() != 0) {
            throw new IllegalStateException("the changes of a curve do not cancel: " + amount.toPlainString());
        }
    }

    /** The last level with an amount other than 0, or 0. */
    int levels() {
        int[] last = {0};
        runs((from, to, amount) -> last[0] = to);
        return last[0];
    }

    BigDecimal at(int level) {
        BigDecimal amount = BigDecimal.ZERO;
        for (int l = 1; l <= Math.min(level, used); l++) {
            BigDecimal by = change[l];
            if (by != null) {
                amount = amount.add(by);
            }
        }
        return amount;
    }

    /** The amount of every level up to the last one with an amount; index 1 is level 1. */
    BigDecimal[] expanded() {
        BigDecimal[] amounts = new BigDecimal[levels() + 1];
        Arrays.fill(amounts, BigDecimal.ZERO);
        runs((from, to, amount) -> Arrays.fill(amounts, from, to + 1, amount));
        return amounts;
    }

    /** Sum over all levels above {@code covered}. */
    BigDecimal above(int covered) {
        BigDecimal[] sum = {BigDecimal.ZERO};
        runs((from, to, amount) -> {
            int count = to - Math.max(from, covered + 1) + 1;
            if (count > 0) {
                sum[0] = sum[0].add(amount.multiply(BigDecimal.valueOf(count)));
            }
        });
        return sum[0];
    }
}
