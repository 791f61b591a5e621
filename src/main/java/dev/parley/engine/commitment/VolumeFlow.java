package dev.parley.engine.commitment;

import java.util.List;

/** The flow of one volume, and the orders read from it. */
final class VolumeFlow {
    private final List<Contract> contracts;
    private final List<Contract> longer;
    private final MonthArcs[] months;
    private final int levels;

    /** @param levels number of levels above the held units, the same in every month of {@code months} */
    VolumeFlow(List<Contract> contracts, MonthArcs[] months, int levels) {
        this.contracts = contracts;
        this.longer = contracts.stream().filter(one -> one.length() > 1).toList();
        this.months = months;
        this.levels = levels;
    }

    /** @throws InvalidProblem if no set of contracts meets the floor */
    List<Order> solve() {
        if (levels == 0) {
            return List.of();
        }
        CoverFlow flow = new CoverFlow(levels, months, longer, UnitBounds.none(longer.size()));
        if (!flow.solve()) {
            throw new InvalidProblem("floor", levels, "no set of contracts meets the floor; lower it");
        }
        return Order.of(flow, contracts, longer, months);
    }
}
