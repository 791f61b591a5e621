package dev.parley.engine.commitment.coupled;

import dev.parley.engine.commitment.PricedPool;
import dev.parley.engine.commitment.Weights;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
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
    /** A gap below half a cent is none. */
    private static final double CLOSED = 0.005;

    private static final int MOST_ROUNDS = 400;
    /** Rounds of better prices after which a plan is made of what is known. */
    private static final int ROUNDS_TO_A_PLAN = 25;

    private final Coupling coupling;
    private final Steps steps;
    private final Improving improving;
    private final List<Column> columns = new ArrayList<>();
    private final PriorityQueue<Part> open = new PriorityQueue<>(Comparator.comparingDouble(Part::bound));
    private @Nullable Choice best;
    private double bound = Double.NEGATIVE_INFINITY;
    /** The lowest bound of parts in which nothing is left to split, though no plan meets it. */
    private double unresolved = Double.POSITIVE_INFINITY;

    CoupledSearch(Coupling coupling, Steps steps) {
        this.coupling = coupling;
        this.steps = steps;
        this.improving = new Improving(coupling, steps);
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
            if (closed(part.bound())) {
                open.clear();
                break;
            }
            search(part);
            told();
        }
        told();
        return best;
    }

    /** No plan costs less, dollars. */
    double bound() {
        return bound;
    }

    private void told() {
        double least = Math.min(
                unresolved,
                open.isEmpty() ? Double.POSITIVE_INFINITY : open.peek().bound());
        double most = best != null && best.allowed() ? best.objective : Double.POSITIVE_INFINITY;
        bound = Math.max(bound, Math.min(least, most));
        if (Double.isFinite(bound)) {
            steps.bound(usd(bound));
        }
    }

    private boolean closed(double least) {
        return best != null && best.allowed() && least >= best.objective - CLOSED;
    }

    /** The plan of every group by itself, and the one that commits least. */
    private boolean begin(Part root) {
        Weights least = Weights.of(coupling.months, new long[coupling.cases]);
        List<Column> free = new ArrayList<>();
        List<Column> small = new ArrayList<>();
        for (int g = 0; g < coupling.groups.size(); g++) {
            Column cheapest = column(root.bounds().get(g), g, root.near().weights(coupling, g));
            Column smallest = column(root.bounds().get(g), g, least);
            if (cheapest == null || smallest == null) {
                return false;
            }
            free.add(cheapest);
            small.add(smallest);
        }
        free.forEach(this::add);
        small.forEach(this::add);
        offer(Choice.of(coupling, free));
        offer(Choice.of(coupling, small));
        return true;
    }

    private void search(Part part) {
        boolean root = part.bound() == Double.NEGATIVE_INFINITY;
        Part priced = new PriceSearch(part, root, false).solve();
        if (steps.ended()) {
            open.add(priced);
            return;
        }
        if (priced.bound() == Double.POSITIVE_INFINITY || closed(priced.bound())) {
            return;
        }
        List<Column> inside = inside(part);
        double[] parts = made(priced, inside);
        if (closed(priced.bound())) {
            return;
        }
        List<Part> halves = parts == null ? List.of() : new Splitting(coupling, priced, inside, parts).parts();
        open.addAll(halves);
        if (halves.isEmpty()) {
            Part last = new PriceSearch(priced, false, true).solve();
            unresolved = closed(last.bound()) ? unresolved : Math.min(unresolved, last.bound());
        }
    }

    /** Makes plans of a mix of columns; the mix, or null if there is none. */
    private double @Nullable [] made(Part part, List<Column> inside) {
        double[] parts = MixMaster.solve(coupling, inside);
        if (parts != null) {
            offer(improving.byUnits(rounded(inside, parts)));
            Choice down = new Mix(coupling, inside, parts).roundedDown(this::column, part.near());
            if (down != null) {
                offer(improving.byUnits(down));
            }
            offer(improving.byColumns(best == null ? rounded(inside, parts) : best, columns));
        }
        return parts;
    }

    /** Finds the prices that give a part its highest bound. */
    private final class PriceSearch {
        private static final double FIRST_RADIUS = 0.1;
        private static final double MOST_RADIUS = 1000;
        /** Where rounds close less than this part of the gap, splitting closes more. */
        private static final double TAIL = 0.02;

        private final Part part;
        private final boolean root;
        private final boolean patient;
        private Multipliers near;
        private double value;
        private double radius = FIRST_RADIUS;

        /** @param patient goes on though prices hardly get better */
        PriceSearch(Part part, boolean root, boolean patient) {
            this.patient = patient;
            this.part = part;
            this.root = root;
            this.near = part.near();
            this.value = priced(part, near);
        }

        /** The part with its bound; infinite if it has no plan. */
        Part solve() {
            int idle = 0;
            double before = value;
            for (int round = 1; round < MOST_ROUNDS && !steps.ended(); round++) {
                if (value == Double.POSITIVE_INFINITY || closed(value)) {
                    break;
                }
                told();
                PriceMaster.Answer answer = PriceMaster.solve(coupling, inside(part), near, radius);
                if (answer == null) {
                    break;
                }
                double promised = answer.value() - value;
                if (promised <= Math.max(CLOSED / 10, 1e-11 * Math.abs(value))) {
                    if (!answer.edge() || radius >= MOST_RADIUS) {
                        break;
                    }
                    radius *= 10;
                    continue;
                }
                double here = priced(part, answer.multipliers());
                idle = here > value ? 0 : idle + 1;
                radius = radius(here - value, promised, answer.edge(), idle);
                if (here > value) {
                    value = here;
                    near = answer.multipliers();
                }
                if (round % ROUNDS_TO_A_PLAN == 0) {
                    made(part.with(value, near), inside(part));
                    if (!patient && best != null && value - before < TAIL * (best.objective - value)) {
                        break;
                    }
                    before = value;
                }
            }
            return part.with(value, near);
        }

        private void told() {
            if (root && Double.isFinite(value)) {
                bound = Math.max(bound, Math.min(value, best != null && best.allowed() ? best.objective : value));
                steps.bound(usd(bound));
            }
        }

        private double radius(double gained, double promised, boolean edge, int idle) {
            if (gained > 0.5 * promised && edge) {
                return Math.min(MOST_RADIUS, radius * 2);
            }
            return gained <= 0 && idle % 3 == 0 ? Math.max(1e-5, radius / 2) : radius;
        }
    }

    /** The bound at these prices; the plans of the groups are kept as columns. */
    private double priced(Part part, Multipliers multipliers) {
        double sum = multipliers.constant(coupling);
        Column[] chosen = new Column[coupling.groups.size()];
        for (int g = 0; g < chosen.length; g++) {
            PricedGroup group = group(g, multipliers.weights(coupling, g));
            GroupPlan plan = group.cheapest(part.bounds().get(g), steps);
            if (plan == null) {
                return Double.POSITIVE_INFINITY;
            }
            sum += plan.boundNanos() * 1e-9;
            chosen[g] = add(Column.of(coupling, g, plan.sides()));
        }
        offer(new Choice(coupling, chosen));
        return sum;
    }

    private PricedGroup group(int g, Weights weights) {
        List<PricedPool> sides = coupling.groups.get(g).stream()
                .map(side -> side.priced(weights))
                .toList();
        return new PricedGroup(sides, coupling.minimum[g]);
    }

    private @Nullable Column column(GroupBounds bounds, int g, Weights weights) {
        GroupPlan plan = group(g, weights).cheapest(bounds, steps);
        return plan == null ? null : Column.of(coupling, g, plan.sides());
    }

    private Column add(Column column) {
        for (Column known : columns) {
            if (known.alike(column)) {
                return known;
            }
        }
        columns.add(column);
        return column;
    }

    private List<Column> inside(Part part) {
        return columns.stream()
                .filter(column -> column.within(coupling, part.bounds().get(column.group())))
                .toList();
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

    private void offer(Choice choice) {
        if (best == null || choice.beats(best)) {
            best = choice;
            for (Column column : choice.columns) {
                add(column);
            }
            if (choice.allowed()) {
                steps.best(usd(choice.objective));
            }
        }
    }

    private static BigDecimal usd(double dollars) {
        return BigDecimal.valueOf(dollars).setScale(2, RoundingMode.HALF_UP);
    }
}
