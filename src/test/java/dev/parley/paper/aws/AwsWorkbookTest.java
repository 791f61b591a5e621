package dev.parley.paper.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.test.Soffice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwsWorkbookTest {

    @Test
    void totals_computed_from_the_figures_in_the_file_equal_quantity_times_rate_to_the_cent() throws IOException {
        for (int seed = 0; seed < 60; seed++) {
            var paper = SomePapers.random(seed);
            try (var book = new XSSFWorkbook(new ByteArrayInputStream(SomePapers.workbook(paper)))) {
                assertTotals(paper, book, seed);
                XSSFFormulaEvaluator.evaluateAllFormulaCells(book);
                assertTotals(paper, book, seed);
            }
        }
    }

    @Test
    void a_second_spreadsheet_program_computes_the_same_totals(@TempDir Path folder)
            throws IOException, InterruptedException {
        Soffice.needed();
        var paper = SomePapers.random(7);
        var file = folder.resolve("ask.xlsx");
        Files.write(file, SomePapers.workbook(paper));
        var out = Files.createDirectory(folder.resolve("out"));
        Soffice.convert(file, "xlsx", out);
        try (var book = new XSSFWorkbook(Files.newInputStream(out.resolve("ask.xlsx")))) {
            assertTotals(paper, book, 7);
            assertThat(book.getSheet("Charts").getDrawingPatriarch().getCharts())
                    .as("charts that the other program read and wrote")
                    .hasSize(3);
        }
    }

    @Test
    void the_same_paper_gives_the_same_bytes() throws InterruptedException {
        var first = SomePapers.workbook(SomePapers.random(3));
        TimeUnit.MILLISECONDS.sleep(2100);
        assertThat(SomePapers.workbook(SomePapers.random(3))).isEqualTo(first);
    }

    @Test
    void amounts_are_live_formulas_and_quantities_stand_once() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(SomePapers.workbook(SomePapers.random(5))))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(8);
            var ask = book.getSheet("Ask");
            var total = ask.getRow(ask.getLastRowNum());
            assertThat(total.getCell(total.getLastCellNum() - 1).getCellType()).isEqualTo(CellType.FORMULA);
            for (var row : book.getSheet("By quarter")) {
                for (var cell : row) {
                    assertThat(cell.getCellType())
                            .as(cell.getAddress().toString())
                            .isNotEqualTo(CellType.NUMERIC);
                }
            }
        }
    }

    private static void assertTotals(AskPaper paper, XSSFWorkbook book, int seed) {
        var sheet = book.getSheet("Ask");
        var total = sheet.getRow(sheet.getLastRowNum());
        int years = paper.years().size();
        var all = BigDecimal.ZERO;
        for (int year = 0; year < years; year++) {
            var expected = SomePapers.atAsk(paper, year);
            all = all.add(expected);
            assertThat(cents(total.getCell(total.getLastCellNum() - 1 - years + year)
                            .getNumericCellValue()))
                    .as("seed %d, year %d", seed, year)
                    .isEqualByComparingTo(expected);
        }
        assertThat(cents(total.getCell(total.getLastCellNum() - 1).getNumericCellValue()))
                .as("seed %d, all years", seed)
                .isEqualByComparingTo(all);
    }

    private static BigDecimal cents(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
