package dev.parley.engine.commitment;

/** Units held in each month of the plan: all of them, those of terms longer than a month, and by term. */
final class HeldUnits {
    final int[] all;
    final int[] longTerm;
    final int[][] byTerm;

    HeldUnits(Horizon horizon, Pool pool) {
        all = new int[horizon.months];
        longTerm = new int[horizon.months];
        byTerm = new int[pool.terms().size()][horizon.months];
        for (Held held : pool.existing()) {
            int term = termOf(pool, held.term());
            int from = Math.max(0, horizon.index(held.start()));
            int to = Math.min(horizon.months, end(horizon, pool, held));
            for (int t = from; t < to; t++) {
                all[t] += held.units();
                byTerm[term][t] += held.units();
                longTerm[t] += pool.terms().get(term).months() > 1 ? held.units() : 0;
            }
        }
    }

    /** Number of the month after the last one in which the units run. */
    static int end(Horizon horizon, Pool pool, Held held) {
        return held.until() != null
                ? horizon.index(held.until()) + 1
                : horizon.index(held.start())
                        + pool.terms().get(termOf(pool, held.term())).months();
    }

    static int termOf(Pool pool, String id) {
        for (int i = 0; i < pool.terms().size(); i++) {
            if (pool.terms().get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
