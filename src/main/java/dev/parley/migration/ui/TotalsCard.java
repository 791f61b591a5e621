package dev.parley.migration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.Unknown;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Amount;
import dev.parley.migration.MoveBoard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What the moves come to, year by year: those planned, those that passed, all that somebody considers. */
final class TotalsCard {

    private TotalsCard() {}

    static PCard of(MoveBoard board) {
        var table = new DataTable("What the moves save, by year");
        table.text("Moves");
        table.text("Workloads").minor().phoneLine();
        for (int year : board.years()) {
            table.number(year + " base").bold();
            table.number("low to high").minor();
            table.number("of Bedrock");
        }
        for (var counted : MoveBoard.Counted.values()) {
            table.row(cells(board, counted).toArray());
        }
        return new PCard("What it comes to")
                .meta("at list, before any capacity")
                .flush()
                .body(table)
                .foot(foot(board));
    }

    private static String foot(MoveBoard board) {
        String how = "A move under consideration is counted as if made before the first year, a planned one from its"
                + " quarter; one move a workload. Costs of moving are not in it.";
        return board.unpriced() == 0
                ? how
                : how + " Shares leave out " + board.unpriced() + " of "
                        + board.rows().size() + " workloads, whose price is unknown.";
    }

    private static List<Object> cells(MoveBoard board, MoveBoard.Counted counted) {
        List<Object> cells = new ArrayList<>();
        var workloads = board.workloads(counted);
        cells.add(counted.label());
        cells.add(
                workloads.isEmpty()
                        ? "none"
                        : String.join(", ", workloads.stream().sorted().toList()));
        for (int year : board.years()) {
            cells.add(Shown.saved(board.saved(counted, year, ForecastCase.BASE)));
            cells.add(
                    range(board.saved(counted, year, ForecastCase.LOW), board.saved(counted, year, ForecastCase.HIGH)));
            cells.add(board.share(counted, year)
                    .<Component>map(share -> new Span(Numbers.percent(share)))
                    .orElseGet(Unknown::new));
        }
        return cells;
    }

    private static Component range(Amount low, Amount high) {
        return low instanceof Amount.Known(BigDecimal from) && high instanceof Amount.Known(BigDecimal to)
                ? new Span(Numbers.usdShort(from) + " to " + Numbers.usdShort(to))
                : new Unknown();
    }
}
