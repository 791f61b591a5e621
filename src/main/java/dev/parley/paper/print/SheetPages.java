package dev.parley.paper.print;

import dev.parley.engine.report.Document.Section;
import dev.parley.engine.report.Table;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet is printed and scrolled: landscape A4, as wide as a page, its header again on each page and always in view. */
final class SheetPages {

    /** Rows that may stay in view above the lines. */
    private static final int MOST_FROZEN = 8;

    /** Characters that a page shows in type that can be read. */
    private static final int MOST_CHARACTERS = 230;

    private SheetPages() {}

    /** @param characters that the sheet is wide */
    static void set(XSSFSheet sheet, Section section, Layout layout, String mark, int characters) {
        var print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        // small type is read, tiny type is not: a wide sheet takes several pages side by side
        print.setFitWidth((short) Math.ceilDiv(characters, MOST_CHARACTERS));
        print.setFitHeight((short) 0);
        sheet.setDisplayGridlines(false);
        // an ampersand begins a code in a header or footer
        sheet.getHeader().setRight(mark.replace("&", "&&"));
        sheet.getFooter().setLeft("&A");
        sheet.getFooter().setRight("&P / &N");
        if (section.tables().count() == 1) {
            section.tables()
                    .findFirst()
                    .ifPresent(table ->
                            freeze(sheet, table, layout.place(table.key()).header()));
        }
    }

    private static void freeze(XSSFSheet sheet, Table table, int header) {
        if (header < MOST_FROZEN) {
            sheet.createFreezePane(Math.min(1, table.frozen()), header + 1);
            sheet.setRepeatingRows(new CellRangeAddress(table.grouped() ? header - 1 : header, header, -1, -1));
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
        }
    }
}
