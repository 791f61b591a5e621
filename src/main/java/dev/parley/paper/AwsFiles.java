package dev.parley.paper;

import dev.parley.engine.report.Document;
import dev.parley.paper.aws.AskPaper;
import dev.parley.paper.aws.AwsDocument;
import dev.parley.paper.print.CsvPrinter;
import dev.parley.paper.print.ExcelPrinter;
import dev.parley.paper.print.JsonPrinter;
import dev.parley.paper.print.PdfPrinter;

/** Prints what AWS gets as the kind of file that was chosen. */
final class AwsFiles {

    private AwsFiles() {}

    static PaperFile of(PaperKind kind, AskPaper paper) {
        var name =
                kind.fileName(paper.customer(), paper.issued(), paper.wording().draft());
        var document = document(kind, paper);
        return switch (kind) {
            case ASK_CSV -> PaperFile.text(name, kind, CsvPrinter.print(document, "ask"));
            case DEMAND_CSV -> PaperFile.text(name, kind, CsvPrinter.print(document, "forecast"));
            default -> printed(name, kind, document);
        };
    }

    /** What a paper says, described for the printers. */
    static Document document(PaperKind kind, AskPaper paper) {
        return switch (kind) {
            case ASK_WORKBOOK, ASK_JSON -> AwsDocument.whole(paper);
            case ASK_PDF -> AwsDocument.pages(paper);
            case FORECAST_WORKBOOK -> AwsDocument.forecast(paper);
            case ASK_PAGE -> AwsDocument.page(paper);
            case ASK_CSV -> AwsDocument.askRows(paper);
            case DEMAND_CSV -> AwsDocument.demandRows(paper);
            default -> throw new IllegalArgumentException(kind + " is not for AWS.");
        };
    }

    /** A whole document as a file. */
    static PaperFile printed(String name, PaperKind kind, Document document) {
        return switch (kind.format()) {
            case XLSX -> new PaperFile(name, kind, ExcelPrinter.print(document));
            case PDF -> new PaperFile(name, kind, PdfPrinter.print(document));
            case JSON -> PaperFile.text(name, kind, JsonPrinter.print(document));
            case CSV -> throw new IllegalArgumentException("Which table of " + kind + "?");
        };
    }
}
