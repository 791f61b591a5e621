package dev.parley.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.engine.report.Figures;
import dev.parley.negotiation.NotAllowed;
import dev.parley.paper.aws.AwsDocument;
import dev.parley.paper.aws.DemandLine;
import dev.parley.schedule.ScheduleLine;
import dev.parley.schedule.Totals;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PapersTest extends PaperTestBase {

    private DemandLine demand(String model, String account, String standing) {
        return preview(PaperKind.ASK_WORKBOOK).paper().demand().stream()
                .filter(line -> line.model().contains(model)
                        && line.account().endsWith(account)
                        && line.standing().equals(standing))
                .findFirst()
                .orElseThrow();
    }

    private static DemandLine.QuarterDemand in(DemandLine line, String quarter) {
        return line.quarters().stream()
                .filter(one -> one.quarter().equals(quarter))
                .findFirst()
                .orElseThrow();
    }

    /** As the sample prints it: two figures of what is below 1,000 except for small and upside lines, tens above. */
    private static void assertSteady(DemandLine line, String quarter, String input, String output, boolean tens) {
        var load = in(line, quarter);
        assertThat(shown(load.steadyInput(), tens)).as(quarter + " in").isEqualByComparingTo(input);
        assertThat(shown(load.steadyOutput(), false)).as(quarter + " out").isEqualByComparingTo(output);
    }

    private static BigDecimal shown(BigDecimal value, boolean tens) {
        return tens && value.compareTo(BigDecimal.valueOf(100)) >= 0
                ? value.setScale(-1, RoundingMode.HALF_DOWN)
                : value.setScale(0, RoundingMode.HALF_UP);
    }

    private static void assertNear(BigDecimal value, String printed) {
        assertThat(value.round(new MathContext(2, RoundingMode.HALF_UP)))
                .isEqualByComparingTo(new BigDecimal(printed).round(new MathContext(2, RoundingMode.HALF_UP)));
    }

    @Test
    void lines_negotiated_by_spend_are_in_no_paper() {
        assertThat(schedule.lines()).anyMatch(line -> line.bySpend());
        for (var kind : PaperKind.of(PaperKind.Audience.AWS)) {
            var preview = preview(kind);
            assertThat(preview.findings()).allMatch(PaperPreview.Finding::passed);
            assertThat(preview.paper().lines())
                    .hasSize((int) schedule.lines().stream()
                            .filter(line -> !line.bySpend())
                            .count())
                    .noneMatch(line -> line.unit().equals("USD at list"));
        }
    }

    @Test
    void steady_demand_of_what_runs_is_the_samples() {
        var sonnet = demand("sonnet-4-6", "us-prod", "running");
        assertSteady(sonnet, "2027-Q2", "220", "22", true);
        assertSteady(sonnet, "2027-Q3", "250", "25", true);
        assertSteady(sonnet, "2027-Q4", "280", "28", true);
        assertSteady(sonnet, "2028-Q1", "320", "32", true);
        assertThat(shown(in(sonnet, "2028-Q4").steadyInput(), true)).isEqualByComparingTo("470");
        assertSteady(sonnet, "2029-Q4", "740", "75", true);
        var llama = demand("llama3-1-70b", "petrel", "running");
        assertThat(shown(in(llama, "2027-Q2").steadyInput(), true)).isEqualByComparingTo("940");
        assertSteady(llama, "2027-Q3", "990", "73", true);
        assertSteady(llama, "2028-Q4", "1270", "93", true);
        assertSteady(llama, "2029-Q4", "1480", "109", true);
        var haiku = demand("haiku-4-5", "us-prod", "running");
        assertSteady(haiku, "2027-Q2", "320", "17", true);
        assertSteady(haiku, "2028-Q4", "510", "27", true);
        assertSteady(haiku, "2029-Q4", "650", "35", true);
        var opus = demand("opus-4-8", "eng-tools", "running");
        assertSteady(opus, "2027-Q2", "45", "5", true);
        assertSteady(opus, "2028-Q1", "74", "9", true);
        assertSteady(opus, "2029-Q4", "210", "25", true);
    }

    @Test
    void a_launching_workload_without_proof_is_upside_from_the_month_it_is_needed() {
        var upside = demand("sonnet-4-6", "us-prod", "upside, non-binding");
        assertThat(upside.scope()).isEqualTo("us geo");
        assertThat(upside.needBy()).isEqualTo("2027-04");
        assertSteady(upside, "2027-Q2", "37", "4", false);
        assertSteady(upside, "2027-Q4", "79", "8", false);
        assertSteady(upside, "2028-Q1", "101", "10", false);
        assertSteady(upside, "2028-Q4", "213", "21", false);
        assertNear(in(upside, "2027-Q2").peakInput(), "118");
        assertNear(in(upside, "2027-Q2").peakOutput(), "12");
    }

    @Test
    void peaks_requests_and_cache_share_of_the_first_quarter_are_the_samples() {
        var rows = Map.of(
                demand("sonnet-4-6", "us-prod", "running"), List.of("350", "35", "134", "0.55"),
                demand("llama3-1-70b", "petrel", "running"), List.of("1200", "88", "158", "0"),
                demand("haiku-4-5", "us-prod", "running"), List.of("400", "22", "324", "0.17"),
                demand("opus-4-8", "eng-tools", "running"), List.of("160", "19", "12", "0.84"),
                demand("sonnet-4-6", "us-prod", "upside, non-binding"), List.of("118", "12", "17", "0.58"));
        rows.forEach((line, printed) -> {
            var load = in(line, "2027-Q2");
            assertNear(load.peakInput(), printed.get(0));
            assertNear(load.peakOutput(), printed.get(1));
            assertThat(load.requestsPerMinute().setScale(0, RoundingMode.HALF_UP))
                    .isEqualByComparingTo(printed.get(2));
            assertThat(line.cacheReadShare().setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo(printed.get(3));
        });
    }

    @Test
    void batch_and_experiments_are_told_only_when_somebody_chooses_so() {
        var models = preview(PaperKind.DEMAND_CSV).paper().demand().stream()
                .map(line -> line.model() + " " + line.account())
                .toList();
        assertThat(models).noneMatch(one -> one.contains("nova") || one.endsWith("sandbox"));
        var all = persons.as(
                lead,
                () -> papers.preview(id(), PaperKind.DEMAND_CSV, new DemandChoice(true, true, false))
                        .orElseThrow());
        assertThat(all.paper().demand()).hasSize(models.size() + 3);
    }

    @Test
    void the_paper_has_the_schedules_lines_quantities_and_asks() {
        var line = schedule.byUnit().lines().getFirst();
        var rate = line.list().multiply(new BigDecimal("0.75")).stripTrailingZeros();
        persons.run(lead, () -> schedules.ask(id(), line.id(), rate, line.version()));
        var preview = preview(PaperKind.ASK_WORKBOOK);
        assertThat(preview.paper().lines()).hasSameSizeAs(schedule.byUnit().lines());
        var asked = preview.paper().lines().getFirst();
        assertThat(asked.ask()).isEqualByComparingTo(rate);
        assertThat(asked.label()).isEqualTo(line.label());
        assertThat(asked.quantities()).hasSize(36);
        assertThat(asked.quantities().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(
                        schedule.contractYears().stream().map(line::quantity).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(preview.findings()).hasSize(4).allMatch(PaperPreview.Finding::passed);
        assertThat(preview.findings().getLast().sentence())
                .startsWith(schedule.byUnit().lines().size() + " lines add up");
        assertThat(Totals.of(schedule.byUnit().lines(), schedule.contractYears(), Totals.At.ASK)
                        .complete())
                .isTrue();
    }

    @Test
    void totals_are_those_of_the_schedule_and_say_that_upside_is_in_them() {
        var lines = schedule.byUnit().lines();
        long upside = lines.stream().filter(ScheduleLine::upside).count();
        assertThat(upside).isPositive().isLessThan(lines.size());
        var document = AwsDocument.whole(preview(PaperKind.ASK_WORKBOOK).paper());
        var ask = document.table("ask").orElseThrow();
        assertThat(ask.total())
                .isEqualTo("Total, " + lines.size() + " lines, with " + upside + " of upside, non-binding");
        assertThat(document.table("ask_by_year").orElseThrow().total()).isEqualTo("Agreement, with upside");
        var now = persons.as(
                lead, () -> schedules.latest(id()).orElseThrow().byUnit().lines());
        assertThat(new Figures(document).total(ask, ask.columns().size() - 1))
                .isEqualByComparingTo(
                        Totals.of(now, schedule.contractYears(), Totals.At.ASK).usd());
    }

    @Test
    void a_draft_says_so_in_the_file_and_in_its_name_and_comes_again_byte_for_byte() {
        persons.run(lead, () -> {
            for (var kind : PaperKind.of(PaperKind.Audience.AWS)) {
                var made = papers.draft(id(), schedule.number(), kind, DemandChoice.DEFAULT);
                var again = papers.file(id(), made.id()).orElseThrow();
                assertThat(again.name()).isEqualTo(made.fileName()).contains("-DRAFT.");
                assertThat(again.sha256()).isEqualTo(made.sha256()).hasSize(64);
                assertThat(CanaryTest.parts(again)).as(kind.name()).anyMatch(part -> part.contains("DRAFT"));
                assertThat(papers.issued(id())).contains(made);
                assertThat(made.state()).isEqualTo(IssuedPaper.State.DRAFT);
            }
        });
    }

    @Test
    void a_file_name_is_the_customer_and_the_day() {
        var day = java.time.LocalDate.of(2027, 3, 3);
        assertThat(PaperKind.ASK_WORKBOOK.fileName("Müller & Söhne AG", day, false))
                .isEqualTo("muller-sohne-ag-bedrock-ask-2027-03-03.xlsx");
        assertThat(PaperKind.DEMAND_CSV.fileName("../..", day, false)).isEqualTo("bedrock-forecast-2027-03-03.csv");
    }

    @Test
    void a_platform_lead_is_refused_by_every_method() {
        Map<String, ThrowingCallable> calls = Map.of(
                "preview", () -> papers.preview(id(), PaperKind.ASK_CSV, DemandChoice.DEFAULT),
                "draft", () -> papers.draft(id(), 1, PaperKind.ASK_CSV, DemandChoice.DEFAULT),
                "compare", () -> papers.compare(id(), UUID.randomUUID(), UUID.randomUUID()),
                "issued", () -> papers.issued(id()),
                "file", () -> papers.file(id(), UUID.randomUUID()));
        assertThat(Arrays.stream(Papers.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(Method::getName))
                .containsExactlyInAnyOrderElementsOf(calls.keySet());
        persons.run(
                platform,
                () -> calls.forEach(
                        (name, call) -> assertThatThrownBy(call).as(name).isInstanceOf(NotAllowed.class)));
    }
}
