package dev.parley.engine.commitment.coupled;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * The cheapest mix of columns, parts of columns allowed: where the mix is of one column in each group it is a plan, elsewhere
 * it says what is still undecided.
 */
final class MixMaster {
    /** Dollars that a dollar over a cap costs: a plan within all caps is always better. */
    private static final double OVER = 1000;

    private final Coupling coupling;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final double scale;

    private MixMaster(Coupling coupling, double scale) {
        this.coupling = coupling;
        this.scale = scale;
    }

    /** The part of each column in the mix, or null if the linear program has no answer. */
    static double @Nullable [] solve(Coupling coupling, List<Column> columns) {
        double scale = 1;
        for (Column column : columns) {
            for (double cost : column.cost()) {
                scale = Math.max(scale, cost);
            }
        }
        return new MixMaster(coupling, scale).parts(columns);
    }

    private double @Nullable [] parts(List<Column> columns) {
        Variable[] parts = new Variable[columns.size()];
        Expression[] whole = new Expression[coupling.groups.size()];
        for (int g = 0; g < whole.length; g++) {
            whole[g] = model.newExpression("group " + g).level(1);
        }
        for (int c = 0; c < parts.length; c++) {
            parts[c] = model.newVariable("column " + c).lower(0);
            whole[columns.get(c).group()].set(parts[c], 1);
        }
        budgets(columns, parts);
        costs(columns, parts);
        if (!model.minimise().getState().isOptimal()) {
            return null;
        }
        double[] values = new double[parts.length];
        for (int c = 0; c < values.length; c++) {
            values[c] = parts[c].getValue().doubleValue();
        }
        return values;
    }

    private void budgets(List<Column> columns, Variable[] parts) {
        for (int b = 0; b < coupling.budgetLeft.length; b++) {
            Expression cap = model.newExpression("budget " + b).upper(coupling.budgetLeft[b] / scale);
            for (int c = 0; c < parts.length; c++) {
                cap.set(parts[c], columns.get(c).budget()[b] / scale);
            }
            cap.set(model.newVariable("over " + b).lower(0).weight(OVER), -1);
        }
    }

    /** Cost of a case is what the columns cost in it and the shortfalls; the tail above {@code var} is the risk. */
    private void costs(List<Column> columns, Variable[] parts) {
        boolean risky = coupling.problem.risk() != null;
        Variable var = model.newVariable("var").weight(risky ? coupling.riskWeight : 0);
        Expression most = model.newExpression("risk");
        most.set(var, 1);
        if (!risky) {
            var.level(0);
        }
        for (int k = 0; k < coupling.cases; k++) {
            Variable cost = model.newVariable("cost " + k).weight(coupling.probability[k]);
            Expression sum = model.newExpression("case " + k).level(-coupling.beside[k] / scale);
            sum.set(cost, -1);
            for (int c = 0; c < parts.length; c++) {
                sum.set(parts[c], columns.get(c).cost()[k] / scale);
            }
            for (int y = 0; y < coupling.owed.length; y++) {
                Variable missing = model.newVariable("missing " + y + " " + k).lower(0);
                Expression owed = model.newExpression("owed " + y + " " + k).lower(coupling.owed[y][k] / scale);
                owed.set(missing, 1);
                for (int c = 0; c < parts.length; c++) {
                    owed.set(parts[c], columns.get(c).counted()[y][k] / scale);
                }
                sum.set(missing, 1);
            }
            if (risky) {
                double part = coupling.probability[k] / coupling.tail;
                Variable above = model.newVariable("above " + k).lower(0).weight(coupling.riskWeight * part);
                Expression tail = model.newExpression("tail " + k).lower(0);
                tail.set(above, 1);
                tail.set(var, 1);
                tail.set(cost, -1);
                most.set(above, part);
            }
        }
        if (coupling.mostRisk != null) {
            most.set(model.newVariable("over the risk").lower(0).weight(OVER), -1);
            most.upper(coupling.mostRisk / scale);
        }
    }
}
