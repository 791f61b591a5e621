package dev.parley.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Table QUANTITIES = new Table(
            "quantities",
            "Quantities",
            1,
            List.of(
                    Column.text("line", "Line"),
                    Column.of("a", "A", "", Format.WHOLE),
                    Column.of("b", "B", "", Format.WHOLE)),
            List.of(line("one", "3", "4"), line("two", "5", "6")),
            null);

    private static final Table ASK = new Table(
            "ask",
            "Ask",
            1,
            List.of(
                    Column.text("line", "Line"),
                    Column.of("quantity", "Quantity", "", Format.WHOLE),
                    Column.of("list", "List", "", Format.RATE),
                    Column.of("ask", "Ask", "", Format.RATE),
                    Column.of("at_list", "At list", "USD", Format.CENTS).withSum(),
                    Column.of("at_ask", "At ask", "USD", Format.CENTS).withSum(),
                    Column.of("off", "Off", "", Format.SHARE),
                    Column.of("both", "Both", "", Format.CENTS)),
            List.of(asked("one", "2.005", "1.5"), new Table.Group("more"), asked("two", null, null)),
            "Total");

    private static final Table SUMS = new Table(
            "sums",
            "Sums",
            1,
            List.of(
                    Column.text("what", "What"),
                    Column.of("all", "All", "", Format.CENTS),
                    Column.of("one", "One", "", Format.CENTS)),
            List.of(new Table.Line(List.of(
                    Cell.of("x"),
                    Cell.of(new Formula.Below("ask", "at_list")),
                    Cell.of(new Formula.Below("ask", "quantity", "line", "two"))))),
            null);

    private static Table.Line line(String name, String... figures) {
        var cells = new java.util.ArrayList<Cell>(List.of(Cell.of(name)));
        for (var figure : figures) {
            cells.add(new Cell.Figure(new BigDecimal(figure)));
        }
        return new Table.Line(cells);
    }

    private static Table.Line asked(String name, String list, String ask) {
        return new Table.Line(List.of(
                Cell.of(name),
                Cell.of(new Formula.Across("quantities", "a", "b")),
                Cell.of(list == null ? null : new BigDecimal(list), "unknown"),
                Cell.of(ask == null ? null : new BigDecimal(ask), "list"),
                Cell.of(new Formula.Product("quantity", "list", null, "unknown")),
                Cell.of(new Formula.Product("quantity", "ask", "at_list", "unknown")),
                Cell.of(new Formula.Off("list", "ask")),
                Cell.of(new Formula.Sum(List.of("at_list", "at_ask"), "unknown"))));
    }

    private static Document document(Table... tables) {
        return new Document(
                "T",
                "S",
                LocalDate.of(2027, 3, 3),
                List.of(),
                List.of(new Document.Section("All", List.<Part>of(tables))));
    }

    private final Figures figures = new Figures(document(QUANTITIES, ASK, SUMS));

    private Cell ask(int line, String column) {
        return figures.at(ASK, line, ASK.indexOf(column));
    }

    @Test
    void a_product_is_dollars_to_the_cent_and_a_sum_over_lines_that_are_known() {
        assertThat(ask(0, "quantity")).isEqualTo(new Cell.Figure(new BigDecimal("7")));
        assertThat(ask(0, "at_list")).isEqualTo(new Cell.Figure(new BigDecimal("14.04")));
        assertThat(ask(0, "at_ask")).isEqualTo(new Cell.Figure(new BigDecimal("10.50")));
        assertThat(figures.total(ASK, ASK.indexOf("at_list"))).isEqualByComparingTo("14.04");
    }

    @Test
    void a_missing_rate_is_a_word_everywhere_and_never_a_zero() {
        assertThat(ask(1, "at_list")).isEqualTo(new Cell.Missing("unknown"));
        assertThat(ask(1, "at_ask")).isEqualTo(new Cell.Missing("unknown"));
        assertThat(ask(1, "both")).isEqualTo(new Cell.Missing("unknown"));
        assertThat(ask(1, "off")).isEqualTo(new Cell.Missing(""));
    }

    @Test
    void sums_of_another_table_take_all_lines_or_those_that_say_a_word() {
        assertThat(figures.at(SUMS, 0, 1)).isEqualTo(new Cell.Figure(new BigDecimal("14.04")));
        assertThat(figures.at(SUMS, 0, 2)).isEqualTo(new Cell.Figure(new BigDecimal("11")));
    }

    @Test
    void a_fixed_table_says_the_same_without_the_tables_it_looked_into() {
        var fixed = figures.fixed(ASK);
        var alone = new Figures(document(fixed));
        for (int line = 0; line < 2; line++) {
            for (int column = 0; column < ASK.columns().size(); column++) {
                assertThat(alone.at(fixed, line, column)).isEqualTo(figures.at(ASK, line, column));
            }
        }
    }

    @Test
    void a_line_that_does_not_fit_its_columns_and_a_table_that_is_not_there_are_named() {
        assertThatThrownBy(() -> new Table("t", "T", 0, List.of(Column.text("a", "A")), List.of(line("x", "1")), null))
                .hasMessageContaining("2 cells for 1 columns");
        assertThatThrownBy(() -> new Figures(document(ASK)).at(ASK, 0, 1)).hasMessageContaining("no table quantities");
        assertThatThrownBy(() -> new Figures(document(ASK, ASK))).hasMessageContaining("two tables ask");
    }
}
