package dev.parley.engine.commitment;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Limits on single terms beside other long ones are not part of a flow. They are priced: each month of a limited term bears
 * a charge, the flow with the charges is a lower bound, and the charges are raised where the limit is broken. Where the
 * bound does not meet the best plan found, the units of one contract are split in two ranges and both are searched. The
 * result is exact; without such limits it is one flow.
 */
final class CappedSearch {
    /** Flows solved before the search gives up; a pool of 60 levels and 36 months takes some hundred. */
    private static final int MOST_FLOWS = 30_000;

    private static final int ROUNDS = 40;

    private final PoolModel model;
    private final int levels;
    private final MonthArcs[] months;
    private final List<Contract> contracts;
    private final boolean[] capped;
    int flows = 0;
    private @Nullable CoverFlow best;
    private @Nullable BigInteger bestCost;

    CappedSearch(PoolModel model, int levels, MonthArcs[] months, List<Contract> contracts) {
        this.model = model;
        this.levels = levels;
        this.months = months;
        this.contracts = contracts;
        this.capped = new boolean[model.pool.terms().size()];
        for (Contract contract : contracts) {
            capped[contract.term()] = model.onlyLongTerm() < 0
                    && model.pool.terms().get(contract.term()).maximumUnits() != null;
        }
    }

    /** A part of the search: bounds on the units of each contract, and the charges to begin with. */
    private record Part(CoverFlow.Bounds bounds, long[][] charges) {}

    /** The cheapest flow within all limits, or null if there is none. */
    @Nullable
    CoverFlow solve() {
        CoverFlow.Bounds open = CoverFlow.Bounds.none(contracts.size());
        CoverFlow free = flow(open, null);
        if (free == null || fits(free)) {
            return free;
        }
        Deque<Part> parts = new ArrayDeque<>();
        parts.push(new Part(open, new long[capped.length][months.length]));
        while (!parts.isEmpty()) {
            search(parts.pop(), parts);
        }
        return best;
    }

    private void search(Part part, Deque<Part> parts) {
        if (!tighten(part.bounds())) {
            return;
        }
        long[][] charges = Arrays.stream(part.charges()).map(long[]::clone).toArray(long[][]::new);
        double[] average = new double[contracts.size()];
        double pace = 1;
        BigInteger bound = null;
        for (int round = 0; round < ROUNDS; round++) {
            CoverFlow flow = flow(part.bounds(), charges);
            if (flow == null) {
                return;
            }
            BigInteger value = flow.cost().subtract(chargesAtLimits(charges));
            if (bestCost != null && value.compareTo(bestCost) >= 0) {
                return;
            }
            pace = bound != null && value.compareTo(bound) <= 0 ? pace * 0.8 : pace;
            bound = bound == null ? value : bound.max(value);
            for (int arc = 0; arc < average.length; arc++) {
                average[arc] = round == 0 ? flow.bought()[arc] : 0.8 * average[arc] + 0.2 * flow.bought()[arc];
            }
            if (fits(flow) || round % 8 == 0) {
                offer(flow.bought());
            }
            if (!raise(charges, flow, value, pace)) {
                break;
            }
        }
        split(part, charges, average, parts);
    }

    private @Nullable CoverFlow flow(CoverFlow.Bounds bounds, long @Nullable [][] charges) {
        if (++flows > MOST_FLOWS) {
            throw new InvalidProblem(
                    model.path + ".terms",
                    model.pool.id(),
                    "the limits on single terms could not be planned exactly after " + MOST_FLOWS
                            + " steps; use maximumLongTermUnits for all longer terms together");
        }
        List<Contract> priced = contracts;
        if (charges != null) {
            priced = new ArrayList<>();
            for (Contract contract : contracts) {
                long nanos = contract.nanos();
                for (int t = contract.from(); t < contract.to(); t++) {
                    nanos += charges[contract.term()][t];
                }
                priced.add(contract.withNanos(nanos));
            }
        }
        CoverFlow flow = new CoverFlow(levels, months, priced, bounds);
        return flow.solve() ? flow : null;
    }

    private int used(int[] bought, int term, int t) {
        int units = 0;
        for (int arc = 0; arc < bought.length; arc++) {
            units += contracts.get(arc).term() == term && contracts.get(arc).covers(t) ? bought[arc] : 0;
        }
        return units;
    }

    private boolean fits(CoverFlow flow) {
        for (int term = 0; term < capped.length; term++) {
            for (int t = 0; capped[term] && t < months.length; t++) {
                if (used(flow.bought(), term, t) > model.termRoom(term, t)) {
                    return false;
                }
            }
        }
        return true;
    }

    private BigInteger chargesAtLimits(long[][] charges) {
        BigInteger sum = BigInteger.ZERO;
        for (int term = 0; term < capped.length; term++) {
            for (int t = 0; capped[term] && t < months.length; t++) {
                sum = sum.add(
                        BigInteger.valueOf(charges[term][t]).multiply(BigInteger.valueOf(model.termRoom(term, t))));
            }
        }
        return sum;
    }

    /** Moves the charges along the broken limits; false if nothing moves any more. */
    private boolean raise(long[][] charges, CoverFlow flow, BigInteger value, double pace) {
        double gap = bestCost == null
                ? value.abs().doubleValue() * 0.1 + 1
                : bestCost.subtract(value).doubleValue();
        double square = 0;
        int[][] over = new int[capped.length][months.length];
        for (int term = 0; term < capped.length; term++) {
            for (int t = 0; capped[term] && t < months.length; t++) {
                over[term][t] = used(flow.bought(), term, t) - model.termRoom(term, t);
                square += over[term][t] > 0 || charges[term][t] > 0 ? (double) over[term][t] * over[term][t] : 0;
            }
        }
        boolean moved = false;
        for (int term = 0; term < capped.length && square > 0; term++) {
            for (int t = 0; t < months.length; t++) {
                long next = Math.max(0, charges[term][t] + Math.round(pace * gap / square * over[term][t]));
                moved |= next != charges[term][t];
                charges[term][t] = next;
            }
        }
        return moved;
    }

    /** Cuts the units of limited terms to what fits, plans the rest around them and keeps the plan if it is the best. */
    private void offer(int[] bought) {
        Room room = new Room(model);
        int[] most = CoverFlow.Bounds.none(bought.length).most();
        for (int arc = 0; arc < bought.length; arc++) {
            Contract contract = contracts.get(arc);
            if (capped[contract.term()]) {
                most[arc] = Math.min(bought[arc], room.ofTerm(contract));
                room.take(contract, most[arc]);
            }
        }
        CoverFlow flow = flow(new CoverFlow.Bounds(new int[most.length], most), null);
        if (flow != null && (bestCost == null || flow.cost().compareTo(bestCost) < 0)) {
            best = flow;
            bestCost = flow.cost();
        }
    }

    /** Draws what the limits say of single contracts; false if the part is empty. */
    private boolean tighten(CoverFlow.Bounds bounds) {
        for (int term = 0; term < capped.length; term++) {
            for (int t = 0; capped[term] && t < months.length; t++) {
                int free = model.termRoom(term, t) - used(bounds.least(), term, t);
                if (free < 0) {
                    return false;
                }
                for (int arc = 0; arc < contracts.size(); arc++) {
                    if (contracts.get(arc).term() == term && contracts.get(arc).covers(t)) {
                        bounds.most()[arc] = Math.min(bounds.most()[arc], bounds.least()[arc] + free);
                        if (bounds.most()[arc] < bounds.least()[arc]) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }

    private void split(Part part, long[][] charges, double[] average, Deque<Part> parts) {
        int widest = -1;
        double farthest = -1;
        for (int arc = 0; arc < average.length; arc++) {
            if (capped[contracts.get(arc).term()]
                    && part.bounds().least()[arc] < part.bounds().most()[arc]) {
                double fraction = average[arc] - Math.floor(average[arc]);
                double distance = Math.min(fraction, 1 - fraction);
                if (distance > farthest) {
                    farthest = distance;
                    widest = arc;
                }
            }
        }
        if (widest < 0) {
            offer(part.bounds().most());
            return;
        }
        int at = (int) Math.floor(average[widest]);
        at = Math.clamp(at, part.bounds().least()[widest], part.bounds().most()[widest] - 1);
        int[] most = part.bounds().most().clone();
        most[widest] = at;
        int[] least = part.bounds().least().clone();
        least[widest] = at + 1;
        parts.push(new Part(new CoverFlow.Bounds(part.bounds().least().clone(), most), charges));
        parts.push(new Part(new CoverFlow.Bounds(least, part.bounds().most().clone()), charges));
    }
}
