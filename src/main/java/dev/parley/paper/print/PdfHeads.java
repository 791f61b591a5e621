package dev.parley.paper.print;

import dev.parley.engine.report.Cell;
import dev.parley.engine.report.Document;
import dev.parley.engine.report.Format;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/** Head and foot of every page, written when it is known how many there are: title, marks, day, number. */
final class PdfHeads {

    private static final float SIZE = 8;
    private static final float HEAD = PdfPages.HEIGHT - 30;
    private static final float FOOT = 22;
    private static final float RIGHT = PdfPages.WIDTH - PdfPages.SIDE;

    private PdfHeads() {}

    /** @param font of the pages: one font serves the whole file */
    static void write(PDDocument pdf, Document document, PdfFont font) throws IOException {
        int count = pdf.getNumberOfPages();
        var day = Shown.of(new Cell.Day(document.day()), Format.DAY);
        for (int index = 0; index < count; index++) {
            try (var out = new PDPageContentStream(pdf, pdf.getPage(index), AppendMode.APPEND, true, true)) {
                if (index > 0) {
                    PdfPages.text(out, font, PdfPages.SIDE, HEAD, document.title(), SIZE, false, Palette.SECOND);
                }
                var mark = document.mark();
                PdfPages.text(out, font, RIGHT - font.width(mark, SIZE), HEAD, mark, SIZE, true, Palette.ACCENT);
                out.setStrokingColor(Palette.RULE);
                out.setLineWidth(0.5f);
                out.moveTo(PdfPages.SIDE, FOOT + 12);
                out.lineTo(RIGHT, FOOT + 12);
                out.stroke();
                PdfPages.text(out, font, PdfPages.SIDE, FOOT, day, SIZE, false, Palette.SECOND);
                var number = "Page " + (index + 1) + " of " + count;
                PdfPages.text(out, font, RIGHT - font.width(number, SIZE), FOOT, number, SIZE, false, Palette.SECOND);
            }
        }
    }
}
