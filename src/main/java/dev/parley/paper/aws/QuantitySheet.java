package dev.parley.paper.aws;

import java.util.ArrayList;
import java.util.List;

/** Quantities by month: the one place in the workbook where quantities are typed; all else refers to it. */
final class QuantitySheet {

    /** Columns before the first month. */
    static final int FIRST_MONTH = 5;

    private QuantitySheet() {}

    /** @return the row number of each line, in the order of the lines */
    static List<Integer> write(Sheet sheet, Styles styles, AskPaper paper) {
        sheet.row();
        sheet.text(styles.title, "Quantities by month");
        sheet.row();
        sheet.text(styles.header, "Line")
                .text(styles.header, "Model")
                .text(styles.header, "Account")
                .text(styles.header, "Term")
                .text(styles.header, "Unit");
        paper.months().forEach(month -> sheet.text(styles.headerNumber, month.toString()));
        var rows = new ArrayList<Integer>();
        for (var line : paper.lines()) {
            rows.add(sheet.row());
            sheet.text(styles.text, line.label())
                    .text(styles.text, line.model())
                    .text(styles.text, line.account())
                    .text(styles.text, line.term())
                    .text(styles.text, line.unit());
            line.quantities().forEach(quantity -> sheet.number(styles.quantity, quantity));
        }
        sheet.widths(34, 38, 16, 12, 10);
        sheet.poi.createFreezePane(FIRST_MONTH, 2);
        return rows;
    }
}
