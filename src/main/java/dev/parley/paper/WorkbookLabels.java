package dev.parley.paper;

import dev.parley.engine.report.Chart;
import dev.parley.engine.report.Document;
import dev.parley.engine.report.Part;
import dev.parley.engine.report.Table;
import java.util.HashSet;
import java.util.Set;

/** The words of a workbook that are no content of its cells: titles, headings, names of totals, and what stands for a missing rate. */
final class WorkbookLabels {

    private WorkbookLabels() {}

    static Set<String> of(Document document) {
        var labels = new HashSet<>(Set.of("", "unknown", "list", document.title(), document.subtitle()));
        labels.add(document.mark());
        for (var section : document.sections()) {
            labels.add(section.title());
            for (var part : section.flat()) {
                switch (part) {
                    case Part.Paragraph paragraph -> labels.add(paragraph.text());
                    case Part.Facts facts -> facts.facts().forEach(fact -> labels.add(fact.label()));
                    case Table table -> table(table, labels);
                    case Chart _, Part.Beside _ -> {}
                }
            }
        }
        return labels;
    }

    private static void table(Table table, Set<String> labels) {
        labels.add(table.title());
        table.columns().forEach(column -> {
            labels.add(column.heading());
            labels.add(column.group());
        });
        if (table.total() != null) {
            labels.add(table.total());
        }
    }
}
