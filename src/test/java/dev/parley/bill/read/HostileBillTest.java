package dev.parley.bill.read;

import static dev.parley.bill.read.Reading.billed;
import static dev.parley.bill.read.Reading.gzip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.Answers;
import dev.parley.intake.NothingTaken;
import dev.parley.intake.Rejects;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bills as they are when something went wrong with them: refused by name, or told row by row. */
class HostileBillTest {

    private static final String HEADER =
            "bill_billing_period_start_date,bill_billing_period_end_date,bill_payer_account_id,"
                    + "line_item_usage_start_date,line_item_product_code,line_item_line_item_type,line_item_currency_code,"
                    + "line_item_unblended_cost,product\n";

    private static final String FINE =
            "2026-09-01T00:00:00Z,2026-10-01T00:00:00Z,111111111111,2026-09-05T01:00:00Z,AmazonS3,Usage,USD,2.5,{}\n";

    @TempDir
    Path directory;

    private Reading reading;

    @BeforeEach
    void reading() {
        reading = new Reading(directory);
    }

    @AfterEach
    void nothing_is_left_on_the_disk() throws IOException {
        assertThat(reading.left()).isEmpty();
    }

    @Test
    void ragged_rows_are_told_by_line_and_the_others_taken() throws IOException {
        var bill =
                reading.text(HEADER + FINE + "2026-09-01,only,three\n" + FINE + FINE.strip() + ",more,fields\n" + FINE);
        assertThat(bill.rows()).isEqualTo(3);
        assertThat(reading.rejects.kept())
                .extracting(Rejects.Reject::line, Rejects.Reject::reason, Rejects.Reject::value)
                .containsExactly(
                        tuple(3L, "it has fewer fields than the header", ""),
                        tuple(5L, "it has more fields than the header", ""));
    }

    @Test
    void what_is_no_number_is_told_by_line_with_the_one_value_and_left_out_of_both_sums() throws IOException {
        var bill = reading.text(HEADER
                + FINE
                + FINE.replace("2.5", "12,5").replace("12,5", "\"12,5\"")
                + FINE.replace("2.5", "NULL")
                + FINE.replace("2.5", "NaN")
                + FINE);
        assertThat(bill.rows()).isEqualTo(2);
        assertThat(reading.rejects.kept())
                .extracting(Rejects.Reject::line, Rejects.Reject::reason, Rejects.Reject::value)
                .containsExactlyInAnyOrder(
                        tuple(3L, "the cost is no number", "12,5"),
                        tuple(4L, "the cost is missing or no number", ""),
                        tuple(5L, "the cost is no number", "NaN"));
        assertThat(bill.reconciliation())
                .allSatisfy(sum -> assertThat(sum.taken()).isEqualByComparingTo("5"));
    }

    @Test
    void an_amount_of_a_rejected_row_that_can_be_read_is_shown_beside_the_sums() throws IOException {
        var bill = reading.text(HEADER.replace("product\n", "product,line_item_usage_amount\n")
                + FINE.replace("{}", "{},1")
                + FINE.replace("{}", "{},many"));
        assertThat(bill.reconciliation().getFirst())
                .extracting(
                        ReadBill.Sum::what,
                        sum -> sum.inFile().doubleValue(),
                        sum -> sum.rejected().doubleValue(),
                        sum -> sum.taken().doubleValue())
                .containsExactly("billed, September 2026, payer 111111111111", 2.5, 2.5, 2.5);
    }

    @Test
    void exponents_are_kept_to_the_last_digit() throws IOException {
        var bill = reading.text(HEADER
                + FINE.replace("2.5", "9.984E-7")
                + FINE.replace("2.5", "1.9e-07")
                + FINE.replace("2.5", "-2E2"));
        assertThat(billed(bill, charge -> true)).isEqualTo(new BigDecimal("-199.9999988116"));
    }

    @Test
    void every_row_with_a_decimal_comma_is_a_refusal_with_the_first_of_them() {
        assertThatThrownBy(() -> reading.text(HEADER + FINE.replace("2.5", "\"2,5\"")))
                .hasMessageContainingAll("Not one row", "the cost is no number", "2,5", "line 2")
                .isInstanceOfSatisfying(
                        NothingTaken.class,
                        nothing -> assertThat(nothing.rejects().csv()).contains("2,\"the cost is no number\",\"2,5\""));
    }

    @Test
    void two_currencies_are_refused_with_both_named() {
        refused(() -> reading.text(HEADER + FINE + FINE.replace("USD", "EUR")), "EUR and USD");
    }

    @Test
    void a_header_alone_is_refused() {
        refused(() -> reading.text(HEADER), "nothing to take in");
    }

    @Test
    void a_part_with_a_header_alone_among_others_does_no_harm() throws IOException {
        var bill = reading.files(reading.staged("1", HEADER), reading.staged("2", HEADER + FINE));
        assertThat(bill.rows()).isEqualTo(1);
    }

    @Test
    void a_text_cut_in_half_tells_the_line_and_that_it_ends_so() throws IOException {
        var text = HEADER + FINE.repeat(50);
        var bill = reading.text(text.substring(0, text.length() - 40));
        assertThat(bill.rows()).isEqualTo(49);
        assertThat(reading.rejects.kept())
                .singleElement()
                .satisfies(reject -> assertThat(reject.line()).isEqualTo(51));
        assertThat(bill.remarks()).anySatisfy(remark -> assertThat(remark).contains("cut off"));
    }

    @Test
    void a_gzip_cut_in_half_is_refused() throws IOException {
        var random = new java.util.Random(3);
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < 20_000; i++) {
            text.append(FINE.replace("2.5", random.nextInt(1000) + "." + random.nextInt(1_000_000)));
        }
        byte[] whole = gzip(text.toString());
        refused(
                () -> reading.files(reading.staged("half", Arrays.copyOf(whole, whole.length / 2))),
                "cut off or damaged");
        refused(
                () -> reading.files(reading.staged("end", Arrays.copyOf(whole, whole.length - 5))),
                "cut off or damaged");
    }

    @Test
    void a_gzip_of_several_members_is_read_through() throws IOException {
        byte[] first = gzip(HEADER + FINE);
        byte[] second = gzip(FINE + FINE);
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        assertThat(reading.files(reading.staged("both", both)).rows()).isEqualTo(3);
    }

    @Test
    void parquet_cut_in_half_is_refused() throws IOException, SQLException {
        byte[] whole = reading.parquet(HEADER + FINE.repeat(1000), "*");
        refused(() -> reading.files(reading.staged("half", Arrays.copyOf(whole, whole.length / 2))), "cut off");
    }

    @Test
    void parquet_that_is_no_bill_is_not_recognised() throws IOException, SQLException {
        byte[] other = reading.parquet("a,b,c\n1,2,3\n", "*");
        assertThat(reading.bills.recognise(reading.staged("other", other))).isEmpty();
    }

    @Test
    void a_byte_order_mark_and_other_line_ends_do_not_matter() throws IOException {
        var bill = reading.text("\ufeff" + (HEADER + FINE + FINE).replace("\n", "\r\n"));
        assertThat(bill.rows()).isEqualTo(2);
        assertThat(billed(bill, charge -> true)).isEqualByComparingTo("5");
    }

    @Test
    void utf_16_is_refused_by_name() {
        refused(
                () -> reading.files(
                        reading.staged("wide", ("\ufeff" + HEADER + FINE).getBytes(StandardCharsets.UTF_16LE))),
                "UTF-16");
    }

    @Test
    void other_letters_than_utf_8_are_told_by_line() throws IOException {
        byte[] latin = (HEADER + FINE + FINE.replace("AmazonS3", "Gr\u00f6\u00dfe") + FINE)
                .getBytes(StandardCharsets.ISO_8859_1);
        var bill = reading.files(reading.staged("latin", latin));
        assertThat(bill.rows()).isEqualTo(2);
        assertThat(reading.rejects.kept()).singleElement().satisfies(reject -> {
            assertThat(reject.line()).isEqualTo(3);
            assertThat(reject.reason()).isEqualTo("it is not UTF-8");
        });
    }

    @Test
    void a_quotation_mark_that_is_never_closed_is_told() throws IOException {
        var bill = reading.text(HEADER + FINE + FINE.replace("AmazonS3", "\"AmazonS3") + FINE);
        assertThat(bill.rows()).isEqualTo(1);
        assertThat(reading.rejects.count()).isPositive();
    }

    @Test
    void dates_outside_of_the_billing_period_count_where_they_are_billed() throws IOException {
        var bill = reading.text(HEADER + FINE + FINE.replace("2026-09-05T01", "2026-08-31T23"));
        assertThat(bill.months()).hasSize(1);
        assertThat(bill.remarks())
                .anySatisfy(remark -> assertThat(remark).startsWith("1 row of usage is dated outside"));
    }

    @Test
    void a_billing_period_of_another_zone_or_way_of_writing_is_rejected() throws IOException {
        var bill = reading.text(HEADER
                + FINE
                + FINE.replace("2026-09-01T00:00:00Z", "09/01/2026")
                + FINE.replace("2026-09-01T00:00:00Z", "2026-09-01T00:00:00+02:00")
                + FINE.replace("2026-09-01T00:00:00Z", ""));
        assertThat(bill.rows()).isEqualTo(1);
        assertThat(reading.rejects.count()).isEqualTo(3);
        assertThat(reading.rejects.kept())
                .extracting(Rejects.Reject::line, Rejects.Reject::reason, Rejects.Reject::value)
                .containsExactly(
                        tuple(3L, "the billing period is not written as 2026-09-01, in UTC", "09/01/2026"),
                        tuple(
                                4L,
                                "the billing period is not written as 2026-09-01, in UTC",
                                "2026-09-01T00:00:00+02:00"),
                        tuple(5L, "the billing period is missing", ""));
        assertThat(bill.reconciliation())
                .filteredOn(sum -> sum.what().startsWith("billed, no month"))
                .singleElement()
                .satisfies(sum -> assertThat(sum.rejected()).isEqualByComparingTo("7.5"));
    }

    @Test
    void a_column_of_other_things_where_the_billing_period_should_be_is_refused() {
        refused(
                () -> reading.text(many(10_100, row -> FINE.replace("2026-09-01T00", "x" + row + "-2026-09-01T00"))),
                "More than 10000 different texts stand where the billing period should");
    }

    @Test
    void more_payers_than_anybody_has_are_refused() {
        refused(
                () -> reading.text(many(10_100, row -> FINE.replace("111111111111", "payer " + row))),
                "more than 10000 payers and months");
    }

    @Test
    void rows_that_are_no_charges_are_added_up_by_reason_whatever_else_stands_in_them() throws IOException {
        var bill = reading.text(many(
                20_000,
                row -> row == 0 ? FINE : FINE.replace("AmazonS3", "code " + row).replace("2.5", "none")));
        assertThat(bill.rows()).isEqualTo(1);
        assertThat(reading.rejects.count()).isEqualTo(19_999);
    }

    @Test
    void taking_an_answer_of_many_groups_can_be_cancelled() throws IOException {
        var file = reading.staged("one", HEADER + FINE);
        try (var duck = new Duck(List.of(file.path()))) {
            var taken = new AtomicInteger();
            assertThatThrownBy(() -> duck.ask(
                            "SELECT range FROM range(1000000)",
                            1,
                            0,
                            (_, _) -> {
                                if (taken.get() > 0) {
                                    throw new IllegalStateException("cancelled");
                                }
                            },
                            _ -> taken.incrementAndGet()))
                    .hasMessage("cancelled");
            assertThat(taken.get()).isLessThan(1_000_000);
        }
    }

    private static String many(int rows, IntFunction<String> row) {
        return HEADER + IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining());
    }

    @Test
    void an_account_that_a_spreadsheet_rounded_is_refused() {
        refused(() -> reading.text(HEADER + FINE.replace("111111111111", "1.11111E+11")), "1.11111E+11", "spreadsheet");
    }

    @Test
    void several_payers_are_kept_apart() throws IOException {
        var bill = reading.text(
                HEADER + FINE + FINE.replace("111111111111", "000000000002").replace("2.5", "7"));
        assertThat(bill.charges()).hasSize(2);
        assertThat(bill.reconciliation())
                .filteredOn(sum -> sum.what().equals("billed, September 2026, payer 000000000002"))
                .singleElement()
                .satisfies(sum -> assertThat(sum.taken()).isEqualByComparingTo("7"));
    }

    @Test
    void sql_and_formulas_are_texts() throws IOException {
        var bill = reading.text(HEADER
                + FINE.replace("AmazonS3", "'); DROP TABLE charge; --")
                + FINE.replace("AmazonS3", "=HYPERLINK(1)")
                + FINE.replace("AmazonS3", "\"Robert\"\"); SELECT 1\""));
        assertThat(bill.charges())
                .extracting(dev.parley.bill.Charge::service)
                .contains("'); DROP TABLE charge; --", "=HYPERLINK(1)", "Robert\"); SELECT 1");
    }

    @Test
    void columns_named_as_sql_are_columns() throws IOException, SQLException {
        var text = (HEADER + FINE)
                .replace("product\n", "product,x') FROM evil --\n")
                .replace("{}\n", "{},1\n");
        assertThat(reading.text(text).rows()).isEqualTo(1);
        assertThat(reading.files(reading.staged("p", reading.parquet(text, "*")))
                        .rows())
                .isEqualTo(1);
    }

    @Test
    void amounts_beyond_all_reason_are_rejected() throws IOException {
        var bill = reading.text(HEADER + FINE + FINE.replace("2.5", "1E25"));
        assertThat(bill.rows()).isEqualTo(1);
        assertThat(reading.rejects.kept()).singleElement().satisfies(reject -> {
            assertThat(reject.value()).isEqualTo("1E25");
            assertThat(reject.line()).isEqualTo(3);
        });
    }

    @Test
    void a_small_file_of_zeros_behind_a_header_is_no_bill_and_ends() throws IOException {
        byte[] bomb = gzip(HEADER + "0".repeat(64 << 20));
        refused(() -> reading.files(reading.staged("bomb", bomb)), "a line longer than 1 MB");
    }

    @Test
    void a_line_that_is_longer_than_the_readers_memory_is_never_passed_over() {
        refused(() -> reading.text(HEADER + FINE + "0".repeat(40 << 20) + "\n" + FINE), "a line longer than 1 MB");
    }

    @Test
    void more_broken_lines_than_can_be_told_are_a_refusal() {
        refused(() -> reading.text(HEADER + FINE + "broken\n".repeat(12_000)), "More than 2000 lines");
    }

    @Test
    void a_reading_that_nobody_wants_any_more_ends_and_leaves_nothing() throws IOException, SQLException {
        var file = reading.staged("long", HEADER + FINE.repeat(400_000));
        var format = reading.bills.recognise(file).orElseThrow();
        var asked = new ArrayList<Long>();
        assertThatThrownBy(() -> reading.bills.read(
                        format,
                        List.of(file),
                        Answers.NONE,
                        (bytes, rows) -> {
                            asked.add(bytes);
                            throw new Unwanted();
                        },
                        reading.rejects))
                .isInstanceOf(Unwanted.class);
        assertThat(asked).hasSize(1);
    }

    private static final class Unwanted extends RuntimeException {}

    @Test
    void duckdb_opens_nothing_but_the_files_and_can_be_told_nothing_else() throws IOException {
        var file = reading.staged("mine", HEADER + FINE);
        var other = Files.writeString(directory.resolve("other.csv"), "a,b\n1,2\n");
        try (var duck = new Duck(List.of(file.path()))) {
            for (var sql : List.of(
                    "SELECT * FROM read_csv('" + other + "')",
                    "SELECT * FROM read_csv('https://example.com/x.csv')",
                    "SELECT * FROM read_text('/etc/hostname')",
                    "COPY (SELECT 1) TO '" + directory.resolve("out.csv") + "'",
                    "ATTACH '" + directory.resolve("x.db") + "'",
                    "INSTALL httpfs",
                    "LOAD httpfs",
                    "SET enable_external_access = true",
                    "SET memory_limit = '8GB'")) {
                assertThatThrownBy(() -> duck.ask(sql, row -> {})).isInstanceOf(Duck.Unreadable.class);
            }
            var seen = new ArrayList<String>();
            duck.ask(
                    "SELECT count(*) FROM read_text(" + Duck.path(file.path()) + ")",
                    row -> seen.add(row.getString(1)));
            assertThat(seen).containsExactly("1");
        }
        assertThat(directory.resolve("out.csv")).doesNotExist();
    }

    private static void refused(ThrowingCallable reading, String... says) {
        assertThatThrownBy(reading).isInstanceOf(InvalidInput.class).hasMessageContainingAll(says);
    }
}
