package dev.parley.workload.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.engine.demand.MeasuredFlow;
import dev.parley.intake.StagedFile;
import dev.parley.intake.StagedFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Sample files of the formats, where a copy is at hand ({@code -Dparley.samples=folder}). */
class SamplesTest {

    private static List<StagedFile> files(String... paths) {
        var folder = Path.of(System.getProperty("parley.samples", "samples"));
        return Arrays.stream(paths)
                .map(path -> {
                    var file = folder.resolve(path);
                    Assumptions.assumeTrue(Files.exists(file), "no copy of " + path + ": give -Dparley.samples");
                    return StagedFiles.of(file.getFileName().toString(), file);
                })
                .toList();
    }

    @Test
    void metrics_of_cloudwatch_are_the_sums_of_the_chat_trace_that_they_were_made_of() {
        var metrics = Reads.only(Reads.files(Map.of(), files("cloudwatch/SYNTHETIC_get-metric-data_1min.json")));
        // The Azure 2023 conversation trace: 19,366 requests.
        assertThat(metrics.requests()).isEqualTo(19_366);
        assertThat(Reads.thousand(metrics, MeasuredFlow::input)).isCloseTo(22_361.870, within(1e-4));
        assertThat(Reads.thousand(metrics, MeasuredFlow::output)).isCloseTo(4_088.665, within(1e-4));
        assertThat(metrics.throttled()).isEqualTo(0);
        assertThat(metrics.source()).isEqualTo(new Source("us.anthropic.claude-sonnet-4-6", "", "", ""));
        assertThat(metrics.measurement().bucketSeconds()).isEqualTo(60);
        assertThat(metrics.measurement().coverage()).isEqualTo(1);
        assertThat(metrics.measurement().minutes()).isNotNull();
    }

    @Test
    void the_minutes_of_a_trace_written_as_metrics_are_the_trace() {
        var file = files("traces/AzureLLMInferenceTrace_code.csv");
        var trace = Reads.only(Reads.files(Map.of("zone", "UTC"), file));
        assertThat(trace.requests()).isEqualTo(8_819);
        assertThat(Reads.thousand(trace, MeasuredFlow::input)).isCloseTo(18_059.974, within(1e-4));
        var metrics = Reads.only(Reads.answering(
                Map.of("gaps", "no traffic"),
                MetricPages.ofRequests(Reads.text(file.getFirst()), "us.amazon.nova-pro-v1:0")));
        assertThat(metrics.measurement()).isEqualTo(trace.measurement());
        assertThat(metrics.requests()).isEqualTo(trace.requests());
    }

    @Test
    void a_page_that_says_there_is_more_is_read_with_a_remark() {
        var read = Reads.files(Map.of(), files("cloudwatch/SYNTHETIC_get-metric-data_partial_page1.json"));
        assertThat(read.remarks().toString()).contains("NextToken").contains("no OutputTokenCount");
        var both = Reads.files(
                Map.of(),
                files(
                        "cloudwatch/SYNTHETIC_get-metric-data_partial_page1.json",
                        "cloudwatch/SYNTHETIC_get-metric-data_1min.json"));
        var whole = Reads.files(Map.of(), files("cloudwatch/SYNTHETIC_get-metric-data_1min.json"));
        assertThat(Reads.only(both).measurement()).isEqualTo(Reads.only(whole).measurement());
    }

    @Test
    void statistics_ask_for_their_model() {
        var files = files("cloudwatch/SYNTHETIC_get-metric-statistics_unsorted.json");
        var open = Reads.files(Map.of(), files);
        assertThat(open.open()).contains("which model");
        var read = Reads.only(Reads.files(Map.of("model", "us.anthropic.claude-sonnet-4-6"), files));
        assertThat(read.source().model()).isEqualTo("us.anthropic.claude-sonnet-4-6");
        assertThat(Reads.thousand(read, MeasuredFlow::input)).isGreaterThan(10_000);
    }

    @Test
    void an_invocation_log_packed_or_not_is_the_same() {
        var plain = Reads.files(Map.of(), files("bedrock_logs/SYNTHETIC_invocation_log.jsonl"));
        var packed = Reads.files(Map.of(), files("bedrock_logs/SYNTHETIC_invocation_log.json.gz"));
        assertThat(packed.found()).isEqualTo(plain.found());
        assertThat(plain.rows()).isEqualTo(7);
        assertThat(plain.found()).hasSize(3);
        var search = Reads.of(plain, "us.anthropic.claude-sonnet-4-6 · search · 123456789012");
        assertThat(search.requests()).isEqualTo(5);
        assertThat(Reads.thousand(search, MeasuredFlow::input)).isCloseTo(5.78, within(1e-6));
        assertThat(plain.found().stream().filter(one -> one.failed() == 1)).hasSize(1);
    }

    @Test
    void spend_logs_and_observations_are_read() {
        var spend = Reads.only(Reads.files(Map.of(), files("litellm_spend/SYNTHETIC_spend_logs.json")));
        assertThat(spend.source()).isEqualTo(new Source("bedrock/us.anthropic.claude-sonnet-4-6", "search", "", ""));
        assertThat(Reads.thousand(spend, MeasuredFlow::input)).isCloseTo(5.77, within(1e-6));
        var observed = Reads.only(Reads.files(Map.of(), files("langfuse/SYNTHETIC_observations_export.csv")));
        assertThat(observed.requests()).isEqualTo(3);
        assertThat(Reads.thousand(observed, MeasuredFlow::input)).isCloseTo(3.462, within(1e-6));
        assertThat(Reads.thousand(observed, MeasuredFlow::output)).isCloseTo(0.633, within(1e-6));
    }

    @Test
    void public_traces_are_read_as_they_lie_there() {
        var week = Reads.only(Reads.files(Map.of(), files("traces/azure2024_conv_hour_digitised.csv")));
        assertThat(week.measurement().bucketSeconds()).isEqualTo(3600);
        assertThat(week.measurement().minutes()).isNull();
        assertThat(Reads.hours(week)).allMatch(hour -> hour.minutes() == null).hasSize(168);
        var minutes = files("traces/mooncake_conversation_minute.csv");
        assertThat(Reads.files(Map.of(), minutes).open()).contains("say when that was");
        var chat = Reads.only(Reads.files(Map.of("start", "2026-09-07T00:00Z"), minutes));
        assertThat(chat.measurement().from()).isEqualTo(Instant.parse("2026-09-07T00:00:00Z"));
        assertThat(chat.measurement().minutes()).isNotNull();
    }
}
