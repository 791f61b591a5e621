package dev.parley.engine.commitment;

import java.util.ArrayList;
import java.util.List;

/** Units bought of one contract. */
record Order(Contract contract, int units) {

    /**
     * What a flow buys, in stacking order.
     *
     * @param longer those of the contracts that last longer than a month, in the order of the flow's
     * @param months the arcs that the flow was found on
     */
    static List<Order> of(CoverFlow flow, List<Contract> contracts, List<Contract> longer, MonthArcs[] months) {
        List<Order> orders = new ArrayList<>();
        int[] bought = flow.bought();
        for (int i = 0; i < bought.length; i++) {
            if (bought[i] > 0) {
                orders.add(new Order(longer.get(i), bought[i]));
            }
        }
        for (Contract contract : contracts) {
            if (contract.length() == 1) {
                int units = months[contract.from()].units(contract.term(), flow.flow(contract.from()));
                if (units > 0) {
                    orders.add(new Order(contract, units));
                }
            }
        }
        orders.sort(Order::compare);
        return orders;
    }

    /** The stacking order of units: earlier start, longer term, place in the list of terms. */
    static int compare(Order a, Order b) {
        int byStart = Integer.compare(a.contract.from(), b.contract.from());
        int byLength = Integer.compare(b.contract.length(), a.contract.length());
        return byStart != 0
                ? byStart
                : byLength != 0 ? byLength : Integer.compare(a.contract.term(), b.contract.term());
    }
}
