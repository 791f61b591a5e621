package dev.parley.engine.commitment;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the levels of pools are worth, worked out once for pools that bear the very same load: a pool planned again within
 * other limits, with more units held or from another floor. Several threads may use it. It keeps what it has seen, so it
 * lives as long as the questions about one set of loads.
 */
public final class LoadTables {
    private final Map<Load, MonthTable[]> tables = new ConcurrentHashMap<>();
    private final Map<Load, List<LevelWorth>> levels = new ConcurrentHashMap<>();

    /** An object that equals itself alone: the scenarios of a pool are many numbers, and never change. */
    record Same(Object object) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Same(Object that) && that == object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }
    }

    /** Everything that tables depend on. */
    private record Load(
            YearMonth start,
            int months,
            MonthHours hours,
            Same scenarios,
            Same deferrable,
            @Nullable NoCommitment noCommitment) {

        static Load of(PlanProblem problem, Pool pool) {
            return new Load(
                    problem.start(),
                    problem.months(),
                    problem.hours(),
                    new Same(pool.scenarios()),
                    new Same(pool.deferrable()),
                    pool.noCommitment());
        }
    }

    MonthTable[] of(PlanProblem problem, Horizon horizon, Pool pool) {
        return tables.computeIfAbsent(Load.of(problem, pool), _ -> built(horizon, pool));
    }

    /** {@link LevelWorth#of} of the pool. */
    public List<LevelWorth> levels(PlanProblem problem, Pool pool) {
        Horizon horizon = new Horizon(problem);
        return levels.computeIfAbsent(Load.of(problem, pool), _ -> LevelWorth.of(horizon, of(problem, horizon, pool)));
    }

    /** One table a month; months with the very load of the month before have its table. */
    static MonthTable[] built(Horizon horizon, Pool pool) {
        Pool ordered = PoolModel.inMonthOrder(pool);
        MonthTable[] tables = new MonthTable[horizon.months];
        SpreadMinutes.Tables minutes = new SpreadMinutes.Tables();
        for (int t = 0; t < tables.length; t++) {
            tables[t] = t > 0 && alike(ordered, horizon, t)
                    ? tables[t - 1]
                    : new MonthTableBuilder(ordered, horizon, t, minutes).build(t);
        }
        return tables;
    }

    /** Whether a month has the very load of the month before: inside a quarter most do. */
    private static boolean alike(Pool pool, Horizon horizon, int t) {
        return pool.deferrable().isEmpty()
                && horizon.hours(t).compareTo(horizon.hours(t - 1)) == 0
                && pool.scenarios().stream()
                        .allMatch(scenario -> scenario.demand().get(t).blocks()
                                == scenario.demand().get(t - 1).blocks());
    }
}
