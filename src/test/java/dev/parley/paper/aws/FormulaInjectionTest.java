package dev.parley.paper.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.paper.print.CsvPrinter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Payloads in every text field of a paper, for workbook and CSV. */
class FormulaInjectionTest {

    private static List<String> payloads() {
        var payloads = new ArrayList<String>();
        for (var start : List.of(
                "=", "+", "-", "@", "\t=", "\r=", "\n=", " =", "\u00a0=", "\uff1d", "\uff0b", "\uff0d", "\uff20", "\"=",
                "a;=")) {
            for (var rest :
                    List.of("1+1", "cmd|' /C calc'!A0", "HYPERLINK(\"http://x.example\",\"a\")", "SUM(A1:A9)")) {
                payloads.add(start + rest);
            }
        }
        return payloads;
    }

    @Test
    void no_cell_of_a_workbook_becomes_a_formula_by_its_text() throws IOException {
        assertThat(payloads()).hasSizeGreaterThanOrEqualTo(60);
        for (var payload : payloads()) {
            int clean = formulas(SomePapers.random(11));
            assertThat(formulas(SomePapers.random(11, payload))).as(payload).isEqualTo(clean);
        }
    }

    @Test
    void no_text_of_a_csv_begins_as_a_formula_whatever_separates_its_cells() {
        for (var payload : payloads()) {
            for (var csv : List.of(
                    SomePapers.askCsv(SomePapers.random(11, payload)),
                    SomePapers.demandCsv(SomePapers.random(11, payload)))) {
                for (var separator : List.of(",", ";", "\t")) {
                    for (var cell : cells(csv, separator)) {
                        assertThat(cell.strip())
                                .as("%s read with %s", payload, separator)
                                .doesNotMatch("(?s)^[=+@\uff1d\uff0b\uff20].*")
                                .doesNotMatch("(?s)^[-\uff0d](?!\\d+(\\.\\d+)?$).*");
                    }
                }
            }
        }
    }

    @Test
    void negative_numbers_stay_numbers() {
        assertThat(CsvPrinter.text("a-b")).isEqualTo("a-b");
        assertThat(CsvPrinter.text("Llama 3.1 70B · us-east-1")).isEqualTo("Llama 3.1 70B · us-east-1");
        assertThat(CsvPrinter.text("=1+1")).isEqualTo("'=1+1");
    }

    private static int formulas(AskPaper paper) throws IOException {
        int count = 0;
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(SomePapers.workbook(paper)))) {
            for (var sheet : book) {
                for (var row : sheet) {
                    for (var cell : row) {
                        count += cell.getCellType() == CellType.FORMULA ? 1 : 0;
                    }
                }
            }
        }
        return count;
    }

    /** As a lenient reader splits the file: quotes count where a cell begins with them. */
    private static List<String> cells(String csv, String separator) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < csv.length(); at++) {
            char c = csv.charAt(at);
            if (c == '"' && (quoted || cell.isEmpty())) {
                if (quoted && at + 1 < csv.length() && csv.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (separator.indexOf(c) >= 0 || c == '\n' || c == '\r')) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
