package dev.parley.engine.commitment.coupled;

import dev.parley.engine.commitment.PreparedPool;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a mix of columns is undecided, and the two parts that decide it: whether a group is bought in a month, how many units
 * are active in a month, how many of a contract are bought.
 */
final class Splitting {
    private static final double WHOLE = 1e-6;

    private final Coupling coupling;
    private final Part part;
    private final List<Column> columns;
    private final double[] parts;

    Splitting(Coupling coupling, Part part, List<Column> columns, double[] parts) {
        this.coupling = coupling;
        this.part = part;
        this.columns = columns;
        this.parts = parts;
    }

    private interface Amount {
        double of(Column column);
    }

    private interface Bounds {
        /** Draws the bound into new bounds; {@code above} for the part with the higher amounts. */
        void draw(GroupBounds bounds, int at, boolean above);
    }

    private double farthest = WHOLE;
    private double mean;
    private int group = -1;
    private @Nullable Bounds bounds;

    /** Two parts that leave the mix out, or none if nothing is undecided. */
    List<Part> parts() {
        for (int g = 0; g < coupling.groups.size() && group < 0; g++) {
            bought(g);
        }
        for (int g = 0; g < coupling.groups.size() && group < 0; g++) {
            active(g);
        }
        for (int g = 0; g < coupling.groups.size() && group < 0; g++) {
            contracts(g);
        }
        if (bounds == null) {
            return List.of();
        }
        GroupBounds below = part.bounds().get(group).copy();
        GroupBounds above = part.bounds().get(group).copy();
        bounds.draw(below, (int) Math.floor(mean + WHOLE), false);
        bounds.draw(above, (int) Math.floor(mean + WHOLE), true);
        return List.of(part.with(group, below), part.with(group, above));
    }

    private void bought(int g) {
        List<PreparedPool> sides = coupling.groups.get(g);
        for (int t = 0; t < coupling.months && least(g) > 0; t++) {
            int month = t;
            consider(g, column -> isBought(column, month) ? 1 : 0, (drawn, _, above) -> {
                for (int s = 0; s < sides.size(); s++) {
                    var cover = drawn.cover().get(s);
                    if (above) {
                        cover.least()[month] = Math.max(cover.least()[month], coupling.minimum[g][s]);
                    } else {
                        cover.most()[month] = sides.get(s).held(month);
                    }
                }
            });
        }
    }

    private int least(int g) {
        int least = 0;
        for (int minimum : coupling.minimum[g]) {
            least = Math.max(least, minimum);
        }
        return least;
    }

    private boolean isBought(Column column, int t) {
        for (int s = 0; s < column.active().length; s++) {
            if (column.active()[s][t]
                    > coupling.groups.get(column.group()).get(s).held(t)) {
                return true;
            }
        }
        return false;
    }

    private void active(int g) {
        for (int s = 0; s < coupling.groups.get(g).size(); s++) {
            for (int t = 0; t < coupling.months; t++) {
                int side = s;
                int month = t;
                consider(g, column -> column.active()[side][month], (drawn, at, above) -> {
                    if (above) {
                        drawn.cover().get(side).least()[month] = at + 1;
                    } else {
                        drawn.cover().get(side).most()[month] = at;
                    }
                });
            }
        }
    }

    private void contracts(int g) {
        for (int s = 0; s < coupling.groups.get(g).size(); s++) {
            int[] longer = coupling.groups.get(g).get(s).longer();
            for (int i = 0; i < longer.length; i++) {
                int side = s;
                int number = i;
                consider(g, column -> column.units()[side][longer[number]], (drawn, at, above) -> {
                    if (above) {
                        drawn.units().get(side).least()[number] = at + 1;
                    } else {
                        drawn.units().get(side).most()[number] = at;
                    }
                });
            }
        }
    }

    private void consider(int g, Amount amount, Bounds draw) {
        double sum = 0;
        for (int c = 0; c < parts.length; c++) {
            sum += columns.get(c).group() == g ? parts[c] * amount.of(columns.get(c)) : 0;
        }
        double fraction = sum - Math.floor(sum);
        double distance = Math.min(fraction, 1 - fraction);
        if (distance > farthest) {
            farthest = distance;
            mean = sum;
            group = g;
            bounds = draw;
        }
    }
}
