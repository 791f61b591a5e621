package dev.parley.engine.commitment.coupled;

import dev.parley.engine.commitment.HorizonEnd;
import dev.parley.engine.commitment.PlanProblem;
import dev.parley.engine.commitment.Pool;
import dev.parley.engine.commitment.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** The smallest purchase as one mixed-integer problem: a second opinion by another formulation and another solver. */
final class MinimumModel {

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final PlanProblem problem;
    private double constant = 0;
    private final List<Variable> bought = new ArrayList<>();

    private MinimumModel(PlanProblem problem) {
        this.problem = problem;
        for (int t = 0; t < problem.months(); t++) {
            bought.add(model.newVariable("bought " + t).lower(0).upper(1));
        }
    }

    /** Cost of the cheapest plan in US dollars: linear problems by ojAlgo, branching here, since its own loses optima. */
    static double cost(PlanProblem problem, List<Integer> minimum) {
        return new Branching(problem, minimum).best(new HashMap<>(), Double.MAX_VALUE);
    }

    private record Branching(PlanProblem problem, List<Integer> minimum) {
        /** The cheaper of {@code best} and the cheapest plan with some months decided. */
        double best(Map<Integer, Integer> decided, double best) {
            MinimumModel one = new MinimumModel(problem);
            for (int s = 0; s < minimum.size(); s++) {
                one.side(problem.pools().get(s), minimum.get(s));
            }
            decided.forEach((t, value) -> one.bought.get(t).level(value));
            Optimisation.Result result = one.model.minimise();
            double cost = result.getValue() + one.constant;
            if (!result.getState().isOptimal() || cost >= best - 1e-7) {
                return best;
            }
            int month = mostUndecided(one);
            if (month < 0) {
                return cost;
            }
            double found = best;
            for (int value : new int[] {1, 0}) {
                decided.put(month, value);
                found = best(decided, found);
            }
            decided.remove(month);
            return found;
        }

        private static int mostUndecided(MinimumModel one) {
            int month = -1;
            double farthest = 1e-7;
            for (int t = 0; t < one.bought.size(); t++) {
                double value = one.bought.get(t).getValue().doubleValue();
                double distance = Math.min(value, 1 - value);
                if (distance > farthest) {
                    farthest = distance;
                    month = t;
                }
            }
            return month;
        }
    }

    private void side(Pool pool, int minimum) {
        int months = problem.months();
        int[] held = EveryCover.of(problem, pool, List.of()).active();
        List<Expression> active = new ArrayList<>();
        for (int t = 0; t < months; t++) {
            active.add(model.newExpression(pool.id() + " active " + t));
        }
        double hours = problem.hours().of(problem.start()).doubleValue();
        for (int from = 0; from < months; from++) {
            for (Term term : pool.terms()) {
                boolean inside = from + term.months() <= months || problem.horizonEnd() == HorizonEnd.PRORATE;
                if (inside && !pool.limits().noStart().contains(problem.start().plusMonths(from))) {
                    int to = Math.min(months, from + term.months());
                    double price = term.rateIn(problem.start().plusMonths(from)).doubleValue() * hours * (to - from);
                    // Whole once the months are decided: the rest of the matrix is totally unimodular.
                    Variable units =
                            model.newVariable("units").lower(0).upper(100).weight(price);
                    for (int t = from; t < to; t++) {
                        active.get(t).set(units, 1);
                    }
                }
            }
        }
        for (int t = 0; t < months; t++) {
            month(pool, minimum, held[t], t, active.get(t));
        }
    }

    private void month(Pool pool, int minimum, int held, int t, Expression active) {
        EveryCover.Choice none = EveryCover.of(problem, pool, List.of());
        int levels = 0;
        double left = none.uncovered()[0][t] / 1000.0;
        Expression covered = model.newExpression(pool.id() + " covered " + t).upper(0);
        for (var units : active.getLinearKeySet()) {
            covered.set(model.getVariable(units), -1);
        }
        for (int level = held + 1; left > 1e-9; level++) {
            double next = uncovered(pool, t, level);
            Variable cover =
                    model.newVariable("level " + level).lower(0).upper(1).weight(next - left);
            covered.set(cover, 1);
            left = next;
            levels++;
        }
        List<Integer> quota = pool.limits().quota();
        int most = quota == null ? 3 * (levels + minimum + 1) : Math.max(0, quota.get(t) - held);
        Expression least = model.newExpression(pool.id() + " least " + t).lower(0);
        Expression atMost = model.newExpression(pool.id() + " most " + t).upper(0);
        for (var units : active.getLinearKeySet()) {
            least.set(model.getVariable(units), 1);
            atMost.set(model.getVariable(units), 1);
        }
        least.set(bought.get(t), -Math.max(0, minimum - held));
        atMost.set(bought.get(t), -most);
        constant += none.uncovered()[0][t] / 1000.0;
    }

    private double uncovered(Pool pool, int t, int active) {
        return pool.scenarios().getFirst().demand().get(t).blocks().stream()
                .mapToDouble(block -> block.hours().doubleValue()
                        * Math.max(0, block.units().doubleValue() - active)
                        * block.layers().getFirst().onDemandUsdPerUnitHour().doubleValue())
                .sum();
    }
}
