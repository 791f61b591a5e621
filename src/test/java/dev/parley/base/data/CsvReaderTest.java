package dev.parley.base.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

    private static final CsvReader.Bounds WIDE = new CsvReader.Bounds(1_000, 1_000, 100, 100_000);

    private static List<List<String>> rows(String text, char separator, CsvReader.Bounds bounds) throws IOException {
        var reader = new CsvReader(new StringReader(text), separator);
        var rows = new ArrayList<List<String>>();
        for (var row = reader.next(bounds); row != null; row = reader.next(bounds)) {
            rows.add(row);
        }
        return rows;
    }

    @Test
    void quotes_hold_separators_breaks_and_doubled_quotes_and_empty_cells_are_cells() throws IOException {
        assertThat(rows("a;\"b;\n\"\"c\"\"\";\n;;\n\n  \nlast", ';', WIDE))
                .containsExactly(List.of("a", "b;\n\"c\"", ""), List.of("", "", ""), List.of("last"));
    }

    @Test
    void each_row_knows_the_line_that_it_begins_in_whatever_ends_the_lines() throws IOException {
        for (var end : List.of("\n", "\r\n", "\r")) {
            var reader = new CsvReader(new StringReader("a,b" + end + end + "\"c" + end + "\",d" + end + "e,f"), ',');
            var lines = new ArrayList<Long>();
            while (reader.next(WIDE) != null) {
                lines.add(reader.line());
            }
            assertThat(lines).as("ended by %s", end.length()).containsExactly(1L, 3L, 5L);
        }
    }

    @Test
    void what_is_longer_than_its_bound_says_which() {
        assertBound("a,b,c", new CsvReader.Bounds(100, 100, 2, 100), CsvReader.Beyond.Bound.CELLS);
        assertBound("abcdef,b", new CsvReader.Bounds(100, 5, 2, 100), CsvReader.Beyond.Bound.CELL);
        assertBound("abc,abc,abc", new CsvReader.Bounds(8, 5, 9, 100), CsvReader.Beyond.Bound.ROW);
        assertBound("abc\nabc\nabc", new CsvReader.Bounds(8, 5, 9, 9), CsvReader.Beyond.Bound.TEXT);
        assertBound("\"" + "x\n".repeat(50), new CsvReader.Bounds(50, 90, 9, 900), CsvReader.Beyond.Bound.ROW);
    }

    private static void assertBound(String text, CsvReader.Bounds bounds, CsvReader.Beyond.Bound bound) {
        assertThatThrownBy(() -> rows(text, ',', bounds))
                .isInstanceOfSatisfying(
                        CsvReader.Beyond.class,
                        beyond -> assertThat(beyond.bound()).isEqualTo(bound));
    }

    @Test
    void a_cell_is_read_by_who_wants_it_and_the_rest_is_skipped() throws IOException {
        var reader = new CsvReader(new StringReader("long one, \"two\" ,\"th\"\"ree\"\nnext,row"), ',');
        assertThat(reader.row()).isTrue();
        assertThat(reader.cell()).isTrue();
        assertThat(reader.text(4)).isEqualTo("long");
        assertThat(reader.cell()).isTrue();
        assertThat(reader.cell()).isTrue();
        var content = new char[20];
        assertThat(new String(content, 0, reader.content().read(content))).isEqualTo("th\"ree");
        assertThat(reader.row()).isTrue();
        assertThat(reader.line()).isEqualTo(2);
        assertThat(reader.cell()).isTrue();
        assertThat(reader.row()).isFalse();
    }

    @Test
    void a_quote_that_is_never_closed_is_told() throws IOException {
        var reader = new CsvReader(new StringReader("a,\"b\nc"), ',');
        assertThat(reader.next(WIDE)).containsExactly("a", "b\nc");
        assertThat(reader.unclosed()).isTrue();
        assertThat(reader.next(WIDE)).isNull();
    }

    @Test
    void what_is_written_by_the_rules_is_read_back_whatever_it_holds() throws IOException {
        var random = new Random(20261123);
        var splinters = List.of("a", "\"", ",", "\n", "\r", "\r\n", "é", "\u0000", "  ", "\ud83d\ude00");
        for (int round = 0; round < 2_000; round++) {
            var rows = new ArrayList<List<String>>();
            var text = new StringBuilder();
            for (int r = 0; r < 1 + random.nextInt(4); r++) {
                var row = new ArrayList<String>();
                for (int c = 0; c < 2 + random.nextInt(4); c++) {
                    var cell = new StringBuilder();
                    for (int part = random.nextInt(5); part > 0; part--) {
                        cell.append(splinters.get(random.nextInt(splinters.size())));
                    }
                    row.add(cell.toString());
                    text.append(c == 0 ? "" : ",")
                            .append('"')
                            .append(cell.toString().replace("\"", "\"\""))
                            .append('"');
                }
                text.append(random.nextBoolean() ? "\n" : "\r\n");
                rows.add(row);
            }
            assertThat(rows(text.toString(), ',', WIDE)).isEqualTo(rows);
        }
    }

    @Test
    void a_byte_order_mark_says_the_encoding_and_is_no_part_of_the_text() throws IOException {
        assertThat(decoded("\ufeffé,1", StandardCharsets.UTF_8)).isEqualTo("é,1");
        assertThat(decoded("é,1", StandardCharsets.UTF_8)).isEqualTo("é,1");
        assertThat(decoded("\ufeffé,1", StandardCharsets.UTF_16LE)).isEqualTo("é,1");
        assertThat(decoded("\ufeffé,1", StandardCharsets.UTF_16BE)).isEqualTo("é,1");
        assertThat(decoded("", StandardCharsets.UTF_8)).isEmpty();
    }

    private static String decoded(String text, Charset charset) throws IOException {
        try (var in = Decoded.text(new ByteArrayInputStream(text.getBytes(charset)))) {
            return in.readAllAsString();
        }
    }
}
