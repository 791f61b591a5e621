package dev.parley.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pools of one set of inputs, assembled once, each ready to be planned again. */
final class PreparedPlan {

    private final PlanInputs inputs;
    private final Calendar calendar;
    private final Map<String, Replan> replans = new LinkedHashMap<>();
    private final Map<String, PoolProblem> problems = new LinkedHashMap<>();

    private PreparedPlan(PlanInputs inputs, Calendar calendar) {
        this.inputs = inputs;
        this.calendar = calendar;
    }

    /** With the products that a plan of these inputs chose. */
    static PreparedPlan of(PlanInputs inputs, PlanResult result) {
        PlanAssembly assembly = new PlanAssembly(inputs);
        PreparedPlan prepared = new PreparedPlan(inputs, assembly.calendar());
        for (PoolProblem problem : assembly.pools()) {
            prepared.problems.put(problem.id(), problem);
            result.pool(problem.id())
                    .filter(pool -> pool.state() == PlanResult.State.PLANNED)
                    .flatMap(pool -> offering(problem, pool))
                    .ifPresent(
                            offering -> prepared.replans.put(problem.id(), new Replan(assembly.calendar(), offering)));
        }
        return prepared;
    }

    private static Optional<PoolProblem.Offering> offering(PoolProblem problem, PlanResult.PoolResult pool) {
        return PoolPlanner.offerings(problem).stream()
                .filter(one -> one.product().code().equals(pool.product()))
                .findFirst();
    }

    PlanInputs inputs() {
        return inputs;
    }

    Calendar calendar() {
        return calendar;
    }

    List<PoolProblem> problems() {
        return List.copyOf(problems.values());
    }

    /** Pools that are planned, by id, in the order of the workloads. */
    Map<String, Replan> replans() {
        return replans;
    }

    Optional<Replan> replan(String pool) {
        return Optional.ofNullable(replans.get(pool));
    }
}
