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

    private static final int MOST_ROUNDS = 300;

    private final Coupling coupling;
    private final Steps steps;
    private final Improving improving;
    private final List<Column> columns = new ArrayList<>();
    private final PriorityQueue<Part> open = new PriorityQueue<>(Comparator.comparingDouble(Part::bound));
    private @Nullable Choice best;
    private double bound = Double.NEGATIVE_INFINITY;

    CoupledSearch(Coupling coupling, Steps steps) {
        this.coupling = coupling;
        this.steps = steps;
        this.improving = new Improving(coupling, steps);
    }

    /** The best plan found; null if no plan keeps the floors. It may pass a cap: then none that keeps it was found. */
    @Nullable
    Choice solve() {
        List<GroupBounds> free =
                coupling.groups.stream().map(GroupBounds::free).toList();
        Part root = new Part(free, Double.NEGATIVE_INFINITY);
        if (!begin(root)) {
            return null;
        }
        open.add(root);
        while (!open.isEmpty() && !steps.ended()) {
            Part part = open.poll();
            if (closed(part.bound())) {
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
        double least = open.isEmpty() ? Double.POSITIVE_INFINITY : open.peek().bound();
        double most = best != null && best.allowed() ? best.objective : Double.POSITIVE_INFINITY;
        bound = Math.max(bound, Math.min(least, most));
        if (Double.isFinite(bound)) {
            steps.bound(usd(bound));
        }
    }

    private boolean closed(double least) {
        return best != null && best.allowed() && least >= best.objective - CLOSED;
    }

    /** The plan of every group by itself, and the one that commits least: between them every budget can be kept or none. */
    private boolean begin(Part root) {
        Weights least = Weights.of(coupling.months, new long[coupling.cases]);
        List<Column> free = new ArrayList<>();
        List<Column> small = new ArrayList<>();
        for (int g = 0; g < coupling.groups.size(); g++) {
            Column cheapest = column(root, g, Multipliers.none(coupling).weights(coupling, g));
            Column smallest = column(root, g, least);
            if (cheapest == null || smallest == null) {
                return false;
            }
            free.add(cheapest);
            small.add(smallest);
        }
        free.forEach(this::add);
        small.forEach(this::add);
        offer(Choice.of(coupling, free), false);
        offer(Choice.of(coupling, small), true);
        return true;
    }

    private void search(Part part) {
        double value = bound(part);
        if (steps.ended()) {
            open.add(new Part(part.bounds(), Math.max(part.bound(), value)));
            return;
        }
        if (value == Double.POSITIVE_INFINITY || closed(value)) {
            return;
        }
        List<Column> inside = inside(part);
        double[] parts = MixMaster.solve(coupling, inside);
        if (parts == null) {
            open.add(new Part(part.bounds(), value));
            return;
        }
        Choice rounded = rounded(inside, parts);
        offer(rounded, true);
        offer(improving.byColumns(best == null ? rounded : best, columns), true);
        if (closed(value)) {
            return;
        }
        for (Part half : new Splitting(coupling, part, inside, parts).parts()) {
            open.add(new Part(half.bounds(), Math.max(part.bound(), value)));
        }
    }

    /** The highest bound of a part that prices give, infinite if the part has no plan. */
    private double bound(Part part) {
        Multipliers best = Multipliers.none(coupling);
        double value = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS && !steps.ended(); round++) {
            PriceMaster.Answer answer = round == 0 ? null : PriceMaster.solve(coupling, inside(part));
            if (round > 0 && answer == null) {
                break;
            }
            Multipliers at = answer == null ? best : best.between(answer.multipliers(), round % 3 == 0 ? 1 : 0.5);
            int known = columns.size();
            double here = priced(part, at);
            if (here > value) {
                value = here;
                best = at;
            }
            boolean met = answer != null && answer.value() - value <= Math.max(CLOSED / 10, 1e-11 * Math.abs(value));
            boolean stuck = answer != null && columns.size() == known && round % 3 == 0;
            if (value == Double.POSITIVE_INFINITY || closed(value) || met || stuck) {
                break;
            }
        }
        return value;
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
        offer(new Choice(coupling, chosen), false);
        return sum;
    }

    private PricedGroup group(int g, Weights weights) {
        List<PricedPool> sides =
                coupling.groups.get(g).stream().map(side -> side.priced(weights)).toList();
        return new PricedGroup(sides, coupling.minimum[g]);
    }

    private @Nullable Column column(Part part, int g, Weights weights) {
        GroupPlan plan = group(g, weights).cheapest(part.bounds().get(g), steps);
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

    private void offer(Choice choice, boolean improve) {
        boolean better = best == null || choice.beats(best);
        if (better || improve) {
            Choice improved = improve ? improving.byUnits(choice) : choice;
            if (best == null || improved.beats(best)) {
                best = improved;
                for (Column column : improved.columns) {
                    add(column);
                }
                if (best.allowed()) {
                    steps.best(usd(best.objective));
                }
            }
        }
    }

    private static BigDecimal usd(double dollars) {
        return BigDecimal.valueOf(dollars).setScale(2, RoundingMode.HALF_UP);
    }
}
