package dev.parley.engine.commitment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The flow of one volume, and the orders read from it. */
final class VolumeFlow {
    private final Horizon horizon;
    private final List<Contract> contracts;
    private final List<Contract> longer;
    private final MonthArcs[] months;
    private final int levels;

    /** @param levels number of levels above the held units, the same in every month of {@code months} */
    VolumeFlow(Horizon horizon, List<Contract> contracts, MonthArcs[] months, int levels) {
        this.horizon = horizon;
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
        return orders(flow);
    }

    /** One-month terms that may start in a month, the cheapest first. */
    static MonthArcs.Single[] singles(List<Contract> contracts, int t) {
        return contracts.stream()
                .filter(one -> one.from() == t && one.length() == 1)
                .map(one -> new MonthArcs.Single(one.term(), one.nanos(), one.rank(), Integer.MAX_VALUE))
                .sorted(Comparator.comparingLong(MonthArcs.Single::nanos))
                .toArray(MonthArcs.Single[]::new);
    }

    private List<Order> orders(CoverFlow flow) {
        List<Order> orders = new ArrayList<>();
        int[] bought = flow.bought();
        for (int i = 0; i < bought.length; i++) {
            if (bought[i] > 0) {
                orders.add(new Order(longer.get(i), bought[i]));
            }
        }
        for (Contract contract : contracts) {
            if (contract.length() == 1) {
                int units = 0;
                for (int unit = 1; unit <= flow.flow(contract.from()); unit++) {
                    units += months[contract.from()].kind[unit] == contract.term() ? 1 : 0;
                }
                if (units > 0) {
                    orders.add(new Order(contract, units));
                }
            }
        }
        orders.sort(Order::compare);
        return orders;
    }
}
