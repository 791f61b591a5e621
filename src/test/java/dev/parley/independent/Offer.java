package dev.parley.independent;

import dev.parley.engine.commitment.DatedRate;
import dev.parley.engine.commitment.HorizonEnd;
import dev.parley.engine.commitment.PlanProblem;
import dev.parley.engine.commitment.Pool;
import dev.parley.engine.commitment.Term;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * One unit that may be bought.
 *
 * @param term number of its term
 * @param from first month, by number
 * @param to month after its last one inside the plan
 * @param lengthInMonths of the whole term
 * @param price of its hours inside the plan, 1e-9 dollars
 */
record Offer(int term, int from, int to, int lengthInMonths, long price) {

    static List<Offer> of(PlanProblem problem) {
        Pool pool = problem.pools().getFirst();
        List<Offer> offers = new ArrayList<>();
        for (int from = 0; from < problem.months(); from++) {
            YearMonth start = problem.start().plusMonths(from);
            for (int i = 0; i < pool.terms().size(); i++) {
                Term term = pool.terms().get(i);
                YearMonth after = start.plusMonths(term.months());
                YearMonth retired = pool.limits().lastMonth();
                boolean fits = problem.horizonEnd() == HorizonEnd.PRORATE
                        || !after.isAfter(problem.start().plusMonths(problem.months()));
                boolean runs = retired == null || !after.isAfter(retired.plusMonths(1));
                for (DatedRate rate : term.rates()) {
                    boolean inForce = (rate.from() == null || rate.from().compareTo(start) <= 0)
                            && (rate.to() == null || rate.to().compareTo(start) >= 0);
                    if (inForce && fits && runs && !pool.limits().noStart().contains(start)) {
                        int to = Math.min(problem.months(), from + term.months());
                        offers.add(new Offer(i, from, to, term.months(), price(problem, rate, from, to)));
                    }
                }
            }
        }
        return offers;
    }

    private static long price(PlanProblem problem, DatedRate rate, int from, int to) {
        BigDecimal hours = BigDecimal.ZERO;
        for (int t = from; t < to; t++) {
            hours = hours.add(problem.hours().of(problem.start().plusMonths(t)));
        }
        return Uncovered.scaled(hours.multiply(rate.usdPerUnitHour()), 9);
    }

    boolean covers(int t) {
        return from <= t && t < to;
    }
}
