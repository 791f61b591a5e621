package dev.parley.paper.aws;

import dev.parley.engine.quantity.Quarter;
import java.util.LinkedHashMap;
import java.util.List;

/** Quantities by calendar quarter, as sums over the months of the agreement that lie in it. */
final class QuarterSheet {

    private QuarterSheet() {}

    static void write(Sheet sheet, Styles styles, AskPaper paper, List<Integer> quantityRows) {
        sheet.row();
        sheet.text(styles.title, "Quantities by calendar quarter");
        sheet.row();
        sheet.text(styles.header, "Line").text(styles.header, "Term").text(styles.header, "Unit");
        var spans = new LinkedHashMap<Quarter, int[]>();
        var months = paper.months();
        for (int index = 0; index < months.size(); index++) {
            int at = index;
            var span = spans.computeIfAbsent(Quarter.of(months.get(index)), quarter -> new int[] {at, at});
            span[1] = index;
        }
        spans.forEach((quarter, span) -> sheet.text(
                styles.headerNumber,
                span[1] - span[0] == 2 ? quarter.label() : quarter.label() + ", " + (span[1] - span[0] + 1) + " mo."));
        for (int index = 0; index < paper.lines().size(); index++) {
            var line = paper.lines().get(index);
            int row = quantityRows.get(index);
            sheet.row();
            sheet.text(styles.text, line.label()).text(styles.text, line.term()).text(styles.text, line.unit());
            for (var span : spans.values()) {
                sheet.formula(styles.quantity, sum(row, span[0], span[1]));
            }
        }
        sheet.widths(34, 12, 10);
        sheet.poi.createFreezePane(3, 2);
    }

    /** Sum of months {@code from} to {@code to}, counted from 0, of a row of the quantity sheet. */
    static String sum(int row, int from, int to) {
        return "SUM(Quantities!" + Sheet.column(QuantitySheet.FIRST_MONTH + from) + row + ":"
                + Sheet.column(QuantitySheet.FIRST_MONTH + to) + row + ")";
    }
}
