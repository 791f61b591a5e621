package dev.parley.workload.measured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.engine.demand.MeasuredFlow;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CloudWatchTest {

    private static final Instant MONDAY = Instant.parse("2026-09-07T00:00:00Z");
    private static final String MODEL = "us.anthropic.claude-sonnet-4-6";

    /** A metric of some buckets, {@code value} each. */
    private static Map<String, Map<Instant, Double>> metric(String label, int from, int to, int seconds, double value) {
        Map<String, Map<Instant, Double>> metrics = new LinkedHashMap<>();
        Map<Instant, Double> values = new TreeMap<>();
        for (int i = from; i < to; i++) {
            values.put(MONDAY.plusSeconds((long) i * seconds), value);
        }
        metrics.put(label, values);
        return metrics;
    }

    @SafeVarargs
    private static String page(Map<String, Map<Instant, Double>>... metrics) {
        Map<String, Map<Instant, Double>> all = new LinkedHashMap<>();
        List.of(metrics).forEach(all::putAll);
        return MetricPages.page(all, "Complete", null);
    }

    @Test
    void pages_are_put_together_and_a_datapoint_in_two_counts_once() {
        var first = MetricPages.page(metric(MODEL + " InputTokenCount", 0, 40, 60, 100), "PartialData", "more");
        var second = MetricPages.page(metric(MODEL + " InputTokenCount", 30, 90, 60, 100), "Complete", null);
        var read = Reads.only(Reads.read(second, first));
        assertThat(Reads.thousand(read, MeasuredFlow::input)).isCloseTo(9, within(1e-9));
        assertThat(read.measurement().to()).isEqualTo(MONDAY.plusSeconds(90 * 60));
    }

    @Test
    void minutes_of_requests_written_as_metrics_are_those_of_the_requests() {
        var random = new java.util.Random(20231116);
        var trace = new StringBuilder("TIMESTAMP,ContextTokens,GeneratedTokens\n");
        var time = Instant.parse("2023-11-16T18:17:03.979960Z");
        for (int i = 0; i < 5000; i++) {
            trace.append(time.toString().replace('T', ' ').replace("Z", ""))
                    .append(',')
                    .append(1 + random.nextInt(8000))
                    .append(',')
                    .append(1 + random.nextInt(900))
                    .append('\n');
            // now and then nobody calls for some minutes
            time = time.plusMillis(random.nextInt(200) == 0 ? 400_000 : 1 + random.nextInt(900));
        }
        var requests = Reads.only(Reads.answering(Map.of("zone", "UTC"), trace.toString()));
        var metrics = Reads.only(
                Reads.answering(Map.of("gaps", "no traffic"), MetricPages.ofRequests(trace.toString(), MODEL)));
        assertThat(metrics.measurement()).isEqualTo(requests.measurement());
        assertThat(metrics.requests()).isEqualTo(requests.requests()).isEqualTo(5000);
    }

    @Test
    void missing_minutes_are_absent_unless_they_are_said_to_have_had_no_traffic() {
        var metrics = metric(MODEL + " InputTokenCount", 0, 30, 60, 60);
        metrics.get(MODEL + " InputTokenCount").put(MONDAY.plusSeconds(59 * 60), 60.0);
        var text = MetricPages.page(metrics, "Complete", null);
        var absent = Reads.only(Reads.read(text));
        assertThat(absent.measurement().coverage()).isCloseTo(31 / 60.0, within(1e-9));
        assertThat(absent.measurement().hours().mean().input()).isEqualByComparingTo("0.06");
        var zero = Reads.only(Reads.answering(Map.of("gaps", "no traffic"), text));
        assertThat(zero.measurement().coverage()).isEqualTo(1);
        assertThat(zero.measurement().hours().mean().input()).isEqualByComparingTo("0.031");
        assertThat(Reads.question(Reads.read(text), "gaps").answer()).isEqualTo("not measured");
    }

    @Test
    void percentiles_of_minutes_and_hours_are_those_added_up_by_hand() {
        var text = new StringBuilder();
        Map<String, Map<Instant, Double>> metrics = new LinkedHashMap<>();
        // 100 minutes of 1,000 to 100,000 tokens, shuffled; then 20 of 1,000,000.
        for (int i = 0; i < 100; i++) {
            MetricPages.add(
                    metrics, MODEL + " InputTokenCount", MONDAY.plusSeconds(60L * (i * 37 % 100)), 1000.0 * (i + 1));
        }
        for (int i = 100; i < 120; i++) {
            MetricPages.add(metrics, MODEL + " InputTokenCount", MONDAY.plusSeconds(60L * i), 1_000_000);
        }
        var minutes = Reads.only(Reads.read(MetricPages.page(metrics, "Complete", null)))
                .measurement();
        // Nearest rank of 120: the 60th, the 114th and the 119th.
        assertThat(minutes.minutes().p50()).isEqualByComparingTo("60");
        assertThat(minutes.minutes().p95()).isEqualByComparingTo("1000");
        assertThat(minutes.minutes().p99()).isEqualByComparingTo("1000");
        assertThat(minutes.minutes().peak()).isEqualByComparingTo("1000");
        double second = minutes.hours().hours().get(1).mean().total().doubleValue();
        double all = (5_050_000 + 20_000_000) / 1000.0 / 120;
        assertThat(minutes.hours().mean().total().doubleValue()).isCloseTo(all, within(1e-6));
        assertThat(minutes.hours().peakToMean().doubleValue()).isCloseTo(second / all, within(1e-6));
        assertThat(text).isEmpty();
    }

    @Test
    void five_minutes_and_hours_stay_what_they_are() {
        for (int period : new int[] {300, 3600}) {
            var read = Reads.only(Reads.read(page(metric(MODEL + " InputTokenCount", 0, 600, period, 300))));
            assertThat(read.measurement().bucketSeconds()).isEqualTo(period);
            assertThat(read.measurement().minutes()).isNull();
            assertThat(Reads.hours(read)).allMatch(hour -> hour.minutes() == null);
        }
    }

    @Test
    void five_minutes_that_begin_at_seven_past_make_no_minutes_either() {
        var metrics = new LinkedHashMap<String, Map<Instant, Double>>();
        for (int i = 0; i < 100; i++) {
            MetricPages.add(metrics, MODEL + " InputTokenCount", MONDAY.plusSeconds(420 + 300L * i), 500);
        }
        var traffic = Reads.read(MetricPages.page(metrics, "Complete", null));
        var read = Reads.only(traffic);
        assertThat(read.measurement().minutes()).isNull();
        assertThat(read.measurement().bucketSeconds()).isEqualTo(300);
        assertThat(Reads.thousand(read, MeasuredFlow::input)).isCloseTo(50, within(1e-6));
        assertThat(traffic.remarks().toString()).contains("spread evenly");
    }

    @Test
    void a_period_that_the_datapoints_do_not_show_is_asked_for() {
        var text = page(metric(MODEL + " InputTokenCount", 0, 3, 420, 100));
        assertThat(Reads.read(text).open()).contains("which period");
        assertThat(Reads.only(Reads.answering(Map.of("period", "60"), text))
                        .measurement()
                        .bucketSeconds())
                .isEqualTo(60);
        assertThat(Reads.refused(() -> Reads.answering(Map.of("period", "61"), text)))
                .contains("no period");
        assertThat(Reads.refused(() -> Reads.read(page(metric(MODEL + " InputTokenCount", 0, 9, 86_400, 1)))))
                .contains("24 hours apart");
    }

    @Test
    void series_by_service_tier_are_never_added_to_the_plain_one() {
        var plain = metric(MODEL + " InputTokenCount", 0, 60, 60, 100);
        var tier = metric(MODEL + " default InputTokenCount", 0, 60, 60, 60);
        var other = metric(MODEL + " flex InputTokenCount", 0, 60, 60, 40);
        var resolved = metric(MODEL + " default default InputTokenCount", 0, 60, 60, 60);
        var all = Reads.read(page(plain, tier, other, resolved));
        assertThat(Reads.thousand(Reads.only(all), MeasuredFlow::input)).isCloseTo(6, within(1e-9));
        assertThat(all.remarks().toString()).contains("they are not added");
        assertThat(Reads.thousand(Reads.only(Reads.read(page(tier, other))), MeasuredFlow::input))
                .isCloseTo(6, within(1e-9));
        assertThat(Reads.thousand(Reads.only(Reads.read(page(tier, other, resolved))), MeasuredFlow::input))
                .isCloseTo(6, within(1e-9));
    }

    @Test
    void one_level_of_bedrock_mantle_is_taken() {
        var account = metric("AWS/BedrockMantle TotalInputTokens", 0, 60, 60, 100);
        var model = metric("AWS/BedrockMantle openai.gpt-oss-120b TotalInputTokens", 0, 60, 60, 100);
        var project = metric("AWS/BedrockMantle proj_1 openai.gpt-oss-120b TotalInputTokens", 0, 60, 60, 70);
        var other = metric("AWS/BedrockMantle proj_2 openai.gpt-oss-120b InputTokens", 0, 60, 60, 30);
        var same = metric("AWS/BedrockMantle proj_1 openai.gpt-oss-120b InputTokens", 0, 60, 60, 70);
        var traffic = Reads.read(page(account, model, project, other, same));
        assertThat(traffic.found()).extracting(found -> found.source().part()).containsExactly("proj_1", "proj_2");
        assertThat(traffic.found().stream()
                        .mapToDouble(found -> Reads.thousand(found, MeasuredFlow::input))
                        .sum())
                .isCloseTo(6, within(1e-9));
        assertThat(traffic.remarks().toString()).contains("the one by project and model is taken");
        assertThat(Reads.only(Reads.read(page(account, model, project)))
                        .source()
                        .part())
                .isEmpty();
    }

    @Test
    void a_label_that_tells_no_metric_is_asked_about() {
        var text = page(metric("anthropic.claude-sonnet-4-6 tokens in", 0, 60, 60, 100));
        var open = Reads.read(text);
        assertThat(open.open()).contains("which metrics");
        var question = open.questions().getFirst();
        assertThat(question.key()).isEqualTo("metric anthropic.claude-sonnet-4-6 tokens in");
        var read = Reads.answering(Map.of(question.key(), "InputTokenCount"), text);
        assertThat(Reads.thousand(read.found().getFirst(), MeasuredFlow::input)).isCloseTo(6, within(1e-9));
    }

    @Test
    void labels_are_read_in_any_order() {
        assertThat(MetricLabel.of("us.anthropic.claude-sonnet-4-6 InputTokenCount")
                        .source()
                        .model())
                .isEqualTo("us.anthropic.claude-sonnet-4-6");
        var arn = "arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/abcd1234efgh";
        var label = MetricLabel.of("AWS/Bedrock | InvocationThrottles | ModelId: " + arn + " | Sum");
        assertThat(label.metric()).contains(Metric.THROTTLES);
        assertThat(label.source().model()).isEqualTo(arn);
        assertThat(label.sum()).isTrue();
        assertThat(MetricLabel.of("Average InputTokenCount amazon.nova-pro-v1:0")
                        .sum())
                .isFalse();
        assertThat(MetricLabel.of("eu-central-1 123456789012 amazon.nova-pro-v1:0 OutputTokenCount")
                        .source())
                .isEqualTo(new Source("amazon.nova-pro-v1:0", "", "123456789012", "eu-central-1"));
        assertThat(MetricLabel.of("InputTokenCount priority flex x.y-1:0").tiers())
                .containsExactly("priority", "flex");
        assertThat(MetricLabel.of("CacheReadInputTokens").metric()).contains(Metric.CACHE_READ);
    }

    @Test
    void times_may_be_seconds_since_1970_and_what_a_program_wrote() {
        var epoch = """
                {"MetricDataResults":[{"Id":"a","Label":"amazon.nova-pro-v1:0 InputTokenCount",
                "Timestamps":[1788739260.0,1788739200],"Values":[2.0,1],"StatusCode":"Complete"}]}""";
        assertThat(Reads.only(Reads.read(epoch)).measurement().from()).isEqualTo(MONDAY);
        var dumped = epoch.replace("1788739260.0", "\"2026-09-07 00:01:00+00:00\"")
                .replace("1788739200", "\"2026-09-07T02:00:00+02:00\"");
        assertThat(Reads.only(Reads.read(dumped)).measurement())
                .isEqualTo(Reads.only(Reads.read(epoch)).measurement());
        var naive = dumped.replace("+00:00", "").replace("+02:00", "");
        assertThat(Reads.read(naive).open()).contains("bear no zone");
    }

    @Test
    void statistics_in_any_order_in_several_files_are_one_series() {
        var first = statistics("InputTokenCount", 30, 60, "Sum");
        var second = statistics("InputTokenCount", 0, 30, "Sum");
        var output = statistics("OutputTokenCount", 0, 60, "Sum");
        var read = Reads.only(Reads.answering(Map.of("model", "eu.amazon.nova-pro-v1:0"), first, output, second));
        assertThat(read.source().model()).isEqualTo("eu.amazon.nova-pro-v1:0");
        assertThat(read.measurement().coverage()).isEqualTo(1);
        assertThat(Reads.thousand(read, MeasuredFlow::output)).isCloseTo(6, within(1e-9));
        assertThat(Reads.refused(() -> Reads.answering(Map.of("model", "x.y"), first, first.replace("100.0", "120.0"))))
                .contains("tell different numbers for the same time");
    }

    @Test
    void an_average_is_no_sum() {
        assertThat(Reads.refused(
                        () -> Reads.answering(Map.of("model", "x.y"), statistics("InputTokenCount", 0, 60, "Average"))))
                .contains("--statistics Sum");
    }

    private static String statistics(String label, int from, int to, String statistic) {
        var points = new StringBuilder();
        for (int i = to - 1; i >= from; i--) {
            int minute = from + (i * 7 + 3) % (to - from);
            points.append(points.isEmpty() ? "" : ",")
                    .append("{\"Timestamp\":\"")
                    .append(MONDAY.plusSeconds(60L * minute))
                    .append("\",\"")
                    .append(statistic)
                    .append("\":100.0,\"Unit\":\"Count\"}");
        }
        return "{\"Label\":\"" + label + "\",\"Datapoints\":[" + points + "]}";
    }

    @Test
    void zoneless_times_of_json_are_asked_for_and_every_series_has_a_clock_of_its_own() {
        var text = new StringBuilder("{\"MetricDataResults\": [");
        for (var metric : List.of("InputTokenCount", "OutputTokenCount")) {
            text.append(metric.startsWith("O") ? ",\n" : "")
                    .append("{\"Id\": \"")
                    .append(metric.toLowerCase(java.util.Locale.ROOT))
                    .append("\", \"Label\": \"us.amazon.nova-pro-v1:0 ")
                    .append(metric)
                    // the latest first, through the hour that a clock in Berlin showed twice
                    .append("\", \"Timestamps\": [\"2026-10-25T03:00:00\", \"2026-10-25T02:00:00\",")
                    .append(" \"2026-10-25T02:00:00\", \"2026-10-25T01:00:00\"],")
                    .append(" \"Values\": [4, 3, 2, 1], \"StatusCode\": \"Complete\"}");
        }
        var json = text.append("]}").toString();
        assertThat(Reads.read(json).open()).contains("in which zone");
        var read = Reads.only(Reads.answering(Map.of("zone", "Europe/Berlin"), json));
        assertThat(Reads.hours(read)).hasSize(4);
        for (int hour = 0; hour < 4; hour++) {
            var mean = Reads.hours(read).get(hour).mean();
            assertThat(mean.input().doubleValue() * 60_000).isCloseTo(hour + 1, within(1e-3));
            assertThat(mean.output().doubleValue() * 60_000).isCloseTo(hour + 1, within(1e-3));
        }
    }

    @Test
    void zones_are_a_list_to_choose_from_with_utc_first() {
        var text = "Label,InputTokenCount us.amazon.nova-pro-v1:0\n2026/09/07 00:00:00,100\n2026/09/07 00:05:00,100\n";
        var options = Reads.question(Reads.read(text), "zone").options();
        assertThat(options.getFirst().value()).isEqualTo("UTC");
        assertThat(options).extracting(option -> option.label()).contains("Europe/Berlin", "America/New York");
        assertThat(options).hasSizeBetween(300, 600);
        var answered = Reads.question(Reads.answering(Map.of("zone", "+05:30"), text), "zone");
        assertThat(answered.answer()).isEqualTo("+05:30");
        assertThat(answered.options()).extracting(option -> option.value()).contains("+05:30");
    }

    @Test
    void the_consoles_csv_is_let_pass_and_its_zone_is_asked_for() {
        var text =
                "\ufeffFull label,AWS/Bedrock InputTokenCount us.amazon.nova-pro-v1:0,OutputTokenCount us.amazon.nova-pro-v1:0\n"
                        + "Label,InputTokenCount,OutputTokenCount\n"
                        + "2026/09/07 02:00:00,100,10\n2026/09/07 02:01:00,,10\n2026/09/07 02:03:00,300,\n";
        assertThat(Reads.format(text)).isEqualTo(MeasuredFormat.METRIC_CSV);
        var open = Reads.read(text);
        assertThat(open.open()).contains("in which zone");
        var read = Reads.only(Reads.answering(Map.of("zone", "Europe/Berlin"), text));
        assertThat(read.measurement().from()).isEqualTo(MONDAY);
        assertThat(Reads.thousand(read, MeasuredFlow::input)).isCloseTo(0.4, within(1e-9));
        assertThat(read.measurement().coverage()).isCloseTo(0.75, within(1e-9));
        assertThat(Reads.refused(() -> Reads.answering(Map.of("zone", "Berlin"), text)))
                .contains("no time zone");
    }

    @Test
    void a_locales_dates_are_asked_about_unless_a_number_tells() {
        var text = "Label,InputTokenCount us.amazon.nova-pro-v1:0\n9/7/2026 2:00 PM,100\n9/7/2026 2:01 PM,100\n";
        assertThat(Reads.answering(Map.of("zone", "UTC"), text).open()).contains("begin with the day");
        var month = Reads.only(Reads.answering(Map.of("zone", "UTC", "dates", "month"), text));
        assertThat(month.measurement().from()).isEqualTo(Instant.parse("2026-09-07T14:00:00Z"));
        var day = Reads.only(Reads.answering(
                Map.of("zone", "UTC"),
                text.replace("9/7/2026 2:00 PM", "13/7/2026 2:00 PM").replace("9/7", "13/7")));
        assertThat(day.measurement().from()).isEqualTo(Instant.parse("2026-07-13T14:00:00Z"));
    }

    @Test
    void clocks_put_back_and_forward_are_read_in_the_zone_that_was_said() {
        var text = new StringBuilder("Label,InputTokenCount us.amazon.nova-pro-v1:0\n");
        for (var time : List.of("01:00", "02:00", "02:00", "03:00")) {
            text.append("2026/10/25 ").append(time).append(":00,3600\n");
        }
        var back = Reads.only(Reads.answering(Map.of("zone", "Europe/Berlin"), text.toString()));
        assertThat(back.measurement().from()).isEqualTo(Instant.parse("2026-10-24T23:00:00Z"));
        assertThat(back.measurement().coverage()).isEqualTo(1);
        assertThat(Reads.hours(back)).hasSize(4);
        var forward =
                Reads.answering(Map.of("zone", "Europe/Berlin"), text.toString().replace("10/25", "03/29"));
        assertThat(forward.rejects().kept().getFirst().reason()).contains("clocks were put forward");
    }

    private static String points(int hours, int last, int value) {
        Map<String, Map<Instant, Double>> metrics = new java.util.LinkedHashMap<>();
        for (int hour = 0; hour < hours; hour++) {
            MetricPages.add(
                    metrics,
                    MODEL + " InputTokenCount",
                    MONDAY.plusSeconds(3600L * hour),
                    hour == hours - 1 ? last : value);
        }
        return MetricPages.page(metrics, "Complete", null);
    }

    @Test
    void two_files_of_one_series_may_differ_only_where_the_earlier_one_ends() {
        var later = Reads.only(Reads.read(points(48, 700, 700)));
        assertThat(Reads.only(Reads.read(points(24, 100, 700), points(48, 700, 700))))
                .isEqualTo(later);
        assertThat(Reads.only(Reads.read(points(48, 700, 700), points(24, 100, 700))))
                .isEqualTo(later);
        assertThat(Reads.refused(() -> Reads.read(points(48, 700, 700), points(48, 500, 500))))
                .contains("tell different numbers for the same time");
    }

    @Test
    void the_hour_that_is_shown_twice_is_read_for_each_file_by_itself() {
        var files = new java.util.ArrayList<String>();
        for (var metric : List.of("InputTokenCount", "OutputTokenCount")) {
            var text = new StringBuilder("Label," + metric + " us.amazon.nova-pro-v1:0\n");
            for (var time : List.of("01:00", "02:00", "02:00", "03:00")) {
                text.append("2026/10/25 ").append(time).append(":00,3600\n");
            }
            files.add(text.toString());
        }
        var back = Reads.only(Reads.answering(Map.of("zone", "Europe/Berlin"), files.toArray(String[]::new)));
        assertThat(Reads.hours(back)).hasSize(4);
        assertThat(Reads.hours(back))
                .allSatisfy(hour -> assertThat(hour.mean().output())
                        .isEqualByComparingTo(hour.mean().input()));
    }
}
