package dev.parley.schedule;

import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.quantity.Money;
import dev.parley.plan.PlanResult;
import dev.parley.plan.PlanRun;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Explains why a schedule at list is not the cost of its plan run. Every difference is computed from the frozen run and
 * the lines by itself; what they leave is rounding, or else said to be more than that.
 */
final class Reconciling {

    static final String BEFORE = "Capacity held or bought before the agreement begins, still running";
    static final String BATCH = "Batch work at batch list instead of on demand";
    static final String BEYOND = "Capacity of the agreement after the plan's last month";
    static final String BY_SPEND = "Lines negotiated by spend, from the whole bill";
    static final String UNPRICED = "Lines of pools that the plan cannot price";
    static final String ROUNDING = "Rounding of quantities to 0.01 of their unit, and of dollars to the cent";
    static final String REST = "Rates that differ from list on the agreement's first day, and rounding";

    private static final BigDecimal HALF_CENT = new BigDecimal("0.005");

    private final Schedule schedule;
    private final PlanRun run;
    private final LinePrices prices;

    Reconciling(Schedule schedule, PlanRun run) {
        this.schedule = schedule;
        this.run = run;
        this.prices = new LinePrices(
                new PriceBook(run.inputs().rates()), schedule.years().effective());
    }

    Reconciliation reconciliation() {
        var years = schedule.contractYears();
        var plan = each(
                year -> run.result().contractYears().get(years.indexOf(year)).totalUsd());
        var steps = new ArrayList<Reconciliation.Step>();
        steps.add(new Reconciliation.Step(BEFORE, each(this::before)));
        steps.add(new Reconciliation.Step(BATCH, each(this::batch)));
        steps.add(new Reconciliation.Step(BEYOND, each(this::beyond)));
        steps.add(new Reconciliation.Step(BY_SPEND, each(this::bySpend)));
        steps.add(new Reconciliation.Step(UNPRICED, each(this::unpriced)));
        steps.removeIf(Reconciliation.Step::nothing);
        var list = each(year ->
                Totals.of(schedule.lines(), List.of(year), Totals.At.LIST).usd());
        steps.add(rest(years, plan, steps, list));
        return new Reconciliation(run.number(), years, plan, steps, list);
    }

    private List<BigDecimal> each(Function<Period, BigDecimal> amount) {
        return schedule.contractYears().stream()
                .map(year -> Money.cents(amount.apply(year)))
                .toList();
    }

    /** What runs on at the old rate is paid in the agreement's years and negotiated in none of its lines. */
    private BigDecimal before(Period year) {
        var sum = run.result()
                .contractYears()
                .get(schedule.contractYears().indexOf(year))
                .heldUsd();
        for (var pool : run.result().pools()) {
            for (var side : pool.sides()) {
                for (var purchase : side.purchases()) {
                    if (purchase.start().atDay(1).isBefore(schedule.years().effective())) {
                        sum = sum.add(cost(side, purchase, year, true));
                    }
                }
            }
        }
        return sum.negate();
    }

    /** Months of the agreement that the plan does not reach: a line counts a whole term, the plan its own months. */
    private BigDecimal beyond(Period year) {
        var sum = BigDecimal.ZERO;
        for (var pool : run.result().pools()) {
            for (var side : pool.sides()) {
                for (var purchase : side.purchases()) {
                    if (!purchase.start().atDay(1).isBefore(schedule.years().effective())) {
                        sum = sum.add(cost(side, purchase, year, false));
                    }
                }
            }
        }
        return sum;
    }

    /** Dollars of a purchase in the months of a contract year up to the plan's last month, or after it. */
    private BigDecimal cost(
            PlanResult.SideResult side, PlanResult.PurchaseLine purchase, Period year, boolean planned) {
        var hours = BigDecimal.ZERO;
        var all = BigDecimal.ZERO;
        for (int month = 0; month < months(side, purchase); month++) {
            var at = purchase.start().plusMonths(month);
            boolean inside = !at.isAfter(run.inputs().lastMonth());
            if (inside) {
                all = all.add(run.inputs().hours().hours(at));
            }
            if (inside == planned) {
                hours = hours.add(run.inputs().hours().hours(at).multiply(share(year, at)));
            }
        }
        return all.signum() == 0 ? BigDecimal.ZERO : Money.divide(purchase.usd().multiply(hours), all);
    }

    private static int months(PlanResult.SideResult side, PlanResult.PurchaseLine purchase) {
        return side.terms().stream()
                .filter(term -> term.id().equals(purchase.term()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The plan run buys " + purchase.term() + " and does not name that term."))
                .months();
    }

    private static BigDecimal share(Period year, YearMonth month) {
        return year.slices().stream()
                .filter(slice -> slice.month().equals(month))
                .map(Slice::share)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The plan counts batch work at on-demand rates; its lines stand at batch list. */
    private BigDecimal batch(Period year) {
        var sum = BigDecimal.ZERO;
        for (var line : schedule.lines()) {
            if (LineWords.batch(line.kind()) && line.list() != null && priced(line)) {
                var kind =
                        line.kind() == PriceKind.BATCH_INPUT ? PriceKind.ON_DEMAND_INPUT : PriceKind.ON_DEMAND_OUTPUT;
                var onDemand = prices.list(line.model(), line.scope(), kind);
                if (onDemand.isPresent()) {
                    var quantity = line.quantity(year);
                    sum = sum.add(quantity.multiply(
                            line.list().subtract(onDemand.get().usd())));
                }
            }
        }
        return sum;
    }

    private BigDecimal bySpend(Period year) {
        return Totals.of(
                        schedule.lines().stream().filter(ScheduleLine::bySpend).toList(), List.of(year), Totals.At.LIST)
                .usd();
    }

    private BigDecimal unpriced(Period year) {
        return Totals.of(
                        schedule.lines().stream().filter(line -> !priced(line)).toList(), List.of(year), Totals.At.LIST)
                .usd();
    }

    private boolean priced(ScheduleLine line) {
        return run.result().pools().stream()
                .filter(pool -> pool.model().equals(line.model())
                        && pool.scope().equals(line.scope())
                        && pool.account().equals(line.account()))
                .noneMatch(pool -> pool.months().isEmpty());
    }

    private Reconciliation.Step rest(
            List<Period> years, List<BigDecimal> plan, List<Reconciliation.Step> steps, List<BigDecimal> list) {
        var rest = new ArrayList<BigDecimal>();
        boolean rounding = true;
        for (int year = 0; year < years.size(); year++) {
            var left = list.get(year).subtract(plan.get(year));
            for (var step : steps) {
                left = left.subtract(step.usd().get(year));
            }
            rest.add(left);
            rounding &= left.abs().compareTo(mostByRounding(years.get(year))) <= 0;
        }
        return new Reconciliation.Step(rounding ? ROUNDING : REST, rest);
    }

    /** Half of a hundredth of the unit by line and month, at its list rate, and half a cent by line and month. */
    private BigDecimal mostByRounding(Period year) {
        var months = BigDecimal.valueOf(year.slices().size());
        var sum = BigDecimal.ZERO;
        for (var line : schedule.lines()) {
            if (line.list() != null) {
                sum = sum.add(
                        HALF_CENT.multiply(line.list().add(BigDecimal.ONE)).multiply(months));
            }
        }
        return sum;
    }
}
