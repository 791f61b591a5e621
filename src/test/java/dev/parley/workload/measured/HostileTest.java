package dev.parley.workload.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.parley.engine.demand.MeasuredFlow;
import dev.parley.intake.Answers;
import dev.parley.intake.Rejects;
import dev.parley.intake.StagedFile;
import dev.parley.intake.StagedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files as they should not be. */
class HostileTest {

    private static final String CSV = "timestamp,input,output\n2026-09-07T00:00Z,10,1\n2026-09-07T01:00Z,20,2\n";

    private static final String CALL = "{\"schemaType\":\"ModelInvocationLog\",\"timestamp\":\"2026-09-07T10:0%d:00Z\","
            + "\"modelId\":\"amazon.nova-pro-v1:0\",\"input\":{\"inputTokenCount\":100},\"output\":{\"outputTokenCount\":5}}\n";

    private static String reasons(Traffic traffic) {
        return traffic.rejects().kept().stream()
                .map(Rejects.Reject::reason)
                .toList()
                .toString();
    }

    private static StagedFile file(byte[] bytes) {
        return StagedFiles.of("file", bytes);
    }

    @Test
    void what_is_no_text_or_no_traffic_is_not_recognised() {
        assertThat(MeasuredFormat.of(
                        file(new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0}).head()))
                .isEmpty();
        for (var text : List.of(
                "<!DOCTYPE html><html><body>Error 403</body></html>",
                "{\"error\":\"expired token\"}",
                "Service,AmazonBedrock($),Total costs($)\n2026-09-01,10,10\n",
                "BilledCost,BillingPeriodStart,ChargeCategory\n1,2026-09-01,Usage\n",
                "model,price\namazon.nova-pro-v1:0,0.1\n",
                "some words",
                "{\"formatVersion\":\"v1.0\",\"products\":{}}",
                "[]",
                "{",
                "\"")) {
            assertThat(MeasuredFormat.of(StagedFiles.of("file", text).head()))
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void a_byte_order_mark_is_no_part_of_a_name_in_any_encoding() {
        var plain = Reads.only(Reads.read(CSV));
        for (var bytes : List.of(
                ("\ufeff" + CSV).getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + CSV).getBytes(StandardCharsets.UTF_16LE))) {
            assertThat(Reads.only(Reads.files(Map.of(), List.of(file(bytes)))).measurement())
                    .isEqualTo(plain.measurement());
        }
        var log = CALL.formatted(1) + CALL.formatted(2);
        assertThat(Reads.only(Reads.read("\ufeff" + log))).isEqualTo(Reads.only(Reads.read(log)));
        assertThat(Reads.only(
                        Reads.files(Map.of(), List.of(file(("\ufeff" + log).getBytes(StandardCharsets.UTF_16BE))))))
                .isEqualTo(Reads.only(Reads.read(log)));
    }

    @Test
    void a_row_that_is_not_taken_shows_the_value_that_is_wrong() {
        var text = """
                timestamp,input,output
                2026-09-07T00:00Z,100,10
                2026-09-07T01:00Z,many,10
                2026-09-07T02:00Z,-5,10
                2026-09-07T03:00Z,100
                2026-09-07T03:00Z,100,10
                2026-09-07T03:00Z,7,10
                2026-09-07T04:00Z,100,10
                """;
        var rejects = Reads.answering(Map.of("rows", "buckets"), text).rejects().kept();
        assertThat(rejects)
                .extracting(one -> one.line() + " " + one.value())
                .containsExactlyInAnyOrder("3 many", "4 -5", "5 2026-09-07T03:00Z", "7 2026-09-07T03:00:00Z");
    }

    @Test
    void ragged_rows_null_text_and_words_are_rejected_one_by_one() {
        var traffic = Reads.read(CSV + "2026-09-07T02:00Z,10\n2026-09-07T03:00Z,NULL,1\n2026-09-07T04:00Z,10,ten\n"
                + "2026-09-07T05:00Z,-1,1\n2026-09-07T06:00Z,=1+1,1\n2026-09-07T07:00Z,'; drop table workload; --,1\n"
                + "tomorrow,1,1\n2026-09-07T08:00Z,30,3\n");
        assertThat(traffic.rows()).isEqualTo(3);
        assertThat(reasons(traffic))
                .contains("2 cells, the first line has 3")
                .contains("input is empty")
                .contains("\"ten\" is no number")
                .contains("is negative")
                .contains("\"=1+1\" is no number")
                .contains("is no time");
        assertThat(traffic.rejects().kept())
                .extracting(Rejects.Reject::line)
                .containsExactly(4L, 5L, 6L, 7L, 8L, 9L, 10L);
        assertThat(traffic.rejects().csv()).doesNotContain("\n=");
    }

    @Test
    void e_notation_and_a_decimal_comma_are_numbers() {
        assertThat(Reads.thousand(Reads.only(Reads.read(CSV.replace(",10,", ",1.0E4,"))), MeasuredFlow::input))
                .isCloseTo(10.02, within(1e-9));
        var comma = "time;input\n2026-09-07T00:00Z;1.234,5\n2026-09-07T01:00Z;10\n";
        assertThat(Reads.thousand(Reads.only(Reads.read(comma)), MeasuredFlow::input))
                .isCloseTo(1.2445, within(1e-6));
        var log = CALL.formatted(1).replace(":100}", ":1e2}");
        assertThat(Reads.thousand(Reads.only(Reads.read(log)), MeasuredFlow::input))
                .isCloseTo(0.1, within(1e-9));
    }

    @Test
    void a_file_cut_in_half_says_so() {
        var list = "[" + CALL.formatted(1) + "," + CALL.formatted(2) + "]";
        assertThat(Reads.refused(() -> Reads.read(list.substring(0, list.length() - 20))))
                .contains("no complete JSON")
                .contains("line 2")
                .contains("after 1 records");
        var lines = CALL.formatted(1) + CALL.formatted(2);
        var cut = Reads.read(lines.substring(0, lines.length() - 20));
        assertThat(cut.rows()).isEqualTo(1);
        assertThat(cut.rejects().kept()).extracting(Rejects.Reject::reason).containsExactly("no complete JSON object");
        assertThat(Reads.read(CSV + "2026-09-07T02:00Z,30").rejects().count()).isEqualTo(1);
        var packed = StagedFiles.gzip(lines.repeat(2000));
        var half = file(Arrays.copyOf(packed, packed.length / 2));
        assertThatThrownBy(() -> Reads.files(Map.of(), List.of(half))).isInstanceOf(UncheckedIOException.class);
        var metrics =
                "{\"MetricDataResults\":[{\"Id\":\"a\",\"Label\":\"x.y InputTokenCount\",\"Timestamps\":[1788739200,";
        assertThat(Reads.refused(() -> Reads.read(metrics))).contains("no complete JSON");
    }

    @Test
    void a_header_only_or_an_empty_list_is_refused() {
        assertThat(Reads.refused(() -> Reads.read("timestamp,input,output\n"))).contains("no rows");
        assertThat(Reads.refused(() -> Reads.read("{\"MetricDataResults\":[],\"Messages\":[]}")))
                .contains("no rows");
        assertThat(Reads.refused(() -> Reads.read("@timestamp,@message\n"))).contains("no rows");
        assertThat(Reads.refused(() -> Reads.read("{\"Label\":\"InputTokenCount\",\"Datapoints\":[]}")))
                .contains("no rows");
    }

    @Test
    void a_quote_that_is_never_closed_is_told() {
        var traffic = Reads.read(CSV + "\"2026-09-07T02:00Z,10,1\n2026-09-07T03:00Z,10,1\n2026-09-07T04:00Z,10,1\n");
        assertThat(traffic.rows()).isEqualTo(2);
        assertThat(reasons(traffic)).contains("never closed");
    }

    @Test
    void values_that_cannot_be_are_rejected() {
        var log = CALL.formatted(0)
                + CALL.formatted(1).replace(":100}", ":-5}")
                + CALL.formatted(2).replace(":100}", ":\"NaN\"}")
                + CALL.formatted(3).replace(":100}", ":1e300}")
                + CALL.formatted(4).replace("2026-09-07T", "1970-01-01T")
                + CALL.formatted(5).replace("2026-09-07T10:05:00Z", "soon")
                + CALL.formatted(6).replace("modelId", "model")
                + CALL.formatted(7).replace("amazon.nova-pro-v1:0", "x".repeat(5000))
                + CALL.formatted(8).replace("\"timestamp\"", "\"time\"")
                + "[1,2,3]\n\"text\"\nnull\n";
        var traffic = Reads.read(log);
        assertThat(traffic.rows()).isEqualTo(1);
        assertThat(traffic.rejects().count()).isEqualTo(11);
        assertThat(traffic.rejects().csv()).doesNotContain("xxxxxxxxxxxx");
    }

    @Test
    void deep_nesting_and_long_names_are_rejected_as_that_row() {
        var deep =
                CALL.formatted(1).replace("\"input\"", "\"x\":" + "[".repeat(2000) + "]".repeat(2000) + ",\"input\"");
        var longName = CALL.formatted(1).replace("\"input\"", "\"" + "n".repeat(20_000) + "\":1,\"input\"");
        var traffic = Reads.read(CALL.formatted(0) + deep + longName + CALL.formatted(2));
        assertThat(traffic.rows()).isEqualTo(2);
        assertThat(traffic.rejects().count()).isEqualTo(2);
    }

    @Test
    void metadata_with_a_value_a_request_tells_no_applications_apart() {
        var log = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            log.append(CALL.formatted(i % 10)
                    .replace(
                            "\"input\"",
                            "\"requestMetadata\":{\"app\":\"" + (i < 480 ? "a" : "r" + i) + "\"},\"input\""));
        }
        var traffic = Reads.read(log.toString());
        assertThat(traffic.found()).hasSize(1);
        assertThat(Reads.only(traffic).requests()).isEqualTo(2000);
        assertThat(traffic.remarks().toString()).contains("Told apart by the model alone");
        assertThat(Reads.refused(() -> Reads.answering(Map.of("apart", "requestMetadata.app"), log.toString())))
                .contains("tell them apart by less");
    }

    @Test
    void a_time_years_away_is_no_memory_of_years() {
        assertThat(Reads.refused(
                        () -> Reads.read(CALL.formatted(1) + CALL.formatted(2).replace("2026-09-07", "2016-01-01"))))
                .contains("at most");
        assertThat(Reads.refused(() -> Reads.read("timestamp,input\n2016-01-01T00:00:00Z,1\n2016-01-01T00:00:01Z,1\n"
                        + "2016-01-01T00:00:02Z,1\n2026-01-01T00:00:01Z,1\n")))
                .contains("at most");
    }

    @Test
    void a_million_rejected_rows_keep_ten_thousand() {
        var text = new StringBuilder(CSV);
        for (int i = 0; i < 100_000; i++) {
            text.append("x,1,1\n");
        }
        var traffic = Reads.read(text.toString());
        assertThat(traffic.rejects().count()).isEqualTo(100_000);
        assertThat(traffic.rejects().kept()).hasSize(Rejects.MOST_KEPT);
    }

    @Test
    void a_cancel_is_heard_within_a_few_thousand_rows() {
        var log = new StringBuilder("timestamp,input,output\n");
        for (int i = 0; i < 50_000; i++) {
            log.append(Instant.parse("2026-09-07T00:00:00Z").plusSeconds(i)).append(",1,1\n");
        }
        var file = StagedFiles.of("file", log.toString());
        var format = MeasuredFormat.of(file.head()).orElseThrow().format();
        assertThatThrownBy(() -> MeasuredFiles.read(format, List.of(file), Answers.NONE, (bytes, rows) -> {
                    if (rows > 0) {
                        assertThat(rows).isLessThan(5000);
                        throw new IllegalStateException("cancelled");
                    }
                }))
                .hasMessage("cancelled");
    }

    @Test
    void a_cancel_is_heard_in_the_middle_of_an_endless_line() {
        for (var text : List.of(
                CALL.formatted(1) + "{\"x\":\"" + "y".repeat(20_000_000) + "\"}",
                "@timestamp,@message,other\n1,2,\"" + "y".repeat(20_000_000) + '"',
                "timestamp,input\n\"" + "y".repeat(20_000_000) + '"')) {
            var file = StagedFiles.of("file", text);
            var format = MeasuredFormat.of(file.head()).orElseThrow().format();
            assertThatThrownBy(() -> MeasuredFiles.read(format, List.of(file), Answers.NONE, (bytes, rows) -> {
                        if (bytes > 5_000_000) {
                            assertThat(bytes).isLessThan(12_000_000);
                            throw new IllegalStateException("cancelled");
                        }
                    }))
                    .hasMessage("cancelled");
        }
    }

    @Test
    void more_datapoints_or_series_than_there_can_be_are_refused() {
        var points = "{\"MetricDataResults\":[{\"Id\":\"a\",\"Label\":\"x.y InputTokenCount\",\"Values\":["
                + "1,".repeat(600_000) + "1]}]}";
        assertThat(Reads.refused(() -> Reads.read(points))).contains("more than 500000 datapoints");
        var series = new StringBuilder("{\"MetricDataResults\":[");
        for (int i = 0; i < 6_000; i++) {
            series.append(i == 0 ? "" : ",")
                    .append("{\"Id\":\"m")
                    .append(i)
                    .append("\",\"Label\":\"x.y InputTokenCount\"}");
        }
        assertThat(Reads.refused(() -> Reads.read(series + "]}"))).contains("More than 5000 series");
    }

    @Test
    void the_same_file_twice_counts_once() throws IOException {
        var log = CALL.formatted(1) + CALL.formatted(2);
        var traffic = Reads.answering(Map.of(), log, log);
        assertThat(Reads.only(traffic).requests()).isEqualTo(2);
        assertThat(traffic.remarks().toString()).contains("the same file");
    }
}
