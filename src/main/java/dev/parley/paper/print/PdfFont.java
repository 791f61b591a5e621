package dev.parley.paper.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The font of a paper: Liberation Sans, as the PDF library brings it, of which only the letters used are embedded. Its figures
 * are all of one width, so columns stand straight. A letter it does not have is printed as a box.
 */
final class PdfFont {

    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int BOX = 0x25a1;

    private final TrueTypeFont letters;
    private final PDType0Font font;

    PdfFont(PDDocument pdf) {
        try (InputStream in = PDDocument.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The PDF library does not bring its font " + RESOURCE + ".");
            }
            letters = new TTFParser().parse(new RandomAccessReadBuffer(in));
            font = PDType0Font.load(pdf, letters, true);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    PDType0Font font() {
        return font;
    }

    /** In points. */
    float width(String text, float size) {
        try {
            return font.getStringWidth(printable(text)) / 1000 * size;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What can be printed: control characters become blanks, unknown letters boxes. */
    String printable(String text) {
        var printable = new StringBuilder();
        text.codePoints().forEach(letter -> printable.appendCodePoint(printable(letter)));
        return printable.toString();
    }

    private int printable(int letter) {
        if (Character.isISOControl(letter)) {
            return ' ';
        }
        try {
            return letters.getUnicodeCmapLookup().getGlyphId(letter) == 0 ? BOX : letter;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
