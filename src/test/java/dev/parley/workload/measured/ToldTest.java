package dev.parley.workload.measured;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.pricing.TokenClass;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which classes of token a file tells, however it is written. */
class ToldTest {

    private static final Set<TokenClass> PLAIN = EnumSet.of(TokenClass.INPUT, TokenClass.OUTPUT);
    private static final Set<TokenClass> ALL = EnumSet.allOf(TokenClass.class);

    private static String rows(String columns, String cells) {
        var text = new StringBuilder("timestamp," + columns + "\n");
        for (int hour = 0; hour < 6; hour++) {
            text.append("2026-09-07T0")
                    .append(hour)
                    .append(":00Z,")
                    .append(cells)
                    .append('\n');
        }
        return text.toString();
    }

    private static Set<TokenClass> told(String... texts) {
        return Reads.only(Reads.read(texts)).told();
    }

    @Test
    void plain_rows_tell_what_they_have_a_column_of_zeros_too() {
        assertThat(told(rows("input,output", "100,10"))).isEqualTo(PLAIN);
        assertThat(told(rows("input,output,cache_read,cache_write", "100,10,0,0")))
                .isEqualTo(ALL);
        assertThat(told(rows("input", "100"))).containsExactly(TokenClass.INPUT);
    }

    @Test
    void of_several_files_a_class_counts_as_told_where_all_tell_it() {
        var later = rows("input,output,cache_read", "100,10,7").replace("09-07", "09-08");
        assertThat(told(rows("input,output", "100,10"), later)).isEqualTo(PLAIN);
    }

    @Test
    void a_single_request_a_row_is_no_different() {
        var text = "timestamp,input,output\n2026-09-07T10:00:00.5Z,100,10\n2026-09-07T10:00:01.25Z,100,10\n";
        assertThat(told(text)).isEqualTo(PLAIN);
        assertThat(told(text.replace("output", "output,cache_read,cache_write").replace(",10\n", ",10,0,0\n")))
                .isEqualTo(ALL);
    }

    private static String call(String input, String output) {
        return "{\"schemaType\":\"ModelInvocationLog\",\"timestamp\":\"2026-09-07T10:00:00Z\",\"operation\":\"Converse\","
                + "\"modelId\":\"us.amazon.nova-pro-v1:0\",\"input\":{" + input + "},\"output\":{" + output + "}}\n";
    }

    @Test
    void an_invocation_log_tells_a_class_that_any_of_its_calls_names() {
        var plain = call("\"inputTokenCount\":100", "\"outputTokenCount\":10");
        assertThat(told(plain)).isEqualTo(PLAIN);
        assertThat(told(call("\"inputTokenCount\":100", ""))).containsExactly(TokenClass.INPUT);
        var cached = call(
                "\"inputTokenCount\":100,\"cacheReadInputTokenCount\":0,\"cacheWriteInputTokenCount\":0",
                "\"outputTokenCount\":10");
        assertThat(told(plain + cached)).isEqualTo(ALL);
        assertThat(Reads.only(Reads.read(plain + cached)).requests()).isEqualTo(2);
    }

    @Test
    void a_spend_log_and_observations_tell_cached_tokens_where_they_name_them() {
        var spend =
                "[{\"request_id\":\"1\",\"startTime\":\"2026-09-07T10:00:00Z\",\"model\":\"bedrock/amazon.nova-pro-v1:0\","
                        + "\"prompt_tokens\":100,\"completion_tokens\":10,\"metadata\":{\"usage_object\":{%s}}}]";
        assertThat(told(spend.formatted(""))).isEqualTo(PLAIN);
        assertThat(told(spend.formatted("\"cache_read_input_tokens\":0,\"cache_creation_input_tokens\":0")))
                .isEqualTo(ALL);
        var observation =
                "[{\"id\":\"1\",\"traceId\":\"t\",\"type\":\"GENERATION\",\"startTime\":\"2026-09-07T10:00:00Z\","
                        + "\"model\":\"amazon.nova-pro-v1:0\",\"usageDetails\":{\"input\":100,\"output\":10%s}}]";
        assertThat(told(observation.formatted(""))).isEqualTo(PLAIN);
        assertThat(told(observation.formatted(",\"cache_read_input_tokens\":5")))
                .contains(TokenClass.CACHE_READ);
        assertThat(Reads.thousand(
                        Reads.only(Reads.read(observation.formatted(",\"cache_read_input_tokens\":5"))),
                        flow -> flow.cacheRead()))
                .isEqualTo(0.005);
    }

    @Test
    void metrics_tell_a_class_that_has_a_datapoint() {
        Map<String, Map<Instant, Double>> metrics = new LinkedHashMap<>();
        for (var name : new String[] {"InputTokenCount", "OutputTokenCount", "CacheReadInputTokens"}) {
            var values = new TreeMap<Instant, Double>();
            for (int minute = 0; minute < 60; minute++) {
                values.put(Instant.parse("2026-09-07T10:00:00Z").plusSeconds(60L * minute), 100.0);
            }
            metrics.put("amazon.nova-pro-v1:0 " + name, values);
        }
        assertThat(told(MetricPages.page(metrics, "Complete", null)))
                .containsExactlyInAnyOrder(TokenClass.INPUT, TokenClass.OUTPUT, TokenClass.CACHE_READ);
    }
}
