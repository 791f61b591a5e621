package dev.parley.engine.commitment.coupled;

import dev.parley.engine.commitment.CoverBounds;
import dev.parley.engine.commitment.CoverPlan;
import dev.parley.engine.commitment.PricedPool;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sides of a product at given weights. Where the product has a smallest purchase, every month is bought on all sides at
 * or above it, or nothing is bought on any; what is held stays either way.
 */
final class PricedGroup {
    final List<PricedPool> sides;
    final int[] minimum;
    final int months;

    /** @param minimum least active units of each side in a month in which any are bought; 0 for no minimum */
    PricedGroup(List<PricedPool> sides, int[] minimum) {
        this.sides = sides;
        this.minimum = minimum;
        this.months = sides.getFirst().pool().months();
    }

    /** The cheapest plan within bounds, or null if there is none. */
    @Nullable
    GroupPlan cheapest(GroupBounds bounds, Steps steps) {
        GroupPlan free = apart(bounds, steps);
        return free == null || obeys(free.sides()) ? free : new RunSearch(this, bounds, steps).solve();
    }

    /** Every side by itself, minimums apart. */
    private @Nullable GroupPlan apart(GroupBounds bounds, Steps steps) {
        long nanos = 0;
        List<CoverPlan> plans = new ArrayList<>();
        for (int s = 0; s < sides.size(); s++) {
            CoverPlan plan =
                    sides.get(s).cheapest(bounds.cover().get(s), bounds.units().get(s));
            steps.count();
            if (plan == null) {
                return null;
            }
            nanos += plan.nanos();
            plans.add(plan);
        }
        return new GroupPlan(nanos, nanos, plans);
    }

    /** Whether every month obeys the smallest purchase. */
    boolean obeys(List<CoverPlan> plans) {
        for (int t = 0; t < months; t++) {
            boolean some = false;
            boolean below = false;
            for (int s = 0; s < plans.size(); s++) {
                int active = plans.get(s).active()[t];
                some |= active > sides.get(s).pool().held(t);
                below |= active < minimum[s];
            }
            if (some && below) {
                return false;
            }
        }
        return true;
    }

    /** Bounds under which something is bought in the chosen months and nothing in the others. */
    GroupBounds decided(GroupBounds bounds, boolean[] bought) {
        GroupBounds decided = bounds.copy();
        for (int s = 0; s < sides.size(); s++) {
            CoverBounds cover = decided.cover().get(s);
            for (int t = 0; t < months; t++) {
                if (bought[t]) {
                    cover.least()[t] = Math.max(cover.least()[t], minimum[s]);
                } else {
                    cover.most()[t] = sides.get(s).pool().held(t);
                }
            }
        }
        return decided;
    }

    @Nullable
    GroupPlan cheapestIn(GroupBounds bounds, boolean[] bought, Steps steps) {
        return apart(decided(bounds, bought), steps);
    }
}
