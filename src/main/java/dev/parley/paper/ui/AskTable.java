package dev.parley.paper.ui;

import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.Unknown;
import dev.parley.paper.aws.AskLine;
import dev.parley.paper.aws.AskPaper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Our ask as AWS gets it: what it comes to before how much of what it is. */
final class AskTable {

    private AskTable() {}

    static DataTable of(AskPaper paper) {
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
        var words = "Total, " + paper.sumOf() + (unknown == 0 ? "" : "; " + unknown + " without a rate");
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
}
