package dev.parley.schedule;

import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.pricing.Rate;
import dev.parley.engine.quantity.Amount;
import dev.parley.plan.PlanBasis;
import dev.parley.plan.PlanComputation;
import dev.parley.plan.PlanInputs;
import dev.parley.plan.PlanResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Plans pools again with an ask in force from the effective date to the end of the agreement. */
final class AskReplan {

    /** Lines whose asks reach the same traffic: of one pool, proven or upside. */
    private record Group(String model, String scope, String account, boolean upside) {

        static Group of(ScheduleLine line) {
            return new Group(line.model(), line.scope(), line.account(), line.upside());
        }
    }

    private final Schedule schedule;
    private final PlanInputs run;
    private final PlanResult result;
    private final List<Rate> current;
    private final YearMonth last;
    private final LocalDate end;

    /** @param current the rates of the current contract: with the run's list rates they are today's terms */
    AskReplan(Schedule schedule, PlanInputs run, PlanResult result, List<Rate> current) {
        this.schedule = schedule;
        this.run = run;
        this.result = result;
        this.current = current;
        this.end = schedule.years().to(schedule.years().years());
        var agreed = YearMonth.from(end);
        this.last = agreed.isBefore(run.lastMonth()) ? agreed : run.lastMonth();
    }

    /**
     * @param progress told after each plan
     * @throws CancellationException when it is told to stop
     */
    AskWorth worth(Predicate<AskProgress> progress) {
        var asked = new LinkedHashMap<Group, List<ScheduleLine>>();
        Amount jointly = Amount.ZERO;
        var lines = new HashMap<UUID, Amount>();
        for (var line : schedule.lines()) {
            if (line.ask() != null && (line.bySpend() || LineWords.batch(line.kind()))) {
                var worth = apart(line);
                lines.put(line.id(), worth);
                jointly = jointly.plus(worth);
            } else if (line.ask() != null) {
                asked.computeIfAbsent(Group.of(line), _ -> new ArrayList<>()).add(line);
            }
        }
        var plans = new Counted(progress, plans(asked));
        for (var entry : asked.entrySet()) {
            var workloads = workloads(entry.getKey());
            var today = plans.done(() -> cost(workloads, List.of()));
            var asks = entry.getValue();
            var alone = asks.parallelStream()
                    .map(line -> fall(today, plans.done(() -> cost(workloads, List.of(line)))))
                    .toList();
            for (int line = 0; line < asks.size(); line++) {
                lines.put(asks.get(line).id(), alone.get(line));
            }
            jointly = jointly.plus(
                    asks.size() == 1 ? alone.getFirst() : fall(today, plans.done(() -> cost(workloads, asks))));
        }
        return new AskWorth(lines, jointly);
    }

    /** Each ask alone, and for each group today's terms and all its asks. */
    private static int plans(Map<Group, List<ScheduleLine>> asked) {
        return asked.values().stream()
                .mapToInt(asks -> asks.size() == 1 ? 2 : asks.size() + 2)
                .sum();
    }

    /** Counts plans, several at a time. */
    private record Counted(Predicate<AskProgress> progress, int of, AtomicInteger made) {
        Counted(Predicate<AskProgress> progress, int of) {
            this(progress, of, new AtomicInteger());
        }

        Amount done(Supplier<Amount> plan) {
            if (!progress.test(new AskProgress(made.get(), of))) {
                throw new CancellationException("ended after " + made.get() + " of " + of + " plans");
            }
            var amount = plan.get();
            progress.test(new AskProgress(made.incrementAndGet(), of));
            return amount;
        }
    }

    /** Batch work and spend without a unit price are in no plan: the ask changes nothing but its own price. */
    private Amount apart(ScheduleLine line) {
        var today = Totals.line(line, schedule.contractYears(), Totals.At.TODAY);
        var asked = Totals.line(line, schedule.contractYears(), Totals.At.ASK);
        return today == null || asked == null
                ? new Amount.Unknown("No batch price of " + line.model() + " is known.")
                : Amount.of(today.subtract(asked));
    }

    private static Amount fall(Amount today, Amount asked) {
        return today.plus(asked.times(BigDecimal.ONE.negate()));
    }

    private List<PlanInputs.Workload> workloads(Group group) {
        boolean batchApart = schedule.lines().stream()
                .anyMatch(line -> LineWords.batch(line.kind())
                        && line.model().equals(group.model())
                        && line.scope().equals(group.scope())
                        && line.account().equals(group.account()));
        return run.workloads().stream()
                .filter(workload -> workload.model().equals(group.model())
                        && workload.scope().equals(group.scope())
                        && workload.account().equals(group.account())
                        && upside(workload) == group.upside()
                        && !(batchApart && workload.asks() == PlanInputs.Asks.BATCH))
                .toList();
    }

    private boolean upside(PlanInputs.Workload workload) {
        boolean outside = result.pools().stream()
                .flatMap(pool -> pool.outside().stream())
                .anyMatch(line -> line.workload().equals(workload.code()));
        return outside && (workload.asks() == PlanInputs.Asks.IDEA || workload.asks() == PlanInputs.Asks.CAPACITY);
    }

    /** Cost of the exact plan of some workloads, with the asks of some lines in force. */
    private Amount cost(List<PlanInputs.Workload> workloads, List<ScheduleLine> asks) {
        if (workloads.isEmpty()) {
            return new Amount.Unknown("The plan run has no workload for this line.");
        }
        var rates = new ArrayList<Rate>();
        Stream.concat(run.rates().stream().filter(rate -> rate.side() == PriceSide.LIST), current.stream())
                .filter(rate -> rate.model().startsWith(workloads.getFirst().model()))
                .forEach(rates::add);
        asks.forEach(line -> put(rates, workloads.getFirst().enrolled(), line));
        var today = run.basis().with(PlanBasis.Rates.CURRENT);
        return PlanComputation.cost(RunInputs.of(run, last, workloads, rates, today));
    }

    /** The ask in place of whatever holds from the effective date on; a payer outside the agreement reads list alone. */
    private void put(List<Rate> rates, boolean enrolled, ScheduleLine line) {
        var side = enrolled ? PriceSide.CURRENT : PriceSide.LIST;
        var from = schedule.years().effective();
        rates.removeIf(rate -> rate.model().equals(line.model())
                && rate.region().equals(line.scope())
                && rate.kind() == line.kind()
                && rate.side() == side
                && !rate.from().isBefore(from));
        rates.add(new Rate(
                line.model(),
                line.scope(),
                Objects.requireNonNull(line.kind(), "A line by spend is reckoned apart."),
                Objects.requireNonNull(line.ask()),
                side,
                from,
                end,
                "our ask in schedule " + schedule.number(),
                Grade.X,
                false,
                null));
    }
}
