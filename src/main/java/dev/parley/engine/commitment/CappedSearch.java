package dev.parley.engine.commitment;

import java.math.BigInteger;
import java.util.ArrayDeque;
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
    static final int MOST_FLOWS = 30_000;

    private static final int ROUNDS = 40;

    private final PoolModel model;
    private final int levels;
    private final MonthArcs[] months;
    private final List<Contract> contracts;
    private final TermLimits limits;
    private final UnitBounds open;
    private final int mostFlows;
    private int flows = 0;
    private @Nullable CoverFlow best;
    private @Nullable BigInteger bestCost;

    /**
     * @param open bounds on the units of each contract, kept by every plan of the search
     * @param mostFlows flows solved before the search gives up
     */
    CappedSearch(
            PoolModel model, int levels, MonthArcs[] months, List<Contract> contracts, UnitBounds open, int mostFlows) {
        this.open = open;
        this.mostFlows = mostFlows;
        this.model = model;
        this.levels = levels;
        this.months = months;
        this.contracts = contracts;
        this.limits = new TermLimits(model, contracts);
    }

    /** A part of the search: bounds on the units of each contract, and the charges to begin with. */
    private record Part(UnitBounds bounds, long[][] charges) {}

    /** The cheapest flow within all limits, or null if there is none. */
    @Nullable
    CoverFlow solve() {
        CoverFlow free = flow(open, null);
        if (free == null || limits.allow(free.bought())) {
            return free;
        }
        Deque<Part> parts = new ArrayDeque<>();
        parts.push(new Part(open.copy(), limits.noCharges()));
        while (!parts.isEmpty()) {
            search(parts.pop(), parts);
        }
        return best;
    }

    /** How many flows were solved: what the search took, whatever the machine. */
    int flows() {
        return flows;
    }

    private void search(Part part, Deque<Part> parts) {
        if (!limits.tighten(part.bounds())) {
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
            BigInteger value = flow.cost().subtract(limits.chargesWhenFull(charges));
            if (bestCost != null && value.compareTo(bestCost) >= 0) {
                return;
            }
            pace = bound != null && value.compareTo(bound) <= 0 ? pace * 0.8 : pace;
            bound = bound == null ? value : bound.max(value);
            for (int arc = 0; arc < average.length; arc++) {
                average[arc] = round == 0 ? flow.bought()[arc] : 0.8 * average[arc] + 0.2 * flow.bought()[arc];
            }
            if (limits.allow(flow.bought()) || round % 8 == 0) {
                offer(flow.bought());
            }
            double gap = bestCost == null
                    ? value.abs().doubleValue() * 0.1 + 1
                    : bestCost.subtract(value).doubleValue();
            if (!limits.raise(charges, flow.bought(), pace * gap)) {
                break;
            }
        }
        split(part, charges, average, parts);
    }

    private @Nullable CoverFlow flow(UnitBounds bounds, long @Nullable [][] charges) {
        if (++flows > mostFlows) {
            throw new InvalidProblem(
                    model.path + ".terms",
                    model.pool.id(),
                    "the limits on single terms could not be planned exactly after " + mostFlows
                            + " steps; use maximumLongTermUnits for all longer terms together");
        }
        List<Contract> priced = charges == null ? contracts : limits.charged(charges);
        CoverFlow flow = new CoverFlow(levels, months, priced, bounds);
        return flow.solve() ? flow : null;
    }

    /** Cuts the units of limited terms to what fits, plans the rest around them and keeps the plan if it is the best. */
    private void offer(int[] bought) {
        Room room = new Room(model);
        int[] least = open.least().clone();
        int[] most = open.most().clone();
        for (int arc = 0; arc < bought.length; arc++) {
            Contract contract = contracts.get(arc);
            if (limits.on(contract)) {
                most[arc] = Math.min(bought[arc], room.ofTerm(contract));
                if (most[arc] < least[arc]) {
                    return;
                }
                room.take(contract, most[arc]);
            }
        }
        CoverFlow flow = flow(new UnitBounds(least, most), null);
        if (flow != null && (bestCost == null || flow.cost().compareTo(bestCost) < 0)) {
            best = flow;
            bestCost = flow.cost();
        }
    }

    private void split(Part part, long[][] charges, double[] average, Deque<Part> parts) {
        int widest = -1;
        double farthest = -1;
        for (int arc = 0; arc < average.length; arc++) {
            if (limits.on(contracts.get(arc))
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
            return; // The first round has offered the only units there are.
        }
        int at = (int) Math.floor(average[widest]);
        at = Math.clamp(at, part.bounds().least()[widest], part.bounds().most()[widest] - 1);
        int[] most = part.bounds().most().clone();
        most[widest] = at;
        int[] least = part.bounds().least().clone();
        least[widest] = at + 1;
        parts.push(new Part(new UnitBounds(part.bounds().least().clone(), most), charges));
        parts.push(new Part(new UnitBounds(least, part.bounds().most().clone()), charges));
    }
}
