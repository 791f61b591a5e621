package dev.parley.engine.commitment.coupled;

import dev.parley.engine.commitment.Weights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Branch and price. Groups are planned by exact flows at prices on what they share; the prices are chosen so that the bound
 * is highest; where the cheapest mix of the plans found is undecided, the part is split in two. The part with the lowest
 * bound is searched first, so that its bound is the bound of the whole.
 */
final class CoupledSearch {
    /** Parts after which a plan is looked for in depth again. */
    private static final int PARTS_TO_A_DIVE = 20;

    private final Coupling coupling;
    private final Steps steps;
    private final Columns columns;
    private final Incumbent incumbent;
    private final PlanMaking making;
    private final PriorityQueue<Part> open = new PriorityQueue<>(Comparator.comparingDouble(Part::bound));
    private double bound = Double.NEGATIVE_INFINITY;
    /** The lowest bound of parts in which nothing is left to split, though no plan meets it. */
    private double unresolved = Double.POSITIVE_INFINITY;

    private int searched = 0;

    CoupledSearch(Coupling coupling, Steps steps) {
        this.coupling = coupling;
        this.steps = steps;
        this.columns = new Columns(coupling, steps);
        this.incumbent = new Incumbent(columns, steps);
        this.making = new PlanMaking(coupling, columns, incumbent, steps);
    }

    /** The best plan found; null if no plan keeps the floors. It may pass a cap: then none that keeps it was found. */
    @Nullable
    Choice solve() {
        List<GroupBounds> free = coupling.groups.stream().map(GroupBounds::free).toList();
        Part root = new Part(free, Double.NEGATIVE_INFINITY, Multipliers.none(coupling));
        if (!begin(root)) {
            return null;
        }
        open.add(root);
        while (!open.isEmpty() && !steps.ended()) {
            Part part = open.poll();
            if (incumbent.closes(part.bound())) {
                open.clear();
                break;
            }
            search(part);
            told();
        }
        told();
        return incumbent.best();
    }

    /** No plan costs less, dollars. */
    double bound() {
        return bound;
    }

    private void told() {
        double least = Math.min(
                unresolved,
                open.isEmpty() ? Double.POSITIVE_INFINITY : open.peek().bound());
        atLeast(Math.min(least, incumbent.objective()));
    }

    private void atLeast(double value) {
        bound = Math.max(bound, value);
        if (Double.isFinite(bound)) {
            steps.bound(Incumbent.usd(bound));
        }
    }

    /** The plan of every group by itself, and the one that commits least. */
    private boolean begin(Part root) {
        Weights least = Weights.of(coupling.months, new long[coupling.cases]);
        List<Column> free = new ArrayList<>();
        List<Column> small = new ArrayList<>();
        for (int g = 0; g < coupling.groups.size(); g++) {
            Column cheapest =
                    columns.column(root.bounds().get(g), g, root.near().weights(coupling, g));
            Column smallest = columns.column(root.bounds().get(g), g, least);
            if (cheapest == null || smallest == null) {
                return false;
            }
            free.add(columns.add(cheapest));
            small.add(columns.add(smallest));
        }
        incumbent.offer(Choice.of(coupling, free));
        incumbent.offer(Choice.of(coupling, small));
        return true;
    }

    private void search(Part part) {
        Part priced = price(part, false);
        if (steps.ended()) {
            open.add(priced);
            return;
        }
        if (priced.bound() == Double.POSITIVE_INFINITY || incumbent.closes(priced.bound())) {
            return;
        }
        List<Column> inside = columns.in(part);
        double[] parts = making.of(priced, inside);
        if (searched++ % PARTS_TO_A_DIVE == 0) {
            making.dive(priced);
            making.around(priced);
        }
        if (incumbent.closes(priced.bound())) {
            return;
        }
        List<Part> halves = parts == null ? List.of() : new Splitting(coupling, priced, inside, parts).parts();
        open.addAll(halves);
        if (halves.isEmpty()) {
            Part last = price(priced, true);
            unresolved = incumbent.closes(last.bound()) ? unresolved : Math.min(unresolved, last.bound());
        }
    }

    private Part price(Part part, boolean patient) {
        boolean root = part.bound() == Double.NEGATIVE_INFINITY;
        return new PriceSearch(coupling, columns, incumbent, steps, part).solve(Integer.MAX_VALUE, patient, now -> {
            if (root) {
                atLeast(Math.min(now.bound(), incumbent.objective()));
            }
            making.of(now, columns.in(now));
        });
    }
}
