package dev.parley.workload.ui;

import dev.parley.base.ui.DataTable;

/** The columns that pasted rows may have, each with an example and what it means when it is left out. */
final class PasteColumns {

    private static final String[][] COLUMNS = {
        {"name", "Claims assistant", "needed"},
        {"model", "Claude Sonnet 4.6", "needed: a name of the price book, or an id"},
        {"scope", "us-east-1, us geo, global", "needed; also called region"},
        {"code", "W13", "the next free one"},
        {"team", "Claims", "the table is grouped by it; \"no team\" without it"},
        {"owner", "platform", "a member's user name or name"},
        {"account", "us-prod", "an alias of the agreement; needed where there are several"},
        {"environment", "batch", "production, internal, batch or experiment; production without it"},
        {"status", "funded", "live without it"},
        {"input, output, cache read, cache write", "180", "thousand tokens a minute, mean over all hours"},
        {"requests", "40", "a minute"},
        {"shape", "office EU", "a name under Shapes; flat without one"},
        {"minute cv", "0.25", "spread of the minutes in an hour"},
        {"months, source, as of, grade", "9, CloudWatch, 2026-10-31, M", "evidence of the volume"},
        {"guarantee, deferrable hours, billed by, note", "latency", "as in the form"},
    };

    private PasteColumns() {}

    static DataTable table() {
        var table = new DataTable("Columns of pasted rows").dense().bare();
        table.text("Column of the header row");
        table.text("Example").phoneFigure();
        table.text("What it takes, and what holds without it").minor();
        for (var column : COLUMNS) {
            table.row(column[0], column[1], column[2]);
        }
        return table;
    }
}
