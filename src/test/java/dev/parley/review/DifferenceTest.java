package dev.parley.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.parley.review.Content.Cell;
import dev.parley.review.Content.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void a_line_that_is_new_gone_or_says_something_else_differs() {
        var before = List.of(line("a", "1", "x"), line("b", "2", "y"), line("c", "3", "z"));
        var after = List.of(line("a", "1", "x"), line("c", "4", "z"), line("d", "5", "w"));
        assertThat(Difference.between(before, after))
                .extracting(one -> one.line().key(), Difference::columns)
                .containsExactly(
                        tuple("c", Set.of("Rate")),
                        tuple("d", Set.of("Rate", "Word")),
                        tuple("b", Set.of("Rate", "Word")));
        assertThat(Difference.between(before, before)).isEmpty();
    }

    @Test
    void trailing_zeros_and_a_new_label_ask_nobody_again_and_another_value_does() {
        var one = content("Run 4", new BigDecimal("11.120"));
        assertThat(content("The run", new BigDecimal("11.12")).sha256()).isEqualTo(one.sha256());
        assertThat(content("Run 4", new BigDecimal("11.13")).sha256()).isNotEqualTo(one.sha256());
        assertThat(one.json())
                .isEqualTo(
                        "{\"kind\":\"PLAN_RUN\",\"reference\":\"4\",\"lines\":[{\"key\":\"a\",\"group\":\"G\",\"name\":\"A\","
                                + "\"cells\":[[\"Rate\",\"11.12\"]]}]}");
        assertThat(ContentJson.lines(one.json())).isEqualTo(one.lines());
    }

    private static Content content(String label, BigDecimal rate) {
        var lines = List.of(new Line("a", "G", "A", List.of(Cell.of("Rate", rate))));
        return new Content(ReviewKind.PLAN_RUN, "4", label, false, lines, List.of(), Set.of());
    }

    private static Line line(String key, String rate, String word) {
        return new Line(key, "G", key, List.of(new Cell("Rate", rate), new Cell("Word", word)));
    }
}
