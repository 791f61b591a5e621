package dev.parley.paper.aws;

import java.util.ArrayList;
import java.util.List;

/** The ask: quantity by contract year, list, our ask, and what each contract year comes to at either. */
final class AskSheet {

    /** Columns before the first quantity. */
    private static final int FIRST_YEAR = 7;

    private final Sheet sheet;
    private final Styles styles;
    private final AskPaper paper;
    private final int years;

    private AskSheet(Sheet sheet, Styles styles, AskPaper paper) {
        this.sheet = sheet;
        this.styles = styles;
        this.paper = paper;
        this.years = paper.years().size();
    }

    static void write(Sheet sheet, Styles styles, AskPaper paper, List<Integer> quantityRows) {
        var writer = new AskSheet(sheet, styles, paper);
        writer.cover();
        writer.header();
        var lineRows = writer.lines(quantityRows);
        writer.total(lineRows);
        writer.finish();
    }

    private void cover() {
        sheet.row();
        sheet.text(styles.title, paper.customer() + ": " + paper.agreement());
        sheet.row();
        sheet.text(styles.text, "Agreement from").date(styles.date, paper.effective());
        sheet.row();
        sheet.text(styles.text, "Issued").date(styles.date, paper.issued());
        sheet.row();
        sheet.text(styles.text, "Currency").text(styles.text, paper.currency() + ", before tax");
        sheet.skip();
    }

    private void header() {
        sheet.row();
        List.of("Line", "Model", "Scope", "Account", "Term", "Paper", "Unit")
                .forEach(label -> sheet.text(styles.header, label));
        paper.years().forEach(year -> sheet.text(styles.headerNumber, year.label() + " quantity"));
        sheet.text(styles.headerNumber, "List")
                .text(styles.headerNumber, "Our ask")
                .text(styles.headerNumber, "Off list");
        paper.years().forEach(year -> sheet.text(styles.headerNumber, year.label() + " at list"));
        paper.years().forEach(year -> sheet.text(styles.headerNumber, year.label() + " at our ask"));
        sheet.text(styles.headerNumber, "All years at our ask");
    }

    private List<Integer> lines(List<Integer> quantityRows) {
        var rows = new ArrayList<Integer>();
        String group = "";
        for (int index = 0; index < paper.lines().size(); index++) {
            var line = paper.lines().get(index);
            if (!line.group().equals(group)) {
                group = line.group();
                sheet.row();
                sheet.text(styles.group, group);
                for (int column = 1; column <= lastColumn(); column++) {
                    sheet.blank(styles.group);
                }
            }
            rows.add(line(line, quantityRows.get(index)));
        }
        return rows;
    }

    private int line(AskLine line, int quantityRow) {
        int row = sheet.row();
        List.of(line.label(), line.model(), line.scope(), line.account(), line.term(), line.paper(), line.unit())
                .forEach(value -> sheet.text(styles.text, value));
        int month = 0;
        for (var year : paper.years()) {
            sheet.formula(
                    styles.quantity,
                    QuarterSheet.sum(quantityRow, month, month + year.months().size() - 1));
            month += year.months().size();
        }
        sheet.numberOr(styles.rate, line.list(), "unknown").numberOr(styles.rate, line.ask(), "list");
        amounts(row);
        return row;
    }

    private void amounts(int row) {
        String list = Sheet.column(listColumn()) + row;
        String ask = Sheet.column(listColumn() + 1) + row;
        sheet.formula(
                styles.share, "IF(AND(ISNUMBER(" + list + "),ISNUMBER(" + ask + ")),1-" + ask + "/" + list + ",\"\")");
        for (int year = 0; year < years; year++) {
            String quantity = Sheet.column(FIRST_YEAR + year) + row;
            sheet.formula(
                    styles.dollars, "IF(ISNUMBER(" + list + "),ROUND(" + quantity + "*" + list + ",2),\"unknown\")");
        }
        for (int year = 0; year < years; year++) {
            String quantity = Sheet.column(FIRST_YEAR + year) + row;
            String atList = Sheet.column(firstAtList() + year) + row;
            sheet.formula(
                    styles.dollars, "IF(ISNUMBER(" + ask + "),ROUND(" + quantity + "*" + ask + ",2)," + atList + ")");
        }
        sheet.formula(
                styles.dollars,
                "SUM(" + Sheet.column(firstAtAsk()) + row + ":" + Sheet.column(lastColumn() - 1) + row + ")");
    }

    private void total(List<Integer> lineRows) {
        sheet.row();
        sheet.text(styles.totalText, "Total, " + paper.lines().size() + " lines");
        for (int column = 1; column < firstAtList(); column++) {
            sheet.blank(styles.totalText);
        }
        for (int column = firstAtList(); column <= lastColumn(); column++) {
            if (lineRows.isEmpty()) {
                sheet.blank(styles.totalDollars);
            } else {
                String letters = Sheet.column(column);
                sheet.formula(
                        styles.totalDollars,
                        "SUM(" + letters + lineRows.getFirst() + ":" + letters + lineRows.getLast() + ")");
            }
        }
    }

    private void finish() {
        var widths = new int[lastColumn() + 1];
        int[] first = {34, 38, 14, 16, 12, 14, 9};
        for (int column = 0; column < widths.length; column++) {
            widths[column] = column < first.length ? first[column] : 16;
        }
        sheet.widths(widths);
        sheet.poi.createFreezePane(1, 6);
    }

    private int listColumn() {
        return FIRST_YEAR + years;
    }

    private int firstAtList() {
        return listColumn() + 3;
    }

    private int firstAtAsk() {
        return firstAtList() + years;
    }

    private int lastColumn() {
        return firstAtAsk() + years;
    }
}
