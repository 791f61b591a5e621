package dev.parley.paper.print;

import dev.parley.engine.report.Document.Section;
import dev.parley.engine.report.Figures;
import dev.parley.engine.report.Part;
import dev.parley.engine.report.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Widths of the columns of a sheet in characters, from what stands in them: nothing is cut off, nothing is vast. */
final class SheetWidths {

    /** Characters that fit side by side on a page in landscape. */
    static final int PAGE = 110;

    private static final int LEAST = 9;
    private static final int MOST = 46;

    private final List<Integer> widths = new ArrayList<>();

    SheetWidths(Section section, Figures figures) {
        for (var part : section.flat()) {
            switch (part) {
                case Part.Facts facts ->
                    facts.facts().forEach(fact -> {
                        widen(0, fact.label().length() + 2);
                        widen(1, Shown.of(fact.value(), fact.format()).length() + 2);
                    });
                case Table table -> table(table, figures);
                case Part.Paragraph _, Part.Beside _, dev.parley.engine.report.Chart _ -> {}
            }
        }
        if (widths.isEmpty()) {
            widen(0, PAGE);
        }
    }

    private void table(Table table, Figures figures) {
        int lines = table.lines().size();
        for (int column = 0; column < table.columns().size(); column++) {
            var one = table.columns().get(column);
            widen(column, longestWord(one.heading()) + 3);
            for (int line = 0; line < lines; line++) {
                widen(
                        column,
                        Shown.of(figures.at(table, line, column), one.format()).length() + 2);
            }
            if (one.summed() && table.total() != null) {
                widen(
                        column,
                        Shown.of(figures.total(table, column), one.format()).length() + 3);
            }
        }
    }

    private static int longestWord(String text) {
        return Arrays.stream(text.split(" ")).mapToInt(String::length).max().orElse(0);
    }

    private void widen(int column, int characters) {
        while (widths.size() <= column) {
            widths.add(LEAST);
        }
        widths.set(
                column,
                Math.min(column == 0 && characters == PAGE ? PAGE : MOST, Math.max(widths.get(column), characters)));
    }

    /** The column at which so many characters are reached; beyond the last, columns are as wide as a new sheet has them. */
    int reaching(int characters) {
        int sum = 0;
        for (int column = 0; ; column++) {
            sum += column < widths.size() ? widths.get(column) : LEAST;
            if (sum >= characters) {
                return column;
            }
        }
    }

    /** Characters up to a column, itself included. */
    int upTo(int column) {
        int known = Math.min(column + 1, widths.size());
        return widths.subList(0, known).stream().mapToInt(Integer::intValue).sum() + (column + 1 - known) * LEAST;
    }

    int all() {
        return upTo(widths.size() - 1);
    }

    /** Lines that the names of a table's columns take. */
    int headerLines(Table table) {
        int most = 1;
        for (int column = 0; column < table.columns().size(); column++) {
            most = Math.max(
                    most,
                    PdfLines.of(table.columns().get(column).heading(), widths.get(column) - 1, String::length)
                            .size());
        }
        return most;
    }

    void set(XSSFSheet sheet) {
        for (int column = 0; column < widths.size(); column++) {
            sheet.setColumnWidth(column, widths.get(column) * 256);
        }
    }
}
