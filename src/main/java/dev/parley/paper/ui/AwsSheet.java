package dev.parley.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.Scrolling;
import dev.parley.paper.PaperFile;
import dev.parley.paper.PaperKind;
import dev.parley.paper.aws.AskPaper;
import dev.parley.paper.aws.AwsDocument;
import dev.parley.paper.print.CsvPrinter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The left sheet: exactly what AWS gets, printed from the paper itself. */
final class AwsSheet extends Div {

    AwsSheet(AskPaper paper, PaperFile file) {
        addClassName("p-paper-side");
        var size = new Span(Numbers.count(Math.ceilDiv(file.bytes().length, 1000)) + " kB");
        size.addClassName("p-minor");
        var head = new Div(new Badge(Badge.Kind.GOOD, Icon16.EXPORTS, "For AWS"), new Span(file.name()), size);
        head.addClassName("p-paper-head");
        var sheet = new Div();
        sheet.addClassNames("p-paper-sheet", "p-paper-aws");
        Scrolling.byKeyboard(sheet, "Sheet for AWS");
        sheet.getElement().setAttribute("tabindex", "0");
        sheet.getElement().setAttribute("role", "region");
        sheet.getElement().setAttribute("aria-label", "What AWS gets");
        switch (file.kind().format()) {
            case XLSX -> sheet.add(tables(paper, file.kind()));
            case PDF -> sheet.add(PdfSheet.of(file));
            case CSV, JSON -> sheet.add(text(file));
        }
        add(head, sheet);
    }

    private static Component[] tables(AskPaper paper, PaperKind kind) {
        var parts = new ArrayList<Component>(List.of(title(paper)));
        if (kind.asks()) {
            parts.add(AskTable.of(paper));
        }
        parts.add(new H3("Demand forecast"));
        parts.add(new Paragraph(paper.wording().nonBinding()));
        parts.add(DemandTable.of(paper));
        var document = kind.asks() ? AwsDocument.whole(paper) : AwsDocument.forecast(paper);
        for (var key : List.of("capacity", "terms", "list_rates")) {
            document.table(key).ifPresent(table -> {
                parts.add(new H3(table.title()));
                parts.add(ReportTable.of(document, table));
            });
        }
        return parts.toArray(Component[]::new);
    }

    /** A text file is shown as it is, but for the mark at its begin that nobody sees. */
    private static Pre text(PaperFile file) {
        var text = new Pre(new String(file.bytes(), StandardCharsets.UTF_8).replace(CsvPrinter.MARK, ""));
        text.addClassName("p-paper-csv");
        return text;
    }

    private static Div title(AskPaper paper) {
        var issued = new Span(Numbers.date(paper.issued()) + ", " + paper.currency() + ", before tax");
        issued.addClassName("p-minor");
        var title = new Div(new H3(paper.customer() + ": " + paper.agreement()), issued);
        title.addClassName("p-paper-title");
        return title;
    }
}
