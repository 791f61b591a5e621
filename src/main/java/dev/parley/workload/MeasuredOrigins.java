package dev.parley.workload;

import dev.parley.engine.pricing.TokenClass;
import dev.parley.intake.Intake;
import dev.parley.intake.Intakes;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.workload.Origins.Item;
import dev.parley.workload.Origins.Origin;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds for each measured figure of a workload the file that it came of: the latest that the workload took it over of, while
 * it still is what that file made it.
 */
@Service
public class MeasuredOrigins {

    private final MeasuredLayers layers;
    private final SeriesRepository rows;
    private final SeriesHours hours;
    private final References references;
    private final Intakes intakes;
    private final Access access;

    MeasuredOrigins(
            MeasuredLayers layers,
            SeriesRepository rows,
            SeriesHours hours,
            References references,
            Intakes intakes,
            Access access) {
        this.layers = layers;
        this.rows = rows;
        this.hours = hours;
        this.references = references;
        this.intakes = intakes;
        this.access = access;
    }

    /** Of one workload; as many queries as files give it something. */
    @Transactional(readOnly = true)
    public Origins of(UUID negotiation, Workload workload) {
        access.require(negotiation, Permission.SEE);
        var found = new EnumMap<Item, Origin>(Item.class);
        var open = EnumSet.allOf(Item.class);
        pasted(negotiation, workload).forEach((item, origin) -> {
            found.put(item, origin);
            open.remove(item);
        });
        var entered = found.containsKey(Item.EVIDENCE) ? Evidence.NONE : workload.evidence();
        var next = layers.top(workload.id());
        while (next.isPresent() && !open.isEmpty()) {
            var layer = next.get().layer();
            var taken = layer.takenOver();
            for (var item : List.copyOf(open)) {
                if (taken.items().contains(item)) {
                    open.remove(item);
                    if (MeasuredFields.stands(item, workload.draft(), layer.after())) {
                        origin(negotiation, next.get(), item).ifPresent(origin -> found.put(item, origin));
                    }
                }
            }
            var before = layer.before();
            if (taken.items().contains(Item.EVIDENCE) && found.containsKey(Item.EVIDENCE)) {
                entered = before == null ? Evidence.NONE : before.evidence();
            }
            next = before == null ? Optional.empty() : layers.below(next.get());
        }
        return new Origins(Map.copyOf(found), entered, untold(negotiation, workload));
    }

    /** Classes of which the series of a workload tells nothing; none where it has no series. */
    private Set<Item> untold(UUID negotiation, Workload workload) {
        return rows.findByNegotiationIdAndWorkloadId(negotiation, workload.id())
                .map(row -> MeasuredVolume.untold(hours.told(row.id)).stream()
                        .map(Item::of)
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    private Optional<Origin> origin(UUID negotiation, MeasuredLayer.Stored stored, Item item) {
        return intakes.one(negotiation, stored.intake()).map(intake -> origin(intake, stored.layer(), item));
    }

    private static Origin origin(Intake intake, MeasuredLayer layer, Item item) {
        var taken = layer.takenOver();
        boolean own = item == Item.SPREAD || item == Item.SHAPE || item == Item.REQUESTS;
        return new Origin(
                layer.fileName(),
                taken.sha256() == null ? intake.files().getFirst().sha256() : taken.sha256(),
                own ? layer.own().from() : taken.from(),
                own ? layer.own().to() : taken.to(),
                intake.by(),
                intake.at(),
                intake.id());
    }

    /** Pasted rows leave no layer: what a workload took over of them is what is equal to what they say. */
    private Map<Item, Origin> pasted(UUID negotiation, Workload workload) {
        var row = rows.findByNegotiationIdAndWorkloadId(negotiation, workload.id())
                .filter(one -> one.intakeId == null)
                .orElse(null);
        if (row == null) {
            return Map.of();
        }
        var by = references.namesOf(List.of(row)).getOrDefault(row.changedBy, "somebody");
        var origin = new Origin(row.fileName, row.sha256, row.measuredFrom, row.measuredTo, by, row.changedAt, null);
        var items = new EnumMap<Item, Origin>(Item.class);
        var mean = KeptSeries.of(row, hours.of(row.id))
                .measurement()
                .hours()
                .week()
                .mean();
        for (var one : TokenClass.values()) {
            var told = mean.of(one);
            if (told != null
                    && told.signum() > 0
                    && MeasuredFields.same(told, workload.flow().of(one))) {
                items.put(Item.of(one), origin);
            }
        }
        if (workload.cvMeasured() && MeasuredFields.same(row.minuteCv, workload.minuteCv())) {
            items.put(Item.SPREAD, origin);
        }
        if (workload.shape().id().equals(row.shapeId)) {
            items.put(Item.SHAPE, origin);
        }
        if (origin.asOf().equals(workload.evidence().asOf())
                && MeasuredDraft.source(row.fileName).equals(workload.evidence().source())) {
            items.put(Item.EVIDENCE, origin);
        }
        return items;
    }
}
