package dev.parley.workload.measured;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.intake.Answers;
import dev.parley.intake.ReadingProgress;
import dev.parley.intake.StagedFiles;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * A log of a month, with as many calls as {@code -Dparley.requests=10000000} says: what is kept of it grows with its hours,
 * not with its calls. Run it with {@code -Xmx256m} to see.
 */
class ManyRequestsTest {

    private static final int CALLS = Integer.getInteger("parley.requests", 100_000);
    private static final Instant START = Instant.parse("2026-09-01T00:00:00Z");
    private static final int MONTH = 30 * 86_400;
    private static final int APPLICATIONS = 20;

    @TempDir
    Path directory;

    @Test
    void a_months_calls_of_twenty_applications_are_summed_up_to_minutes(TestReporter report) throws IOException {
        var path = directory.resolve("log.json.gz");
        try (var out = packed(path)) {
            for (int i = 0; i < CALLS; i++) {
                out.write(call(i).getBytes(StandardCharsets.UTF_8));
            }
        }
        var file = StagedFiles.of("log.json.gz", path);
        var format = MeasuredFormat.of(file.head()).orElseThrow().format();
        long before = System.nanoTime();
        var traffic = MeasuredFiles.read(format, List.of(file), Answers.NONE, ReadingProgress.NONE);
        double seconds = (System.nanoTime() - before) / 1e9;
        assertThat(traffic.rows()).isEqualTo(CALLS);
        assertThat(traffic.found()).hasSize(APPLICATIONS);
        assertThat(traffic.found())
                .allMatch(found -> found.measurement().hours().hours().size() == 30 * 24);
        double tokens = traffic.found().stream()
                .mapToDouble(found -> Reads.thousand(found, dev.parley.engine.demand.MeasuredFlow::input))
                .sum();
        assertThat(tokens).isCloseTo(CALLS * 1.0, org.assertj.core.api.Assertions.within(1.0));
        report.publishEntry(Map.of(
                "calls", String.valueOf(CALLS),
                "megabytes packed", String.valueOf(file.bytes() / 1_000_000),
                "seconds", "%.1f".formatted(seconds),
                "megabytes of heap at most", String.valueOf(Runtime.getRuntime().maxMemory() / 1_000_000)));
    }

    private static OutputStream packed(Path path) throws IOException {
        return new BufferedOutputStream(
                new GZIPOutputStream(Files.newOutputStream(path), 1 << 16) {
                    {
                        def.setLevel(Deflater.BEST_SPEED);
                    }
                },
                1 << 16);
    }

    private static String call(int i) {
        var time = START.plusSeconds((long) ((double) i / CALLS * MONTH));
        return "{\"schemaType\":\"ModelInvocationLog\",\"timestamp\":\"" + time + "\",\"accountId\":\"123456789012\","
                + "\"identity\":{\"arn\":\"arn:aws:sts::123456789012:assumed-role/app-" + i % APPLICATIONS + "/s\"},"
                + "\"modelId\":\"us.anthropic.claude-sonnet-4-6\",\"operation\":\"Converse\",\"input\":{\"inputBodyJson\":"
                + "{\"messages\":[{\"text\":\"What was said is nobody's business.\"}]},\"inputTokenCount\":1000},"
                + "\"output\":{\"outputTokenCount\":100}}\n";
    }
}
