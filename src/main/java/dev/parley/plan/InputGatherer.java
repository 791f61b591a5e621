package dev.parley.plan;

import dev.parley.engine.demand.ForecastCell;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.pricing.Rate;
import dev.parley.forecast.Forecasts;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Negotiations;
import dev.parley.price.Capacities;
import dev.parley.price.ModelInfo;
import dev.parley.price.Prices;
import dev.parley.price.Product;
import dev.parley.price.UnitLimit;
import dev.parley.workload.CapacityRequest;
import dev.parley.workload.CapacityRequests;
import dev.parley.workload.Deferrable;
import dev.parley.workload.Doubts;
import dev.parley.workload.Environment;
import dev.parley.workload.Evidence;
import dev.parley.workload.Guarantee;
import dev.parley.workload.Held;
import dev.parley.workload.HeldCapacity;
import dev.parley.workload.Measured;
import dev.parley.workload.MeasuredTraffic;
import dev.parley.workload.Quantity;
import dev.parley.workload.Status;
import dev.parley.workload.Workload;
import dev.parley.workload.Workloads;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads everything a plan depends on, in a fixed number of queries, always in the same order. */
@Component
class InputGatherer {

    private static final int PROVEN_MONTHS = 3;

    private final Negotiations negotiations;
    private final Workloads workloads;
    private final MeasuredTraffic measured;
    private final Forecasts forecasts;
    private final Prices prices;
    private final Capacities capacities;
    private final HeldCapacity heldCapacity;
    private final CapacityRequests requests;
    private final FactGatherer facts;
    private final MoveGatherer moves;
    private final PositionRates positions;
    private final Clock clock;

    InputGatherer(
            Negotiations negotiations,
            Workloads workloads,
            MeasuredTraffic measured,
            Forecasts forecasts,
            Prices prices,
            Capacities capacities,
            HeldCapacity heldCapacity,
            CapacityRequests requests,
            FactGatherer facts,
            MoveGatherer moves,
            PositionRates positions,
            Clock clock) {
        this.negotiations = negotiations;
        this.workloads = workloads;
        this.measured = measured;
        this.forecasts = forecasts;
        this.prices = prices;
        this.capacities = capacities;
        this.heldCapacity = heldCapacity;
        this.requests = requests;
        this.facts = facts;
        this.moves = moves;
        this.positions = positions;
        this.clock = clock;
    }

    PlanInputs gather(UUID id, PlanBasis basis) {
        Negotiation negotiation = negotiations.byId(id);
        List<Workload> all = workloads.all(id);
        Map<UUID, List<ForecastCell>> cells = forecasts.cells(id);
        Map<String, String> names = prices.models(id).stream()
                .collect(Collectors.toMap(ModelInfo::id, ModelInfo::name, (first, _) -> first));
        Map<UUID, Measured> series = measured.of(id);
        List<PlanInputs.Workload> typed = all.stream()
                .map(workload -> workload(
                        workload,
                        evidence(workload, series.get(workload.id()), today()),
                        names,
                        cells.getOrDefault(workload.id(), List.of()),
                        negotiation))
                .toList();
        List<UnitLimit> limits = capacities.limits(id);
        List<PlanInputs.Moved> moved = moves.gather(id, all, names);
        List<PlanInputs.Workload> own = MovedWorkloads.split(
                typed, moved, offers(typed, limits), negotiation.firstMonth(), negotiation.lastMonth());
        return new PlanInputs(
                negotiation.firstMonth(),
                negotiation.lastMonth(),
                negotiation.effectiveDate(),
                negotiation.contractYears(),
                negotiation.hours(),
                basis,
                BigDecimal.ONE,
                own,
                offers(own, limits),
                rates(id, basis, Stream.concat(typed.stream(), own.stream())),
                heldCapacity.of(id).stream().map(InputGatherer::held).toList(),
                requests.of(id).stream().map(InputGatherer::request).toList(),
                facts.gather(id),
                moved);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /**
     * What was entered, or the stored series where it has more full months: what was measured needs no word for it, unless
     * it is too old to speak for today.
     */
    static Evidence evidence(Workload workload, @Nullable Measured series, LocalDate today) {
        return series == null || series.fullMonths() <= workload.evidence().months() || Doubts.old(series.to(), today)
                ? workload.evidence()
                : new Evidence(
                        series.fullMonths(),
                        series.fileName(),
                        LocalDate.ofInstant(series.to().minusSeconds(1), ZoneOffset.UTC),
                        Grade.M);
    }

    private static PlanInputs.Workload workload(
            Workload workload,
            Evidence evidence,
            Map<String, String> names,
            List<ForecastCell> cells,
            Negotiation negotiation) {
        return new PlanInputs.Workload(
                workload.code(),
                workload.name(),
                workload.account().alias(),
                workload.account().payer(),
                workload.account().enrolled(),
                workload.model(),
                names.getOrDefault(workload.model(), workload.model()),
                workload.scope(),
                workload.flow(),
                workload.shape().traffic().multipliers(),
                workload.minuteCv(),
                asks(workload),
                evidence.months(),
                reviewMonth(workload, evidence, negotiation),
                workload.guarantee().throughput(),
                floor(workload.guarantee()),
                cells.stream()
                        .sorted(Comparator.comparing(ForecastCell::quarter).thenComparing(ForecastCell::scenario))
                        .toList(),
                waits(workload.deferrable()));
    }

    private static PlanInputs.@Nullable Waits waits(@Nullable Deferrable deferrable) {
        return deferrable == null
                ? null
                : new PlanInputs.Waits(
                        deferrable.hours(),
                        deferrable.percent().movePointLeft(2).stripTrailingZeros());
    }

    private static PlanInputs.Floor floor(Guarantee guarantee) {
        return switch (guarantee) {
            case THROUGHPUT_AT_PEAK -> PlanInputs.Floor.PEAK;
            case THROUGHPUT_AT_MEAN -> PlanInputs.Floor.MEAN;
            case THROUGHPUT, LATENCY, WANTED, NONE -> PlanInputs.Floor.NONE;
        };
    }

    private static PlanInputs.Asks asks(Workload workload) {
        if (workload.status() == Status.IDEA) {
            return PlanInputs.Asks.IDEA;
        }
        if (workload.environment() == Environment.BATCH) {
            return PlanInputs.Asks.BATCH;
        }
        return workload.environment() == Environment.EXPERIMENT ? PlanInputs.Asks.EXPERIMENT : PlanInputs.Asks.CAPACITY;
    }

    /** The month in which three full months will have been measured; null when they have. */
    private static @Nullable YearMonth reviewMonth(Workload workload, Evidence evidence, Negotiation negotiation) {
        if (evidence.months() >= PROVEN_MONTHS) {
            return null;
        }
        LocalDate launch = workload.launching();
        if (launch != null) {
            YearMonth month = YearMonth.from(launch);
            return (launch.getDayOfMonth() == 1 ? month : month.plusMonths(1)).plusMonths(PROVEN_MONTHS);
        }
        LocalDate asOf = evidence.asOf();
        YearMonth measured = asOf == null ? negotiation.firstMonth() : YearMonth.from(asOf.plusDays(1));
        return measured.plusMonths(PROVEN_MONTHS - evidence.months());
    }

    private List<PlanInputs.Offer> offers(List<PlanInputs.Workload> workloads, List<UnitLimit> limits) {
        List<Product> sold = capacities.products().stream()
                .filter(product -> product.vendor().equals("AWS"))
                .toList();
        List<PlanInputs.Offer> offers = new ArrayList<>();
        record Key(String model, String scope) {}
        for (Key key : workloads.stream()
                .map(workload -> new Key(workload.model(), workload.scope()))
                .distinct()
                .toList()) {
            for (Product product : sold) {
                Optional<UnitLimit> limit = product.limitsByModel()
                        ? Capacities.limit(limits, product.code(), key.model(), key.scope())
                        : Optional.empty();
                offers.add(new PlanInputs.Offer(
                        key.model(),
                        key.scope(),
                        product.forModel(limit.orElse(null)),
                        limit.map(InputGatherer::evidence).orElse(null)));
            }
        }
        return offers;
    }

    private static PlanInputs.Evidence evidence(UnitLimit limit) {
        return new PlanInputs.Evidence(
                limit.evidence().source(),
                limit.evidence().asOf(),
                limit.evidence().grade(),
                limit.evidence().illustrative());
    }

    /** Rates of the models in use, of the sides that the basis looks at. */
    List<Rate> rates(UUID id, PlanBasis basis, Stream<PlanInputs.Workload> workloads) {
        Set<String> models = workloads.map(PlanInputs.Workload::model).collect(Collectors.toSet());
        Set<PriceSide> sides = switch (basis.rates()) {
            case LIST -> Set.of(PriceSide.LIST);
            case CURRENT, TARGET -> Set.of(PriceSide.LIST, PriceSide.CURRENT);
            case NEGOTIATED -> Set.of(PriceSide.values());
        };
        Stream<Rate> aimedAt =
                basis.rates() == PlanBasis.Rates.TARGET ? positions.targets(id).stream() : Stream.empty();
        return Stream.concat(prices.book(id).rates().stream().filter(rate -> sides.contains(rate.side())), aimedAt)
                .filter(rate -> models.contains(rate.model()) || models.contains(withoutVariant(rate.model())))
                .sorted(Comparator.comparing(Rate::model)
                        .thenComparing(Rate::region)
                        .thenComparing(Rate::kind)
                        .thenComparing(Rate::side)
                        .thenComparing(Rate::from)
                        .thenComparing(Rate::source)
                        .thenComparing(Rate::usd))
                .toList();
    }

    private static String withoutVariant(String model) {
        int colon = model.lastIndexOf(':');
        return colon < 0 ? model : model.substring(0, colon);
    }

    private static PlanInputs.Held held(Held held) {
        BigDecimal percent = held.busy();
        return new PlanInputs.Held(
                held.account().alias(),
                held.model(),
                held.scope(),
                held.product(),
                held.termMonths(),
                units(held.quantity()),
                held.quantity().units() != null
                        ? Arrays.asList(held.unitRate())
                        : Arrays.asList(held.inputRate(), held.outputRate()),
                held.from(),
                held.until(),
                held.renews(),
                held.noticeBy(),
                percent == null ? null : percent.movePointLeft(2),
                held.note());
    }

    private static PlanInputs.Request request(CapacityRequest request) {
        return new PlanInputs.Request(
                request.code(),
                request.askedBy(),
                request.product(),
                request.termMonths(),
                units(request.quantity()),
                request.start());
    }

    private static List<Integer> units(Quantity quantity) {
        return quantity.units() != null
                ? List.of(quantity.units())
                : Stream.of(quantity.input(), quantity.output())
                        .map(side -> Objects.requireNonNullElse(side, 0))
                        .toList();
    }
}
