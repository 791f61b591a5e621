package dev.parley.plan;

import dev.parley.engine.commitment.Held;
import dev.parley.engine.commitment.Term;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to do with capacity held: let a term end, buy it anew, release what has none. A renewal is no fact but a purchase, at
 * the rate in force when it begins, and is weighed against the exact plan without it.
 *
 * @param action  what to do
 * @param usd     what doing otherwise costs: a month for what can be released, else over the plan; null when unknown
 * @param sentence the same in words
 */
record HeldAdvice(PlanResult.HeldAction action, @Nullable BigDecimal usd, String sentence) {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    /** Weighs holdings against the plan of their pool. */
    record Adviser(Calendar calendar, PoolPlanner planner) {

        /**
         * @param pool the pool it belongs to, or null when no workload uses it
         * @param plan that pool's plan, or null when it is not planned
         */
        HeldAdvice of(PlanInputs.Held held, @Nullable PoolProblem pool, PoolPlanner.@Nullable Planned plan) {
            if (held.releasable()) {
                return release(held, pool);
            }
            LocalDate until = held.until() == null ? held.from() : held.until();
            YearMonth next = YearMonth.from(until.plusDays(1));
            if (pool == null) {
                return new HeldAdvice(
                        PlanResult.HeldAction.LET_END,
                        null,
                        notice(held, until) + "No workload of this plan uses it: let it end.");
            }
            if (next.isAfter(calendar.last())) {
                return new HeldAdvice(PlanResult.HeldAction.KEEP, null, "It lasts as long as the plan.");
            }
            return plan == null
                    ? new HeldAdvice(
                            PlanResult.HeldAction.UNKNOWN,
                            null,
                            notice(held, until) + "Its pool is not planned: whether to renew it is unknown.")
                    : renewal(held, pool, plan, until, next);
        }

        private HeldAdvice renewal(
                PlanInputs.Held held, PoolProblem pool, PoolPlanner.Planned plan, LocalDate until, YearMonth next) {
            Optional<BigDecimal> cost = cost(held, pool, next);
            if (cost.isEmpty()) {
                return new HeldAdvice(
                        PlanResult.HeldAction.LET_END,
                        null,
                        notice(held, until) + "No rate is known for a term that begins in " + Words.month(next)
                                + ": it cannot be renewed in this plan.");
            }
            PoolProblem renewed = pool.holding(held.product(), again(held, next));
            PoolPlanner.Planned with = planner.plan(List.of(renewed)).get(pool.id());
            BigDecimal more = with == null
                    ? BigDecimal.ZERO
                    : with.totalUsd().add(cost.get()).subtract(plan.totalUsd()).max(BigDecimal.ZERO);
            String anew = HeldReport.quantity(held) + " for " + held.termMonths() + " months from " + Words.month(next)
                    + " at the rate then in force cost " + Words.usd(cost.get()) + " inside the plan";
            return more.compareTo(CENT) <= 0
                    ? new HeldAdvice(
                            PlanResult.HeldAction.BUY_ANEW,
                            Money.cents(BigDecimal.ZERO),
                            notice(held, until) + "Renewing is a new purchase: " + anew
                                    + ", and nothing else is cheaper.")
                    : new HeldAdvice(
                            PlanResult.HeldAction.LET_END,
                            Money.cents(more),
                            notice(held, until) + "Let it end: " + anew + ", " + Words.usd(more)
                                    + " more than this plan.");
        }

        private static String notice(PlanInputs.Held held, LocalDate until) {
            if (!held.renews()) {
                return "";
            }
            return held.noticeBy() == null
                    ? "It renews itself: give notice before " + Words.day(until) + " (no notice date is entered). "
                    : "It renews itself: give notice by " + Words.day(held.noticeBy()) + ". ";
        }

        /** The renewed units of each side. */
        private static List<Held> again(PlanInputs.Held held, YearMonth next) {
            List<Held> again = new ArrayList<>();
            for (int units : held.units()) {
                again.add(new Held(
                        OfferingBuilder.termId(held.termMonths()),
                        next,
                        units,
                        next.plusMonths(held.termMonths() - 1L)));
            }
            return again;
        }

        /** Dollars of a renewal inside the plan; empty when a rate is not known. */
        private Optional<BigDecimal> cost(PlanInputs.Held held, PoolProblem pool, YearMonth next) {
            return rates(held, pool, next).map(usd -> usd.multiply(hours(held, next)));
        }

        /** Hours of a term that begins in a month, inside the plan. */
        BigDecimal hours(PlanInputs.Held held, YearMonth start) {
            return calendar.months().stream()
                    .filter(month -> !month.isBefore(start) && month.isBefore(start.plusMonths(held.termMonths())))
                    .map(calendar::hours)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        /** Dollars an hour of all sides bought anew in a month. */
        Optional<BigDecimal> rates(PlanInputs.Held held, PoolProblem pool, YearMonth start) {
            List<PoolProblem.Side> sides = pool.sides(held.product());
            if (sides.size() != held.units().size()) {
                return Optional.empty();
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < sides.size(); i++) {
                String id = OfferingBuilder.termId(held.termMonths());
                BigDecimal rate = sides.get(i).pool().terms().stream()
                        .filter(term -> term.id().equals(id))
                        .findFirst()
                        .map((Term term) -> term.rateIn(start))
                        .orElse(null);
                if (rate == null) {
                    return Optional.empty();
                }
                sum = sum.add(rate.multiply(BigDecimal.valueOf(held.units().get(i))));
            }
            return Optional.of(sum);
        }

        /** Against what its levels would save in the plan's first month if all traffic of the pool went through them. */
        private HeldAdvice release(PlanInputs.Held held, @Nullable PoolProblem pool) {
            String why = held.termMonths() == 0 ? "It has no term" : "It goes on from month to month";
            String outside = why + " and is not in this plan. ";
            Optional<BigDecimal> hourly = HeldReport.usdAnHour(held);
            if (hourly.isEmpty()) {
                return new HeldAdvice(
                        PlanResult.HeldAction.UNKNOWN, null, outside + "Enter its rate to know whether it pays.");
            }
            BigDecimal cost = hourly.get().multiply(calendar.hours(calendar.first()));
            List<PoolProblem.Side> sides = pool == null ? List.of() : pool.sides(held.product());
            if (sides.size() != held.units().size()) {
                return new HeldAdvice(
                        PlanResult.HeldAction.RELEASE,
                        Money.cents(cost),
                        outside + "No planned workload uses it: release it and save " + Words.usd(cost) + " a month.");
            }
            BigDecimal worth = BigDecimal.ZERO;
            for (int i = 0; i < sides.size(); i++) {
                var demand = sides.get(i).pool();
                worth = worth.add(planner.levels(demand)
                        .getFirst()
                        .worthUsd(1, held.units().get(i)));
            }
            BigDecimal saved = cost.subtract(worth);
            String carries = "What it could carry costs " + Words.usd(worth) + " on demand";
            return saved.signum() > 0
                    ? new HeldAdvice(
                            PlanResult.HeldAction.RELEASE,
                            Money.cents(saved),
                            outside + carries + ": release it and save " + Words.usd(saved) + " a month.")
                    : new HeldAdvice(
                            PlanResult.HeldAction.KEEP,
                            Money.cents(saved.negate()),
                            outside + carries + ": kept, it saves " + Words.usd(saved.negate()) + " a month.");
        }
    }
}
