package dev.parley.paper.inside;

import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Quarter;
import dev.parley.engine.report.Cell;
import dev.parley.engine.report.Column;
import dev.parley.engine.report.Format;
import dev.parley.engine.report.Table;
import dev.parley.plan.PlanInputs;
import dev.parley.plan.TypedPath;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The forecast as the run counted it: low, base and high, by workload and quarter of the agreement. */
final class ForecastCases {

    private final PlanInputs inputs;
    private final List<Quarter> quarters;

    ForecastCases(Inside inside) {
        this.inputs = inside.run().inputs();
        var years = inside.schedule().years();
        this.quarters = Quarter.range(
                Quarter.of(YearMonth.from(years.effective())), Quarter.of(YearMonth.from(years.to(years.years()))));
    }

    Table table() {
        var columns = new ArrayList<>(List.of(
                Column.text("workload", "Workload"), Column.text("name", "Name"), Column.text("model", "Model")));
        for (var one : ForecastCase.values()) {
            var word = one.name().toLowerCase(Locale.ROOT);
            quarters.forEach(quarter -> columns.add(new Column(
                    word + "_" + quarter, word + ", kTPM in and out", quarter.label(), "", Format.ONE_DECIMAL, true)));
        }
        var rows = inputs.workloads().stream()
                .map(workload -> (Table.Row) new Table.Line(cells(workload)))
                .toList();
        return new Table("forecast", "Forecast", 3, columns, rows, "Total");
    }

    private List<Cell> cells(PlanInputs.Workload workload) {
        var path = TypedPath.of(workload, inputs.offers(), inputs.firstMonth(), inputs.lastMonth());
        var cells = new ArrayList<Cell>(
                List.of(Cell.of(workload.code()), Cell.of(workload.name()), Cell.of(workload.modelName())));
        for (var one : ForecastCase.values()) {
            quarters.forEach(quarter -> cells.add(new Cell.Figure(workload.flow()
                    .times(path.factor(quarter, one))
                    .times(inputs.volumeFactor())
                    .total()
                    .setScale(1, java.math.RoundingMode.HALF_UP))));
        }
        return cells;
    }
}
