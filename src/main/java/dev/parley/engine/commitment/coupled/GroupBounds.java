package dev.parley.engine.commitment.coupled;

import dev.parley.engine.commitment.CoverBounds;
import dev.parley.engine.commitment.PreparedPool;
import dev.parley.engine.commitment.UnitBounds;
import java.util.List;

/**
 * Bounds of a part of a search, one each for every side of a group.
 *
 * @param cover of the active units by month
 * @param units of the contracts longer than a month
 */
record GroupBounds(List<CoverBounds> cover, List<UnitBounds> units) {

    static GroupBounds free(List<PreparedPool> sides) {
        return new GroupBounds(
                sides.stream().map(side -> CoverBounds.free(side.months())).toList(),
                sides.stream()
                        .map(side -> UnitBounds.none(side.longer().length))
                        .toList());
    }

    /** Leaves one column only. */
    static GroupBounds of(Coupling coupling, Column column) {
        GroupBounds bounds = free(coupling.groups.get(column.group()));
        for (int s = 0; s < column.units().length; s++) {
            int[] longer = coupling.groups.get(column.group()).get(s).longer();
            for (int i = 0; i < longer.length; i++) {
                bounds.units().get(s).least()[i] = column.units()[s][longer[i]];
                bounds.units().get(s).most()[i] = column.units()[s][longer[i]];
            }
            for (int t = 0; t < coupling.months; t++) {
                bounds.cover().get(s).least()[t] = column.active()[s][t];
                bounds.cover().get(s).most()[t] = column.active()[s][t];
            }
        }
        return bounds;
    }

    GroupBounds copy() {
        return new GroupBounds(
                cover.stream().map(CoverBounds::copy).toList(),
                units.stream().map(UnitBounds::copy).toList());
    }
}
