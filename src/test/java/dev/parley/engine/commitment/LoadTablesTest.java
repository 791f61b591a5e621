package dev.parley.engine.commitment;

import static dev.parley.engine.commitment.Problems.START;
import static dev.parley.engine.commitment.Problems.pool;
import static dev.parley.engine.commitment.Problems.steady;
import static dev.parley.engine.commitment.Problems.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pools of the very same load are worked out once, and no others. */
class LoadTablesTest {
    private static final Pool POOL = pool(List.of(Term.of("1-month", 1, usd("35"))), steady("60", "2", "3"));

    private final LoadTables known = new LoadTables();

    private static PlanProblem problem(Pool pool, MonthHours hours) {
        return new PlanProblem(START, 2, hours, HorizonEnd.WITHIN, List.of(pool));
    }

    private MonthTable[] tables(Pool pool, MonthHours hours) {
        PlanProblem problem = problem(pool, hours);
        return known.of(problem, new Horizon(problem), pool);
    }

    @Test
    void limits_floors_and_units_held_do_not_matter() {
        MonthTable[] first = tables(POOL, MonthHours.fixed(usd("730")));
        assertSame(first, tables(POOL, MonthHours.fixed(usd("730"))));
        assertSame(
                first,
                tables(POOL.with(new Limits(null, List.of(1, 1), null, Set.of())), MonthHours.fixed(usd("730"))));
        assertSame(first, tables(POOL.holding(new Held("1-month", START, 1, null)), MonthHours.fixed(usd("730"))));
        assertSame(first, tables(POOL.floored(List.of(1)), MonthHours.fixed(usd("730"))));
    }

    @Test
    void other_hours_another_load_and_units_without_commitment_do() {
        MonthTable[] first = tables(POOL, MonthHours.fixed(usd("730")));
        assertNotSame(first, tables(POOL, MonthHours.fixed(usd("744"))));
        Pool again = pool(POOL.terms(), steady("60", "2", "3"));
        assertNotSame(first, tables(again, MonthHours.fixed(usd("730"))));
        MonthTable[] cheaper = tables(Problems.withNone(POOL, "10", Granularity.MONTH), MonthHours.fixed(usd("730")));
        assertEquals(0, usd("43800").compareTo(first[0].worth(1)));
        assertEquals(0, usd("7300").compareTo(cheaper[0].worth(1)));
    }

    /** Two lists with the same numbers in them are two loads: comparing them would take longer than reading them again. */
    @Test
    void a_load_is_itself_and_no_other() {
        List<Scenario> load = POOL.scenarios();
        assertEquals(new LoadTables.Same(load), new LoadTables.Same(load));
        assertEquals(new LoadTables.Same(load).hashCode(), new LoadTables.Same(load).hashCode());
        assertNotEquals(new LoadTables.Same(load), new LoadTables.Same(new ArrayList<>(load)));
        assertNotEquals(new LoadTables.Same(load), load);
    }

    /** June has 720 hours, July and August 744: a unit without commitment takes level 1 at $10 for each of them. */
    @Test
    void a_month_is_compared_with_the_one_before_it() {
        List<Block> same = List.of(Block.of(usd("700"), usd("1"), usd("60")));
        YearMonth june = YearMonth.of(2027, 6);
        Scenario load = new Scenario(
                BigDecimal.ONE,
                IntStream.range(0, 3)
                        .mapToObj(t -> new MonthDemand(june.plusMonths(t), same))
                        .toList());
        Pool pool = Problems.withNone(pool(List.of(), load), "10", Granularity.MONTH);
        PlanProblem problem = new PlanProblem(june, 3, MonthHours.calendar(), HorizonEnd.WITHIN, List.of(pool));
        MonthTable[] tables = LoadTables.built(new Horizon(problem), pool);
        assertEquals(0, usd("7200").compareTo(tables[0].worth(1)));
        assertEquals(0, usd("7440").compareTo(tables[1].worth(1)));
        assertSame(tables[1], tables[2]);
    }

    @Test
    void levels_of_the_same_load_are_the_same_list() {
        PlanProblem problem = problem(POOL, MonthHours.fixed(usd("730")));
        List<LevelWorth> levels = known.levels(problem, POOL);
        assertSame(levels, known.levels(problem, POOL.floored(List.of(2))));
        assertEquals(2, levels.size());
        assertEquals(0, usd("131400").compareTo(levels.getLast().worthUsd(1, 3)));
        assertEquals(
                0,
                LevelWorth.of(problem, POOL)
                        .getLast()
                        .worthUsd(1, 3)
                        .compareTo(levels.getLast().worthUsd(1, 3)));
    }

    @Test
    void a_plan_from_known_tables_is_the_plan() {
        PlanProblem problem = problem(POOL, MonthHours.fixed(usd("730")));
        PoolModel model = PoolModel.of(problem, 0, known);
        assertSame(model.tables, PoolModel.of(problem, 0, known).tables);
        assertNotSame(model.tables, PoolModel.of(problem, 0, null).tables);
        assertEquals("pools[0]", model.path);
        assertEquals(CommitmentPlanner.plan(problem), CommitmentPlanner.plan(problem, known));
        assertEquals(
                CommitmentPlanner.plan(problem).pools().getFirst().totalUsd(),
                new Costing(model, new PoolSolver(model).solve())
                        .plan(List.of(), List.of())
                        .totalUsd());
    }
}
