package dev.parley.engine.commitment.coupled;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of the search.
 *
 * @param bounds one each for the groups
 * @param bound no plan of the part costs less, dollars
 * @param near prices to begin with: those of the part it was split from
 */
record Part(List<GroupBounds> bounds, double bound, Multipliers near) {

    Part with(double better, Multipliers at) {
        return new Part(bounds, Math.max(bound, better), at);
    }

    Part with(int group, GroupBounds other) {
        List<GroupBounds> all = new ArrayList<>(bounds);
        all.set(group, other);
        return new Part(List.copyOf(all), bound, near);
    }
}
