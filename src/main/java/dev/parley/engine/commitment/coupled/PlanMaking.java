package dev.parley.engine.commitment.coupled;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes whole plans of mixes of columns, and offers them. */
final class PlanMaking {
    /** Rounds of prices after a group has been decided. */
    private static final int ROUNDS = 12;

    private final Coupling coupling;
    private final Columns columns;
    private final Incumbent incumbent;
    private final Steps steps;
    private final Improving improving;

    PlanMaking(Coupling coupling, Columns columns, Incumbent incumbent, Steps steps) {
        this.coupling = coupling;
        this.columns = columns;
        this.incumbent = incumbent;
        this.steps = steps;
        this.improving = new Improving(coupling, steps);
    }

    /** Makes plans of the columns of a part; the parts of its columns in the cheapest mix, or null if there is none. */
    double @Nullable [] of(Part part, List<Column> inside) {
        double[] parts = MixMaster.solve(coupling, inside);
        if (parts != null) {
            Choice rounded = rounded(inside, parts);
            incumbent.offer(improving.byUnits(rounded));
            Choice down = new Mix(coupling, inside, parts).roundedDown(columns::column, part.near());
            if (down != null) {
                incumbent.offer(improving.byUnits(down));
            }
            Choice best = incumbent.best();
            incumbent.offer(improving.byColumns(best == null ? rounded : best, columns.all()));
        }
        return parts;
    }

    /** Decides one group after the other, the clearest first, and prices anew for those that are left. */
    void dive(Part from) {
        Part part = from;
        boolean[] decided = new boolean[coupling.groups.size()];
        for (int round = 0; round < decided.length && !steps.ended(); round++) {
            List<Column> inside = columns.in(part);
            double[] parts = of(part, inside);
            int clearest = parts == null ? -1 : clearest(inside, parts, decided);
            if (clearest < 0) {
                return;
            }
            int g = inside.get(clearest).group();
            decided[g] = true;
            part = part.with(g, GroupBounds.of(coupling, inside.get(clearest)));
            part = new PriceSearch(coupling, columns, incumbent, steps, part).solve(ROUNDS, true, _ -> {});
            if (incumbent.closes(part.bound())) {
                return;
            }
        }
        of(part, columns.in(part));
    }

    /** Plans two groups anew with what the best plan leaves them, pair by pair. */
    void around(Part root) {
        int groups = coupling.groups.size();
        for (int a = 0; a < groups; a++) {
            for (int b = a + 1; b < groups && !steps.ended(); b++) {
                Choice best = incumbent.best();
                Part part = root;
                for (int g = 0; g < groups && best != null; g++) {
                    part = g == a || g == b ? part : part.with(g, GroupBounds.of(coupling, best.columns[g]));
                }
                part = new PriceSearch(coupling, columns, incumbent, steps, part).solve(ROUNDS, true, _ -> {});
                if (!incumbent.closes(part.bound())) {
                    of(part, columns.in(part));
                }
            }
        }
    }

    private static int clearest(List<Column> inside, double[] parts, boolean[] decided) {
        int clearest = -1;
        for (int c = 0; c < parts.length; c++) {
            boolean better = clearest < 0 || parts[c] > parts[clearest];
            clearest = !decided[inside.get(c).group()] && better ? c : clearest;
        }
        return clearest;
    }

    /** The column with the largest part in each group. */
    private Choice rounded(List<Column> inside, double[] parts) {
        Column[] chosen = new Column[coupling.groups.size()];
        double[] most = new double[chosen.length];
        Arrays.fill(most, -1);
        for (int c = 0; c < parts.length; c++) {
            int g = inside.get(c).group();
            if (parts[c] > most[g]) {
                most[g] = parts[c];
                chosen[g] = inside.get(c);
            }
        }
        return new Choice(coupling, chosen);
    }
}
