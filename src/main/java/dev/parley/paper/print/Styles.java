package dev.parley.paper.print;

import dev.parley.engine.report.Format;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The few cell styles of a workbook; numbers are numbers with formats. */
final class Styles {

    private static final XSSFColor INK = color(0x10201f);
    private static final XSSFColor RULE = color(0xc6d1cf);
    private static final XSSFColor SUNKEN = color(0xf1f5f4);
    private static final XSSFColor ACCENT = color(0x0b6070);

    final CellStyle title;
    final CellStyle mark;
    final CellStyle label;
    final CellStyle paragraph;
    final CellStyle header;
    final CellStyle headerNumber;
    final CellStyle heading;
    final CellStyle group;
    private final Map<Format, CellStyle> cells = new EnumMap<>(Format.class);
    private final Map<Format, CellStyle> totals = new EnumMap<>(Format.class);
    private final Map<Format, CellStyle> facts = new EnumMap<>(Format.class);

    Styles(XSSFWorkbook book) {
        title = style(book, true, 14, INK);
        mark = style(book, true, 10, ACCENT);
        label = style(book, false, 10, INK);
        paragraph = style(book, false, 10, INK);
        paragraph.setWrapText(true);
        header = style(book, true, 10, INK);
        header.setBorderBottom(BorderStyle.THIN);
        header.setWrapText(true);
        header.setVerticalAlignment(VerticalAlignment.BOTTOM);
        headerNumber = copy(book, header);
        headerNumber.setAlignment(HorizontalAlignment.RIGHT);
        heading = style(book, true, 10, ACCENT);
        group = style(book, true, 10, INK);
        ((XSSFCellStyle) group).setFillForegroundColor(SUNKEN);
        group.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        for (var format : Format.values()) {
            var cell = style(book, false, 10, INK);
            ((XSSFCellStyle) cell).setBottomBorderColor(RULE);
            cell.setBorderBottom(BorderStyle.HAIR);
            cells.put(format, formatted(book, cell, format));
            var total = style(book, true, 10, INK);
            total.setBorderTop(BorderStyle.THIN);
            totals.put(format, formatted(book, total, format));
            var fact = formatted(book, style(book, true, 10, INK), format);
            fact.setAlignment(HorizontalAlignment.LEFT);
            facts.put(format, fact);
        }
    }

    CellStyle cell(Format format) {
        return cells.get(format);
    }

    CellStyle total(Format format) {
        return totals.get(format);
    }

    CellStyle fact(Format format) {
        return facts.get(format);
    }

    static String pattern(Format format) {
        return switch (format) {
            case TEXT -> "General";
            case WHOLE, DOLLARS -> "#,##0";
            case ONE_DECIMAL -> "#,##0.0";
            case TWO_DECIMALS, CENTS -> "#,##0.00";
            case RATE -> "#,##0.00##########";
            case SHARE -> "0.0%";
            case DAY -> "yyyy-mm-dd";
        };
    }

    private static CellStyle formatted(XSSFWorkbook book, CellStyle style, Format format) {
        if (format != Format.TEXT) {
            style.setDataFormat(book.createDataFormat().getFormat(pattern(format)));
            style.setAlignment(HorizontalAlignment.RIGHT);
        }
        return style;
    }

    private static CellStyle copy(XSSFWorkbook book, CellStyle from) {
        var style = book.createCellStyle();
        style.cloneStyleFrom(from);
        return style;
    }

    private static CellStyle style(XSSFWorkbook book, boolean bold, int points, XSSFColor color) {
        XSSFFont font = book.createFont();
        font.setBold(bold);
        font.setFontHeightInPoints((short) points);
        font.setColor(color);
        var style = book.createCellStyle();
        style.setFont(font);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private static XSSFColor color(int rgb) {
        return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
    }
}
