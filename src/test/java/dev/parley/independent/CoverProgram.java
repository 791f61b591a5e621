package dev.parley.independent;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import dev.parley.engine.commitment.PlanProblem;
import dev.parley.engine.commitment.Pool;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.context.NumberContext;

/**
 * The plan of a pool as a program in whole numbers, with limits on single terms: units of each offer, and for each month
 * and level whether it is left uncovered. Units and uncovered levels together reach every level of every month.
 */
final class CoverProgram {
    /** Whole numbers between bounds with a cost each. */
    private record Column(long least, long most, long cost) {}

    /** Columns whose sum lies between bounds. */
    private record Row(List<Integer> columns, long least, long most) {}

    private final List<Column> columns = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final long fixedCost;

    CoverProgram(PlanProblem problem, long[][] costByCover, int levels) {
        Pool pool = problem.pools().getFirst();
        HeldByMonth held = new HeldByMonth(problem);
        List<Offer> offers = Offer.of(problem);
        offers.forEach(offer -> columns.add(new Column(0, levels, offer.price())));
        long fixed = 0;
        for (int t = 0; t < problem.months(); t++) {
            fixed += costByCover[t][held.all[t] + levels];
            List<Integer> cover = covering(offers, t, -1);
            for (int level = 1; level <= levels; level++) {
                int active = held.all[t] + level;
                columns.add(new Column(0, 1, costByCover[t][active - 1] - costByCover[t][active]));
                cover.add(columns.size() - 1);
            }
            rows.add(new Row(cover, levels, Integer.MAX_VALUE));
            for (int term = 0; term < pool.terms().size(); term++) {
                if (held.termCap(term, t) < levels) {
                    rows.add(new Row(covering(offers, t, term), 0, held.termCap(term, t)));
                }
            }
        }
        this.fixedCost = fixed;
    }

    /** Numbers of the offers that cover a month, of one term or, with -1, of all. */
    private static List<Integer> covering(List<Offer> offers, int t, int term) {
        List<Integer> covering = new ArrayList<>();
        for (int i = 0; i < offers.size(); i++) {
            if (offers.get(i).covers(t) && (term < 0 || offers.get(i).term() == term)) {
                covering.add(i);
            }
        }
        return covering;
    }

    private long costOf(long[] values) {
        long sum = fixedCost;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * columns.get(i).cost();
        }
        return sum;
    }

    /** The least cost by OR-Tools' CP-SAT, in whole numbers throughout. */
    long leastCostByOrTools() {
        CpModel model = new CpModel();
        IntVar[] variables = columns.stream()
                .map(c -> model.newIntVar(c.least(), c.most(), ""))
                .toArray(IntVar[]::new);
        for (Row row : rows) {
            IntVar[] sum = row.columns().stream().map(i -> variables[i]).toArray(IntVar[]::new);
            model.addLinearConstraint(LinearExpr.sum(sum), row.least(), row.most());
        }
        BigInteger grain =
                columns.stream().map(c -> BigInteger.valueOf(c.cost())).reduce(BigInteger.ZERO, BigInteger::gcd);
        LinearExprBuilder cost = LinearExpr.newBuilder();
        for (int i = 0; i < variables.length; i++) {
            cost.addTerm(variables[i], columns.get(i).cost() / Math.max(1, grain.longValueExact()));
        }
        model.minimize(cost);
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1);
        CpSolverStatus status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL) {
            throw new IllegalStateException("CP-SAT ended with " + status);
        }
        long[] values = new long[variables.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = solver.value(variables[i]);
        }
        return costOf(values);
    }

    /** The least cost by ojAlgo's branch and bound. It computes in doubles; what it finds is priced in whole numbers. */
    long leastCostByOjAlgo() {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.integer(IntegerStrategy.newConfigurable()
                .withGapTolerance(NumberContext.of(13))
                .withParallelism(() -> 1));
        Variable[] variables = new Variable[columns.size()];
        for (int i = 0; i < variables.length; i++) {
            Column column = columns.get(i);
            variables[i] = model.newVariable("c" + i)
                    .integer(true)
                    .lower(column.least())
                    .upper(column.most())
                    .weight(column.cost() / 1e9);
        }
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            Expression expression = model.newExpression("r" + r);
            row.columns().forEach(i -> expression.set(variables[i], 1));
            expression.lower(row.least());
            if (row.most() < Integer.MAX_VALUE) {
                expression.upper(row.most());
            }
        }
        Optimisation.Result result = model.minimise();
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException("ojAlgo ended with " + result.getState());
        }
        long[] values = new long[variables.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.round(result.doubleValue(i));
        }
        return costOf(values);
    }
}
