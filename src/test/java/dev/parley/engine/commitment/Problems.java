package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small problems for tests. */
final class Problems {
    static final YearMonth START = YearMonth.of(2027, 1);
    static final BigDecimal HOURS = usd("730");

    private Problems() {}

    static BigDecimal usd(String amount) {
        return new BigDecimal(amount);
    }

    /** One steady load a month at one on-demand rate, for all hours of the month. */
    static Scenario steady(String rate, String... units) {
        List<MonthDemand> months = new ArrayList<>();
        for (int t = 0; t < units.length; t++) {
            months.add(new MonthDemand(START.plusMonths(t), List.of(Block.of(HOURS, usd(units[t]), usd(rate)))));
        }
        return new Scenario(BigDecimal.ONE, months);
    }

    static Pool pool(List<Term> terms, Scenario... scenarios) {
        return new Pool("a", terms, null, List.of(), List.of(), Limits.none(), List.of(scenarios));
    }

    static Pool with(Pool pool, @Nullable NoCommitment none, List<Held> held, List<Integer> floor, Limits limits) {
        return new Pool(pool.id(), pool.terms(), none, held, floor, limits, pool.scenarios(), pool.deferrable());
    }

    static Pool withHeld(Pool pool, Held... held) {
        return with(pool, pool.noCommitment(), List.of(held), pool.floor(), pool.limits());
    }

    static Pool withFloor(Pool pool, Integer... floor) {
        return with(pool, pool.noCommitment(), pool.existing(), List.of(floor), pool.limits());
    }

    static Pool withLimits(Pool pool, Limits limits) {
        return with(pool, pool.noCommitment(), pool.existing(), pool.floor(), limits);
    }

    static Pool withNone(Pool pool, String rate, Granularity granularity) {
        return with(pool, new NoCommitment(usd(rate), granularity), pool.existing(), pool.floor(), pool.limits());
    }

    static PlanProblem problem(HorizonEnd end, Pool... pools) {
        int months = pools[0].scenarios().getFirst().demand().size();
        return new PlanProblem(START, months, MonthHours.fixed(HOURS), end, List.of(pools));
    }

    static PoolPlan plan(HorizonEnd end, Pool pool) {
        return CommitmentPlanner.plan(problem(end, pool)).pools().getFirst();
    }
}
