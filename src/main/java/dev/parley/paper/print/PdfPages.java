package dev.parley.paper.print;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** The pages of a paper, written from the top down. Lengths are points, 72 to the inch. */
final class PdfPages implements AutoCloseable {

    static final float WIDTH = PDRectangle.A4.getHeight();
    static final float HEIGHT = PDRectangle.A4.getWidth();
    static final float SIDE = 42;
    static final float TOP = 50;
    static final float BOTTOM = 44;
    private static final float GUTTER = 28;

    /** Marks that also stand across every page. */
    private static final String ACROSS = "DRAFT";

    private final PDDocument pdf;
    private final PdfFont font;
    private final List<String> marks;
    private PDPageContentStream out;
    private float y;
    private float left = SIDE;
    private float wide = WIDTH - 2 * SIDE;

    PdfPages(PDDocument pdf, PdfFont font, List<String> marks) throws IOException {
        this.pdf = pdf;
        this.font = font;
        this.marks = marks;
        this.out = page();
    }

    private PDPageContentStream page() throws IOException {
        var page = new PDPage(new PDRectangle(WIDTH, HEIGHT));
        pdf.addPage(page);
        var stream = new PDPageContentStream(pdf, page);
        y = HEIGHT - TOP;
        if (marks.contains(ACROSS)) {
            across(stream);
        }
        return stream;
    }

    private void across(PDPageContentStream stream) throws IOException {
        stream.setNonStrokingColor(Palette.FAINT);
        stream.beginText();
        stream.setFont(font.font(), 170);
        stream.setTextMatrix(Matrix.getRotateInstance(Math.toRadians(28), 150, 110));
        stream.showText(ACROSS);
        stream.endText();
    }

    /** Begins a page, unless nothing stands on this one yet. */
    void begin() throws IOException {
        if (y < HEIGHT - TOP) {
            out.close();
            out = page();
        }
    }

    /** Points that are left on this page. */
    float room() {
        return y - BOTTOM;
    }

    /** Begins a page where less than this is left. */
    void need(float height) throws IOException {
        if (room() < height) {
            begin();
        }
    }

    void skip(float height) {
        y -= height;
    }

    float y() {
        return y;
    }

    /** Where text begins. */
    float left() {
        return left;
    }

    /** How wide text may be. */
    float wide() {
        return wide;
    }

    /** What writes parts. */
    interface Parts {
        void write() throws IOException;
    }

    /** Writes parts side by side; both begin at this height, and what follows stands below the taller. */
    void beside(Parts first, Parts second) throws IOException {
        float top = y;
        float half = (WIDTH - 2 * SIDE - GUTTER) / 2;
        wide = half;
        first.write();
        float below = y;
        y = top;
        left = SIDE + half + GUTTER;
        second.write();
        y = Math.min(y, below);
        left = SIDE;
        wide = WIDTH - 2 * SIDE;
    }

    float width(String text, float size, boolean bold) {
        // a bold letter is its outline drawn around it
        return font.width(text, size) + (bold ? size * 0.03f : 0);
    }

    /** The accent above the title. */
    void bar() throws IOException {
        fill(left, y + 6, 36, 3, Palette.ACCENT);
        skip(16);
    }

    /** A line of its own. */
    void line(String text, float size, boolean bold, Color color) throws IOException {
        for (var part : wrapped(text, size, bold, wide)) {
            need(size * 1.3f);
            y -= size * 1.3f;
            text(left, y + size * 0.25f, part, size, bold, color);
        }
    }

    void paragraph(String text, float size) throws IOException {
        for (var part : wrapped(text, size, false, Math.min(wide, 560))) {
            need(size * 1.45f);
            y -= size * 1.45f;
            text(left, y + size * 0.3f, part, size, false, Palette.INK);
        }
    }

    /** A label and its value, which begins at {@code at}. */
    void fact(String label, String value, float at) throws IOException {
        var lines = wrapped(value, 9.5f, true, wide - at);
        need(15f * lines.size());
        text(left, y - 11, label, 9.5f, false, Palette.SECOND);
        for (var line : lines) {
            text(left + at, y - 11, line, 9.5f, true, Palette.INK);
            y -= 15;
        }
    }

    void text(float x, float baseline, String text, float size, boolean bold, Color color) throws IOException {
        text(out, font, x, baseline, text, size, bold, color);
    }

    void right(float x, float baseline, String text, float size, boolean bold, Color color) throws IOException {
        text(x - width(text, size, bold), baseline, text, size, bold, color);
    }

    static void text(
            PDPageContentStream out,
            PdfFont font,
            float x,
            float baseline,
            String text,
            float size,
            boolean bold,
            Color color)
            throws IOException {
        out.beginText();
        out.setFont(font.font(), size);
        out.setNonStrokingColor(color);
        out.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        if (bold) {
            out.setStrokingColor(color);
            out.setLineWidth(size * 0.03f);
        }
        out.newLineAtOffset(x, baseline);
        out.showText(font.printable(text));
        out.endText();
    }

    void fill(float x, float bottom, float width, float height, Color color) throws IOException {
        out.setNonStrokingColor(color);
        out.addRect(x, bottom, width, height);
        out.fill();
    }

    void rule(float x, float at, float to, float toY, float thickness, Color color) throws IOException {
        out.setStrokingColor(color);
        out.setLineWidth(thickness);
        out.moveTo(x, at);
        out.lineTo(to, toY);
        out.stroke();
    }

    /** Lines no wider than this; a word that is wider is broken. */
    List<String> wrapped(String text, float size, boolean bold, float width) {
        return PdfLines.of(text, width, part -> width(part, size, bold));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
