package dev.parley.plan;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From when on levels are proven, and what it costs to wait for that. */
record ProofCheck(Variants variants) {

    /** Each month in which more units have proven themselves, by side. */
    List<PlanChecks.StepUp> steps() {
        List<PlanChecks.StepUp> steps = new ArrayList<>();
        for (PoolProblem.Side side : variants.plan().offering().sides()) {
            int before = 0;
            List<Integer> proven = side.proven() == null ? List.of() : side.proven();
            for (int t = 0; t < proven.size(); t++) {
                if (proven.get(t) > before) {
                    before = proven.get(t);
                    YearMonth month = variants.calendar().months().get(t);
                    steps.add(new PlanChecks.StepUp(
                            variants.pool().id(), side.side().code(), month, before));
                }
            }
        }
        return steps;
    }

    /** What waiting costs; empty where it costs nothing. */
    Optional<PlanChecks.Check> check(boolean waits) {
        BigDecimal usd = variants.usd(PoolFacts.Kind.PROVEN);
        if (usd.signum() == 0) {
            return Optional.empty();
        }
        String sentence = FactChecks.names(variants.pool())
                + (waits
                        ? ": longer terms wait until a level has paid in three full months. Committing to the forecast"
                                + " instead would save "
                        : ": waiting until a level has paid in three full months before a longer term is bought would"
                                + " cost ")
                + Words.usd(usd)
                + (waits ? "." : " more.")
                + laterStep();
        return Optional.of(new PlanChecks.Check(
                PlanChecks.Kind.PROVEN,
                variants.pool().id(),
                FactChecks.codes(variants.pool()),
                sentence,
                usd,
                waits,
                false));
    }

    /** "3 units would be committed from Oct 2028 instead of Jul 2028": the first level that waits. */
    private String laterStep() {
        PoolPlanner.Planned free = variants.with(PoolFacts.Kind.PROVEN, PoolFacts.Obeyed.NOT);
        List<YearMonth> months = variants.calendar().months();
        for (SidePlan side : free.sides()) {
            List<Integer> proven = side.side().proven();
            for (int t = 0; proven != null && t < proven.size(); t++) {
                int wanted = side.plan().coverage().get(t);
                if (wanted > proven.get(t) && !side.plan().purchases().isEmpty()) {
                    int later = t;
                    while (later < proven.size() && proven.get(later) < wanted) {
                        later++;
                    }
                    return " " + Words.quantity(side.side().side(), wanted) + " may be committed "
                            + (later < proven.size()
                                    ? "from " + Words.month(months.get(later)) + " instead of "
                                            + Words.month(months.get(t))
                                    : "in no month of the plan instead of from " + Words.month(months.get(t)))
                            + ".";
                }
            }
        }
        return "";
    }
}
