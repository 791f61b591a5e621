package dev.parley.paper;

import dev.parley.paper.PaperPreview.Finding;
import dev.parley.paper.aws.AskPaper;
import dev.parley.paper.aws.AwsCsv;

/** Reads a CSV file back: it is the paper and nothing besides, and no cell begins as a formula does. */
final class CsvCheck {

    private CsvCheck() {}

    static Finding of(String text, AskPaper paper) {
        if (!text.equals(AwsCsv.ask(paper)) && !text.equals(AwsCsv.demand(paper))) {
            return new Finding(false, "The file is not what the paper says: make it again.");
        }
        long rows = text.chars().filter(c -> c == '\n').count() - 1;
        return new Finding(true, rows + " rows, each from the paper's own fields");
    }
}
