package dev.parley.plan;

import dev.parley.engine.commitment.CommitmentPlanner;
import dev.parley.engine.commitment.InvalidProblem;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.demand.ForecastPath;
import dev.parley.engine.demand.PoolMember;
import dev.parley.engine.demand.TokenPrices;
import dev.parley.engine.demand.TrafficShape;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From workloads, forecast, prices and limits to the problem of each pool. Pure: the same inputs give the same problems.
 */
final class PlanAssembly {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    /** Months without which nothing is committed. */
    private static final int PROVEN_MONTHS = 3;

    private final PlanInputs inputs;
    private final Calendar calendar;
    private final PriceBook book;
    private final OfferingBuilder offerings;
    private final Map<String, PoolProblem.Member> members = new ConcurrentHashMap<>();

    PlanAssembly(PlanInputs inputs) {
        this.inputs = inputs;
        this.calendar = Calendar.of(inputs);
        this.book = new PriceBook(inputs.rates());
        this.offerings = new OfferingBuilder(calendar, inputs.basis());
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
        List<PoolProblem.Member> members = workloads.stream().map(this::member).toList();
        List<PoolProblem.Outside> outside = new ArrayList<>();
        List<PoolProblem.Member> inside = new ArrayList<>();
        for (PoolProblem.Member member : members) {
            String reason = whyOutside(member.workload());
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
                inside.isEmpty() ? List.of() : offerings(id, first, inside, holdings, facts, waiting(members), unknown);
        List<OfferingBuilder.Answer.Missing> nearest = ready.isEmpty() ? nearest(unknown) : List.of();
        return new PoolProblem(
                id,
                first,
                members,
                inside.stream().map(member -> member.workload().code()).toList(),
                List.copyOf(outside),
                ready.isEmpty() ? null : ready.getFirst(),
                ready.isEmpty() ? List.of() : ready.subList(1, ready.size()),
                inside.isEmpty() ? shadow(id, first, members) : null,
                nearest.stream().map(OfferingBuilder.Answer.Missing::reason).toList(),
                nearest.isEmpty() ? null : nearest.getFirst().lack(),
                unpriced(members, holdings),
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
        return RateFinder.of(book, inputs.basis().rates(), workload.enrolled());
    }

    private List<PlanInputs.Offer> offersOf(String model, String scope) {
        return inputs.offers().stream()
                .filter(offer -> offer.model().equals(model) && offer.scope().equals(scope))
                .toList();
    }

    private static @Nullable String whyOutside(PlanInputs.Workload workload) {
        return switch (workload.asks()) {
            case BATCH -> workload.code() + " is batch work: it asks for no capacity.";
            case EXPERIMENT -> workload.code() + " is an experiment: it asks for no capacity.";
            case IDEA -> workload.code() + " is an idea nobody has funded: never inside a commitment.";
            case CAPACITY ->
                workload.evidenceMonths() >= PROVEN_MONTHS
                        ? null
                        : workload.code() + " is unproven"
                                + (workload.reviewMonth() == null
                                        ? ""
                                        : " until " + MONTH.format(workload.reviewMonth()))
                                + ": review after three full months.";
        };
    }

    /** The workload as the engine sees it. */
    PoolProblem.Member member(PlanInputs.Workload workload) {
        return members.computeIfAbsent(
                workload.code() + "@" + workload.model() + "@" + workload.scope(), _ -> read(workload));
    }

    private PoolProblem.Member read(PlanInputs.Workload workload) {
        ForecastPath path = TypedPath.of(workload, inputs.offers(), calendar.first(), calendar.last());
        RateFinder rates = rates(workload);
        Map<YearMonth, TokenPrices> prices = new HashMap<>();
        for (YearMonth month : calendar.months()) {
            prices.put(month, rates.onDemand(workload.model(), workload.scope(), month.atDay(1)));
        }
        return new PoolProblem.Member(
                workload,
                new PoolMember(
                        workload.code(),
                        workload.flow().times(inputs.volumeFactor()),
                        new TrafficShape(workload.shape()),
                        path,
                        inputs.basis().minutes() == PlanBasis.Minutes.HOURLY_MEANS
                                ? BigDecimal.ZERO
                                : workload.minuteCv(),
                        prices::get),
                joins(workload));
    }

    /** The month from which an unproven workload counts where proof decides; null when it always or never does. */
    private @Nullable YearMonth joins(PlanInputs.Workload workload) {
        YearMonth review = workload.reviewMonth();
        boolean waits = inputs.basis().commit() == PlanBasis.Commit.PROVEN
                && workload.asks() == PlanInputs.Asks.CAPACITY
                && workload.evidenceMonths() < PROVEN_MONTHS;
        return waits && review != null && !review.isAfter(calendar.last()) ? review : null;
    }

    /** The product on sale for a workload's model, if any. */
    Optional<PlanInputs.Offer> offer(PlanInputs.Workload workload, String product) {
        return offersOf(workload.model(), workload.scope()).stream()
                .filter(offer -> offer.product().code().equals(product))
                .findFirst();
    }

    private String unpriced(List<PoolProblem.Member> members, List<PlanInputs.Held> holdings) {
        for (PlanInputs.Held held : holdings) {
            if (!held.releasable() && HeldReport.usdAnHour(held).isEmpty()) {
                return "The rate of the capacity held in " + held.account() + " since " + held.from()
                        + " is unknown: enter it under Capacity held.";
            }
        }
        for (PoolProblem.Member member : members) {
            for (YearMonth month : calendar.months()) {
                if (runs(member, month)
                        && member.engine()
                                        .prices()
                                        .apply(month)
                                        .perHour(member.workload().flow())
                                instanceof Amount.Unknown(String reason)) {
                    return member.workload().code() + ": " + reason;
                }
            }
        }
        return "";
    }

    /** Whether a workload has any volume in a month, in any case: a moved one has none before or after. */
    boolean runs(PlanInputs.Workload workload, YearMonth month) {
        return runs(member(workload), month);
    }

    private static boolean runs(PoolProblem.Member member, YearMonth month) {
        Quarter quarter = Quarter.of(month);
        return Arrays.stream(ForecastCase.values())
                .anyMatch(one -> member.engine().path().factor(quarter, one).signum() > 0);
    }
}
