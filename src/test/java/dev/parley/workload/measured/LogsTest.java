package dev.parley.workload.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.engine.demand.MeasuredFlow;
import dev.parley.intake.StagedFiles;
import dev.parley.price.read.ModelNames;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogsTest {

    private static final String CALL = """
            {"schemaType":"ModelInvocationLog","timestamp":"%s","accountId":"123456789012","region":"us-east-1",\
            "identity":{"arn":"arn:aws:sts::123456789012:assumed-role/%s/session-%d"},"modelId":"%s",\
            "operation":"Converse","input":{"inputTokenCount":%d},"output":{"outputTokenCount":%d}}
            """;

    private static String call(String time, String role, String model, int input, int output) {
        return CALL.formatted(time, role, time.hashCode(), model, input, output);
    }

    private static String log(int minutes) {
        return IntStream.range(0, minutes)
                .mapToObj(i -> call(
                        Instant.parse("2026-09-07T10:00:03Z")
                                .plusSeconds(60L * i)
                                .toString(),
                        "app",
                        "us.amazon.nova-pro-v1:0",
                        1000 + i,
                        10))
                .collect(Collectors.joining());
    }

    @Test
    void a_log_and_the_csv_of_its_minutes_are_the_same_series() {
        var log = Reads.only(Reads.read(log(90)));
        var csv = new StringBuilder("timestamp,model,input,output,requests\n");
        for (int i = 0; i < 90; i++) {
            csv.append(Instant.parse("2026-09-07T10:00:00Z").plusSeconds(60L * i))
                    .append(",us.amazon.nova-pro-v1:0,")
                    .append(1000 + i)
                    .append(",10,1\n");
        }
        var rows = Reads.only(Reads.read(csv.toString()));
        assertThat(log.measurement()).isEqualTo(rows.measurement());
        assertThat(log.requests()).isEqualTo(rows.requests()).isEqualTo(90);
    }

    @Test
    void lines_a_list_packed_members_and_an_insights_export_are_one_log() {
        var lines = log(70);
        var plain = Reads.only(Reads.read(lines));
        var list = "[" + String.join(",\n", lines.lines().toList()) + "]";
        assertThat(Reads.only(Reads.read(list))).isEqualTo(plain);
        var half = lines.indexOf('\n', lines.length() / 2) + 1;
        var packed = StagedFiles.of("x", StagedFiles.gzip(lines.substring(0, half), lines.substring(half)));
        assertThat(Reads.only(Reads.files(Map.of(), List.of(packed)))).isEqualTo(plain);
        var insights = "@timestamp,@message\n"
                + lines.lines()
                        .map(line -> "2026-09-07 10:00:00.000,\"" + line.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining("\n"));
        assertThat(Reads.format(insights)).isEqualTo(MeasuredFormat.INVOCATIONS);
        assertThat(Reads.only(Reads.read(insights))).isEqualTo(plain);
        var pretty = lines.replace(",\"modelId\"", ",\n  \"modelId\"");
        assertThat(Reads.only(Reads.read(pretty))).isEqualTo(plain);
    }

    @Test
    void a_trace_of_requests_in_milliseconds_from_its_beginning_is_read_once_its_beginning_is_said() {
        var text = """
                {"timestamp": 0, "input_length": 6758, "output_length": 500, "hash_ids": [0, 1, 2, 3]}
                {"timestamp": 61000, "input_length": 7000, "output_length": 490, "hash_ids": [0, 5]}
                {"timestamp": 3000000, "input_length": 242, "output_length": 10, "hash_ids": [9]}
                """;
        assertThat(Reads.format(text)).isEqualTo(MeasuredFormat.TRACE);
        assertThat(Reads.read(text).open()).contains("say when that was");
        var answered = Reads.answering(Map.of("start", "2026-09-07T00:00Z"), text);
        var read = Reads.only(answered);
        assertThat(read.source().label()).isEqualTo("no model named");
        assertThat(read.requests()).isEqualTo(3);
        assertThat(read.measurement().from()).isEqualTo(Instant.parse("2026-09-07T00:00:00Z"));
        assertThat(read.measurement().to()).isEqualTo(Instant.parse("2026-09-07T00:51:00Z"));
        assertThat(Reads.thousand(read, MeasuredFlow::input)).isCloseTo(14, within(1e-6));
        assertThat(Reads.thousand(read, MeasuredFlow::output)).isCloseTo(1, within(1e-6));
        assertThat(read.told())
                .containsExactlyInAnyOrder(
                        dev.parley.engine.pricing.TokenClass.INPUT, dev.parley.engine.pricing.TokenClass.OUTPUT);
        assertThat(Reads.question(answered, "start").answer()).isEqualTo("2026-09-07T00:00Z");
        var since1970 = Reads.only(Reads.read(text.replace("\": 0,", "\": 1788739200000,")
                .replace("\": 61000", "\": 1788739261000")
                .replace("\": 3000000", "\": 1788742200000")));
        assertThat(since1970.measurement()).isEqualTo(read.measurement());
    }

    @Test
    void look_alike_fields_inside_bodies_are_not_read() {
        var line = """
                {"schemaType":"ModelInvocationLog","timestamp":"2026-09-07T10:00:00Z","modelId":"amazon.nova-pro-v1:0",\
                "input":{"inputBodyJson":{"inputTokenCount":999999,"input":{"inputTokenCount":7}},"inputTokenCount":100},\
                "output":{"outputBodyJson":[{"outputTokenCount":999999}],"outputTokenCount":5},\
                "requestMetadata":{"team":"search"}}
                """;
        var read = Reads.only(Reads.read(line));
        assertThat(Reads.thousand(read, MeasuredFlow::total)).isCloseTo(0.105, within(1e-9));
        assertThat(read.source().part()).isEqualTo("search");
    }

    @Test
    void a_body_of_twenty_megabytes_is_skipped() {
        var line = call("2026-09-07T10:00:00Z", "app", "amazon.nova-pro-v1:0", 100, 5)
                .replace(
                        "\"inputTokenCount\"",
                        "\"inputBodyJson\":{\"text\":\"" + "x".repeat(20_000_000) + "\"},\"inputTokenCount\"");
        assertThat(Reads.only(Reads.read(call("2026-09-07T10:00:00Z", "app", "amazon.nova-pro-v1:0", 1, 1) + line))
                        .requests())
                .isEqualTo(2);
    }

    @Test
    void errors_and_throttles_count_apart() {
        var ok = call("2026-09-07T10:00:00Z", "app", "amazon.nova-pro-v1:0", 100, 5);
        var throttled = ok.replace("\"operation\"", "\"errorCode\":\"ThrottlingException\",\"operation\"");
        var failed = ok.replace("\"operation\"", "\"errorCode\":\"ValidationException\",\"operation\"")
                .replace("\"inputTokenCount\":100", "\"x\":1")
                .replace("\"outputTokenCount\":5", "\"x\":1");
        var read = Reads.only(Reads.read(ok + throttled.replace(":100", ":0").replace(":5}", ":0}") + failed));
        assertThat(read.requests()).isEqualTo(1);
        assertThat(read.throttled()).isEqualTo(1);
        assertThat(read.failed()).isEqualTo(1);
        assertThat(Reads.thousand(read, MeasuredFlow::total)).isCloseTo(0.105, within(1e-9));
    }

    @Test
    void series_are_told_apart_by_role_by_profile_or_not_at_all() {
        var one = call("2026-09-07T10:00:00Z", "search", "amazon.nova-pro-v1:0", 100, 5);
        var two = call("2026-09-07T10:00:30Z", "copilot", "amazon.nova-pro-v1:0", 200, 5);
        var profile = call(
                "2026-09-07T10:01:00Z",
                "copilot",
                "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abcd1234efgh",
                300,
                5);
        var traffic = Reads.read(one + two + profile);
        assertThat(Reads.question(traffic, "apart").answer()).isEqualTo("identity");
        assertThat(traffic.found())
                .extracting(found -> found.source().part())
                .containsExactly("copilot", "search", "copilot");
        var together = Reads.answering(Map.of("apart", "model"), one + two + profile);
        assertThat(together.found()).hasSize(2);
        assertThat(Reads.refused(() -> Reads.answering(Map.of("apart", "moon"), one + two)))
                .isEqualTo("No record has \"moon\": choose model or one of identity.");
        assertThat(together.found().getFirst().source().region()).isEqualTo("us-east-1");
    }

    @Test
    void hours_without_a_record_can_be_said_to_be_missing_files() {
        var first = call("2026-09-07T10:00:00Z", "app", "amazon.nova-pro-v1:0", 6000, 0);
        var last = call("2026-09-07T13:59:00Z", "app", "amazon.nova-pro-v1:0", 6000, 0);
        var zero = Reads.only(Reads.read(first + last));
        assertThat(zero.measurement().coverage()).isEqualTo(1);
        assertThat(zero.measurement().hours().mean().input()).isEqualByComparingTo("0.05");
        var absent = Reads.only(Reads.answering(Map.of("gaps", "not measured"), first + last));
        assertThat(absent.measurement().coverage()).isEqualTo(0.5);
        assertThat(absent.measurement().hours().mean().input()).isEqualByComparingTo("0.1");
    }

    private static final String SPENT = """
            {"request_id":"%d","startTime":"2026-09-07T10:0%d:00.5Z","model":"bedrock/us.anthropic.claude-sonnet-4-6",\
            "prompt_tokens":%d,"completion_tokens":10,"cache_hit":"%s","team_id":"search","status":"success",\
            "metadata":%s,"messages":{"role":"user"},"response":{}}""";

    @Test
    void a_proxys_cached_tokens_are_subtracted_and_its_own_answers_left_out() {
        var cached = "{\"usage_object\":{\"cache_read_input_tokens\":600,\"cache_creation_input_tokens\":100}}";
        var rows = List.of(
                SPENT.formatted(1, 0, 1000, "False", cached),
                SPENT.formatted(2, 1, 1000, "True", cached),
                SPENT.formatted(3, 2, 30, "", '"' + cached.replace("\"", "\\\"") + '"'));
        for (var text : List.of(
                String.join("\n", rows),
                "[" + String.join(",", rows) + "]",
                "{\"data\":[" + String.join(",", rows) + "]}",
                "{\n\"data\":\n[" + String.join(",\n", rows) + "],\"total\":3}")) {
            assertThat(Reads.format(text)).isEqualTo(MeasuredFormat.SPEND);
            var traffic = Reads.read(text);
            var read = Reads.only(traffic);
            assertThat(read.requests()).isEqualTo(2);
            assertThat(Reads.thousand(read, MeasuredFlow::input)).isCloseTo(0.330, within(1e-9));
            assertThat(Reads.thousand(read, MeasuredFlow::cacheRead)).isCloseTo(1.2, within(1e-9));
            assertThat(Reads.thousand(read, MeasuredFlow::cacheWrite)).isCloseTo(0.2, within(1e-9));
            assertThat(traffic.remarks().toString())
                    .contains("own cache")
                    .contains("subtracted")
                    .contains("fewer");
            assertThat(read.source().part()).isEqualTo("search");
            var beside = Reads.only(Reads.answering(Map.of("cached", "beside"), text));
            assertThat(Reads.thousand(beside, MeasuredFlow::input)).isCloseTo(1.03, within(1e-9));
        }
    }

    @Test
    void a_spend_log_as_csv_is_the_same() {
        var csv = """
                request_id,startTime,model,prompt_tokens,completion_tokens,cache_hit,metadata,team_id
                1,2026-09-07 10:00:00.5,bedrock/amazon.nova-pro-v1:0,1000,10,False,"{""usage_object"":{""cache_read_input_tokens"":600}}",search
                2,2026-09-07 10:01:00.5,bedrock/amazon.nova-pro-v1:0,1000,10,True,{},search
                """;
        assertThat(Reads.read(csv).open()).contains("bear no zone");
        var read = Reads.only(Reads.answering(Map.of("zone", "UTC"), csv));
        assertThat(Reads.thousand(read, MeasuredFlow::input)).isCloseTo(0.4, within(1e-9));
        assertThat(read.requests()).isEqualTo(1);
    }

    @Test
    void a_total_is_never_added_and_shows_what_the_input_holds() {
        var csv = """
                id,traceId,type,startTime,model,usageDetails
                1,t,GENERATION,2026-09-07T10:00:00.000Z,amazon.nova-pro-v1:0,"{""input"":400,""output"":10,""cache_read_input_tokens"":600,""total"":1010}"
                2,t,GENERATION,2026-09-07T10:00:00.000Z,amazon.nova-pro-v1:0,"{""input"":1000,""output"":10,""cache_read_input_tokens"":600,""total"":1010}"
                3,t,SPAN,2026-09-07T10:00:00.000Z,,
                """;
        var traffic = Reads.read(csv);
        var read = Reads.only(traffic);
        assertThat(Reads.thousand(read, MeasuredFlow::input)).isCloseTo(0.8, within(1e-9));
        assertThat(Reads.thousand(read, MeasuredFlow::cacheRead)).isCloseTo(1.2, within(1e-9));
        assertThat(Reads.thousand(read, MeasuredFlow::output)).isCloseTo(0.02, within(1e-9));
        assertThat(traffic.remarks().toString()).contains("are left out: 1.").contains("generations 1.");
        var json = """
                [{"id":"1","traceId":"t","type":"GENERATION","startTime":"2026-09-07T10:00:00Z","model":"amazon.nova-pro-v1:0",
                "input":{"messages":["secret"]},"usageDetails":{"input":800,"output":20,"cache_read_input_tokens":1200}}]""";
        assertThat(Reads.format(json)).isEqualTo(MeasuredFormat.OBSERVATIONS);
        assertThat(Reads.only(Reads.read(json)).measurement()).isEqualTo(read.measurement());
        assertThat(Reads.only(Reads.read(json.substring(1, json.length() - 1).replace("\n", "")))
                        .measurement())
                .isEqualTo(read.measurement());
    }

    @Test
    void rows_of_requests_and_rows_of_sums_are_told_apart_and_can_be_said_otherwise() {
        var requests = new StringBuilder("TIMESTAMP,ContextTokens,GeneratedTokens\r\n");
        for (int i = 0; i < 100; i++) {
            requests.append("2026-09-07 10:%02d:%02d.9799600,4808,10\r\n".formatted(i / 2 % 60, i * 7 % 60));
        }
        var text = requests.toString().stripTrailing();
        var read = Reads.answering(Map.of("zone", "UTC"), text);
        assertThat(Reads.question(read, "rows").answer()).isEqualTo("requests");
        assertThat(Reads.only(read).requests()).isEqualTo(100);
        assertThat(Reads.only(read).source().label()).isEqualTo("no model named");
        assertThat(Reads.refused(() -> Reads.answering(Map.of("zone", "UTC", "rows", "buckets"), text)))
                .contains("7 seconds apart");
        var sums = "time;model;application;input;output\n2026-09-07T00:00Z;m;a;1.234,5;0\n2026-09-07T01:00Z;m;a;1,5;0\n"
                + "2026-09-07T00:00Z;m;b;2,5;0\n2026-09-07T01:00Z;m;b;1,5;0\n";
        var two = Reads.read(sums);
        assertThat(two.found()).extracting(found -> found.source().label()).containsExactly("m · a", "m · b");
        assertThat(Reads.thousand(two.found().getFirst(), MeasuredFlow::input)).isCloseTo(1.236, within(1e-9));
        var rates = Reads.answering(Map.of("amounts", "PER_MINUTE"), sums);
        assertThat(Reads.thousand(rates.found().getFirst(), MeasuredFlow::input))
                .isCloseTo(74.16, within(1e-9));
    }

    @Test
    void a_trace_that_counts_seconds_from_its_own_beginning_asks_when_that_was() {
        var text = new StringBuilder("Timestamp,Model,Request tokens,Response tokens,Total tokens,Log Type\n");
        for (int i = 0; i < 50; i++) {
            text.append(5 + 13 * i + i % 7)
                    .append(i % 2 == 0 ? ",ChatGPT" : ",GPT-4")
                    .append(",472,18,490,Conversation log\n");
        }
        assertThat(Reads.read(text.toString()).open()).contains("say when that was");
        assertThat(Reads.refused(() -> Reads.answering(Map.of("start", "at noon"), text.toString())))
                .contains("is no time");
        var traffic = Reads.answering(Map.of("start", "2026-09-07T00:00Z"), text.toString());
        assertThat(traffic.found()).extracting(found -> found.source().model()).containsExactly("ChatGPT", "GPT-4");
        assertThat(traffic.found()).allMatch(found -> found.requests() == 25);
        assertThat(traffic.remarks().toString()).contains("Not used: Total tokens, Log Type");
    }

    @Test
    void requests_in_local_time_go_through_both_hours_when_clocks_are_put_back() {
        var text = new StringBuilder("timestamp,input,output\n");
        for (var time : List.of("02:10:00.5", "02:40:00.5", "02:05:00.5", "02:45:00.5", "03:10:00.5")) {
            text.append("2026-10-25 ").append(time).append(",1000,0\n");
        }
        var read = Reads.only(Reads.answering(Map.of("zone", "Europe/Berlin"), text.toString()));
        assertThat(Reads.hours(read))
                .extracting(hour -> hour.start().toString())
                .containsExactly("2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z", "2026-10-25T02:00:00Z");
        assertThat(read.requests()).isEqualTo(5);
    }

    @Test
    void a_model_id_says_its_scope_however_it_is_written() {
        assertThat(ModelName.of("us.anthropic.claude-sonnet-4-6", ""))
                .isEqualTo(new ModelName("anthropic.claude-sonnet-4-6", "us geo", false));
        assertThat(ModelName.of("bedrock/eu-west-1/amazon.nova-pro-v1:0", "").scope())
                .isEqualTo("eu-west-1");
        assertThat(ModelName.of("bedrock/converse/global.amazon.nova-2-lite-v1:0", "us-east-1")
                        .scope())
                .isEqualTo("global");
        assertThat(ModelName.of("arn:aws:bedrock:us-east-1:123456789012:inference-profile/eu.amazon.nova-pro-v1:0", "")
                        .scope())
                .isEqualTo("eu geo");
        assertThat(ModelName.of("arn:aws:bedrock:us-west-2::foundation-model/anthropic.claude-v2:1", ""))
                .isEqualTo(new ModelName("anthropic.claude-v2:1", "us-west-2", false));
        assertThat(ModelName.of("arn:aws:bedrock:us-east-1:1:provisioned-model/abc", "")
                        .opaque())
                .isTrue();
        assertThat(ModelNames.own()
                        .same(
                                ModelName.of("us.anthropic.claude-haiku-4-5-20251001-v1:0", "")
                                        .id(),
                                "anthropic.claude-haiku-4-5"))
                .isTrue();
        assertThat(ModelName.of("amazon.nova-2.0-lite", "us-east-1"))
                .isEqualTo(new ModelName("amazon.nova-2.0-lite", "us-east-1", false));
    }

    @Test
    void days_without_a_record_are_missing_files_where_they_are_most_of_all_days() {
        var night = new StringBuilder();
        for (int day = 1; day <= 9; day++) {
            night.append(call("2026-09-0" + day + "T02:10:00Z", "app", "us.amazon.nova-pro-v1:0", 1000, 10));
        }
        assertThat(Reads.question(Reads.read(night.toString()), "gaps").answer())
                .isEqualTo("no traffic");
        var yearsApart = call("2023-11-16T18:15:00Z", "app", "us.amazon.nova-pro-v1:0", 1000, 10)
                + call("2026-09-08T12:10:00Z", "app", "us.amazon.nova-pro-v1:0", 1000, 10);
        assertThat(Reads.question(Reads.read(yearsApart), "gaps").answer()).isEqualTo("not measured");
    }

    @Test
    void requests_that_stand_in_two_files_count_once() {
        var all = log(60).lines().toList();
        var lines = IntStream.range(0, 60)
                .mapToObj(i -> all.get(i).replace("{\"schemaType\"", "{\"requestId\":\"id-" + i + "\",\"schemaType\""))
                .toList();
        var once = Reads.only(Reads.read(String.join("\n", lines)));
        var twice = Reads.read(String.join("\n", lines.subList(0, 40)), String.join("\n", lines.subList(20, 60)));
        assertThat(Reads.only(twice)).isEqualTo(once);
        assertThat(twice.remarks().toString()).contains("count once. Left out: 20.");
    }

    @Test
    void spend_and_observations_that_stand_in_two_files_count_once() {
        var spend = "request_id,startTime,model,custom_llm_provider,prompt_tokens,completion_tokens,cache_hit\n"
                + "r1,2026-09-07T10:00:00Z,us.amazon.nova-pro-v1:0,bedrock,100,10,False\n";
        var more = spend + "r2,2026-09-07T10:01:00Z,us.amazon.nova-pro-v1:0,bedrock,100,10,False\n";
        assertThat(Reads.only(Reads.read(spend, more)).requests()).isEqualTo(2);
        var observation = "{\"id\":\"o%d\",\"traceId\":\"t\",\"type\":\"GENERATION\",\"startTime\":"
                + "\"2026-09-07T10:0%d:00Z\",\"model\":\"us.amazon.nova-pro-v1:0\","
                + "\"usageDetails\":{\"input\":5,\"output\":1}}\n";
        var first = observation.formatted(1, 1);
        assertThat(Reads.only(Reads.read(first, first + observation.formatted(2, 2)))
                        .requests())
                .isEqualTo(2);
    }

    @Test
    void of_request_ids_only_so_many_are_kept_and_more_are_told_of() {
        var ids = new RequestIds(3000);
        for (int i = 0; i < 4000; i++) {
            assertThat(ids.again("id " + i)).isFalse();
        }
        assertThat(IntStream.range(0, 4000).filter(i -> ids.again("id " + i)).count())
                .isEqualTo(3000);
        assertThat(ids.again("")).isFalse();
        var job = new Job(new dev.parley.intake.Answers(Map.of()), (_, _) -> {});
        ids.remark(job);
        assertThat(job.remarks().toString()).contains("Left out: 3000.", "more than 3000 requests");
    }

    @Test
    void the_hour_that_is_shown_twice_is_read_for_each_model_by_itself() {
        var text = new StringBuilder("timestamp,model,input,output\n");
        for (var time : List.of("01:00", "02:00", "02:00", "03:00")) {
            for (var model : List.of("us.amazon.nova-pro-v1:0", "us.amazon.nova-lite-v1:0")) {
                text.append("2026-10-25 ")
                        .append(time)
                        .append(":00,")
                        .append(model)
                        .append(",3600,60\n");
            }
        }
        var read = Reads.answering(Map.of("zone", "Europe/Berlin"), text.toString());
        assertThat(read.found()).hasSize(2);
        assertThat(read.found()).allSatisfy(found -> {
            assertThat(Reads.hours(found)).hasSize(4);
            assertThat(found.measurement().coverage()).isEqualTo(1);
        });
    }

    @Test
    void an_answer_that_is_none_of_the_choices_is_refused() {
        for (var key : List.of("dates", "rows", "gaps", "cached")) {
            assertThat(Reads.refused(() -> Reads.answering(Map.of(key, "dmy"), log(10))))
                    .contains("\"dmy\" is none of the choices for " + key);
        }
    }

    @Test
    void of_a_sentence_in_a_column_of_numbers_or_times_only_its_length_is_kept() {
        var canary = "what is the salary of our director";
        var spend = "request_id,startTime,model,custom_llm_provider,prompt_tokens,completion_tokens,cache_hit\n"
                + "r1,2026-09-07T10:00:00Z,us.amazon.nova-pro-v1:0,bedrock," + canary + ",10,False\n"
                + "r2," + canary + ",us.amazon.nova-pro-v1:0,bedrock,100,10,False\n"
                + "r3,2026-09-07T10:00:00Z,us.amazon.nova-pro-v1:0,bedrock,many,10,False\n"
                + "r4,2026-09-07T10:00:00Z,us.amazon.nova-pro-v1:0,bedrock,100,10,False\n";
        var rows = "timestamp,model,input,output\n2026-09-07T10:00:00Z,m,1,1\n2026-09-07T10:01:00Z,m," + canary + ",1\n"
                + canary + ",m,1,1\n2026-09-07T10:02:00Z,m,2,1\n2026-09-07T10:03:00Z,m,2,1\n";
        for (var text : List.of(spend, rows)) {
            var rejects = Reads.read(text).rejects();
            assertThat(rejects.csv()).doesNotContain("salary").contains("34 characters");
        }
        assertThat(Reads.read(spend).rejects().csv()).contains("many");
    }
}
