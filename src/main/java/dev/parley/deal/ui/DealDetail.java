package dev.parley.deal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Deferred;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.Skeleton;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Desk;
import dev.parley.deal.DeskRow;
import dev.parley.deal.Item;
import dev.parley.deal.ItemWords;
import dev.parley.deal.Said;
import dev.parley.deal.TermWords;
import dev.parley.deal.Unwritten;
import dev.parley.engine.deal.OpenWorth;
import java.util.List;
import java.util.stream.Stream;

/** Below the row of a deal: where its letter is, what it is silent about priced both ways, and what is not priced. */
final class DealDetail {

    private static final int PATIENCE = 300;

    private DealDetail() {}

    static Component of(Desk desk, DeskRow row, DealSheet sheet) {
        var detail = Columns.stack();
        detail.addClassName("p-deal-detail");
        detail.add(head(desk, row, sheet));
        int silent = desk.silent(row).size();
        int unwritten = Unwritten.of(sheet, desk.sheets()).size();
        if (unwritten > 0) {
            detail.add(new Span(unwritten + (unwritten == 1 ? " term is" : " terms are") + " not in writing. "
                    + (silent == 0 ? "None" : silent + ", with what the whole bill leaves open,")
                    + (silent > 1 ? " are" : " is") + " priced both ways here."));
        }
        if (silent > 0) {
            detail.add(
                    new Deferred<>(PATIENCE, new Skeleton(silent + 1), () -> desk.open(sheet), DealDetail::bothWays));
        }
        var rest = notPriced(desk, row, sheet);
        if (!rest.isEmpty()) {
            detail.add(new Paragraph("Not in these figures: " + String.join("; ", rest) + "."));
        }
        return detail;
    }

    private static Component head(Desk desk, DeskRow row, DealSheet sheet) {
        var letter =
                new Anchor("n/" + desk.negotiation().slug() + "/rounds?deal=" + sheet.id(), "All terms, on Rounds");
        var words = new Span(Shown.what(sheet)
                + (sheet.expires() == null ? "" : ", stands until " + Numbers.date(sheet.expires()))
                + (sheet.source() == null ? "" : ". " + sheet.source())
                + ". Median " + Numbers.usdShort(row.outlook().median())
                + ", expected to " + Numbers.usdShort(row.outlook().standardError()) + ".");
        return Columns.row(words, letter);
    }

    private static Component bothWays(List<OpenWorth> open) {
        var table = new DataTable("Not in writing, priced both ways").dense();
        table.text("Not in writing").phoneLine();
        table.number("If no, M");
        table.number("If yes, M");
        table.number("Worth in writing, M").bold().phoneFigure();
        for (var item : open) {
            table.row(
                    TermWords.of(item.item()),
                    Shown.millions(item.ifNo()),
                    Shown.millions(item.ifYes()),
                    Shown.difference(item.worth().usd().negate()));
        }
        var words = new Paragraph(
                "Silence is read against us, here and in every figure of the table. Each item alone, the others as they are:");
        return new Div(words, table);
    }

    /** What has no price here, and what the sheet passes over in silence without a value to price. */
    private static List<String> notPriced(Desk desk, DeskRow row, DealSheet sheet) {
        var priced = desk.silent(row).stream()
                .flatMap(term -> TermWords.key(term).stream())
                .toList();
        var silent = Unwritten.of(sheet, desk.sheets()).stream()
                .filter(key -> !priced.contains(key))
                .map(key -> ItemWords.name(key) + " ("
                        + sheet.item(key).map(Item::said).orElse(Said.SILENT).label() + ")");
        return Stream.concat(
                        row.unpriced().stream()
                                .filter(item -> item.said() == Said.OFFERED)
                                .map(item -> ItemWords.name(item.key())),
                        silent)
                .toList();
    }
}
