package dev.parley.engine.commitment.coupled;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The prices at which the known columns give the highest bound: a linear program whose unknowns are the prices themselves
 * (Kelley's cutting planes, one cut for each column). Prices of budgets are looked for near those known to be good: far
 * away the known columns say little.
 */
final class PriceMaster {
    /** Dearest price of a committed dollar; beyond, a budget is out of reach. */
    private static final double MOST_PRICE = 1000;

    private final Coupling coupling;
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Variable[] budget;
    private final Variable[] worst;
    private final Variable[][] shortfall;
    private final @Nullable Variable cap;
    private final double scale;

    /**
     * @param value no bound at the known columns is higher
     * @param edge whether a price lies as far from the good ones as was allowed
     */
    record Answer(Multipliers multipliers, double value, boolean edge) {}

    private PriceMaster(Coupling coupling, double scale, Multipliers near, double radius) {
        this.coupling = coupling;
        this.scale = scale;
        this.budget = new Variable[coupling.budgetLeft.length];
        this.worst = new Variable[coupling.cases];
        this.shortfall = new Variable[coupling.owed.length][coupling.cases];
        for (int b = 0; b < budget.length; b++) {
            budget[b] = model.newVariable("budget " + b)
                    .lower(Math.max(0, near.budget()[b] - radius))
                    .upper(Math.min(MOST_PRICE, near.budget()[b] + radius))
                    .weight(-coupling.budgetLeft[b] / scale);
        }
        this.cap = coupling.mostRisk == null
                ? null
                : model.newVariable("cap").lower(0).upper(MOST_PRICE).weight(-coupling.mostRisk / scale);
        Expression whole = model.newExpression("risk").level(coupling.riskWeight);
        if (cap != null) {
            whole.set(cap, -1);
        }
        for (int k = 0; k < worst.length; k++) {
            worst[k] = model.newVariable("worst " + k).lower(0).weight(coupling.beside[k] / scale);
            whole.set(worst[k], 1);
            double part = coupling.probability[k] / coupling.tail;
            Expression tail = model.newExpression("tail " + k).upper(coupling.riskWeight * part);
            tail.set(worst[k], 1);
            if (cap != null) {
                tail.set(cap, -part);
            }
            for (int y = 0; y < shortfall.length; y++) {
                shortfall[y][k] =
                        model.newVariable("owed " + y + " " + k).lower(0).weight(coupling.owed[y][k] / scale);
                Expression most = model.newExpression("most " + y + " " + k).upper(coupling.probability[k]);
                most.set(shortfall[y][k], 1);
                most.set(worst[k], -1);
            }
        }
    }

    /** The best prices for these columns, or null if the linear program has no answer. */
    static @Nullable Answer solve(Coupling coupling, List<Column> columns, Multipliers near, double radius) {
        double scale = 1;
        for (Column column : columns) {
            for (double cost : column.cost()) {
                scale = Math.max(scale, cost);
            }
        }
        PriceMaster master = new PriceMaster(coupling, scale, near, radius);
        Variable[] values = new Variable[coupling.groups.size()];
        for (int g = 0; g < values.length; g++) {
            values[g] = master.model.newVariable("group " + g).weight(1);
        }
        for (int c = 0; c < columns.size(); c++) {
            master.cut("column " + c, values, columns.get(c));
        }
        Optimisation.Result result = master.model.maximise();
        return result.getState().isOptimal() ? master.answer(result.getValue(), near, radius) : null;
    }

    private void cut(String name, Variable[] values, Column column) {
        double plain = 0;
        Expression cut = model.newExpression(name);
        cut.set(values[column.group()], 1);
        for (int k = 0; k < worst.length; k++) {
            plain += coupling.probability[k] * column.cost()[k];
            cut.set(worst[k], -column.cost()[k] / scale);
            for (int y = 0; y < shortfall.length; y++) {
                cut.set(shortfall[y][k], column.counted()[y][k] / scale);
            }
        }
        for (int b = 0; b < budget.length; b++) {
            cut.set(budget[b], -column.budget()[b] / scale);
        }
        cut.upper(plain / scale);
    }

    private Answer answer(double value, Multipliers near, double radius) {
        double plain = 0;
        double[][] owed = new double[shortfall.length][];
        for (int y = 0; y < owed.length; y++) {
            owed[y] = values(shortfall[y]);
        }
        for (int k = 0; k < worst.length; k++) {
            plain += coupling.probability[k] * coupling.beside[k];
        }
        Multipliers found = new Multipliers(values(budget), values(worst), owed);
        boolean edge = false;
        for (int b = 0; b < budget.length; b++) {
            double far = Math.abs(found.budget()[b] - near.budget()[b]);
            edge |= far > radius * 0.999 && found.budget()[b] > 0;
        }
        return new Answer(found.within(coupling), value * scale + plain, edge);
    }

    private static double[] values(Variable[] variables) {
        double[] values = new double[variables.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = variables[i].getValue().doubleValue();
        }
        return values;
    }
}
