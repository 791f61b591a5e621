package dev.parley.paper.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.report.Figures;
import dev.parley.paper.print.JsonPrinter;
import dev.parley.paper.print.PdfPrinter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Every printer prints the one description: the same figures, the same bytes again. */
class PrintersTest {

    @Test
    void pdf_and_json_are_the_same_bytes_again() throws InterruptedException {
        var paper = SomePapers.random(3);
        var pdf = PdfPrinter.print(AwsDocument.pages(paper));
        TimeUnit.MILLISECONDS.sleep(1100);
        assertThat(PdfPrinter.print(AwsDocument.pages(paper))).isEqualTo(pdf);
        assertThat(JsonPrinter.print(AwsDocument.whole(paper))).isEqualTo(JsonPrinter.print(AwsDocument.whole(paper)));
    }

    @Test
    void every_formula_of_a_workbook_comes_to_what_the_other_printers_print() throws IOException {
        var document = AwsDocument.whole(SomePapers.random(17, "Model"));
        var figures = new Figures(document);
        try (var book =
                new XSSFWorkbook(new ByteArrayInputStream(dev.parley.paper.print.ExcelPrinter.print(document)))) {
            var live = new XSSFFormulaEvaluator(book);
            int checked = 0;
            for (var section : document.sections()) {
                var sheet = book.getSheet(section.title());
                for (var row : sheet) {
                    for (var cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            var printed = cell.getCachedFormulaResultType() == CellType.NUMERIC
                                    ? String.valueOf(rounded(cell.getNumericCellValue()))
                                    : cell.getStringCellValue();
                            var computed = live.evaluate(cell);
                            assertThat(
                                            computed.getCellType() == CellType.NUMERIC
                                                    ? String.valueOf(rounded(computed.getNumberValue()))
                                                    : computed.getStringValue())
                                    .as(sheet.getSheetName() + " " + cell.getAddress() + " " + cell.getCellFormula())
                                    .isEqualTo(printed);
                            checked++;
                        }
                    }
                }
            }
            assertThat(checked).isGreaterThan(50);
            assertThat(figures.total(document.table("ask").orElseThrow(), 10)).isNotNull();
        }
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).round(new java.math.MathContext(11)).stripTrailingZeros();
    }

    @Test
    void a_letter_the_font_lacks_is_a_box_and_others_are_themselves() throws IOException {
        var pdf = PdfPrinter.print(AwsDocument.page(SomePapers.random(3, "Łódź Žižkov Ωμέγα \u4e2d\n=1+1")));
        try (var read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read)).contains("Łódź Žižkov Ωμέγα \u25a1 =1+1");
        }
    }

    @Test
    void numbers_of_json_are_numbers_and_what_is_missing_says_so() {
        var paper = SomePapers.random(11, "Llama");
        var tables = new JsonMapper()
                .readTree(JsonPrinter.print(AwsDocument.whole(paper)))
                .path("sections");
        var ask = tables.valueStream()
                .flatMap(section -> section.path("tables").valueStream())
                .filter(table -> table.path("key").asString().equals("ask"))
                .findFirst()
                .orElseThrow();
        for (int line = 0; line < paper.lines().size(); line++) {
            var list = ask.path("rows").path(line).path("list");
            if (paper.lines().get(line).list() == null) {
                assertThat(list.asString()).isEqualTo("unknown");
            } else {
                assertThat(list.decimalValue())
                        .isEqualByComparingTo(paper.lines().get(line).list());
            }
        }
    }
}
