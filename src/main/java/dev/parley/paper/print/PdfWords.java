package dev.parley.paper.print;

import dev.parley.engine.report.Cell;
import dev.parley.engine.report.Chart;
import dev.parley.engine.report.Document;
import dev.parley.engine.report.Figures;
import dev.parley.engine.report.Format;
import dev.parley.engine.report.Part;
import dev.parley.engine.report.Table;
import java.util.HashSet;
import java.util.Set;

/** Every word that a document has on its pages, as the PDF printer writes it: what a finished file is read back against. */
public final class PdfWords {

    private final Document document;
    private final Figures figures;
    private final Set<String> words = new HashSet<>();

    private PdfWords(Document document) {
        this.document = document;
        this.figures = new Figures(document);
    }

    /** Words as blanks part them; those of head and foot are among them, but for the page numbers. */
    public static Set<String> of(Document document) {
        var words = new PdfWords(document);
        words.collect();
        return words.words;
    }

    /** The words of a text, parted by blanks of any width. */
    public static String[] split(String text) {
        return text.strip().split("[\\s\u00a0]+");
    }

    private void collect() {
        add(document.title());
        add(document.subtitle());
        add(document.mark());
        document.marks().forEach(this::add);
        add(Shown.of(new Cell.Day(document.day()), Format.DAY));
        add("Page of");
        for (var section : document.sections()) {
            add(section.title());
            section.flat().forEach(this::part);
        }
    }

    private void part(Part part) {
        switch (part) {
            case Part.Paragraph paragraph -> add(paragraph.text());
            case Part.Facts facts ->
                facts.facts().forEach(fact -> {
                    add(fact.label());
                    add(Shown.of(fact.value(), fact.format()));
                });
            case Table table -> table(table);
            case Chart chart -> chart(chart);
            case Part.Beside _ -> throw new IllegalArgumentException("Parts come one after another.");
        }
    }

    private void table(Table table) {
        add(table.title());
        for (int column = 0; column < table.columns().size(); column++) {
            var one = table.columns().get(column);
            add(one.group());
            add(one.heading());
            for (int line = 0; line < table.lines().size(); line++) {
                add(Shown.of(figures.at(table, line, column), one.format()));
            }
            if (table.total() != null && one.summed()) {
                add(Shown.of(figures.total(table, column), one.format()));
            }
        }
        for (var row : table.rows()) {
            if (row instanceof Table.Group group) {
                add(group.title());
            }
        }
        if (table.total() != null) {
            add(table.total());
        }
    }

    private void chart(Chart chart) {
        add(chart.title());
        add(chart.sentence());
        add(chart.unit());
        document.table(chart.table()).ifPresent(table -> {
            chart.series()
                    .forEach(series ->
                            add(table.columns().get(table.indexOf(series)).label()));
            new ChartScale(chart, table, figures).labels().forEach(this::add);
        });
    }

    private void add(String text) {
        for (var word : split(text)) {
            words.add(word);
        }
    }
}
