package dev.parley.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import dev.parley.benchmark.About;
import dev.parley.benchmark.BenchmarkDraft;
import dev.parley.benchmark.Comparables;
import dev.parley.benchmark.Confidentiality;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.quantity.Money;
import dev.parley.negotiation.NotAllowed;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters, savings and suggestions on the sample, whose latest offer is R2. */
class SuggestionsTest extends ScheduleTestBase {

    private static final String LLAMA = "Llama 3.1 70B · us-east-1";

    @Autowired
    Suggestions suggestions;

    @Autowired
    Letters letters;

    @Autowired
    FromRounds rounds;

    @Autowired
    ProductLinks links;

    @Autowired
    ScheduleSavings savings;

    @Autowired
    Comparables comparables;

    private ScheduleLine llama() {
        return line(LLAMA, "6-month unit");
    }

    @Test
    void the_latest_offer_reaches_claude_by_its_percentage_and_a_unit_once_its_product_is_linked() {
        persons.run(lead, () -> {
            var claude = line("Claude Sonnet 4.6 · global, input", "tokens");
            var before = letters.of(id()).offer().orElseThrow();
            assertThat(before.name()).isEqualTo("R2");
            assertThat(before.on(claude, 1).orElseThrow().rate())
                    .as("3.00 less 4 %")
                    .isEqualByComparingTo("2.88");
            assertThat(before.on(llama(), 1).orElseThrow().line()).isNull();
            var linked = saved(links.link(
                    id(),
                    new ProductLink(null, "Llama unit, 6 months", llama().model(), llama().term(), llama().kind(), 0)));
            assertThat(letters.of(id())
                            .offer()
                            .orElseThrow()
                            .on(llama(), 1)
                            .orElseThrow()
                            .rate())
                    .isEqualByComparingTo("11.12");
            assertThatThrownBy(() -> links.link(
                            id(), new ProductLink(null, "Llama unit, 6 months", null, "6-month unit", null, 0)))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("Somebody has just linked");
            var wider = saved(links.link(
                    id(), new ProductLink(linked.id(), linked.product(), null, linked.term(), null, linked.version())));
            assertThat(links.of(id())).containsExactly(wider);
            saved(links.unlink(id(), wider));
            assertThat(links.of(id())).isEmpty();
        });
    }

    @Test
    void savings_add_up_to_the_plan_run_in_every_contract_year_and_at_every_stage() {
        persons.run(lead, () -> {
            var stages = savings.of(id(), latest());
            assertThat(stages)
                    .extracting(ScheduleSavings.Stage::label)
                    .containsExactly("At our ask", "At AWS's latest", "At our target");
            for (var stage : stages) {
                var years = stage.savings().years();
                for (int year = 0; year < 3; year++) {
                    var one = years.get(year);
                    var planned = run.result().contractYears().get(year);
                    var spend = Totals.of(
                                    latest().lines().stream()
                                            .filter(ScheduleLine::bySpend)
                                            .toList(),
                                    List.of(latest().contractYears().get(year)),
                                    Totals.At.LIST)
                            .usd();
                    assertThat(one.onDemand())
                            .isEqualByComparingTo(
                                    Money.cents(planned.allOnDemandUsd()).add(spend));
                    assertThat(one.commitment())
                            .isEqualByComparingTo(
                                    Money.cents(planned.allOnDemandUsd()).subtract(Money.cents(planned.totalUsd())));
                    assertThat(one.onDemand().subtract(one.saved())).isEqualByComparingTo(one.paid());
                }
            }
            var offered = stages.get(1).savings().total();
            assertThat(offered.negotiated()).as("4 % off Claude").isPositive();
            assertThat(offered.discount()).as("9 % across services").isPositive();
        });
    }

    @Test
    void suggestions_are_taken_for_empty_cells_alone_and_given_back() {
        persons.run(lead, () -> {
            var schedule = latest();
            links.link(
                    id(), new ProductLink(null, "A peer's unit", llama().model(), llama().term(), llama().kind(), 0));
            saved(comparables.add(
                    id(),
                    new BenchmarkDraft(
                            About.PRODUCT,
                            "A peer's unit",
                            null,
                            usd("0.20"),
                            null,
                            1,
                            null,
                            LocalDate.of(2026, 10, 1),
                            "A peer's contract",
                            Grade.B,
                            Confidentiality.OURS,
                            null,
                            null)));
            var found = suggestions.of(id(), schedule.number());
            var walkAway = found.of(llama().id(), Aim.WALK_AWAY).orElseThrow();
            assertThat(walkAway.rate()).isNotNull().isLessThanOrEqualTo(usd("13.08"));
            assertThat(walkAway.sentence()).contains("no longer buys unit", "Run " + run.number());
            assertThat(found.of(llama().id(), Aim.TARGET).orElseThrow().sentence())
                    .contains("20 % off list");
            var own = Position.NONE.with(Aim.TARGET, usd("8.00"));
            saved(schedules.position(id(), llama().id(), own));

            var taken = suggestions.takeAllEmpty(id(), schedule, found);

            assertThat(taken.rates()).isPositive();
            var after = schedules.positions(id(), schedule.id()).get(llama().id());
            assertThat(after.target()).isEqualByComparingTo("8.00");
            assertThat(after.suggested(Aim.TARGET)).isNull();
            assertThat(after.walkAway()).isEqualByComparingTo(walkAway.rate());
            assertThat(after.anchor()).isNull();
            assertThat(taken.refused()).anyMatch(sentence -> sentence.contains("lies above target 8"));
            assertThat(after.overridden(Aim.WALK_AWAY)).isFalse();
            suggestions.giveBack(id(), taken);
            var back = schedules.positions(id(), schedule.id());
            assertThat(back.values())
                    .allSatisfy(position -> assertThat(position.walkAway()).isNull());
        });
    }

    @Test
    void a_platform_lead_is_refused_by_every_method() {
        var schedule = first;
        var link = new ProductLink(null, "x", null, "6-month unit", null, 0);
        persons.run(
                platform,
                () -> List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                                () -> letters.of(id()),
                                () -> links.of(id()),
                                () -> links.link(id(), link),
                                () -> links.unlink(id(), link),
                                () -> savings.of(id(), schedule),
                                () -> rounds.of(id(), schedule),
                                () -> rounds.takeAllEmpty(id(), schedule, RoundRates.NOTHING),
                                () -> rounds.giveBack(
                                        id(),
                                        new FromRounds.Taken(
                                                java.util.Map.of(),
                                                new Suggestions.Taken(0, java.util.Map.of(), List.of()),
                                                List.of())),
                                () -> suggestions.of(id(), 1),
                                () -> suggestions.start(id(), 1),
                                () -> suggestions.takeAllEmpty(id(), schedule, new LineSuggestions(java.util.Map.of())),
                                () -> suggestions.giveBack(
                                        id(), new Suggestions.Taken(0, java.util.Map.of(), List.of())))
                        .forEach(call -> assertThatThrownBy(call).isInstanceOf(NotAllowed.class)));
    }
}
