package dev.parley.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.engine.demand.ForecastCell;
import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.migration.TokenFactor;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.Rate;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything a plan depends on. Frozen with the run; the same inputs have the same hash and give the same result.
 *
 * @param firstMonth    first month planned
 * @param lastMonth     last month planned
 * @param effective     first day of the new agreement
 * @param contractYears number of contract years
 * @param hours         how many hours a month counts
 * @param volumeFactor  multiplies all forecast volumes; 1 as forecast
 * @param rates         prices of the models in use
 * @param workloads     by model: a workload whose move is planned stands here in two parts, see {@link MovedWorkloads}
 * @param facts         what the plan obeys beside demand and prices; absent in runs frozen before it was asked
 * @param moves         the moves planned; absent in runs frozen before there were any
 */
public record PlanInputs(
        YearMonth firstMonth,
        YearMonth lastMonth,
        LocalDate effective,
        int contractYears,
        MonthLength hours,
        PlanBasis basis,
        BigDecimal volumeFactor,
        List<Workload> workloads,
        List<Offer> offers,
        List<Rate> rates,
        List<Held> held,
        List<Request> requests,
        PlanFacts facts,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Moved> moves) {

    public PlanInputs {
        workloads = List.copyOf(workloads);
        offers = List.copyOf(offers);
        rates = List.copyOf(rates);
        held = List.copyOf(held);
        requests = List.copyOf(requests);
        facts = Objects.requireNonNullElse(facts, PlanFacts.NONE);
        moves = List.copyOf(Objects.requireNonNullElse(moves, List.of()));
        if (lastMonth.isBefore(firstMonth)) {
            throw new IllegalArgumentException(
                    "The plan ends in " + lastMonth + " before it begins in " + firstMonth + ": change the forecast.");
        }
        if (volumeFactor.signum() < 0) {
            throw new IllegalArgumentException(
                    "Volume is zero or more of the forecast, not " + volumeFactor.toPlainString() + ".");
        }
    }

    /** Why a workload asks for no capacity, or that it does. */
    public enum Asks {
        CAPACITY,
        BATCH,
        EXPERIMENT,
        IDEA
    }

    /** What committed units must cover of a workload with guaranteed throughput. */
    public enum Floor {
        /** Nothing: what is above the units overflows. */
        NONE,
        MEAN,
        PEAK
    }

    /**
     * One workload.
     *
     * @param modelName      as people call the model
     * @param account        alias of the account that sends the requests
     * @param payer          code of the payer above it
     * @param enrolled       whether that payer takes part in the agreement
     * @param flow           thousand tokens a minute, mean over all hours of the first forecast quarter
     * @param shape          168 multipliers, Monday 00:00 UTC first
     * @param minuteCv       spread of the minutes inside an hour
     * @param evidenceMonths full calendar months of measurement
     * @param reviewMonth    for less than three months of measurement the month in which there will be three
     * @param throughput     whether throughput is guaranteed
     * @param floor          what units must cover of it; absent in runs frozen before it was asked
     * @param cells          typed forecast
     * @param waits          how long how much of it may wait; null when it cannot, and in runs frozen before it was asked
     */
    public record Workload(
            String code,
            String name,
            String account,
            String payer,
            boolean enrolled,
            String model,
            String modelName,
            String scope,
            TokenFlow flow,
            List<BigDecimal> shape,
            BigDecimal minuteCv,
            Asks asks,
            int evidenceMonths,
            @Nullable YearMonth reviewMonth,
            boolean throughput,
            Floor floor,
            List<ForecastCell> cells,
            @Nullable Waits waits) {

        public Workload {
            floor = Objects.requireNonNullElse(floor, Floor.NONE);
            shape = List.copyOf(shape);
            cells = List.copyOf(cells);
        }

        /** The same with another forecast. */
        Workload withCells(List<ForecastCell> other) {
            return new Workload(
                    code,
                    name,
                    account,
                    payer,
                    enrolled,
                    model,
                    modelName,
                    scope,
                    flow,
                    shape,
                    minuteCv,
                    asks,
                    evidenceMonths,
                    reviewMonth,
                    throughput,
                    floor,
                    other,
                    waits);
        }

        /** The same with units that must cover more or less of it. */
        Workload with(Floor other) {
            return new Workload(
                    code,
                    name,
                    account,
                    payer,
                    enrolled,
                    model,
                    modelName,
                    scope,
                    flow,
                    shape,
                    minuteCv,
                    asks,
                    evidenceMonths,
                    reviewMonth,
                    throughput,
                    other,
                    cells,
                    waits);
        }
    }

    /**
     * Work that can wait for an idle hour.
     *
     * @param hours how long, 1 to 168
     * @param share how much of the workload, above 0 to 1
     */
    public record Waits(int hours, BigDecimal share) {}

    /**
     * A capacity product on sale for a model.
     *
     * @param evidence where the unit limits come from; null when the product carries the same for every model
     */
    public record Offer(
            String model,
            String scope,
            CapacityProduct product,
            @Nullable Evidence evidence) {}

    /** Source of a number. */
    public record Evidence(String source, LocalDate asOf, Grade grade, boolean illustrative) {}

    /**
     * Capacity that is paid today.
     *
     * @param units      by side of the product: units, or thousand input and output tokens a minute
     * @param usdPerHour for one unit of each side; null where unknown
     * @param until      last day, or null while it runs until somebody ends it
     * @param busy       measured busy share, or null
     */
    public record Held(
            String account,
            String model,
            String scope,
            String product,
            int termMonths,
            List<Integer> units,
            List<@Nullable BigDecimal> usdPerHour,
            LocalDate from,
            @Nullable LocalDate until,
            boolean renews,
            @Nullable LocalDate noticeBy,
            @Nullable BigDecimal busy,
            @Nullable String note) {

        public Held {
            units = List.copyOf(units);
            usdPerHour = Collections.unmodifiableList(new ArrayList<>(usdPerHour));
        }

        /** Whether it can be ended at once: it has no term, or goes on from month to month. */
        public boolean releasable() {
            return termMonths == 0 || until == null;
        }
    }

    /**
     * What a team asks for.
     *
     * @param units by side of the product; empty when the size is not stated
     */
    public record Request(
            String workload,
            String askedBy,
            String product,
            int termMonths,
            List<Integer> units,
            @Nullable LocalDate start) {

        public Request {
            units = List.copyOf(units);
        }
    }

    /** A model in a region or scope. */
    public record Place(String model, String modelName, String scope) {}

    /**
     * A planned move.
     *
     * @param workload code of the workload
     * @param from     first quarter at the new model
     * @param flow     thousand tokens a minute today, at the old model
     */
    public record Moved(String workload, Quarter from, Place before, Place after, TokenFactor factor, TokenFlow flow) {}

    /** Without planned moves. */
    public PlanInputs(
            YearMonth firstMonth,
            YearMonth lastMonth,
            LocalDate effective,
            int contractYears,
            MonthLength hours,
            PlanBasis basis,
            BigDecimal volumeFactor,
            List<Workload> workloads,
            List<Offer> offers,
            List<Rate> rates,
            List<Held> held,
            List<Request> requests,
            PlanFacts facts) {
        this(
                firstMonth,
                lastMonth,
                effective,
                contractYears,
                hours,
                basis,
                volumeFactor,
                workloads,
                offers,
                rates,
                held,
                requests,
                facts,
                List.of());
    }

    /** The same with another volume. */
    public PlanInputs withVolume(BigDecimal factor) {
        return new PlanInputs(
                firstMonth,
                lastMonth,
                effective,
                contractYears,
                hours,
                basis,
                factor,
                workloads,
                offers,
                rates,
                held,
                requests,
                facts,
                moves);
    }

    /** The same on another basis. */
    public PlanInputs with(PlanBasis other) {
        return new PlanInputs(
                firstMonth,
                lastMonth,
                effective,
                contractYears,
                hours,
                other,
                volumeFactor,
                workloads,
                offers,
                rates,
                held,
                requests,
                facts,
                moves);
    }

    /** The same with other facts. */
    public PlanInputs with(PlanFacts other) {
        return new PlanInputs(
                firstMonth,
                lastMonth,
                effective,
                contractYears,
                hours,
                basis,
                volumeFactor,
                workloads,
                offers,
                rates,
                held,
                requests,
                other,
                moves);
    }

    /** The same with other workloads. */
    PlanInputs withWorkloads(List<Workload> other) {
        return new PlanInputs(
                firstMonth,
                lastMonth,
                effective,
                contractYears,
                hours,
                basis,
                volumeFactor,
                other,
                offers,
                rates,
                held,
                requests,
                facts,
                moves);
    }

    /** The same with other prices. */
    public PlanInputs withRates(List<Rate> other) {
        return new PlanInputs(
                firstMonth,
                lastMonth,
                effective,
                contractYears,
                hours,
                basis,
                volumeFactor,
                workloads,
                offers,
                other,
                held,
                requests,
                facts,
                moves);
    }

    /** The same with other products on sale. */
    public PlanInputs withOffers(List<Offer> other) {
        return new PlanInputs(
                firstMonth,
                lastMonth,
                effective,
                contractYears,
                hours,
                basis,
                volumeFactor,
                workloads,
                other,
                rates,
                held,
                requests,
                facts,
                moves);
    }

    /** Some workloads to another last month, with what is offered and held for them; nobody asks for anything. */
    public PlanInputs only(List<Workload> some, YearMonth last) {
        return new PlanInputs(
                firstMonth,
                last,
                effective,
                contractYears,
                hours,
                basis,
                volumeFactor,
                some,
                offers.stream()
                        .filter(offer -> some.stream()
                                .anyMatch(one -> one.model().equals(offer.model())
                                        && one.scope().equals(offer.scope())))
                        .toList(),
                rates,
                held.stream()
                        .filter(one -> some.stream()
                                .anyMatch(workload -> workload.account().equals(one.account())
                                        && workload.model().equals(one.model())
                                        && workload.scope().equals(one.scope())))
                        .toList(),
                List.of(),
                facts,
                moves);
    }
}
