package dev.parley.engine.commitment.coupled;

import dev.parley.engine.commitment.PreparedPool;
import java.util.List;

/** Makes a plan better by small changes: another known column for a group, some units of a contract more or less. */
final class Improving {
    private static final int MOST_ROUNDS = 200;
    private static final int[] STEPS = {-8, -1, 1, 8};

    private final Coupling coupling;
    private final Steps steps;

    Improving(Coupling coupling, Steps steps) {
        this.coupling = coupling;
        this.steps = steps;
    }

    /** Exchanges columns, one group or two at a time, as long as that helps. */
    Choice byColumns(Choice start, List<Column> columns) {
        Choice best = start;
        for (int round = 0; round < MOST_ROUNDS && !steps.ended(); round++) {
            Choice before = best;
            for (Column column : columns) {
                Choice one = best.with(coupling, column);
                best = one.beats(best) ? one : best;
            }
            if (best == before) {
                best = byPairs(best, columns);
            }
            if (best == before) {
                break;
            }
        }
        return best;
    }

    private Choice byPairs(Choice start, List<Column> columns) {
        if (columns.size() > MOST_ROUNDS) {
            return start;
        }
        for (Column a : columns) {
            Choice half = start.with(coupling, a);
            for (Column b : columns) {
                if (b.group() > a.group()) {
                    Choice both = half.with(coupling, b);
                    if (both.beats(start)) {
                        return both;
                    }
                }
            }
        }
        return start;
    }

    /** Adds and takes units as long as that helps. */
    Choice byUnits(Choice start) {
        Choice best = start;
        for (int round = 0; round < MOST_ROUNDS && !steps.ended(); round++) {
            Choice next = best;
            for (Column column : best.columns) {
                next = byUnits(best, next, column);
            }
            if (next == best) {
                break;
            }
            best = next;
        }
        return best;
    }

    private Choice byUnits(Choice from, Choice best, Column column) {
        Choice next = best;
        for (int s = 0; s < column.units().length; s++) {
            PreparedPool pool = coupling.groups.get(column.group()).get(s);
            for (int i = 0; i < column.units()[s].length; i++) {
                for (int more : STEPS) {
                    if (fits(column, s, i, more, pool)) {
                        Choice one = from.with(coupling, changed(column, s, i, more));
                        next = one.beats(next) ? one : next;
                    }
                }
            }
        }
        return next;
    }

    private boolean fits(Column column, int s, int i, int more, PreparedPool pool) {
        if (column.units()[s][i] + more < 0 || (more > 0 && pool.limitsTerms())) {
            return false;
        }
        for (int t = pool.from(i); t < pool.to(i); t++) {
            int active = column.active()[s][t];
            int least = Math.max(pool.floor(t), coupling.minimum[column.group()][s]);
            // Months without anything bought stay so, months with something stay at or above the minimum.
            if (active + more > pool.quota(t) || (more < 0 && active + more < least) || mustIdle(column, t)) {
                return false;
            }
        }
        return true;
    }

    private boolean mustIdle(Column column, int t) {
        boolean least = false;
        for (int s = 0; s < column.active().length; s++) {
            if (column.active()[s][t]
                    > coupling.groups.get(column.group()).get(s).held(t)) {
                return false;
            }
            least |= coupling.minimum[column.group()][s] > 0;
        }
        return least;
    }

    private Column changed(Column column, int s, int i, int more) {
        int[][] units = new int[column.units().length][];
        for (int side = 0; side < units.length; side++) {
            units[side] = column.units()[side].clone();
        }
        units[s][i] += more;
        return Column.of(coupling, column.group(), units);
    }
}
