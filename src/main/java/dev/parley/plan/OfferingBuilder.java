package dev.parley.plan;

import dev.parley.engine.commitment.Granularity;
import dev.parley.engine.commitment.Held;
import dev.parley.engine.commitment.Limits;
import dev.parley.engine.commitment.MonthDemand;
import dev.parley.engine.commitment.NoCommitment;
import dev.parley.engine.commitment.Pool;
import dev.parley.engine.commitment.Scenario;
import dev.parley.engine.commitment.Term;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.demand.UnitDemand;
import dev.parley.engine.pricing.CapacityProduct;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a capacity product and the load of some workloads together into problems for the engine. */
final class OfferingBuilder {

    /** The offering, or why there is none. */
    sealed interface Answer {
        record Ready(PoolProblem.Offering offering) implements Answer {}

        /**
         * @param reason a sentence that names what is missing
         * @param rated  whether the product has any known rate: then it is nearer to a plan than one that has none
         */
        record Missing(String reason, PlanResult.Lack lack, boolean rated) implements Answer {}
    }

    /** The engine's highest level. */
    private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(10_000);

    private final Calendar calendar;
    private final PlanBasis basis;

    OfferingBuilder(Calendar calendar, PlanBasis basis) {
        this.calendar = calendar;
        this.basis = basis;
    }

    /**
     * @param id       what the engine calls the pool
     * @param workloads those whose load may be committed, at least one
     * @param holdings capacity held in the pool; only what cannot be released covers demand
     * @param facts    what limits purchases
     * @param waiting  work that fills idle hours, last
     * @param months   months of which the load is wanted
     */
    Answer build(
            String id,
            PlanInputs.Offer offer,
            String model,
            String scope,
            RateFinder rates,
            List<PoolProblem.Member> workloads,
            List<PlanInputs.Held> holdings,
            PoolFacts facts,
            List<DeferredWork> waiting,
            List<YearMonth> months) {
        List<PoolProblem.Side> sides = new ArrayList<>();
        PoolDemand load = new PoolDemand(workloads, calendar);
        OfferingTerms sold = new OfferingTerms(calendar, model, scope, rates);
        for (CapacityProduct.Side side : offer.product().sides()) {
            List<PoolProblem.TermPrice> terms = new ArrayList<>();
            List<String> missing = new ArrayList<>();
            for (CapacityProduct.Term term : side.terms()) {
                sold.price(term, terms, missing);
            }
            if (terms.stream().noneMatch(term -> term.months() > 0)) {
                return new Answer.Missing(
                        missing.isEmpty() ? offer.product().name() + " is not sold for a term." : missing.getLast(),
                        PlanResult.Lack.PRICE,
                        sold.anyRate(offer.product()));
            }
            Map<ForecastCase, UnitDemand.Known> demand = new EnumMap<>(ForecastCase.class);
            for (ForecastCase one : cases()) {
                switch (load.joined(side, months, one)) {
                    case UnitDemand.Unknown(String reason) -> {
                        return new Answer.Missing(
                                reason, side.known() ? PlanResult.Lack.PRICE : PlanResult.Lack.UNIT_LIMIT, true);
                    }
                    case UnitDemand.Known known -> {
                        Optional<String> tooMuch = tooMuch(side, workloads, known);
                        if (tooMuch.isPresent()) {
                            return new Answer.Missing(tooMuch.get(), PlanResult.Lack.SIZE, true);
                        }
                        demand.put(one, known);
                    }
                }
            }
            UnitDemand.Known base = Objects.requireNonNull(demand.get(ForecastCase.BASE));
            int index = sides.size();
            List<Term> engineTerms = sold.engineTerms(side, holdings);
            boolean free = facts == PoolFacts.NONE;
            ProvenUnits proven = free ? null : ProvenUnits.of(calendar, load, side, engineTerms);
            Limits limits = facts.limits(offer.product().code(), months, proven);
            List<PoolProblem.Deferred> deferred = deferred(waiting, side, months, demand);
            Pool pool = new Pool(
                    id + "/" + offer.product().code() + "/" + side.code(),
                    engineTerms,
                    noCommitment(terms, base),
                    holdings.stream()
                            .filter(held -> !held.releasable())
                            .flatMap(held -> held(held, index).stream())
                            .toList(),
                    free ? List.of() : new GuaranteeFloor(workloads, calendar, limits).asAsked(side),
                    limits,
                    scenarios(demand),
                    deferred.stream().map(PoolProblem.Deferred::work).toList());
            sides.add(
                    new PoolProblem.Side(side, pool, base, deferred, List.copyOf(terms), List.copyOf(missing), proven));
        }
        return new Answer.Ready(new PoolProblem.Offering(offer.product(), offer.evidence(), List.copyOf(sides)));
    }

    /** Names the busiest hour where it needs more units than a plan can count. */
    private static Optional<String> tooMuch(
            CapacityProduct.Side side, List<PoolProblem.Member> workloads, UnitDemand.Known demand) {
        return demand.months().stream()
                .max(Comparator.comparing(OfferingBuilder::busiest))
                .filter(month -> busiest(month).compareTo(MOST_UNITS) > 0)
                .map(month -> workloads.stream()
                                .map(member -> member.workload().code())
                                .collect(Collectors.joining(", "))
                        + (workloads.size() == 1 ? " needs " : " need ")
                        + Words.grouped(busiest(month), 0) + " " + Words.unit(side) + " of "
                        + side.label() + " in the busiest hour of " + Words.month(month.month())
                        + "; a plan counts at most " + Words.grouped(MOST_UNITS, 0)
                        + ". Check the traffic and what one unit carries, or divide the workload over several"
                        + " accounts.");
    }

    private static BigDecimal busiest(MonthDemand month) {
        return month.blocks().stream()
                .map(block -> block.units())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    private List<PoolProblem.Deferred> deferred(
            List<DeferredWork> waiting,
            CapacityProduct.Side side,
            List<YearMonth> months,
            Map<ForecastCase, UnitDemand.Known> demand) {
        List<PoolProblem.Deferred> deferred = new ArrayList<>();
        for (DeferredWork one : waiting) {
            for (YearMonth month : months) {
                one.in(month, side, basis.weights(), demand.values(), calendar.length())
                        .ifPresent(in -> deferred.add(
                                new PoolProblem.Deferred(one.member().name(), in.work(), in.atBatchPrice())));
            }
        }
        return List.copyOf(deferred);
    }

    private List<ForecastCase> cases() {
        return basis.cases() == PlanBasis.Cases.WEIGHTED ? List.of(ForecastCase.values()) : List.of(ForecastCase.BASE);
    }

    private static List<Scenario> scenarios(Map<ForecastCase, UnitDemand.Known> demand) {
        return demand.size() == 1
                ? List.of(new Scenario(
                        BigDecimal.ONE, demand.values().iterator().next().months()))
                : UnitDemand.scenarios(demand);
    }

    /** Units without commitment are offered where a full one is cheaper than on demand; else they never pay. */
    private static @Nullable NoCommitment noCommitment(List<PoolProblem.TermPrice> terms, UnitDemand.Known base) {
        return terms.stream()
                .filter(term -> term.months() == 0)
                .filter(term -> Loads.worthPerUnitHour(base.months()).compareTo(term.usdPerUnitHour()) > 0)
                .findFirst()
                .map(term -> new NoCommitment(term.usdPerUnitHour(), Granularity.MONTH))
                .orElse(null);
    }

    private static List<Held> held(PlanInputs.Held held, int side) {
        int units = side < held.units().size() ? held.units().get(side) : 0;
        LocalDate until = Objects.requireNonNull(held.until());
        YearMonth last = YearMonth.from(until);
        boolean wholeMonth = until.equals(last.atEndOfMonth());
        return units == 0
                ? List.of()
                : List.of(new Held(
                        termId(held.termMonths()),
                        YearMonth.from(held.from()),
                        units,
                        wholeMonth ? last : last.minusMonths(1)));
    }

    static String termId(int months) {
        return months == 0 ? "no-commitment" : months + "-month";
    }
}
