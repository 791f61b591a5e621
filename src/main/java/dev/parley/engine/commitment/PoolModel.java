package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pool with everything derived from it: tables by month, units held, contracts on offer. */
final class PoolModel {
    final Horizon horizon;
    final Pool pool;
    final String path;
    final MonthTable[] tables;
    final HeldUnits held;
    final List<Contract> contracts;

    PoolModel(Horizon horizon, Pool pool, String path) {
        this(horizon, inMonthOrder(pool), path, LoadTables.built(horizon, pool));
    }

    /** Without tables: for a search that brings the worth of its levels with it. */
    PoolModel(Horizon horizon, Pool pool) {
        this(horizon, pool, pool.id(), new MonthTable[0]);
    }

    private PoolModel(Horizon horizon, Pool pool, String path, MonthTable[] tables) {
        this.horizon = horizon;
        this.pool = pool;
        this.path = path;
        this.tables = tables;
        this.held = new HeldUnits(horizon, pool);
        this.contracts = Contract.of(horizon, pool);
    }

    /** A pool of a problem that was found valid; its tables are those known, or become known. */
    static PoolModel of(PlanProblem problem, int pool, @Nullable LoadTables known) {
        Horizon horizon = new Horizon(problem);
        Pool own = problem.pools().get(pool);
        MonthTable[] tables = known == null ? LoadTables.built(horizon, own) : known.of(problem, horizon, own);
        return new PoolModel(horizon, inMonthOrder(own), "pools[" + pool + "]", tables);
    }

    static Pool inMonthOrder(Pool pool) {
        List<Scenario> ordered = pool.scenarios().stream()
                .map(s -> new Scenario(
                        s.probability(),
                        s.demand().stream()
                                .sorted((a, b) -> a.month().compareTo(b.month()))
                                .toList()))
                .toList();
        return pool.with(ordered);
    }

    int floor(int t) {
        return t < pool.floor().size() ? pool.floor().get(t) : 0;
    }

    /** Most committed units in the month, held ones included. */
    int quota(int t) {
        List<Integer> quota = pool.limits().quota();
        return quota == null ? Integer.MAX_VALUE : quota.get(t);
    }

    /** Most units of terms longer than a month, held ones included. */
    int longCap(int t) {
        List<Integer> cap = pool.limits().maximumLongTermUnits();
        return cap == null ? Integer.MAX_VALUE : cap.get(t);
    }

    /** How many units may be added where {@code limit} units are the most and {@code used} are there. */
    static int room(int limit, int used) {
        return limit == Integer.MAX_VALUE ? limit : Math.max(0, limit - used);
    }

    int termRoom(int term, int t) {
        Integer most = pool.terms().get(term).maximumUnits();
        return most == null ? Integer.MAX_VALUE : room(most, held.byTerm[term][t]);
    }

    /** The number of the only term longer than a month, or -1: its own limit is then a limit on all of them. */
    int onlyLongTerm() {
        int only = -1;
        for (int term = 0; term < pool.terms().size(); term++) {
            if (pool.terms().get(term).months() > 1) {
                if (only >= 0) {
                    return -1;
                }
                only = term;
            }
        }
        return only;
    }

    /** Worth of the months of a contract, each read at its own level. */
    BigDecimal worth(Contract contract, int[] levels) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int t = contract.from(); t < contract.to(); t++) {
            sum = sum.add(tables[t].worth(levels[t]));
        }
        return sum;
    }

    BigDecimal onDemandOnly() {
        BigDecimal sum = BigDecimal.ZERO;
        for (MonthTable table : tables) {
            sum = sum.add(table.onDemandOnly());
        }
        return sum;
    }
}
