package dev.parley.engine.commitment.coupled;

import dev.parley.engine.commitment.Weights;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan from a mix of columns, rounded down, so that budgets the mix keeps are kept. A group without a smallest purchase
 * takes the whole units of each contract; one with it is planned anew with at most the units of the mix in every month.
 */
final class Mix {
    private static final double WHOLE = 1e-6;

    private final Coupling coupling;
    private final List<Column> columns;
    private final double[] parts;

    Mix(Coupling coupling, List<Column> columns, double[] parts) {
        this.coupling = coupling;
        this.columns = columns;
        this.parts = parts;
    }

    /** Plans a group within bounds at weights; null if there is no plan. */
    interface Planner {
        @Nullable
        Column plan(GroupBounds bounds, int group, Weights weights);
    }

    @Nullable
    Choice roundedDown(Planner planner, Multipliers multipliers) {
        Column[] chosen = new Column[coupling.groups.size()];
        for (int g = 0; g < chosen.length; g++) {
            Column one = alone(g);
            if (one == null) {
                Column down = units(g);
                one = obeys(down) ? down : planner.plan(atMost(g), g, multipliers.weights(coupling, g));
            }
            if (one == null) {
                return null;
            }
            chosen[g] = one;
        }
        return new Choice(coupling, chosen);
    }

    private @Nullable Column alone(int g) {
        for (int c = 0; c < parts.length; c++) {
            if (columns.get(c).group() == g && parts[c] > 1 - WHOLE) {
                return columns.get(c);
            }
        }
        return null;
    }

    private Column units(int g) {
        int sides = coupling.groups.get(g).size();
        int[][] units = new int[sides][];
        for (int s = 0; s < sides; s++) {
            double[] mean = new double[coupling.groups.get(g).get(s).contracts()];
            for (int c = 0; c < parts.length; c++) {
                for (int i = 0; columns.get(c).group() == g && i < mean.length; i++) {
                    mean[i] += parts[c] * columns.get(c).units()[s][i];
                }
            }
            units[s] = whole(mean);
        }
        return Column.of(coupling, g, units);
    }

    private GroupBounds atMost(int g) {
        GroupBounds bounds = GroupBounds.free(coupling.groups.get(g));
        for (int s = 0; s < coupling.groups.get(g).size(); s++) {
            double[] mean = new double[coupling.months];
            for (int c = 0; c < parts.length; c++) {
                for (int t = 0; columns.get(c).group() == g && t < mean.length; t++) {
                    mean[t] += parts[c] * columns.get(c).active()[s][t];
                }
            }
            int[] most = whole(mean);
            System.arraycopy(most, 0, bounds.cover().get(s).most(), 0, most.length);
        }
        return bounds;
    }

    private static int[] whole(double[] mean) {
        int[] whole = new int[mean.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = (int) Math.floor(mean[i] + WHOLE);
        }
        return whole;
    }

    /** Whether a column keeps floors and the smallest purchase. */
    private boolean obeys(Column column) {
        for (int t = 0; t < coupling.months; t++) {
            boolean some = false;
            boolean below = false;
            for (int s = 0; s < column.active().length; s++) {
                var pool = coupling.groups.get(column.group()).get(s);
                int active = column.active()[s][t];
                some |= active > pool.held(t);
                below |= active < coupling.minimum[column.group()][s];
                if (active < pool.floor(t)) {
                    return false;
                }
            }
            if (some && below) {
                return false;
            }
        }
        return true;
    }
}
