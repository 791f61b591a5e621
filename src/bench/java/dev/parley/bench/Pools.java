package dev.parley.bench;

import dev.parley.engine.commitment.Block;
import dev.parley.engine.commitment.HorizonEnd;
import dev.parley.engine.commitment.Limits;
import dev.parley.engine.commitment.MonthDemand;
import dev.parley.engine.commitment.MonthHours;
import dev.parley.engine.commitment.PlanProblem;
import dev.parley.engine.commitment.Pool;
import dev.parley.engine.commitment.Scenario;
import dev.parley.engine.commitment.Term;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Pools of 36 months and up to 60 levels, eight loads a month, three terms. */
final class Pools {
    static final YearMonth START = YearMonth.of(2027, 1);
    static final int MONTHS = 36;
    static final List<Term> TERMS = List.of(
            Term.of("6-month", 6, new BigDecimal("35.1")),
            Term.of("3-month", 3, new BigDecimal("40.2")),
            Term.of("1-month", 1, new BigDecimal("48.3")));

    private static final int LEVELS = 60;
    private static final int BLOCKS = 8;

    private Pools() {}

    static PlanProblem problem(int pools) {
        List<Pool> all = new ArrayList<>();
        for (int i = 0; i < pools; i++) {
            all.add(pool(i));
        }
        return problem(all);
    }

    static PlanProblem problem(List<Pool> pools) {
        return new PlanProblem(
                START, MONTHS, MonthHours.fixed(BigDecimal.valueOf(730)), HorizonEnd.PRORATE, List.copyOf(pools));
    }

    private static Pool pool(int seed) {
        Random random = new Random(seed);
        List<MonthDemand> demand = new ArrayList<>();
        for (int t = 0; t < MONTHS; t++) {
            List<Block> blocks = new ArrayList<>();
            for (int b = 0; b < BLOCKS; b++) {
                double load = LEVELS * (0.4 + 0.3 * t / MONTHS) * (0.3 + 1.2 * random.nextDouble());
                blocks.add(Block.of(
                        new BigDecimal("91.25"),
                        BigDecimal.valueOf(Math.min(100 * LEVELS, Math.round(100 * load)), 2),
                        BigDecimal.valueOf(60)));
            }
            demand.add(new MonthDemand(START.plusMonths(t), blocks));
        }
        return new Pool(
                "p" + seed,
                TERMS,
                null,
                List.of(),
                List.of(),
                Limits.none(),
                List.of(new Scenario(BigDecimal.ONE, demand)));
    }
}
