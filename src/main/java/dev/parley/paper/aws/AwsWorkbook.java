package dev.parley.paper.aws;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook for AWS: ask, quantities, demand. Every amount is a live formula over the quantities and rates in the
 * file, computed once here as well so that a reader that does not recalculate shows the same.
 */
public final class AwsWorkbook {

    private AwsWorkbook() {}

    /** @return an .xlsx file; the same paper gives the same bytes */
    public static byte[] write(AskPaper paper) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var styles = new Styles(book);
            var ask = new Sheet(book, "Ask");
            var quantities = new Sheet(book, "Quantities");
            var quarters = new Sheet(book, "By quarter");
            var rows = QuantitySheet.write(quantities, styles, paper);
            QuarterSheet.write(quarters, styles, paper, rows);
            AskSheet.write(ask, styles, paper, rows);
            DemandSheet.write(new Sheet(book, "Forecast"), styles, paper);
            XSSFFormulaEvaluator.evaluateAllFormulaCells(book);
            book.setForceFormulaRecalculation(true);
            describe(book.getProperties(), paper);
            book.write(out);
            return SteadyZip.packed(out.toByteArray(), paper.issued());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The file's properties: its title and the day of issue, nothing of who or what made it. */
    private static void describe(POIXMLProperties properties, AskPaper paper) {
        var day = Optional.of(
                Date.from(paper.issued().atStartOfDay(ZoneOffset.UTC).toInstant()));
        var core = properties.getCoreProperties();
        core.setCreator("");
        core.setTitle(paper.customer() + ", " + paper.agreement());
        core.setCreated(day);
        core.setModified(day);
        properties.getExtendedProperties().setApplication("");
    }
}
