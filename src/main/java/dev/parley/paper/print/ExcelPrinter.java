package dev.parley.paper.print;

import dev.parley.engine.report.Document;
import dev.parley.engine.report.Figures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A document as a workbook, a sheet a section. Every figure that follows from others is a live formula, with what it came to
 * beside it, so that a reader that does not recalculate shows the same.
 */
public final class ExcelPrinter {

    private ExcelPrinter() {}

    /** @return an .xlsx file; the same document gives the same bytes */
    public static byte[] print(Document document) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var styles = new Styles(book);
            var layout = new Layout(document);
            var figures = new Figures(document);
            // all sheets first: formulas and charts look ahead
            document.sections().forEach(section -> book.createSheet(layout.sheet(section)));
            document.sections()
                    .forEach(section -> new SheetPrinter(
                                    document, section, layout, figures, styles, book.getSheet(layout.sheet(section)))
                            .print());
            book.setForceFormulaRecalculation(true);
            describe(book.getProperties(), document);
            book.write(out);
            return SteadyZip.packed(out.toByteArray(), document.day());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The file's properties: its title and its day, nothing of who or what made it. */
    private static void describe(POIXMLProperties properties, Document document) {
        var day = Optional.of(
                Date.from(document.day().atStartOfDay(ZoneOffset.UTC).toInstant()));
        var core = properties.getCoreProperties();
        core.setCreator("");
        core.setTitle(document.title());
        core.setCreated(day);
        core.setModified(day);
        properties.getExtendedProperties().setApplication("");
    }
}
