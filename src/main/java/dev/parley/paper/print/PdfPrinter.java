package dev.parley.paper.print;

import dev.parley.engine.report.Chart;
import dev.parley.engine.report.Document;
import dev.parley.engine.report.Document.Section;
import dev.parley.engine.report.Figures;
import dev.parley.engine.report.Part;
import dev.parley.engine.report.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** A document as PDF: A4 in landscape, a section begins a page where it does not fit, marks and page numbers on every page. */
public final class PdfPrinter {

    /** Space that a section needs below its title to begin on a page that is not new. */
    private static final float ROOM = 150;

    /** More rows than this are long. */
    private static final int LONG = 12;

    private final Document document;
    private final Figures figures;
    private final PdfPages pages;

    private PdfPrinter(Document document, PdfPages pages) {
        this.document = document;
        this.figures = new Figures(document);
        this.pages = pages;
    }

    /** @return a .pdf file; the same document gives the same bytes */
    public static byte[] print(Document document) {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            describe(pdf, document);
            var font = new PdfFont(pdf);
            try (var pages = new PdfPages(pdf, font, document.marks())) {
                new PdfPrinter(document, pages).print();
            }
            PdfHeads.write(pdf, document, font);
            // else the moment of writing becomes part of the file's identity
            pdf.setDocumentId((long) document.hashCode() & 0xffffffffL | 1L);
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The file's properties: its title and its day, nothing of who or what made it. */
    private static void describe(PDDocument pdf, Document document) {
        var day = GregorianCalendar.from(document.day().atStartOfDay(ZoneOffset.UTC));
        day.setTimeZone(TimeZone.getTimeZone("UTC"));
        var about = new PDDocumentInformation();
        about.setTitle(document.title());
        about.setCreationDate((Calendar) day);
        about.setModificationDate((Calendar) day);
        pdf.setDocumentInformation(about);
    }

    private void print() throws IOException {
        boolean first = true;
        for (var section : document.sections()) {
            if (first) {
                title();
            } else if (pages.room() < ROOM || whole(section)) {
                pages.begin();
            } else {
                pages.skip(18);
            }
            section(section, first);
            first = false;
        }
    }

    /** Long tables, and what was laid out side by side, begin a page. */
    private static boolean whole(Section section) {
        return section.parts().stream().anyMatch(Part.Beside.class::isInstance)
                || section.tables().mapToInt(table -> table.rows().size()).sum() > LONG;
    }

    private void title() throws IOException {
        pages.begin();
        pages.bar();
        pages.line(document.title(), 20, true, Palette.INK);
        pages.skip(2);
        pages.line(document.subtitle(), 11, false, Palette.SECOND);
        pages.skip(12);
    }

    private void section(Section section, boolean first) throws IOException {
        if (!first) {
            pages.line(section.title(), 14, true, Palette.INK);
            pages.skip(6);
        }
        parts(section, section.parts());
    }

    private void parts(Section section, List<Part> parts) throws IOException {
        for (var part : parts) {
            part(section, part);
            pages.skip(10);
        }
    }

    private void part(Section section, Part part) throws IOException {
        switch (part) {
            case Part.Paragraph paragraph -> pages.paragraph(paragraph.text(), 9.5f);
            case Part.Facts facts -> facts(facts);
            case Table table -> {
                if (Layout.titled(section, table)) {
                    pages.need(60);
                    pages.line(table.title(), 10.5f, true, Palette.ACCENT);
                    pages.skip(3);
                }
                new PdfTable(pages, table, figures).print();
            }
            case Part.Beside(var left, var right) ->
                pages.beside(() -> parts(section, left), () -> parts(section, right));
            case Chart chart -> {
                var table = document.table(chart.table())
                        .orElseThrow(() -> new IllegalArgumentException("There is no table " + chart.table() + "."));
                new PdfChart(pages, chart, table, figures).print();
            }
        }
    }

    private void facts(Part.Facts facts) throws IOException {
        float label = 0;
        for (var fact : facts.facts()) {
            label = Math.max(label, pages.width(fact.label(), 9.5f, false));
        }
        for (var fact : facts.facts()) {
            pages.fact(fact.label(), Shown.of(fact.value(), fact.format()), Math.min(label, 260) + 18);
        }
    }
}
