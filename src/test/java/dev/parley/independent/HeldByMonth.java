package dev.parley.independent;

import dev.parley.engine.commitment.Held;
import dev.parley.engine.commitment.PlanProblem;
import dev.parley.engine.commitment.Pool;
import dev.parley.engine.commitment.Term;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Units held in each month and what limits leave beside them. */
final class HeldByMonth {
    static final int OPEN = 1_000_000;

    final int[] all;
    final int[] longer;
    final int[][] byTerm;
    private final Pool pool;

    HeldByMonth(PlanProblem problem) {
        this.pool = problem.pools().getFirst();
        this.all = new int[problem.months()];
        this.longer = new int[problem.months()];
        this.byTerm = new int[pool.terms().size()][problem.months()];
        for (Held held : pool.existing()) {
            Term term = pool.terms().stream()
                    .filter(t -> t.id().equals(held.term()))
                    .findFirst()
                    .orElseThrow();
            YearMonth last = held.until() != null ? held.until() : held.start().plusMonths(term.months() - 1);
            for (int t = 0; t < problem.months(); t++) {
                YearMonth month = problem.start().plusMonths(t);
                if (!month.isBefore(held.start()) && !month.isAfter(last)) {
                    all[t] += held.units();
                    longer[t] += term.months() > 1 ? held.units() : 0;
                    byTerm[pool.terms().indexOf(term)][t] += held.units();
                }
            }
        }
    }

    int floor(int t) {
        return t < pool.floor().size() ? Math.max(0, pool.floor().get(t) - all[t]) : 0;
    }

    int quota(int t) {
        return beside(pool.limits().quota(), t, all[t]);
    }

    int longCap(int t) {
        return beside(pool.limits().maximumLongTermUnits(), t, longer[t]);
    }

    int termCap(int term, int t) {
        Integer most = pool.terms().get(term).maximumUnits();
        return most == null ? OPEN : Math.max(0, most - byTerm[term][t]);
    }

    private static int beside(@Nullable List<Integer> limit, int t, int held) {
        return limit == null ? OPEN : Math.max(0, limit.get(t) - held);
    }
}
