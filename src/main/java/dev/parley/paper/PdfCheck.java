package dev.parley.paper;

import dev.parley.engine.report.Document;
import dev.parley.paper.PaperPreview.Finding;
import dev.parley.paper.print.PdfWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads a finished PDF back: every word on its pages, and all that could hang on it unseen. */
final class PdfCheck {

    /** A word longer than this may have been broken to fit its column. */
    private static final int LONG = 12;

    private static final Set<String> ABOUT = Set.of("Title", "CreationDate", "ModDate");

    private PdfCheck() {}

    /** @param pages how many it may have at most; 0 for any number */
    static List<Finding> of(byte[] bytes, Document document, int pages) {
        try (var pdf = Loader.loadPDF(bytes)) {
            var findings = new ArrayList<>(List.of(words(pdf, document), nothingHidden(pdf)));
            if (pages > 0) {
                findings.add(new Finding(
                        pdf.getNumberOfPages() <= pages,
                        pdf.getNumberOfPages() <= pages
                                ? "Fits one page"
                                : "It has " + pdf.getNumberOfPages() + " pages instead of " + pages
                                        + ": take the full document."));
            }
            return findings;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Finding words(PDDocument pdf, Document document) throws IOException {
        var known = PdfWords.of(document);
        var broken = known.stream().filter(word -> word.length() > LONG).toList();
        int pages = pdf.getNumberOfPages();
        int count = 0;
        for (var word : PdfWords.split(new PDFTextStripper().getText(pdf))) {
            count++;
            boolean number = word.matches("\\d{1,4}") && Integer.parseInt(word) <= pages;
            if (!known.contains(word) && !number && broken.stream().noneMatch(one -> one.contains(word))) {
                return new Finding(false, "A page says \u201c" + word + "\u201d, which is not in the paper.");
            }
        }
        return new Finding(
                true,
                String.format(java.util.Locale.ROOT, "%,d", count) + " words on " + pages
                        + (pages == 1 ? " page" : " pages") + " read back, each from the paper");
    }

    private static Finding nothingHidden(PDDocument pdf) throws IOException {
        var found = new ArrayList<String>();
        var catalog = pdf.getDocumentCatalog();
        if (catalog.getNames() != null) {
            found.add("an attachment or a named script");
        }
        if (catalog.getOpenAction() != null || catalog.getAcroForm() != null) {
            found.add("an action or a form");
        }
        if (catalog.getMetadata() != null || catalog.getOCProperties() != null) {
            found.add("metadata or layers");
        }
        for (var page : pdf.getPages()) {
            if (!page.getAnnotations().isEmpty()) {
                found.add("a comment or a link");
            }
        }
        for (COSName key : pdf.getDocumentInformation().getCOSObject().keySet()) {
            if (!ABOUT.contains(key.getName())) {
                found.add("the property " + key.getName());
            }
        }
        return found.isEmpty()
                ? new Finding(true, "No attachment, comment, form, author, script or link")
                : new Finding(false, "The file holds " + String.join(", ", found) + ".");
    }
}
