package dev.parley.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Pictures of a PDF's pages.
 *
 * @param pages PNG, the first pages in order
 * @param count how many pages the file has
 */
public record PdfPictures(List<byte[]> pages, int count) {

    private static final int MOST = 6;
    private static final int DPI = 96;

    public PdfPictures {
        pages = List.copyOf(pages);
    }

    /** Draws the first pages of a file. */
    public static PdfPictures of(PaperFile file) {
        try (var pdf = Loader.loadPDF(file.bytes())) {
            var renderer = new PDFRenderer(pdf);
            var pages = new ArrayList<byte[]>();
            for (int page = 0; page < Math.min(MOST, pdf.getNumberOfPages()); page++) {
                var png = new ByteArrayOutputStream();
                ImageIO.write(renderer.renderImageWithDPI(page, DPI, ImageType.RGB), "png", png);
                pages.add(png.toByteArray());
            }
            return new PdfPictures(pages, pdf.getNumberOfPages());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
