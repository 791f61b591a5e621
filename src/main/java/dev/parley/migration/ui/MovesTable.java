package dev.parley.migration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Amount;
import dev.parley.migration.MoveBoard;
import dev.parley.migration.MoveOption;
import dev.parley.migration.Stranded;
import dev.parley.migration.WorkloadMoves;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One row a workload: where it is, where it had best go, and what that is worth in the chosen year. */
final class MovesTable {

    private final int year;
    private final @Nullable String open;
    private final Consumer<@Nullable String> choose;
    private final Function<WorkloadMoves, Component> detail;

    /**
     * @param open   code of the workload whose moves are compared, or null
     * @param choose called with the code of the row that was pressed, or null to close it
     * @param detail what stands below the open row
     */
    MovesTable(
            int year,
            @Nullable String open,
            Consumer<@Nullable String> choose,
            Function<WorkloadMoves, Component> detail) {
        this.year = year;
        this.open = open;
        this.choose = choose;
        this.detail = detail;
    }

    DataTable of(MoveBoard board) {
        var table = new DataTable("Workloads and where they might go").list();
        table.text("Workload");
        table.text("Now").minor().phoneHidden();
        table.text("Best move").phoneLine();
        table.number("Price").phoneFigure();
        table.number("Token factor");
        table.number(year + " low");
        table.number(year + " base").bold();
        table.number(year + " high");
        table.text("Verdict");
        table.text("Capacity stranded");
        for (WorkloadMoves row : board.rows()) {
            add(table, row);
        }
        return table;
    }

    private void add(DataTable table, WorkloadMoves row) {
        String code = row.workload().code();
        boolean opened = code.equals(open);
        MoveOption best = row.best().orElse(null);
        var line = best == null
                ? table.row(
                        name(row),
                        now(row),
                        Shown.minor(nothing(row)),
                        Numbers.NONE,
                        Numbers.NONE,
                        Numbers.NONE,
                        Numbers.NONE,
                        Numbers.NONE,
                        "",
                        "")
                : table.row(
                        name(row),
                        now(row),
                        target(row, best),
                        Shown.change(best.priceChange()),
                        Shown.factor(best.entered()),
                        Shown.saved(best, year, ForecastCase.LOW),
                        Shown.saved(best, year, ForecastCase.BASE),
                        Shown.saved(best, year, ForecastCase.HIGH),
                        Shown.verdict(best.entered()),
                        stranded(row));
        line.selected(opened);
        line.opens(() -> choose.accept(opened ? null : code));
        if (opened) {
            table.below(detail.apply(row));
        }
    }

    private static Component name(WorkloadMoves row) {
        return new Span(row.workload().code() + " " + row.workload().name());
    }

    private static String now(WorkloadMoves row) {
        return row.modelName() + ", " + row.workload().scope();
    }

    private static Component target(WorkloadMoves row, MoveOption best) {
        var words = new Span(best.modelName() + ", " + best.scope() + " ");
        if (best.planned()) {
            words.add(Badge.good("from "
                    + Objects.requireNonNull(
                                    Objects.requireNonNull(best.entered()).plannedFrom())
                            .label()));
        } else {
            words.add(Shown.minor(best.kind().label()));
        }
        if (row.endOfLife() != null) {
            words.add(new Span(" "), Badge.urgent("ends " + Numbers.date(row.endOfLife())));
        }
        return words;
    }

    /** Why no move is shown, in a few words. */
    private static String nothing(WorkloadMoves row) {
        if (row.options().isEmpty()) {
            return "No other model of its family is known.";
        }
        if (row.options().stream().anyMatch(one -> one.data() == MoveOption.DataAnswer.NOT_STATED && one.saves())) {
            return "Cheaper if its data may leave " + row.workload().scope() + ": not stated.";
        }
        if (row.options().stream().anyMatch(one -> !one.missing().isEmpty())) {
            return "Nothing cheaper whose price is known.";
        }
        return "Nothing cheaper.";
    }

    private static Component stranded(WorkloadMoves row) {
        if (row.stranded().isEmpty()) {
            return new Span("none");
        }
        Amount all = row.stranded().stream().map(Stranded::usd).reduce(Amount.ZERO, Amount::plus);
        boolean ends = row.stranded().stream().allMatch(one -> one.until() == null);
        var what = new Span();
        if (ends) {
            what.setText("can be ended");
        } else if (all instanceof Amount.Known(BigDecimal usd)) {
            what.setText(Numbers.usd(usd) + " until "
                    + Numbers.month(row.stranded().stream()
                            .map(Stranded::until)
                            .filter(Objects::nonNull)
                            .max(YearMonth::compareTo)
                            .orElseThrow()));
        } else {
            return Shown.saved(all);
        }
        return what;
    }
}
