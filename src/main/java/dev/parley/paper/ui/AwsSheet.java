package dev.parley.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.Scrolling;
import dev.parley.base.ui.Unknown;
import dev.parley.paper.PaperFile;
import dev.parley.paper.PaperKind;
import dev.parley.paper.aws.AskLine;
import dev.parley.paper.aws.AskPaper;
import dev.parley.paper.aws.AwsCsv;
import dev.parley.paper.aws.DemandLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
        if (file.kind() == PaperKind.ASK_WORKBOOK) {
            sheet.add(title(paper), ask(paper));
            sheet.add(new H3("Demand forecast"), new Paragraph(paper.nonBinding()), demand(paper));
        } else {
            sheet.add(text(file));
        }
        add(head, sheet);
    }

    /** A text file is shown as it is, but for the mark at its begin that nobody sees. */
    private static Pre text(PaperFile file) {
        var text = new Pre(new String(file.bytes(), StandardCharsets.UTF_8).replace(AwsCsv.MARK, ""));
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

    private static DataTable ask(AskPaper paper) {
        var table = new DataTable("Our ask for AWS").dense();
        table.text("Line");
        table.number("List").minor();
        table.number("Our ask").bold();
        paper.years().forEach(year -> table.number(year.label() + " at our ask"));
        table.number("All years at our ask");
        paper.years().forEach(year -> table.number(year.label() + " quantity"));
        table.text("Term, unit").minor();
        table.text("Paper").minor();
        table.text("Model").minor();
        table.text("Scope").minor();
        var group = "";
        for (var line : paper.lines()) {
            if (!line.group().equals(group)) {
                group = line.group();
                table.group(new Span(group));
            }
            table.row(cells(paper, line).toArray());
        }
        table.total(total(paper).toArray());
        return table;
    }

    private static List<Object> cells(AskPaper paper, AskLine line) {
        var cells = new ArrayList<Object>(List.of(name(line)));
        cells.add(Unknown.or(line.list(), Numbers::rate));
        cells.add(line.ask() == null ? "list" : Numbers.rate(line.ask()));
        var dollars = atAsk(paper, line);
        dollars.forEach(usd -> cells.add(Unknown.or(usd, Numbers::usdCents)));
        cells.add(Unknown.or(sum(dollars), Numbers::usdCents));
        quantities(paper, line)
                .forEach(quantity ->
                        cells.add(Numbers.decimal(quantity, line.unit().equals("M tok") ? 2 : 0)));
        cells.addAll(List.of(line.term() + ", " + line.unit(), line.paper(), line.model(), line.scope()));
        return cells;
    }

    /** The sums of the file's last row: each is the sum of the shown lines. */
    private static List<Object> total(AskPaper paper) {
        long unknown = paper.lines().stream()
                .filter(line -> line.ask() == null && line.list() == null)
                .count();
        var words =
                "Total, " + paper.lines().size() + " lines" + (unknown == 0 ? "" : "; " + unknown + " without a rate");
        var cells = new ArrayList<Object>(List.of(words, "", ""));
        var all = BigDecimal.ZERO;
        for (int year = 0; year < paper.years().size(); year++) {
            int column = year;
            var usd = paper.lines().stream()
                    .map(line -> atAsk(paper, line).get(column))
                    .filter(Objects::nonNull)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            cells.add(Numbers.usdCents(usd));
            all = all.add(usd);
        }
        cells.add(Numbers.usdCents(all));
        paper.years().forEach(_ -> cells.add(""));
        cells.addAll(List.of("", "", "", ""));
        return cells;
    }

    private static List<BigDecimal> quantities(AskPaper paper, AskLine line) {
        var quantities = new ArrayList<BigDecimal>();
        int month = 0;
        for (var year : paper.years()) {
            int next = month + year.months().size();
            quantities.add(line.quantities().subList(month, next).stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            month = next;
        }
        return quantities;
    }

    /** Dollars of a line by contract year, to the cent; null where neither ask nor list is known. */
    private static List<@Nullable BigDecimal> atAsk(AskPaper paper, AskLine line) {
        var rate = line.ask() != null ? line.ask() : line.list();
        var dollars = new ArrayList<@Nullable BigDecimal>();
        for (var quantity : quantities(paper, line)) {
            dollars.add(rate == null ? null : quantity.multiply(rate).setScale(2, RoundingMode.HALF_UP));
        }
        return dollars;
    }

    private static @Nullable BigDecimal sum(List<@Nullable BigDecimal> dollars) {
        var sum = BigDecimal.ZERO;
        for (var usd : dollars) {
            if (usd == null) {
                return null;
            }
            sum = sum.add(usd);
        }
        return sum;
    }

    private static Span name(AskLine line) {
        var account = new Span(" " + line.account());
        account.addClassName("p-minor");
        return new Span(new Span(line.label()), account);
    }

    private static DataTable demand(AskPaper paper) {
        var table = new DataTable("Demand forecast for AWS").dense().keepOnPhone();
        table.text("Model");
        table.text("Scope").minor();
        table.text("Account").minor();
        table.text("Standing");
        table.text("Need by").minor();
        table.number("Cache read");
        table.number("Tokens a request");
        paper.demand().stream()
                .findFirst()
                .ifPresent(line -> line.quarters().forEach(quarter -> {
                    table.number(quarter.quarter() + " steady");
                    table.number("peak");
                    table.number("req/min");
                }));
        paper.demand().forEach(line -> table.row(cells(line).toArray()));
        return table;
    }

    private static List<Object> cells(DemandLine line) {
        var cells = new ArrayList<Object>(List.of(
                line.model(),
                line.scope(),
                line.account(),
                line.standing(),
                line.needBy(),
                Numbers.percent(line.cacheReadShare(), 1),
                perRequest(line)));
        for (var quarter : line.quarters()) {
            cells.add(Numbers.decimal(quarter.steadyInput(), 1) + " / " + Numbers.decimal(quarter.steadyOutput(), 1));
            cells.add(Numbers.decimal(quarter.peakInput(), 1) + " / " + Numbers.decimal(quarter.peakOutput(), 1));
            cells.add(Unknown.or(quarter.requestsPerMinute(), requests -> Numbers.decimal(requests, 1)));
        }
        return cells;
    }

    private static Component perRequest(DemandLine line) {
        return line.inputTokensPerRequest() == null || line.outputTokensPerRequest() == null
                ? new Unknown()
                : new Span(Numbers.decimal(line.inputTokensPerRequest(), 1) + " / "
                        + Numbers.decimal(line.outputTokensPerRequest(), 1));
    }
}
