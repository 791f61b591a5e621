package dev.parley.paper.aws;

import dev.parley.engine.report.Cell;
import dev.parley.engine.report.Chart;
import dev.parley.engine.report.Column;
import dev.parley.engine.report.Document;
import dev.parley.engine.report.Document.Section;
import dev.parley.engine.report.Figures;
import dev.parley.engine.report.Format;
import dev.parley.engine.report.Part;
import dev.parley.engine.report.Part.Fact;
import dev.parley.engine.report.Part.Facts;
import dev.parley.engine.report.Part.Paragraph;
import dev.parley.engine.report.Table;
import java.util.ArrayList;
import java.util.List;

/** Describes for the printers what AWS gets. */
public final class AwsDocument {

    private final AskPaper paper;
    private final AskTables ask;
    private final ForecastTables forecast;

    private AwsDocument(AskPaper paper) {
        this.paper = paper;
        this.ask = new AskTables(paper);
        this.forecast = new ForecastTables(paper);
    }

    /** Everything: forecast, ask, quantities, terms, what it rests on, charts. */
    public static Document whole(AskPaper paper) {
        return new AwsDocument(paper).whole();
    }

    /** The same for reading on pages. */
    public static Document pages(AskPaper paper) {
        return new AwsDocument(paper).pages();
    }

    /** The forecast alone: demand, and what we mean to buy only where somebody chose to say it. */
    public static Document forecast(AskPaper paper) {
        return new AwsDocument(paper).forecast();
    }

    /** What matters on one page: what we ask for and what it comes to. */
    public static Document page(AskPaper paper) {
        return new AwsDocument(paper).page();
    }

    /** The ask for programs: table {@code ask}. */
    public static Document askRows(AskPaper paper) {
        return new AwsDocument(paper).of(new Section("Ask", PlainTables.ask(paper)));
    }

    /** The demand for programs: table {@code forecast}. */
    public static Document demandRows(AskPaper paper) {
        return new AwsDocument(paper).of(new Section("Forecast", PlainTables.demand(paper)));
    }

    private Document whole() {
        var sections = new ArrayList<Section>();
        sections.add(cover());
        sections.add(new Section("Forecast", forecast.forecast()));
        sections.add(new Section("Ask", ask.ask()));
        sections.add(new Section("Quantities", ask.quantities()));
        sections.add(new Section("By quarter", ask.quarters()));
        if (!paper.terms().isEmpty()) {
            sections.add(new Section("Terms and clauses", terms()));
        }
        sections.add(basis());
        var charts = new ArrayList<Part>(List.of(YearTable.of(paper), askChart()));
        charts.add(forecast.byQuarter());
        charts.addAll(forecast.charts());
        sections.add(new Section("Charts", charts));
        return new Document(title(), subtitle(), paper.issued(), marks(), sections);
    }

    private Document forecast() {
        var sections = new ArrayList<Section>();
        sections.add(cover());
        sections.add(new Section("Forecast", forecast.forecast()));
        if (paper.purchases()) {
            sections.add(new Section("Capacity", ask.capacity()));
        }
        sections.add(basis());
        var charts = new ArrayList<Part>(List.of(forecast.byQuarter()));
        charts.addAll(forecast.charts());
        sections.add(new Section("Charts", charts));
        return new Document(title(), subtitle(), paper.issued(), marks(), sections);
    }

    /** Without quantities by month, which nobody reads on paper: contract years and quarters have their sums. */
    private Document pages() {
        var whole = whole();
        var figures = new Figures(whole);
        return new Document(
                whole.title(),
                whole.subtitle(),
                whole.day(),
                whole.marks(),
                whole.sections().stream()
                        .filter(section -> !section.title().equals("Quantities"))
                        .map(figures::fixed)
                        .toList());
    }

    private Document page() {
        var figures = new Figures(whole());
        var right = new ArrayList<Part>();
        if (!paper.terms().isEmpty()) {
            right.add(terms());
        }
        right.add(new Paragraph(paper.wording().nonBinding()));
        var beside = new Part.Beside(List.of(figures.fixed(YearTable.of(paper)), askChart()), right);
        return new Document(title(), subtitle(), paper.issued(), marks(), List.of(new Section("Summary", beside)));
    }

    private Document of(Section section) {
        return new Document(title(), subtitle(), paper.issued(), marks(), List.of(section));
    }

    private String title() {
        return paper.customer() + ": " + paper.agreement();
    }

    private String subtitle() {
        return paper.currency() + ", before tax";
    }

    private List<String> marks() {
        var marks = new ArrayList<String>();
        if (paper.wording().draft()) {
            marks.add("DRAFT");
        }
        if (!paper.wording().nda().isEmpty()) {
            marks.add(paper.wording().nda());
        }
        return marks;
    }

    private Section cover() {
        return new Section(
                "Cover",
                new Facts(
                        new Fact("Agreement from", new Cell.Day(paper.effective()), Format.DAY),
                        new Fact(
                                "Agreement to",
                                new Cell.Day(paper.years().getLast().to()),
                                Format.DAY),
                        new Fact("Issued", new Cell.Day(paper.issued()), Format.DAY),
                        new Fact("Currency", subtitle())),
                new Paragraph(paper.wording().nonBinding()));
    }

    private Table terms() {
        var rows = new ArrayList<Table.Row>();
        var part = "";
        for (var term : paper.terms()) {
            if (!term.part().equals(part)) {
                part = term.part();
                rows.add(new Table.Group(part));
            }
            rows.add(new Table.Line(List.of(Cell.of(term.term()), Cell.of(term.asked()), Cell.of(term.clause()))));
        }
        return new Table(
                "terms",
                "Terms and clauses",
                1,
                List.of(
                        Column.text("term", "Term"),
                        Column.text("asked", "We ask for"),
                        Column.text("clause", "Clause")),
                rows,
                null);
    }

    private Section basis() {
        var parts = new ArrayList<Part>();
        Basis.SENTENCES.forEach(sentence -> parts.add(new Paragraph(sentence)));
        var sources = Basis.sources(paper);
        if (!sources.lines().isEmpty()) {
            parts.add(sources);
        }
        return new Section("Assumptions and sources", parts);
    }

    private Chart askChart() {
        return new Chart(
                "Ask by contract year",
                "What the quantities of each contract year come to at list and at our ask.",
                paper.currency(),
                Chart.Shape.BESIDE,
                "ask_by_year",
                "year",
                List.of("list", "ask"));
    }
}
