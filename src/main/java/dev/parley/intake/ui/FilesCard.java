package dev.parley.intake.ui;

import com.vaadin.flow.component.Component;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.intake.Standing;
import java.math.BigDecimal;

/** Cards about files that wait: what they are called, how large they are, which of their rows are not taken. */
final class FilesCard {

    private FilesCard() {}

    static PCard of(Standing standing, String title, Component... body) {
        return new PCard(title)
                .meta((standing.format() == null ? "" : standing.format() + ", ") + names(standing) + ", "
                        + size(standing.bytesAll()))
                .body(body);
    }

    /** The file's name, or the first one and how many more; empty while none has arrived. */
    static String names(Standing standing) {
        var files = standing.files();
        return files.isEmpty()
                ? ""
                : files.getFirst().name() + (files.size() == 1 ? "" : " and " + (files.size() - 1) + " more");
    }

    static PCard rejects(Standing standing) {
        var table = new DataTable("Rows that are not taken");
        table.text("File");
        table.number("Line").phoneFigure();
        table.text("Reason").phoneLine();
        table.text("Value").minor();
        standing.rejects()
                .forEach(reject -> table.row(
                        reject.file(),
                        reject.line() == 0 ? Numbers.NONE : Numbers.count(reject.line()),
                        reject.reason(),
                        reject.value()));
        var card = new PCard("Rows that are not taken").flush().body(table);
        long more = standing.rejected() - standing.rejects().size();
        return more > 0
                ? card.foot(
                        Numbers.count(more) + " more " + (more == 1 ? "stands" : "stand") + " in the list to download.")
                : card;
    }

    static String size(long bytes) {
        return bytes < 1_000_000
                ? Numbers.decimal(BigDecimal.valueOf(bytes, 3), 1) + " kB"
                : Numbers.decimal(BigDecimal.valueOf(bytes, 6), 1) + " MB";
    }
}
