package dev.parley.workload;

import dev.parley.intake.Preview;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.AccountOfPayer;
import dev.parley.negotiation.Accounts;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.price.ModelInfo;
import dev.parley.price.Prices;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a measured series meets in a negotiation, read once for a preview. */
@Component
class MeasuredSurroundings {

    private final Access access;
    private final Negotiations negotiations;
    private final Workloads workloads;
    private final MeasuredTraffic traffic;
    private final Accounts accounts;
    private final Prices prices;
    private final Shapes shapes;
    private final Clock clock;

    MeasuredSurroundings(
            Access access,
            Negotiations negotiations,
            Workloads workloads,
            MeasuredTraffic traffic,
            Accounts accounts,
            Prices prices,
            Shapes shapes,
            Clock clock) {
        this.access = access;
        this.negotiations = negotiations;
        this.workloads = workloads;
        this.traffic = traffic;
        this.accounts = accounts;
        this.prices = prices;
        this.shapes = shapes;
        this.clock = clock;
    }

    /**
     * @param workloads by code, those that the person may change
     * @param others    the rest
     * @param kept      the series of a workload as a whole, or null; read when it is asked for
     * @param workloadsOnly  what a series can be of, one list for all of them
     * @param workloadsOrNew the same with a workload that is added
     * @param nextCode  of a workload that is added
     * @param cost      on demand at list
     * @param today     in UTC
     */
    record Around(
            Membership membership,
            Map<String, Workload> workloads,
            List<Workload> others,
            Map<UUID, Measured> measured,
            Function<UUID, @Nullable KeptSeries> kept,
            List<AccountOfPayer> accounts,
            List<ModelInfo> models,
            List<Preview.Option> workloadsOnly,
            List<Preview.Option> workloadsOrNew,
            String nextCode,
            ListCost cost,
            LocalDate today) {}

    Around of(UUID negotiation) {
        var membership = access.require(negotiation, Permission.EDIT_OWN_WORKLOADS);
        var all = workloads.all(negotiation);
        var mine = all.stream()
                .filter(one -> workloads.mayEdit(
                        membership, one.owner() == null ? null : one.owner().id()))
                .collect(Collectors.toMap(
                        Workload::code, Function.identity(), (a, b) -> a, java.util.LinkedHashMap::new));
        return new Around(
                membership,
                mine,
                all.stream().filter(one -> !mine.containsKey(one.code())).toList(),
                traffic.of(negotiation),
                kept(negotiation),
                accounts.of(negotiation),
                prices.models(negotiation),
                MeasuredQuestions.workloads(mine.values()),
                MeasuredQuestions.workloadsOrNew(mine.values()),
                workloads.nextCode(negotiation),
                ListCost.of(negotiations.byId(negotiation), prices.book(negotiation)),
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private Function<UUID, @Nullable KeptSeries> kept(UUID negotiation) {
        var read = new HashMap<UUID, Optional<KeptSeries>>();
        return workload -> read.computeIfAbsent(workload, id -> traffic.kept(negotiation, id))
                .orElse(null);
    }

    /** A flat shape, added where there is none: what a workload begins with. */
    UUID flat(UUID negotiation) {
        shapes.ensureUsual(negotiation);
        return shapes.of(negotiation).stream()
                .filter(Shape::flat)
                .findFirst()
                .map(Shape::id)
                .orElseGet(() -> {
                    if (shapes.add(negotiation, ShapeDraft.flat("flat, measured"))
                            instanceof dev.parley.base.data.SaveResult.Saved<Shape>(Shape shape, var _)) {
                        return shape.id();
                    }
                    throw new IllegalStateException("A flat shape could not be added.");
                });
    }
}
