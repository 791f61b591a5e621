package dev.parley.paper.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.paper.print.CsvPrinter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwsCsvTest {

    private static final AskPaper PAPER = SomePapers.random(13, "Llama · us-east-1");

    private static List<List<String>> rows() {
        return SomePapers.askCsv(PAPER)
                .substring(1)
                .lines()
                .skip(1)
                .map(row -> Arrays.asList(row.split(",", -1)))
                .toList();
    }

    @Test
    void a_file_begins_with_the_byte_order_mark_of_utf_8() {
        for (var csv : List.of(SomePapers.askCsv(PAPER), SomePapers.demandCsv(PAPER))) {
            assertThat(csv.getBytes(StandardCharsets.UTF_8)).startsWith(0xEF, 0xBB, 0xBF);
            assertThat(csv.substring(1)).doesNotContain(CsvPrinter.MARK);
        }
    }

    @Test
    void the_ask_is_a_number_or_empty_and_the_basis_says_which_rate_stands() {
        var header = rows().getFirst();
        int ask = header.indexOf("ask");
        assertThat(header.get(ask + 1)).isEqualTo("ask_basis");
        for (int line = 0; line < PAPER.lines().size(); line++) {
            var row = rows().get(line + 1);
            var asked = PAPER.lines().get(line).ask();
            if (asked == null) {
                assertThat(row.subList(ask, ask + 2)).containsExactly("", "list");
            } else {
                assertThat(new BigDecimal(row.get(ask))).isEqualByComparingTo(asked);
                assertThat(row.get(ask + 1)).isEqualTo("ask");
            }
        }
        assertThat(PAPER.lines()).anyMatch(line -> line.ask() == null).anyMatch(line -> line.ask() != null);
    }

    @Test
    void contract_years_and_quarters_hold_the_same_quantity() {
        var header = rows().getFirst();
        int first = header.indexOf("CY1");
        int years = PAPER.years().size();
        assertThat(header.subList(first, first + years))
                .isEqualTo(PAPER.years().stream().map(AskPaper.Year::label).toList());
        for (var row : rows().subList(1, rows().size())) {
            assertThat(sum(row.subList(first, first + years)))
                    .isPositive()
                    .isEqualByComparingTo(sum(row.subList(first + years, row.size())));
        }
    }

    private static BigDecimal sum(List<String> cells) {
        return cells.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
