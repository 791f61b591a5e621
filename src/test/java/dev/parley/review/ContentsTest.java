package dev.parley.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Deals;
import dev.parley.deal.ItemDraft;
import dev.parley.deal.Said;
import dev.parley.deal.Topic;
import dev.parley.negotiation.NotAllowed;
import dev.parley.plan.PlanBasis;
import dev.parley.plan.PlanResult.MonthLine;
import dev.parley.plan.Plans;
import dev.parley.schedule.Aim;
import dev.parley.schedule.LineStatus;
import dev.parley.schedule.Position;
import dev.parley.schedule.Schedule;
import dev.parley.schedule.ScheduleLine;
import dev.parley.schedule.Schedules;
import dev.parley.test.AppTest;
import dev.parley.test.EnteredSample;
import dev.parley.test.EnteredSample.Drafted;
import dev.parley.test.Persons;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** What runs, schedules and deals of the sample are submitted as, and what each needs. */
@AppTest
class ContentsTest {

    @Autowired
    EnteredSample sample;

    @Autowired
    Persons persons;

    @Autowired
    Contents contents;

    @Autowired
    LiveReviews live;

    @Autowired
    Reviews reviews;

    @Autowired
    Plans plans;

    @Autowired
    Schedules schedules;

    @Autowired
    Deals deals;

    private Drafted drafted;
    private UUID id;

    @BeforeEach
    void draft() {
        drafted = sample.draft();
        id = drafted.entered().negotiation().id();
        persons.actAs(drafted.entered().lead());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_run_needs_the_dearest_month_of_what_it_newly_commits_to() {
        var content = contents.of(id, ReviewKind.PLAN_RUN, "1").orElseThrow();
        var byMonth = drafted.run().result().pools().stream()
                .flatMap(pool -> pool.months().stream())
                .collect(Collectors.groupingBy(
                        MonthLine::month,
                        Collectors.reducing(BigDecimal.ZERO, MonthLine::committedUsd, BigDecimal::add)));
        var most = byMonth.values().stream().max(BigDecimal::compareTo).orElseThrow();
        assertThat(content.needs()).singleElement().satisfies(need -> {
            assertThat(need.kind()).isEqualTo(ApprovalKind.CAPACITY_ORDER);
            assertThat(need.usd()).isEqualByComparingTo(most).isPositive();
            assertThat(byMonth.get(YearMonth.parse(need.why().replaceAll(".*(\\d{4}-\\d{2})\\.", "$1"))))
                    .isEqualByComparingTo(most);
        });
        assertThat(content.internal()).isFalse();
        assertThat(content.authors()).containsExactly(drafted.entered().lead().id());
        assertThat(content.json())
                .contains(drafted.run().inputHash(), drafted.run().engineVersion());
    }

    @Test
    void a_run_at_the_rates_we_aim_for_is_not_for_a_platform_lead() {
        var basis = new PlanBasis(
                PlanBasis.DEFAULT.cases(),
                PlanBasis.Rates.TARGET,
                PlanBasis.DEFAULT.minutes(),
                PlanBasis.DEFAULT.commit(),
                PlanBasis.DEFAULT.illustrativeFacts(),
                BigDecimal.ZERO);
        var run = String.valueOf(plans.freeze(id, basis).number());
        assertThat(contents.of(id, ReviewKind.PLAN_RUN, run).orElseThrow().internal())
                .isTrue();
        var platform = drafted.entered().platform();
        persons.run(platform, () -> {
            assertThat(contents.of(id, ReviewKind.PLAN_RUN, run)).isEmpty();
            assertThat(contents.of(id, ReviewKind.SCHEDULE, "1")).isEmpty();
            assertThatThrownBy(() -> live.submit(id, ReviewKind.PLAN_RUN, run, null, null))
                    .isInstanceOf(InvalidInput.class);
            assertThatThrownBy(() -> live.submit(id, ReviewKind.SCHEDULE, "1", null, null))
                    .isInstanceOf(NotAllowed.class);
            assertThat(live.submit(id, ReviewKind.PLAN_RUN, "1", null, null)
                            .head()
                            .label())
                    .isEqualTo("Run 1");
        });
    }

    @Test
    void a_schedule_needs_approval_of_what_is_set_and_of_what_is_given_above_the_target() {
        assertThat(kinds(schedule())).isEmpty();
        position("13.08", "9.00", "10.00");
        assertThat(kinds(schedule())).containsExactly(ApprovalKind.TARGET_AND_WALK_AWAY);
        ask("9.00");
        assertThat(kinds(schedule())).containsExactly(ApprovalKind.TARGET_AND_WALK_AWAY);
        ask("9.50");
        assertThat(kinds(schedule())).containsExactly(ApprovalKind.CONCESSION, ApprovalKind.TARGET_AND_WALK_AWAY);
        ask("10.50");
        assertThat(schedule().needs().getLast().why()).isEqualTo("1 line is asked or agreed above the walk-away.");
        ask("9.00");
        change(position().withStatus(LineStatus.AGREED).withOffer(new BigDecimal("9.40")));
        assertThat(kinds(schedule())).contains(ApprovalKind.CONCESSION);
    }

    @Test
    void an_edit_of_a_position_asks_again_and_who_works_on_a_line_does_not() {
        position("13.08", "9.00", "10.00");
        live.submit(id, ReviewKind.SCHEDULE, "1", null, null);
        change(position().withOwner("Procurement").withStatus(LineStatus.ASKED));
        assertThat(now().standing()).isInstanceOf(Standing.Waiting.class);
        change(position().with(Aim.TARGET, new BigDecimal("9.10")));
        var edited = now();
        assertThat(edited.standing()).isInstanceOf(Standing.None.class);
        assertThat(edited.edited()).isTrue();
        assertThat(edited.since())
                .singleElement()
                .satisfies(one -> assertThat(one.columns()).containsExactly("Target"));
        change(position().with(Aim.TARGET, new BigDecimal("9.00")));
        assertThat(now().standing()).as("as it was").isInstanceOf(Standing.Waiting.class);
    }

    @Test
    void what_is_submitted_is_what_was_seen() {
        var seen = now();
        ask("9.00");
        assertThatThrownBy(() -> live.submit(id, ReviewKind.SCHEDULE, "1", seen.sha256(), null))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("says something else by now");
        assertThat(reviews.all(id)).isEmpty();
    }

    @Test
    void the_lines_of_the_next_schedule_are_those_of_the_one_before() {
        ask("9.00");
        var before = schedule();
        schedules.draft(id);
        var after = contents.of(id, ReviewKind.SCHEDULE, "2").orElseThrow();
        assertThat(Difference.between(before.lines(), after.lines())).isEmpty();
    }

    @Test
    void an_offer_needs_its_commitment_its_clauses_and_the_baseline_and_a_target_only_itself() {
        var offer = deal("R1");
        var needs = contents.of(id, ReviewKind.DEAL, offer.id().toString())
                .orElseThrow()
                .needs();
        assertThat(needs)
                .extracting(Need::kind)
                .containsExactly(ApprovalKind.SPEND_COMMITMENT, ApprovalKind.BASELINE, ApprovalKind.CLAUSES);
        var most = offer.items().stream()
                .filter(item -> item.topic() == Topic.COMMITMENT)
                .flatMap(item -> item.years().stream())
                .max(BigDecimal::compareTo)
                .orElseThrow();
        assertThat(needs.getFirst().usd()).isEqualByComparingTo(most);
        assertThat(roleNeeds(DealRole.TARGET)).containsExactly(ApprovalKind.TARGET_AND_WALK_AWAY);
        assertThat(roleNeeds(DealRole.WALK_AWAY)).containsExactly(ApprovalKind.TARGET_AND_WALK_AWAY);
        assertThat(roleNeeds(DealRole.TODAY)).as("it is in force").isEmpty();
        assertThat(live.deals(id).keySet())
                .containsExactlyInAnyOrderElementsOf(deals.of(id).stream()
                        .filter(deal -> deal.role() != DealRole.TODAY)
                        .map(deal -> deal.id().toString())
                        .toList());
    }

    @Test
    void one_dollar_more_is_another_deal() {
        var offer = deal("R1");
        var before = contents.of(id, ReviewKind.DEAL, offer.id().toString()).orElseThrow();
        var item = offer.items().stream()
                .filter(one -> one.topic() == Topic.COMMITMENT)
                .findFirst()
                .orElseThrow();
        var more = item.years().stream().map(usd -> usd.add(BigDecimal.ONE)).toList();
        deals.enter(
                id,
                offer.id(),
                item.version(),
                ItemDraft.of(Topic.COMMITMENT, "", Said.OFFERED).with(values -> values.years(more)));
        var after = contents.of(id, ReviewKind.DEAL, offer.id().toString()).orElseThrow();
        assertThat(after.sha256()).isNotEqualTo(before.sha256());
        assertThat(Difference.between(before.lines(), after.lines())).singleElement();
    }

    private List<ApprovalKind> roleNeeds(DealRole role) {
        var sheet = deals.of(id).stream()
                .filter(deal -> deal.role() == role)
                .findFirst()
                .orElseThrow();
        return kinds(contents.of(id, ReviewKind.DEAL, sheet.id().toString()).orElseThrow());
    }

    private DealSheet deal(String name) {
        return deals.of(id).stream()
                .filter(deal -> deal.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<ApprovalKind> kinds(Content content) {
        return content.needs().stream().map(Need::kind).toList();
    }

    private Live now() {
        return live.of(id, ReviewKind.SCHEDULE, "1").orElseThrow();
    }

    private Content schedule() {
        return contents.of(id, ReviewKind.SCHEDULE, "1").orElseThrow();
    }

    private Schedule stored() {
        return schedules.latest(id).orElseThrow();
    }

    private ScheduleLine line() {
        return stored().lines().stream()
                .filter(line ->
                        line.label().startsWith("Llama 3.1 70B") && line.term().equals("6-month unit"))
                .findFirst()
                .orElseThrow();
    }

    private void ask(String rate) {
        saved(schedules.ask(id, line().id(), new BigDecimal(rate), line().version()));
    }

    private void position(String current, String target, String walkAway) {
        assertThat(line().list()).isEqualByComparingTo(current);
        change(Position.NONE.with(Aim.TARGET, new BigDecimal(target)).with(Aim.WALK_AWAY, new BigDecimal(walkAway)));
    }

    private Position position() {
        return schedules.positions(id, stored().id()).getOrDefault(line().id(), Position.NONE);
    }

    private void change(Position next) {
        saved(schedules.position(id, line().id(), next));
    }

    private static void saved(SaveResult<?> result) {
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
    }
}
