package dev.parley.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.text.PDFTextStripper;

/** A finished file taken apart: every text that anybody could find in it, and its name. */
final class PaperParts {

    private PaperParts() {}

    static List<String> of(PaperFile file) {
        return of(file.name(), file.kind().format(), file.bytes());
    }

    static List<String> of(String name, PaperKind.Format format, byte[] bytes) {
        var parts = new ArrayList<>(List.of(name));
        try {
            switch (format) {
                case XLSX -> unzipped(bytes, parts);
                case PDF -> objects(bytes, parts);
                case CSV, JSON -> parts.add(new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return parts;
    }

    /** Names and contents of all entries: sheets, also hidden ones, comments, names, properties, charts with their caches. */
    private static void unzipped(byte[] bytes, List<String> parts) throws IOException {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(entry.getName() + " " + entry.getComment());
                var content = zip.readAllBytes();
                parts.add(new String(content, StandardCharsets.UTF_8));
                if (entry.getName().endsWith(".xlsx") || entry.getName().endsWith(".zip")) {
                    unzipped(content, parts);
                }
            }
        }
    }

    /**
     * The text of the pages, and every string of every object: properties, annotations, names, attachments. What draws the
     * pages and the font says nothing else than the text; any other stream is read as it is.
     */
    private static void objects(byte[] bytes, List<String> parts) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            var text = new PDFTextStripper().getText(pdf);
            parts.add(text);
            parts.add(text.replaceAll("\\s+", ""));
            var drawing = new HashSet<COSBase>();
            for (var page : pdf.getPages()) {
                page.getContentStreams().forEachRemaining(stream -> drawing.add(stream.getCOSObject()));
            }
            var document = pdf.getDocument();
            strings(document.getTrailer(), parts);
            for (var key : document.getXrefTable().keySet()) {
                var content = document.getObjectFromPool(key).getObject();
                strings(content, parts);
                if (content instanceof COSStream stream && !drawing.contains(stream) && !font(stream)) {
                    try (var in = stream.createInputStream()) {
                        parts.add(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                    }
                }
            }
        }
    }

    /** Font programs have lengths of their own, maps of letters begin with what they are. */
    private static boolean font(COSStream stream) {
        return stream.containsKey(COSName.LENGTH1)
                || stream.containsKey(COSName.getPDFName("N"))
                        && COSName.OBJ_STM.equals(stream.getCOSName(COSName.TYPE))
                || COSName.XREF.equals(stream.getCOSName(COSName.TYPE))
                || !stream.containsKey(COSName.TYPE);
    }

    private static void strings(COSBase base, List<String> parts) {
        switch (base) {
            case COSString string -> parts.add(string.getString());
            case COSDictionary dictionary -> dictionary.getValues().forEach(value -> strings(value, parts));
            case COSArray array -> array.forEach(value -> strings(value, parts));
            case null, default -> {}
        }
    }
}
