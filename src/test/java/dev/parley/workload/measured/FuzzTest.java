package dev.parley.workload.measured;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.Answers;
import dev.parley.intake.NothingTaken;
import dev.parley.intake.ReadingProgress;
import dev.parley.intake.StagedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files damaged at random, from a seed: whatever stands in them is read, refused, or broken as a file can be, and nothing
 * else. Longer with {@code -Dparley.fuzz.rounds=100000}.
 */
class FuzzTest {

    private static final int ROUNDS = Integer.getInteger("parley.fuzz.rounds", 250);

    private static final Map<String, String> ANSWERS = Map.of(
            "zone", "Europe/Berlin", "model", "us.amazon.nova-pro-v1:0", "start", "2026-09-07T00:00Z", "dates", "day");

    private static final List<String> SPLINTERS = List.of(
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ";",
            "\n",
            "\r\n",
            "\u0000",
            "\ufeff",
            "null",
            "NULL",
            "NaN",
            "1e999",
            "-1",
            "9".repeat(400),
            "\\",
            "\\u12",
            "\"\"",
            "\t",
            "2026-10-25 02:30:00",
            "2026-03-29 02:30:00",
            "1970-01-01",
            "99999999999999",
            "0x1F",
            "=cmd()",
            "'; drop table x; --",
            "[[[[[[[[",
            "{\"a\":",
            "Infinity",
            "\ud800",
            "é",
            "  ");

    @TempDir
    Path directory;

    private static final String CALL =
            "{\"schemaType\":\"ModelInvocationLog\",\"timestamp\":\"2026-09-07T10:%02d:00Z\","
                    + "\"accountId\":\"123456789012\",\"identity\":{\"arn\":\"arn:aws:sts::1:assumed-role/app/s\"},\"region\":\"us-east-1\","
                    + "\"modelId\":\"amazon.nova-pro-v1:0\",\"requestMetadata\":{\"team\":\"search\"},\"errorCode\":null,"
                    + "\"input\":{\"inputBodyJson\":{\"x\":[1,{\"inputTokenCount\":3}]},\"inputTokenCount\":100},"
                    + "\"output\":{\"outputTokenCount\":5}}";

    private static final String SPENT =
            "{\"request_id\":\"a\",\"startTime\":\"2026-09-07T10:%02d:00Z\",\"model\":\"bedrock/x.y\","
                    + "\"prompt_tokens\":100,\"completion_tokens\":5,\"cache_hit\":\"False\",\"request_tags\":[\"a\"],"
                    + "\"metadata\":{\"usage_object\":{\"cache_read_input_tokens\":7}}}";

    private static final String OBSERVED =
            "{\"traceId\":\"a\",\"type\":\"GENERATION\",\"startTime\":\"2026-09-07T10:%02d:00Z\","
                    + "\"model\":\"x.y\",\"usageDetails\":{\"input\":5,\"output\":7,\"total\":12}}";

    private static String many(String line, String between) {
        return String.join(
                between, IntStream.range(0, 12).mapToObj(line::formatted).toList());
    }

    private static String quoted(String json) {
        return '"' + json.replace("\"", "\"\"") + '"';
    }

    @TestFactory
    List<DynamicTest> damaged_files_are_read_or_refused() {
        var call = CALL.formatted(7);
        return List.of(
                fuzz("invocation log, a call a line", many(CALL, "\n")),
                fuzz("invocation log, a list", "[" + many(CALL, ",\n") + "]"),
                fuzz(
                        "invocation log, Insights",
                        "@timestamp,@message\n1," + quoted(call) + "\n2," + quoted(call) + "\n"),
                fuzz("spend log", "{\"data\":[" + many(SPENT, ",") + "]}"),
                fuzz("spend log as CSV", """
                        request_id,startTime,model,prompt_tokens,completion_tokens,cache_hit,metadata
                        1,2026-09-07 10:00:00,bedrock/x.y,10,10,False,"{""usage_object"":{""cache_read_input_tokens"":6}}"
                        2,2026-09-07 10:01:00,bedrock/x.y,10,10,True,{}
                        """),
                fuzz("observations", many(OBSERVED, "\n")),
                fuzz(
                        "request trace",
                        many(
                                "{\"timestamp\": 6%02d00, \"input_length\": 6758, \"output_length\": 500, \"hash_ids\": [0, 1]}",
                                "\n")),
                fuzz("metrics", """
                        {"MetricDataResults":[{"Id":"a","Label":"x.y InputTokenCount","Timestamps":["2026-09-07T10:01:00+00:00",
                        "2026-09-07T10:00:00+00:00",1788739260.0],"Values":[1.0,2,3e2],"StatusCode":"PartialData"},{"Id":"b",
                        "Label":"x.y flex OutputTokenCount","Timestamps":[],"Values":[]}],"NextToken":"n","Messages":[]}"""),
                fuzz("statistics", """
                        {"Label":"InputTokenCount","Datapoints":[{"Timestamp":"2026-09-07T10:00:00Z","Sum":1.0,"Unit":"Count"},
                        {"Timestamp":"2026-09-07T10:01:00Z","Sum":7.0}]}"""),
                fuzz("console CSV", """
                        Full label,x.y InputTokenCount,x.y OutputTokenCount
                        2026/09/07 10:00:00,1,2
                        7/9/2026 10:01 AM,,2
                        2026/09/07 10:02:00,1,
                        """),
                fuzz("rows", """
                        timestamp,model,team,input,output,requests
                        2026-09-07T10:00Z,x.y,a,1,2,3
                        2026-09-07T10:01Z,x.y,"a",1,2,3
                        1788739260,x.y,a,"1,000",2,3
                        """),
                fuzz(
                        "rows of requests",
                        "TIMESTAMP;ContextTokens;GeneratedTokens\r\n2026-09-07 10:00:00.1234567;1,5;2\r\n"
                                + "2026-09-07 10:00:01.1234567;1;2\r\n12.5;1;2"));
    }

    private DynamicTest fuzz(String name, String text) {
        return DynamicTest.dynamicTest(name, () -> {
            var seed = StagedFiles.of("seed", text);
            var format = MeasuredFormat.of(seed.head()).orElseThrow();
            var random = new Random(name.hashCode());
            int read = 0;
            for (int round = 0; round < ROUNDS; round++) {
                var damaged = damaged(text, random);
                read += read(format, damaged, round % 10 == 9 ? random : null) ? 1 : 0;
            }
            // damage that leaves nothing to read would test nothing
            assertThat(read).isGreaterThan(ROUNDS / 20);
        });
    }

    /** @param packing when not null the file is packed, and the packed bytes are damaged too */
    private boolean read(MeasuredFormat format, String text, Random packing) throws IOException {
        var path = directory.resolve("damaged");
        byte[] bytes = packing == null ? text.getBytes(StandardCharsets.UTF_8) : StagedFiles.gzip(text);
        if (packing != null) {
            bytes[packing.nextInt(bytes.length)] ^= (byte) (1 << packing.nextInt(8));
        }
        Files.write(path, bytes);
        long before = System.nanoTime();
        try {
            var file = StagedFiles.of("damaged", path);
            MeasuredFormat.of(file.head());
            MeasuredFiles.read(format.format(), List.of(file), new Answers(ANSWERS), ReadingProgress.NONE);
            return true;
        } catch (InvalidInput refused) {
            assertThat(refused.sentence()).isNotBlank();
            return false;
        } catch (NothingTaken none) {
            assertThat(none.rejects().count()).isPositive();
            return false;
        } catch (IOException broken) {
            assertThat(packing).as("only a packed file breaks").isNotNull();
            return false;
        } catch (RuntimeException | StackOverflowError wrong) {
            throw new AssertionError("on: " + text, wrong);
        } finally {
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
        }
    }

    private static String damaged(String text, Random random) {
        var damaged = new StringBuilder(text);
        for (int blows = 1 + random.nextInt(4); blows > 0 && damaged.length() > 2; blows--) {
            int at = random.nextInt(damaged.length());
            int to = Math.min(damaged.length(), at + 1 + random.nextInt(12));
            switch (random.nextInt(6)) {
                case 0 -> damaged.delete(at, to);
                case 1 -> damaged.insert(at, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
                case 2 -> damaged.replace(at, to, SPLINTERS.get(random.nextInt(SPLINTERS.size())));
                case 3 -> damaged.insert(at, damaged.substring(at, to));
                case 4 -> damaged.setCharAt(at, (char) (32 + random.nextInt(96)));
                default -> {
                    if (random.nextInt(4) == 0) {
                        damaged.setLength(at);
                    }
                }
            }
        }
        return damaged.toString();
    }
}
