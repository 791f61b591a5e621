package dev.parley.e2e;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A downloaded workbook, read as AWS would: opened, recalculated, taken apart. */
record WorkbookFile(Path path) {

    /**
     * Amounts of the sheet "Ask" in one contract year after every formula was computed anew.
     *
     * @param year "CY1"
     */
    Amounts recalculated(String year) {
        try (var book = new XSSFWorkbook(Files.newInputStream(path))) {
            for (var sheet : book) {
                for (var row : sheet) {
                    row.forEach(cell -> {
                        if (cell.getCellType() == CellType.FORMULA) {
                            cell.setCellFormula(cell.getCellFormula());
                        }
                    });
                }
            }
            XSSFFormulaEvaluator.evaluateAllFormulaCells(book);
            var ask = book.getSheet("Ask");
            var header = headerOf(ask);
            int column = column(header, year + " at our ask");
            int unit = column(header, "Unit");
            var lines = new ArrayList<BigDecimal>();
            for (int index = header.getRowNum() + 1; index < ask.getLastRowNum(); index++) {
                var row = ask.getRow(index);
                if (!row.getCell(unit).getStringCellValue().isEmpty()) {
                    lines.add(cents(row.getCell(column).getNumericCellValue()));
                }
            }
            return new Amounts(
                    lines, cents(ask.getRow(ask.getLastRowNum()).getCell(column).getNumericCellValue()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Lines in their order, and the total below them. */
    record Amounts(List<BigDecimal> lines, BigDecimal total) {}

    /** Every part of the zip as text, by name. */
    Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(path)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return parts;
    }

    private static Row headerOf(Sheet ask) {
        for (var row : ask) {
            if (row.getCell(0) != null && row.getCell(0).toString().equals("Line")) {
                return row;
            }
        }
        throw new AssertionError("The sheet Ask has no header");
    }

    private static int column(Row header, String label) {
        for (var cell : header) {
            if (cell.toString().equals(label)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("The sheet Ask has no column " + label);
    }

    private static BigDecimal cents(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
