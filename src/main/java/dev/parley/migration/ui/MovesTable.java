package dev.parley.migration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.DataRow;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Amount;
import dev.parley.migration.Move;
import dev.parley.migration.MoveBoard;
import dev.parley.migration.MoveOption;
import dev.parley.migration.Stranded;
import dev.parley.migration.WorkloadMoves;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row a workload: where it is, where it had best go, and what that is worth in the chosen year. */
final class MovesTable {

    private final int year;
    private final @Nullable String open;
    private final Consumer<@Nullable String> choose;
    private final Function<WorkloadMoves, Component> detail;

    /** Whether what savings are worth after the commitment is known, and shown. */
    private boolean committed;

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
        table.text("Now").phoneHidden();
        table.text("Best move").phoneLine();
        table.number("Price").phoneFigure();
        table.number("Token factor").phoneHidden();
        table.number(year + " low").phoneHidden();
        table.number(year + " base").bold();
        table.number(year + " high").phoneHidden();
        table.text("Verdict");
        table.text("Capacity stranded").phoneLabelled();
        committed = board.rows().stream()
                .anyMatch(row -> row.best().map(MoveOption::committed).isPresent());
        if (committed) {
            table.number("After the commitment");
        }
        for (WorkloadMoves row : board.rows()) {
            add(table, row);
        }
        return table;
    }

    private void add(DataTable table, WorkloadMoves row) {
        String code = row.workload().code();
        boolean opened = code.equals(open);
        var line = row.best().map(best -> move(table, row, best)).orElseGet(() -> none(table, row));
        line.selected(opened);
        line.opens(() -> choose.accept(opened ? null : code));
        if (opened) {
            table.below(detail.apply(row));
        }
    }

    private DataRow move(DataTable table, WorkloadMoves row, MoveOption best) {
        return row(
                table,
                best.committed() == null ? Numbers.NONE : Shown.saved(best.committed()),
                name(row),
                Shown.place(row.modelName(), row.workload().scope()),
                target(row, best),
                Shown.change(best.priceChange()),
                Shown.factor(best.entered()),
                Shown.saved(best, year, ForecastCase.LOW),
                Shown.saved(best, year, ForecastCase.BASE),
                Shown.saved(best, year, ForecastCase.HIGH),
                Shown.verdict(best.entered()),
                stranded(row));
    }

    private DataRow none(DataTable table, WorkloadMoves row) {
        return row(
                table,
                Numbers.NONE,
                name(row),
                Shown.place(row.modelName(), row.workload().scope()),
                Shown.minor(nothing(row)),
                Numbers.NONE,
                Numbers.NONE,
                Numbers.NONE,
                Numbers.NONE,
                Numbers.NONE,
                "",
                "");
    }

    private DataRow row(DataTable table, Object afterCommitment, Object... cells) {
        return committed
                ? table.row(Stream.concat(Stream.of(cells), Stream.of(afterCommitment))
                        .toArray())
                : table.row(cells);
    }

    private static Component name(WorkloadMoves row) {
        return new Span(row.workload().code() + " " + row.workload().name());
    }

    private static Component target(WorkloadMoves row, MoveOption best) {
        Move entered = best.entered();
        var words = new Span();
        if (entered != null && entered.plannedFrom() != null) {
            words.add(Badge.good("from " + entered.plannedFrom().label()));
        } else {
            words.add(Shown.minor(best.scope() + ", " + best.kind().label()));
        }
        if (row.endOfLife() != null) {
            words.add(
                    new Span(" "),
                    Badge.urgent(row.modelName() + " ends " + Numbers.date(Objects.requireNonNull(row.endOfLife()))));
        }
        return Shown.lines(new Span(best.modelName()), words);
    }

    /** Why no move is shown, in a few words. */
    private static String nothing(WorkloadMoves row) {
        if (row.options().isEmpty()) {
            return "No other model of its family is known.";
        }
        if (row.options().stream().anyMatch(one -> one.data() == MoveOption.DataAnswer.NOT_STATED && one.saves())) {
            return "Cheaper, if its data may leave: not stated.";
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
        YearMonth last = row.stranded().stream()
                .map(Stranded::until)
                .filter(Objects::nonNull)
                .max(YearMonth::compareTo)
                .orElse(null);
        if (last == null) {
            return new Span("can be ended");
        }
        Amount all = row.stranded().stream().map(Stranded::usd).reduce(Amount.ZERO, Amount::plus);
        return all instanceof Amount.Known(BigDecimal usd)
                ? Shown.lines(new Span(Numbers.usd(usd)), Shown.minor("until " + Numbers.month(last)))
                : Shown.saved(all);
    }
}
