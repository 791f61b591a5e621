package dev.parley.paper;

import dev.parley.engine.report.Document;
import dev.parley.paper.PaperPreview.Finding;
import dev.parley.paper.aws.AskPaper;
import dev.parley.schedule.Totals;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads a finished workbook back: its parts, its cells, and its totals computed again. */
final class WorkbookCheck {

    /** All that a workbook for AWS is made of. */
    private static final Pattern PARTS =
            Pattern.compile("\\[Content_Types]\\.xml|_rels/\\.rels|docProps/(app|core)\\.xml|xl/workbook\\.xml"
                    + "|xl/_rels/workbook\\.xml\\.rels|xl/(styles|sharedStrings)\\.xml|xl/worksheets/sheet\\d\\.xml"
                    + "|xl/worksheets/_rels/sheet\\d\\.xml\\.rels|xl/drawings/drawing\\d\\.xml"
                    + "|xl/drawings/_rels/drawing\\d\\.xml\\.rels|xl/charts/chart\\d\\.xml");

    /** The rows that are printed again on each page: the one name that the printer makes. */
    private static final String PRINTED = "_xlnm.Print_Titles";

    private final byte[] bytes;
    private final AskPaper paper;
    private final Set<String> labels;
    private final List<Totals.Sum> expected;

    /** @param expected totals at our ask by contract year; none where the workbook has no ask */
    WorkbookCheck(byte[] bytes, AskPaper paper, Document document, List<Totals.Sum> expected) {
        this.bytes = bytes;
        this.paper = paper;
        this.labels = WorkbookLabels.of(document);
        this.expected = expected;
    }

    List<Finding> findings() {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return expected.isEmpty()
                    ? List.of(cells(book), nothingHidden(book))
                    : List.of(cells(book), nothingHidden(book), addsUp(book));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Finding cells(XSSFWorkbook book) {
        var allowed = new Allowed(paper);
        int figures = 0;
        for (var sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (foreign(cell, allowed)) {
                        return new Finding(
                                false,
                                sheet.getSheetName() + " " + cell.getAddress()
                                        + " holds something that is not in the paper.");
                    }
                    figures += cell.getCellType() == CellType.NUMERIC && !DateUtil.isCellDateFormatted(cell) ? 1 : 0;
                }
            }
        }
        return new Finding(
                true,
                "Allow-list only: " + String.format(Locale.ROOT, "%,d", figures)
                        + " figures read back, each from the paper");
    }

    /** Labels are ours, dates are the paper's; everything else must be a text or figure of the paper. */
    private boolean foreign(Cell cell, Allowed allowed) {
        return switch (cell.getCellType()) {
            case NUMERIC ->
                !allowed.figure(cell.getNumericCellValue())
                        && !(DateUtil.isCellDateFormatted(cell)
                                && allowed.day(cell.getLocalDateTimeCellValue().toLocalDate()));
            case STRING -> !allowed.text(cell.getStringCellValue()) && !labels.contains(cell.getStringCellValue());
            case FORMULA, BLANK -> false;
            default -> true;
        };
    }

    private Finding nothingHidden(XSSFWorkbook book) throws IOException {
        var found = new ArrayList<String>();
        for (int sheet = 0; sheet < book.getNumberOfSheets(); sheet++) {
            if (book.getSheetVisibility(sheet) != SheetVisibility.VISIBLE) {
                found.add("a hidden sheet");
            }
            if (!book.getSheetAt(sheet).getCellComments().isEmpty()) {
                found.add("a comment");
            }
            if (!book.getSheetAt(sheet).getHyperlinkList().isEmpty()) {
                found.add("a link");
            }
        }
        if (book.getAllNames().stream().anyMatch(name -> !name.getNameName().equals(PRINTED))) {
            found.add("a defined name");
        }
        if (!book.getExternalLinksTable().isEmpty()) {
            found.add("a link to another workbook");
        }
        var creator = book.getProperties().getCoreProperties().getCreator();
        if (creator != null && !creator.isEmpty()) {
            found.add("the name of an author");
        }
        found.addAll(foreignParts());
        return found.isEmpty()
                ? new Finding(true, "No hidden sheet, comment, author, name or link")
                : new Finding(false, "The file holds " + String.join(", ", found) + ".");
    }

    private List<String> foreignParts() throws IOException {
        var foreign = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!PARTS.matcher(entry.getName()).matches()) {
                    foreign.add("a part " + entry.getName());
                }
            }
        }
        return foreign;
    }

    /** The last row of the ask, columns at our ask, computed anew from the figures in the file. */
    private Finding addsUp(XSSFWorkbook book) {
        XSSFFormulaEvaluator.evaluateAllFormulaCells(book);
        var sheet = book.getSheet("Ask");
        var total = sheet.getRow(sheet.getLastRowNum());
        int first = total.getLastCellNum() - 1 - expected.size();
        for (int year = 0; year < expected.size(); year++) {
            var sum = BigDecimal.valueOf(total.getCell(first + year).getNumericCellValue())
                    .setScale(2, RoundingMode.HALF_UP);
            if (sum.compareTo(expected.get(year).usd()) != 0) {
                return new Finding(
                        false,
                        paper.years().get(year).label() + " comes to " + sum + " in the file and to "
                                + expected.get(year).usd() + " on the screen.");
            }
        }
        int lines = paper.lines().size();
        return new Finding(
                true, lines + (lines == 1 ? " line adds" : " lines add") + " up when the file is recalculated");
    }
}
