package dev.parley.engine.commitment;

import java.util.Arrays;

/**
 * A {@link Fixed} amount for every level from 1, kept as its changes from level to level while loads are added. Levels above
 * the last change bear 0.
 */
final class StepCurve {
    private long[] change = new long[64];
    private int used = 0;

    void add(int from, int to, long amount) {
        if (from <= to && amount != 0) {
            if (to + 1 >= change.length) {
                change = Arrays.copyOf(change, Math.max(to + 2, 2 * change.length));
            }
            used = Math.max(used, to + 1);
            change[from] += amount;
            change[to + 1] -= amount;
        }
    }

    /** A load of {@code units}: full levels bear the whole amount, the last one its part of it. */
    void addLoad(long units, long amount) {
        int full = (int) (units / Fixed.ONE);
        add(1, full, amount);
        long part = units % Fixed.ONE;
        if (part > 0) {
            add(full + 1, full + 1, Fixed.times(amount, part));
        }
    }

    /** Adds the amounts of levels, index 1 first. */
    void addEach(long[] amounts) {
        for (int level = 1; level < amounts.length; level++) {
            add(level, level, amounts[level]);
        }
    }

    /** The amount of every level up to the last one with an amount; index 1 is level 1. */
    long[] byLevel() {
        long[] amounts = new long[Math.max(1, used)];
        int last = 0;
        for (int level = 1; level < used; level++) {
            amounts[level] = amounts[level - 1] + change[level];
            last = amounts[level] == 0 ? last : level;
        }
        return last == amounts.length - 1 ? amounts : Arrays.copyOf(amounts, last + 1);
    }
}
