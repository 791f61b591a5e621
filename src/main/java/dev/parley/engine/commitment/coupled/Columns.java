package dev.parley.engine.commitment.coupled;

import dev.parley.engine.commitment.PricedPool;
import dev.parley.engine.commitment.Weights;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The plans of single groups found so far, and the way to find more. */
final class Columns {
    private final Coupling coupling;
    private final Steps steps;
    private final List<Column> known = new ArrayList<>();

    Columns(Coupling coupling, Steps steps) {
        this.coupling = coupling;
        this.steps = steps;
    }

    List<Column> all() {
        return known;
    }

    /** Those that lie in a part. */
    List<Column> in(Part part) {
        return known.stream()
                .filter(column -> column.within(coupling, part.bounds().get(column.group())))
                .toList();
    }

    Column add(Column column) {
        for (Column one : known) {
            if (one.alike(column)) {
                return one;
            }
        }
        known.add(column);
        return column;
    }

    /** The cheapest plan of a group at weights, or null if there is none. */
    @Nullable
    GroupPlan plan(GroupBounds bounds, int group, Weights weights) {
        List<PricedPool> sides = coupling.groups.get(group).stream()
                .map(side -> side.priced(weights))
                .toList();
        return new PricedGroup(sides, coupling.minimum[group]).cheapest(bounds, steps);
    }

    @Nullable
    Column column(GroupBounds bounds, int group, Weights weights) {
        GroupPlan plan = plan(bounds, group, weights);
        return plan == null ? null : Column.of(coupling, group, plan.sides());
    }
}
