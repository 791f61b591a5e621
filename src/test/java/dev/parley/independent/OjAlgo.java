package dev.parley.independent;

import java.util.OptionalLong;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** ojAlgo's linear program of the same flow. It computes in doubles; what it finds is priced again in whole numbers. */
final class OjAlgo {
    private OjAlgo() {}

    /** The least cost in 1e-9 dollars, or empty if the bounds leave no way. */
    static OptionalLong leastCost(CoverNetwork network) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Expression[] balance = new Expression[network.nodes];
        for (int node = 0; node < balance.length; node++) {
            int supply = node == 0 ? network.levels : node == network.sink ? -network.levels : 0;
            balance[node] = model.newExpression("node" + node).level(supply);
        }
        Variable[] flow = new Variable[network.arcs.size()];
        for (int i = 0; i < flow.length; i++) {
            CoverNetwork.Arc arc = network.arcs.get(i);
            if (arc.most() < arc.least()) {
                return OptionalLong.empty();
            }
            flow[i] = model.newVariable("arc" + i)
                    .lower(arc.least())
                    .upper(arc.most())
                    .weight(arc.cost() / 1e9);
            balance[arc.from()].set(flow[i], 1);
            balance[arc.to()].set(flow[i], -1);
        }
        Optimisation.Result result = model.minimise();
        if (!result.getState().isFeasible()) {
            return OptionalLong.empty();
        }
        long[] sent = new long[flow.length];
        for (int i = 0; i < sent.length; i++) {
            double units = result.doubleValue(i);
            sent[i] = Math.round(units);
            if (Math.abs(units - sent[i]) > 1e-6) {
                throw new IllegalStateException("ojAlgo splits a unit: " + units + " on " + network.arcs.get(i));
            }
        }
        return OptionalLong.of(network.costOf(sent));
    }
}
