package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.util.List;

/** A pool with everything derived from it: tables by month, units held, contracts on offer. */
final class PoolModel {
    final Horizon horizon;
    final Pool pool;
    final String path;
    final MonthTable[] tables;
    final HeldUnits held;
    final List<Contract> contracts;

    PoolModel(Horizon horizon, Pool pool, String path) {
        this.horizon = horizon;
        this.pool = inMonthOrder(horizon, pool);
        this.path = path;
        this.tables = new MonthTable[horizon.months];
        SpreadMinutes.Tables minutes = new SpreadMinutes.Tables();
        for (int t = 0; t < horizon.months; t++) {
            tables[t] = t > 0 && LevelWorth.alike(this.pool, horizon, t)
                    ? tables[t - 1]
                    : new MonthTableBuilder(this.pool, horizon, t, minutes).build(t);
        }
        this.held = new HeldUnits(horizon, pool);
        this.contracts = Contract.of(horizon, pool);
    }

    /** Without tables: for a search that brings the worth of its levels with it. */
    PoolModel(Horizon horizon, Pool pool) {
        this.horizon = horizon;
        this.pool = pool;
        this.path = pool.id();
        this.tables = new MonthTable[0];
        this.held = new HeldUnits(horizon, pool);
        this.contracts = Contract.of(horizon, pool);
    }

    private static Pool inMonthOrder(Horizon horizon, Pool pool) {
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
