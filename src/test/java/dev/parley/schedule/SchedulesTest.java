package dev.parley.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.quantity.Amount;
import dev.parley.negotiation.NotAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchedulesTest extends ScheduleTestBase {

    private static final String LLAMA = "Llama 3.1 70B · us-east-1";

    private static Position at(String target, @Nullable String walkAway) {
        return Position.NONE.with(Aim.TARGET, usd(target)).with(Aim.WALK_AWAY, walkAway == null ? null : usd(walkAway));
    }

    /** Every part of a position. */
    private static Position whole() {
        return Position.NONE
                .taking(Aim.ANCHOR, usd("0.24"))
                .taking(Aim.TARGET, usd("0.255"))
                .with(Aim.TARGET, usd("0.26"))
                .with(Aim.WALK_AWAY, usd("0.265"))
                .withOffer(usd("0.28"))
                .withReason("why")
                .withOwner("Category lead")
                .withStatus(LineStatus.OFFERED)
                .withEvidence(new Position.Evidence("a peer's contract", LocalDate.of(2026, 10, 1), Grade.B));
    }

    private ScheduleLine llama() {
        return line(LLAMA, "6-month unit");
    }

    @Test
    void a_draft_has_the_plans_capacity_under_the_new_agreement_in_unit_hours_by_contract_year() {
        var llama = llama();
        assertThat(llama.unit()).isEqualTo("unit-h");
        assertThat(llama.list()).isEqualByComparingTo("13.08");
        assertThat(llama.paper()).isEqualTo(Paper.ADDENDUM);
        var bought = run.result()
                .pool("petrel/" + llama.model() + "/us-east-1")
                .orElseThrow()
                .sides()
                .getFirst();
        var hours = bought.purchases().stream()
                .filter(purchase -> !purchase.start().atDay(1).isBefore(negotiation.effectiveDate()))
                .mapToLong(purchase -> {
                    long months = 0;
                    for (int month = 0; month < 6; month++) {
                        months += purchase.start().plusMonths(month).isAfter(java.time.YearMonth.of(2030, 4)) ? 0 : 1;
                    }
                    return 730 * months * purchase.units();
                })
                .sum();
        assertThat(hours).isPositive();
        assertThat(first.contractYears().stream().map(llama::quantity).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(BigDecimal.valueOf(hours));
        assertThat(llama.quantities().firstKey()).isAfterOrEqualTo(java.time.YearMonth.of(2027, 5));
    }

    @Test
    void the_reserved_tier_has_input_and_output_as_lines_of_their_own_on_a_private_offer() {
        var input = line("Claude Sonnet 4.6 · global, input", "3-month reserved");
        var output = line("Claude Sonnet 4.6 · global, output", "3-month reserved");
        assertThat(List.of(input.unit(), output.unit())).containsOnly("kTPM-h");
        assertThat(input.paper()).isEqualTo(Paper.MARKETPLACE);
        assertThat(input.list()).isEqualByComparingTo("0.162");
        assertThat(output.list()).isEqualByComparingTo("0.81");
    }

    @Test
    void all_lines_at_list_of_a_pool_without_capacity_cost_what_the_plan_says_it_costs_on_demand() {
        var lines = first.lines().stream()
                .filter(line -> line.account().equals("eng-tools"))
                .toList();
        var pool = run.result().pools().stream()
                .filter(one -> one.account().equals("eng-tools"))
                .findFirst()
                .orElseThrow();
        var plan = pool.months().stream()
                .filter(month ->
                        first.slices().stream().anyMatch(slice -> slice.month().equals(month.month())))
                .map(month -> month.allOnDemandUsd())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var total = Totals.of(lines, first.contractYears(), Totals.At.LIST);
        assertThat(total.complete()).isTrue();
        assertThat(total.usd().subtract(plan).abs()).isLessThan(usd("5.00"));
    }

    @Test
    void unproven_demand_stands_on_lines_of_its_own_and_batch_work_on_batch_lines() {
        assertThat(line("Claude Sonnet 4.6 · us geo, input (upside)", "tokens").upside())
                .isTrue();
        assertThat(line("Amazon Nova 2 Lite · us-east-1, input", "batch tokens").list())
                .isEqualByComparingTo("0.165");
        assertThat(first.lines().stream().filter(ScheduleLine::upside)).hasSize(4);
    }

    @Test
    void sagemaker_and_other_ai_are_lines_in_dollars_at_list_grown_from_the_year_before_the_agreement() {
        var spend = first.lines().stream().filter(ScheduleLine::bySpend).toList();
        assertThat(spend).extracting(ScheduleLine::bundle).containsOnly(Bundle.SAGEMAKER, Bundle.OTHER_AI);
        assertThat(spend).allSatisfy(line -> {
            assertThat(line.unit()).isEqualTo("USD at list");
            assertThat(line.list()).isEqualByComparingTo("1.00");
        });
        var years = first.contractYears();
        assertThat(dollars(first.lines(Bundle.SAGEMAKER), years.get(0)))
                .as("940,000 less 5 %")
                .isCloseTo(usd("893000"), org.assertj.core.data.Offset.offset(usd("1")));
        assertThat(dollars(first.lines(Bundle.SAGEMAKER), years.get(1)))
                .as("893,000 less 5 %")
                .isCloseTo(usd("848350"), org.assertj.core.data.Offset.offset(usd("1")));
        assertThat(dollars(first.lines(Bundle.OTHER_AI), years.get(0)))
                .as("550,000 + 310,000 x 1.2 + 360,000 x 0.9 + 70,000 x 1.6")
                .isCloseTo(usd("1358000"), org.assertj.core.data.Offset.offset(usd("2")));
        assertThat(first.byUnit().lines()).noneMatch(ScheduleLine::bySpend).isNotEmpty();
    }

    private static BigDecimal dollars(List<ScheduleLine> lines, Period year) {
        return Totals.of(lines, List.of(year), Totals.At.LIST).usd();
    }

    @Test
    void quarters_and_contract_years_are_sums_of_the_same_months() {
        for (var line : first.lines()) {
            var years = first.contractYears().stream().map(line::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
            var quarters = first.quarters().stream().map(line::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(quarters).as(line.label()).isEqualByComparingTo(years);
        }
        assertThat(first.quarters().getFirst().slices()).hasSize(2);
    }

    @Test
    void an_ask_is_saved_and_dollars_are_quantity_times_ask_to_the_cent() {
        persons.run(lead, () -> {
            var saved = saved(schedules.ask(id(), llama().id(), usd("9.81"), llama().version()));
            assertThat(saved.ask()).isEqualByComparingTo("9.81");
            assertThat(saved.offList()).isCloseTo(usd("0.25"), org.assertj.core.data.Offset.offset(usd("0.0001")));
            var year = first.contractYears().getFirst();
            assertThat(Totals.line(saved, year, Totals.At.ASK))
                    .isEqualByComparingTo(
                            saved.quantity(year).multiply(usd("9.81")).setScale(2));
            var cleared = saved(schedules.ask(id(), saved.id(), null, saved.version()));
            assertThat(cleared.ask()).isNull();
            assertThat(cleared.asked()).isEqualByComparingTo("13.08");
        });
    }

    @Test
    void the_second_of_two_who_ask_at_once_is_shown_the_first_ones_rate() {
        var seen = line("Claude Opus 4.8 · global, input", "tokens");
        persons.run(colleague, () -> saved(schedules.ask(id(), seen.id(), usd("4.10"), seen.version())));
        persons.run(lead, () -> {
            var answer = schedules.ask(id(), seen.id(), usd("4.00"), seen.version());
            assertThat(answer).isInstanceOfSatisfying(SaveResult.Conflict.class, conflict -> {
                assertThat(conflict.by()).isEqualTo(colleague.displayName());
                assertThat(((ScheduleLine) conflict.theirs()).ask()).isEqualByComparingTo("4.10");
            });
            assertThat(schedules.ask(id(), UUID.randomUUID(), usd("4.00"), 0)).isInstanceOf(SaveResult.Gone.class);
        });
    }

    @Test
    void an_ask_above_list_or_below_zero_is_refused_with_the_sentence_that_says_what_to_do() {
        persons.run(lead, () -> {
            assertThatThrownBy(() -> schedules.ask(id(), llama().id(), usd("13.09"), llama().version()))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessage(
                            "An ask above list 13.08 asks for more than AWS's list price: lower it or leave it empty.");
            assertThatThrownBy(() -> schedules.ask(id(), llama().id(), usd("-1"), llama().version()))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("not -1");
            assertThat(llama().ask()).isNull();
        });
    }

    @Test
    void positions_are_saved_checked_and_in_conflict_by_themselves() {
        persons.run(lead, () -> {
            var line = line("Claude Haiku 4.5 · global, input", "tokens").id();
            assertThatThrownBy(() -> schedules.position(id(), line, at("0.90", "0.80")))
                    .hasMessageContaining("Walk-away 0.80 lies below target 0.90");
            assertThatThrownBy(() -> schedules.position(id(), line, Position.NONE.withReason("x".repeat(1001))))
                    .hasMessageContaining("1,001 characters");
            var saved = saved(schedules.position(id(), line, at("0.90", "0.95").withReason("benchmark")));
            assertThat(schedules.positions(id(), first.id())).containsEntry(line, saved);
            assertThat(schedules.position(id(), line, at("0.80", null))).isInstanceOf(SaveResult.Conflict.class);
            assertThat(saved(schedules.position(
                            id(), line, at("0.80", null).withReason(" ").withVersion(saved.version()))))
                    .isEqualTo(at("0.80", null).withVersion(saved.version() + 1));
            assertThat(schedules.position(id(), UUID.randomUUID(), Position.NONE))
                    .isInstanceOf(SaveResult.Gone.class);
        });
    }

    @Test
    void what_stands_against_a_position_is_said_with_the_values_and_what_to_do() {
        persons.run(lead, () -> {
            var line = llama().id();
            assertThatThrownBy(() ->
                            schedules.position(id(), line, at("10.20", "11.12").with(Aim.ANCHOR, usd("10.30"))))
                    .hasMessageContaining("Anchor 10.30 lies above target 10.20");
            assertThatThrownBy(() -> schedules.position(
                            id(), line, Position.NONE.with(Aim.ANCHOR, usd("9")).with(Aim.WALK_AWAY, usd("8"))))
                    .hasMessageContaining("Anchor 9 lies above walk-away 8");
            assertThatThrownBy(() -> schedules.position(id(), line, at("10.20", "13.09")))
                    .hasMessageContaining("Walk-away 13.09 is above today's 13.08");
            var taken = Position.NONE.taking(Aim.TARGET, usd("10.20"));
            assertThat(taken.overridden(Aim.TARGET)).isFalse();
            assertThatThrownBy(() -> schedules.position(id(), line, taken.with(Aim.TARGET, usd("10.40"))))
                    .hasMessageContaining("Target 10.40 is not the suggested 10.20: say why");
            assertThatThrownBy(() -> schedules.position(
                            id(), line, Position.NONE.withEvidence(new Position.Evidence(" ", null, Grade.A))))
                    .hasMessageContaining("Evidence needs its source");
            assertThatThrownBy(() -> schedules.position(id(), line, Position.NONE.withOffer(usd("-1"))))
                    .hasMessageContaining("An offer is zero or more");
            var above = saved(schedules.position(
                    id(),
                    line,
                    at("10.20", "13.09").withReason("they throttle us at list").withOwner("x".repeat(120))));
            var overridden = saved(schedules.position(
                    id(), line, above.taking(Aim.TARGET, usd("10.10")).with(Aim.TARGET, usd("10.40"))));
            assertThat(overridden.overridden(Aim.TARGET)).isTrue();
            assertThat(overridden.suggested(Aim.TARGET)).isEqualByComparingTo("10.10");
            saved(schedules.position(id(), line, Position.NONE.withVersion(overridden.version())));
        });
    }

    @Test
    void asks_and_positions_stay_on_the_same_lines_of_the_next_draft() {
        persons.run(lead, () -> {
            var line = line("Claude Haiku 4.5 · global, output", "3-month reserved");
            saved(schedules.ask(id(), line.id(), usd("0.25"), line.version()));
            saved(schedules.position(id(), line.id(), whole()));
            var next = schedules.draft(id());
            assertThat(schedules.numbers(id())).first().isEqualTo(next.number());
            var same = next.lines().stream()
                    .filter(one -> one.key().equals(line.key()))
                    .findFirst()
                    .orElseThrow();
            assertThat(same.id()).isNotEqualTo(line.id());
            assertThat(same.ask()).isEqualByComparingTo("0.25");
            var position = schedules.positions(id(), next.id()).get(same.id());
            assertThat(position).isEqualTo(whole().withVersion(position.version()));
            assertThat(schedules.byNumber(id(), 1).orElseThrow().lines()).hasSameSizeAs(first.lines());
        });
    }

    @Test
    void an_ask_is_worth_the_fall_of_the_exact_plan_and_not_rate_times_quantity() {
        persons.run(lead, () -> {
            var line = llama();
            saved(schedules.ask(id(), line.id(), usd("10.20"), line.version()));
            var current = latest();
            var worth = schedules.worth(id(), current.number());
            var alone = ((Amount.Known) worth.line(line.id()).orElseThrow()).usd();
            var quantity =
                    current.contractYears().stream().map(line::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(alone).isGreaterThan(quantity.multiply(usd("2.88")));
            assertThat(worth.jointly()).isInstanceOf(Amount.Known.class);
            saved(schedules.ask(id(), line.id(), null, line.version() + 1));
        });
    }

    @Test
    void the_plans_cost_and_every_difference_add_up_to_the_schedule_at_list_in_each_contract_year() {
        var way = persons.as(lead, () -> schedules.reconciliation(id(), 1).orElseThrow());
        assertThat(way.years()).hasSize(3);
        assertThat(way.steps().stream().map(Reconciliation.Step::label))
                .containsExactly(Reconciling.BEFORE, Reconciling.BATCH, Reconciling.BY_SPEND, Reconciling.ROUNDING);
        for (int year = 0; year < 3; year++) {
            int column = year;
            var sum = way.steps().stream()
                    .map(step -> step.usd().get(column))
                    .reduce(way.plan().get(column), BigDecimal::add);
            assertThat(way.plan().get(column))
                    .isEqualByComparingTo(run.result()
                            .contractYears()
                            .get(column)
                            .totalUsd()
                            .setScale(2, java.math.RoundingMode.HALF_UP));
            assertThat(way.list().get(column))
                    .isEqualByComparingTo(sum)
                    .isEqualByComparingTo(
                            Totals.of(first.lines(), List.of(way.years().get(column)), Totals.At.LIST)
                                    .usd());
            assertThat(way.steps().getFirst().usd().get(column)).isLessThanOrEqualTo(BigDecimal.ZERO);
            assertThat(way.steps().get(1).usd().get(column)).isNegative();
            assertThat(way.steps().getLast().usd().get(column).abs())
                    .as(way.toString())
                    .isLessThan(usd("2.00"));
        }
    }

    @Test
    void a_platform_lead_is_refused_by_every_method() {
        var line = first.lines().getFirst().id();
        var calls = new HashMap<String, ThrowingCallable>(Map.of(
                "latest", () -> schedules.latest(id()),
                "byNumber", () -> schedules.byNumber(id(), 1),
                "numbers", () -> schedules.numbers(id()),
                "draftableRun", () -> schedules.draftableRun(id()),
                "draft", () -> schedules.draft(id()),
                "ask", () -> schedules.ask(id(), line, null, 0),
                "positions", () -> schedules.positions(id(), first.id()),
                "position", () -> schedules.position(id(), line, Position.NONE),
                "worth", () -> schedules.worth(id(), 1),
                "reconciliation", () -> schedules.reconciliation(id(), 1)));
        calls.put("startWorth", () -> schedules.startWorth(id(), 1));
        calls.put("editors", () -> schedules.editors(id(), first.id()));
        assertThat(java.util.Arrays.stream(Schedules.class.getDeclaredMethods())
                        .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
                        .map(java.lang.reflect.Method::getName))
                .containsExactlyInAnyOrderElementsOf(calls.keySet());
        persons.run(
                platform,
                () -> calls.forEach(
                        (name, call) -> assertThatThrownBy(call).as(name).isInstanceOf(NotAllowed.class)));
    }

    @Test
    void a_version_for_a_line_without_a_position_is_answered_as_gone() {
        var line = first.lines().getLast();
        persons.run(
                lead,
                () -> assertThat(schedules.position(
                                id(), line.id(), at("0.10", "0.20").withVersion(7)))
                        .isInstanceOf(SaveResult.Gone.class));
    }

    @Test
    void a_schedule_of_another_negotiation_is_not_found_by_its_id() {
        var other = sample.enter();
        persons.run(other.lead(), () -> {
            var theirs = other.negotiation();
            assertThat(schedules.positions(theirs.id(), first.id())).isEmpty();
            assertThat(schedules.ask(theirs.id(), first.lines().getFirst().id(), null, 0))
                    .isInstanceOf(SaveResult.Gone.class);
            assertThatThrownBy(() -> schedules.draft(theirs.id())).hasMessageContaining("There is no plan run");
        });
    }
}
