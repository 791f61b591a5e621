package dev.parley.paper.aws;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The few cell styles of a workbook; numbers are numbers with formats. */
final class Styles {

    private static final XSSFColor INK = new XSSFColor(new byte[] {0x10, 0x20, 0x1f});
    private static final XSSFColor SUNKEN = new XSSFColor(new byte[] {(byte) 0xe9, (byte) 0xee, (byte) 0xed});

    final CellStyle title;
    final CellStyle text;
    final CellStyle header;
    final CellStyle headerNumber;
    final CellStyle group;
    final CellStyle date;
    final CellStyle quantity;
    final CellStyle rate;
    final CellStyle dollars;
    final CellStyle share;
    final CellStyle oneDecimal;
    final CellStyle totalText;
    final CellStyle totalDollars;
    final CellStyle wrapped;

    Styles(XSSFWorkbook book) {
        title = style(book, true, 14, null);
        text = style(book, false, 10, null);
        header = style(book, true, 10, null);
        header.setBorderBottom(BorderStyle.THIN);
        header.setWrapText(true);
        headerNumber = copy(book, header);
        headerNumber.setAlignment(HorizontalAlignment.RIGHT);
        group = style(book, true, 10, null);
        ((XSSFCellStyle) group).setFillForegroundColor(SUNKEN);
        group.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        date = style(book, false, 10, "yyyy-mm-dd");
        date.setAlignment(HorizontalAlignment.LEFT);
        quantity = style(book, false, 10, "#,##0.00");
        rate = style(book, false, 10, "#,##0.00##########");
        dollars = style(book, false, 10, "#,##0.00");
        share = style(book, false, 10, "0.0%");
        oneDecimal = style(book, false, 10, "#,##0.0");
        totalText = style(book, true, 10, null);
        totalText.setBorderTop(BorderStyle.THIN);
        totalDollars = style(book, true, 10, "#,##0.00");
        totalDollars.setBorderTop(BorderStyle.THIN);
        wrapped = style(book, false, 10, null);
        wrapped.setWrapText(true);
    }

    private static CellStyle copy(XSSFWorkbook book, CellStyle from) {
        var style = book.createCellStyle();
        style.cloneStyleFrom(from);
        return style;
    }

    private static CellStyle style(XSSFWorkbook book, boolean bold, int points, @Nullable String format) {
        XSSFFont font = book.createFont();
        font.setBold(bold);
        font.setFontHeightInPoints((short) points);
        font.setColor(INK);
        var style = book.createCellStyle();
        style.setFont(font);
        if (format != null) {
            style.setDataFormat(book.createDataFormat().getFormat(format));
            style.setAlignment(HorizontalAlignment.RIGHT);
        }
        return style;
    }
}
