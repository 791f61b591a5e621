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

    GroupBounds copy() {
        return new GroupBounds(
                cover.stream().map(CoverBounds::copy).toList(),
                units.stream().map(UnitBounds::copy).toList());
    }
}
