package dev.parley.engine.commitment.coupled;

import dev.parley.engine.commitment.InvalidProblem;
import dev.parley.engine.commitment.Pool;
import dev.parley.engine.commitment.Scenario;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks what couples the pools before anything is computed; the first fault is reported with its field. */
final class CoupledValidation {
    private static final BigDecimal MOST_USD = BigDecimal.valueOf(400_000_000);
    private static final BigDecimal MOST_WEIGHT = BigDecimal.valueOf(1000);

    private CoupledValidation() {}

    static void check(CoupledProblem problem) {
        groups(problem);
        cases(problem);
        int months = problem.plan().months();
        for (int b = 0; b < problem.budgets().size(); b++) {
            CoupledProblem.Budget budget = problem.budgets().get(b);
            String path = "budgets[" + b + "]";
            shares(path, budget.shares(), months);
            usd(path + ".mostUsd", budget.mostUsd());
            if (budget.leftUsd().signum() < 0) {
                throw new InvalidProblem(
                        path + ".mostUsd",
                        budget.mostUsd().toPlainString(),
                        "the budget of " + budget.mostUsd().toPlainString() + " dollars in " + budget.label()
                                + " is below the " + budget.heldUsd().toPlainString()
                                + " dollars that held capacity takes; raise it to that at least");
            }
        }
        for (int y = 0; y < problem.floors().size(); y++) {
            CoupledProblem.SpendFloor floor = problem.floors().get(y);
            String path = "floors[" + y + "]";
            shares(path, floor.shares(), months);
            usd(path + ".leastUsd", floor.leastUsd());
            byCase(problem, path + ".otherUsd", floor.otherUsd());
        }
        overlaps(problem.floors(), months);
        byCase(problem, "besideUsd", problem.besideUsd());
        if (problem.risk() != null) {
            risk(problem.risk());
        }
    }

    private static void groups(CoupledProblem problem) {
        Set<Integer> pools = new HashSet<>();
        for (int g = 0; g < problem.groups().size(); g++) {
            CoupledProblem.Group group = problem.groups().get(g);
            String path = "groups[" + g + "]";
            if (group.pools().isEmpty()
                    || group.minimum().size() != group.pools().size()) {
                throw new InvalidProblem(
                        path + ".minimum", group.minimum(), "give one minimum for each side, and one side at least");
            }
            for (int s = 0; s < group.pools().size(); s++) {
                int pool = group.pools().get(s);
                if (pool < 0 || pool >= problem.plan().pools().size() || !pools.add(pool)) {
                    throw new InvalidProblem(path + ".pools[" + s + "]", pool, "name each pool of the plan once");
                }
                MinimumPlanner.checkMinimum(
                        path + ".minimum[" + s + "]", group.minimum().get(s));
            }
        }
        if (pools.size() != problem.plan().pools().size() || pools.isEmpty()) {
            throw new InvalidProblem(
                    "groups",
                    pools.size(),
                    "put each of the " + problem.plan().pools().size() + " pools into one group");
        }
    }

    private static void cases(CoupledProblem problem) {
        List<Scenario> first = problem.plan().pools().getFirst().scenarios();
        for (int i = 0; i < problem.plan().pools().size(); i++) {
            Pool pool = problem.plan().pools().get(i);
            boolean alike = pool.scenarios().size() == first.size();
            for (int k = 0; alike && k < first.size(); k++) {
                alike = pool.scenarios()
                                .get(k)
                                .probability()
                                .compareTo(first.get(k).probability())
                        == 0;
            }
            if (!alike) {
                throw new InvalidProblem(
                        "pools[" + i + "].scenarios",
                        pool.scenarios().stream().map(Scenario::probability).toList(),
                        "give every pool the same cases with the same probabilities: they come together");
            }
        }
    }

    private static void shares(String path, List<BigDecimal> shares, int months) {
        if (shares.size() != months) {
            throw new InvalidProblem(
                    path + ".shares", shares.size(), "give one share for each of the months, " + months);
        }
        for (int t = 0; t < months; t++) {
            if (shares.get(t).signum() < 0 || shares.get(t).compareTo(BigDecimal.ONE) > 0) {
                throw new InvalidProblem(path + ".shares[" + t + "]", shares.get(t), "give a share from 0 to 1");
            }
        }
    }

    private static void overlaps(List<CoupledProblem.SpendFloor> floors, int months) {
        for (int t = 0; t < months; t++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (CoupledProblem.SpendFloor floor : floors) {
                sum = sum.add(floor.shares().get(t));
            }
            if (sum.compareTo(BigDecimal.ONE) > 0) {
                throw new InvalidProblem(
                        "floors",
                        sum.toPlainString(),
                        "month " + t + " counts more than once; let no two floors overlap");
            }
        }
    }

    private static void byCase(CoupledProblem problem, String path, List<BigDecimal> amounts) {
        int cases = problem.plan().pools().getFirst().scenarios().size();
        if (amounts.size() != cases) {
            throw new InvalidProblem(path, amounts.size(), "give one amount for each of the " + cases + " cases");
        }
        for (int k = 0; k < cases; k++) {
            usd(path + "[" + k + "]", amounts.get(k));
        }
    }

    private static void usd(String path, BigDecimal usd) {
        if (usd.signum() < 0 || usd.compareTo(MOST_USD) > 0) {
            throw new InvalidProblem(path, usd.toPlainString(), "give 0 to 400 million US dollars");
        }
    }

    private static void risk(CoupledProblem.Risk risk) {
        if (risk.alpha().signum() <= 0 || risk.alpha().compareTo(BigDecimal.ONE) >= 0) {
            throw new InvalidProblem(
                    "risk.alpha",
                    risk.alpha().toPlainString(),
                    "alpha lies above 0 and below 1: 0.7 looks at the worst 30 %; it was "
                            + risk.alpha().toPlainString());
        }
        if (risk.weight().signum() < 0 || risk.weight().compareTo(MOST_WEIGHT) > 0) {
            throw new InvalidProblem(
                    "risk.weight", risk.weight().toPlainString(), "give a weight from 0 (no risk counted) to 1000");
        }
        if (risk.mostUsd() != null) {
            usd("risk.mostUsd", risk.mostUsd());
        }
    }
}
