package dev.parley.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Looks for sheets and pages that do not say that they are internal. */
final class InsideCheck {

    private static final String MARK = "Internal, confidential";

    private InsideCheck() {}

    /** Sheets and pages without the mark; a text file has one part. */
    static List<String> unmarked(PaperFile file) {
        var without = new ArrayList<String>();
        try {
            switch (file.kind().format()) {
                case XLSX -> {
                    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
                        for (var sheet : book) {
                            if (!sheet.getRow(2).getCell(0).getStringCellValue().equals(MARK)
                                    || !sheet.getHeader().getRight().contains(MARK)) {
                                without.add(sheet.getSheetName());
                            }
                        }
                    }
                }
                case PDF -> {
                    try (var pdf = Loader.loadPDF(file.bytes())) {
                        for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                            var text = new PDFTextStripper();
                            text.setStartPage(page);
                            text.setEndPage(page);
                            if (!text.getText(pdf).contains(MARK)) {
                                without.add("page " + page);
                            }
                        }
                        if (file.kind() == PaperKind.INSIDE_PAGE && pdf.getNumberOfPages() != 1) {
                            without.add(pdf.getNumberOfPages() + " pages");
                        }
                    }
                }
                case CSV, JSON -> {
                    if (!new String(file.bytes(), java.nio.charset.StandardCharsets.UTF_8).contains(MARK)) {
                        without.add(file.name());
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return without;
    }
}
