package dev.parley.paper.aws;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Writes a sheet row by row. Text is always written as text: a label that begins with an equals sign is a label, never
 * a formula. The numbers of written rows are given back for the formulas of others.
 */
final class Sheet {

    final XSSFSheet poi;
    private int next;
    private final List<XSSFCell> cells = new ArrayList<>();

    Sheet(XSSFWorkbook book, String name) {
        poi = book.createSheet(name);
        poi.getPrintSetup().setLandscape(true);
        poi.setFitToPage(true);
        poi.getPrintSetup().setFitHeight((short) 0);
    }

    /** Begins a row. @return its number as formulas count, from 1 */
    int row() {
        cells.clear();
        poi.createRow(next++);
        return next;
    }

    Sheet skip() {
        next++;
        return this;
    }

    Sheet text(CellStyle style, String value) {
        cell(style).setCellValue(value);
        return this;
    }

    Sheet number(CellStyle style, BigDecimal value) {
        cell(style).setCellValue(value.doubleValue());
        return this;
    }

    /** The number, or a word where there is none. */
    Sheet numberOr(CellStyle style, @Nullable BigDecimal value, String missing) {
        return value == null ? text(style, missing) : number(style, value);
    }

    Sheet date(CellStyle style, LocalDate value) {
        cell(style).setCellValue(value);
        return this;
    }

    Sheet formula(CellStyle style, String formula) {
        cell(style).setCellFormula(formula);
        return this;
    }

    Sheet blank(CellStyle style) {
        cell(style);
        return this;
    }

    private XSSFCell cell(CellStyle style) {
        XSSFRow row = poi.getRow(next - 1);
        var cell = row.createCell(cells.size());
        cell.setCellStyle(style);
        cells.add(cell);
        return cell;
    }

    void widths(int... characters) {
        for (int column = 0; column < characters.length; column++) {
            poi.setColumnWidth(column, characters[column] * 256);
        }
    }

    /** The letters of a column counted from 0. */
    static String column(int index) {
        return CellReference.convertNumToColString(index);
    }
}
