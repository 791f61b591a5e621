package dev.parley.plan;

import dev.parley.engine.commitment.CommitmentPlanner;
import dev.parley.engine.commitment.InvalidProblem;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From workloads, forecast, prices and limits to the problem of each pool. Pure: the same inputs give the same problems.
 */
final class PlanAssembly {

    private final PlanInputs inputs;
    private final Calendar calendar;
    private final OfferingBuilder offerings;
    private final PoolMembers members;

    PlanAssembly(PlanInputs inputs) {
        this.inputs = inputs;
        this.calendar = Calendar.of(inputs);
        this.offerings = new OfferingBuilder(calendar, inputs.basis());
        this.members = new PoolMembers(inputs, calendar);
    }

    Calendar calendar() {
        return calendar;
    }

    /** The pools in the order in which their first workload stands. */
    List<PoolProblem> pools() {
        Map<String, List<PlanInputs.Workload>> byPool = new LinkedHashMap<>();
        for (PlanInputs.Workload workload : inputs.workloads()) {
            byPool.computeIfAbsent(
                            poolId(workload.account(), workload.model(), workload.scope()), _ -> new ArrayList<>())
                    .add(workload);
        }
        return byPool.entrySet().parallelStream()
                .map(entry -> pool(entry.getKey(), entry.getValue()))
                .toList();
    }

    static String poolId(String account, String model, String scope) {
        return account + "/" + model + "/" + scope;
    }

    private PoolProblem pool(String id, List<PlanInputs.Workload> workloads) {
        PlanInputs.Workload first = workloads.getFirst();
        PoolFacts facts = PoolFacts.of(inputs, first);
        List<PoolProblem.Member> read = workloads.stream().map(members::of).toList();
        List<PoolProblem.Outside> outside = new ArrayList<>();
        List<PoolProblem.Member> inside = new ArrayList<>();
        for (PoolProblem.Member member : read) {
            String reason = PoolMembers.whyOutside(member.workload());
            if (reason == null || member.joins() != null) {
                inside.add(member);
            }
            if (reason != null) {
                outside.add(new PoolProblem.Outside(
                        member.workload().code(), member.joins() == null ? reason : reason + " Then it joins."));
            }
        }
        List<PlanInputs.Held> holdings = inputs.held().stream()
                .filter(held ->
                        poolId(held.account(), held.model(), held.scope()).equals(id))
                .toList();
        List<OfferingBuilder.Answer.Missing> unknown = new ArrayList<>();
        List<PoolProblem.Offering> ready =
                inside.isEmpty() ? List.of() : offerings(id, first, inside, holdings, facts, waiting(read), unknown);
        List<OfferingBuilder.Answer.Missing> nearest = ready.isEmpty() ? nearest(unknown) : List.of();
        return new PoolProblem(
                id,
                first,
                read,
                inside.stream().map(member -> member.workload().code()).toList(),
                List.copyOf(outside),
                ready.isEmpty() ? null : ready.getFirst(),
                ready.isEmpty() ? List.of() : ready.subList(1, ready.size()),
                inside.isEmpty() ? shadow(id, first, read) : null,
                nearest.stream().map(OfferingBuilder.Answer.Missing::reason).toList(),
                nearest.isEmpty() ? null : nearest.getFirst().lack(),
                members.unpriced(read, holdings),
                holdings,
                facts);
    }

    /** What products lack that have any known rate, if there is one: a price that nobody quotes is no reason then. */
    private static List<OfferingBuilder.Answer.Missing> nearest(List<OfferingBuilder.Answer.Missing> unknown) {
        List<OfferingBuilder.Answer.Missing> rated =
                unknown.stream().filter(OfferingBuilder.Answer.Missing::rated).toList();
        return rated.isEmpty() ? List.copyOf(unknown) : rated;
    }

    private PoolProblem.@Nullable Offering shadow(
            String id, PlanInputs.Workload first, List<PoolProblem.Member> members) {
        List<PoolProblem.Offering> possible =
                offerings(id, first, members, List.of(), PoolFacts.NONE, List.of(), new ArrayList<>());
        return possible.isEmpty() ? null : possible.getFirst();
    }

    /** All products that can be planned with; why not, for the others, is added to {@code unknown}. */
    private List<PoolProblem.Offering> offerings(
            String id,
            PlanInputs.Workload first,
            List<PoolProblem.Member> members,
            List<PlanInputs.Held> holdings,
            PoolFacts facts,
            List<DeferredWork> waiting,
            List<OfferingBuilder.Answer.Missing> unknown) {
        List<PoolProblem.Offering> ready = new ArrayList<>();
        for (PlanInputs.Offer offer : offersOf(first.model(), first.scope())) {
            List<PlanInputs.Held> own = holdings.stream()
                    .filter(held -> held.product().equals(offer.product().code()))
                    .toList();
            switch (offerings.build(
                    id,
                    offer,
                    first.model(),
                    first.scope(),
                    rates(first),
                    members,
                    own,
                    facts,
                    waiting,
                    calendar.months())) {
                case OfferingBuilder.Answer.Ready(PoolProblem.Offering offering) ->
                    unmet(offering, members)
                            .ifPresentOrElse(
                                    reason -> unknown.add(
                                            new OfferingBuilder.Answer.Missing(reason, PlanResult.Lack.FLOOR, true)),
                                    () -> ready.add(offering));
                case OfferingBuilder.Answer.Missing missing -> unknown.add(missing);
            }
        }
        return ready;
    }

    /** Why the fewest units that guarantees ask for cannot be had; empty when they can. */
    private Optional<String> unmet(PoolProblem.Offering offering, List<PoolProblem.Member> members) {
        PoolPlanner planner = new PoolPlanner(calendar);
        for (PoolProblem.Side side : offering.sides()) {
            try {
                if (!side.pool().floor().isEmpty()) {
                    CommitmentPlanner.plan(planner.problem(List.of(side.pool())));
                }
            } catch (InvalidProblem problem) {
                String asking = members.stream()
                        .map(PoolProblem.Member::workload)
                        .filter(workload -> workload.floor() != PlanInputs.Floor.NONE)
                        .map(workload -> workload.code() + " asks that units cover its "
                                + workload.floor().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
                return Optional.of(asking + ": " + problem.getMessage()
                        + ". Have the quota raised, or let the guarantee cover less.");
            }
        }
        return Optional.empty();
    }

    /** Work of the pool that fills idle hours. */
    private List<DeferredWork> waiting(List<PoolProblem.Member> members) {
        return members.stream()
                .filter(member -> DeferredWork.counts(member.workload()))
                .map(member -> {
                    PlanInputs.Workload workload = member.workload();
                    RateFinder rates = rates(workload);
                    return new DeferredWork(
                            member.engine(),
                            Objects.requireNonNull(workload.waits()).share(),
                            month -> rates.batch(workload.model(), workload.scope(), month.atDay(1)));
                })
                .toList();
    }

    /** The problem of one workload by itself in one month, whether or not it should be committed. */
    OfferingBuilder.Answer alone(PlanInputs.Workload workload, String product, YearMonth month) {
        return offer(workload, product)
                .map(offer -> offerings.build(
                        workload.code(),
                        offer,
                        workload.model(),
                        workload.scope(),
                        rates(workload),
                        List.of(member(workload).always()),
                        List.of(),
                        PoolFacts.NONE,
                        List.of(),
                        List.of(month)))
                .orElseGet(() -> new OfferingBuilder.Answer.Missing(
                        "\"" + product + "\" is not a capacity product on sale for " + workload.model() + ".",
                        PlanResult.Lack.PRICE,
                        false));
    }

    RateFinder rates(PlanInputs.Workload workload) {
        return members.rates(workload);
    }

    /** The workload as the engine sees it. */
    PoolProblem.Member member(PlanInputs.Workload workload) {
        return members.of(workload);
    }

    /** Whether a workload has any volume in a month, in any case: a moved one has none before or after. */
    boolean runs(PlanInputs.Workload workload, YearMonth month) {
        return PoolMembers.runs(member(workload), month);
    }

    private List<PlanInputs.Offer> offersOf(String model, String scope) {
        return inputs.offers().stream()
                .filter(offer -> offer.model().equals(model) && offer.scope().equals(scope))
                .toList();
    }

    /** The product on sale for a workload's model, if any. */
    Optional<PlanInputs.Offer> offer(PlanInputs.Workload workload, String product) {
        return offersOf(workload.model(), workload.scope()).stream()
                .filter(offer -> offer.product().code().equals(product))
                .findFirst();
    }
}
