package dev.parley.paper;

import dev.parley.paper.PaperPreview.Finding;
import dev.parley.paper.aws.AskPaper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads a CSV or JSON file back: it is the paper and nothing besides. */
final class TextCheck {

    private TextCheck() {}

    static Finding of(PaperFile file, AskPaper paper) {
        if (!Arrays.equals(file.bytes(), AwsFiles.of(file.kind(), paper).bytes())) {
            return new Finding(false, "The file is not what the paper says: make it again.");
        }
        long lines = new String(file.bytes(), StandardCharsets.UTF_8)
                .chars()
                .filter(c -> c == '\n')
                .count();
        return file.kind().format() == PaperKind.Format.CSV
                ? new Finding(true, (lines - 1) + " rows, each from the paper's own fields")
                : new Finding(true, lines + " lines, each from the paper's own fields");
    }
}
