package dev.parley.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Deals;
import dev.parley.negotiation.NotAllowed;
import dev.parley.paper.IssuedPaper.State;
import dev.parley.plan.PlanBasis;
import dev.parley.plan.Plans;
import dev.parley.review.ApprovalKind;
import dev.parley.review.Content;
import dev.parley.review.Decision;
import dev.parley.review.LiveReviews;
import dev.parley.review.ReviewKind;
import dev.parley.review.Reviews;
import dev.parley.review.RightDraft;
import dev.parley.review.Standing;
import dev.parley.schedule.ScheduleLine;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What leaves is approved by its exact content first. */
class SendingTest extends PaperTestBase {

    @Autowired
    Sending sending;

    @Autowired
    Reviews reviews;

    @Autowired
    Wordings wordings;

    @Autowired
    Plans plans;

    @Autowired
    LiveReviews live;

    @Autowired
    Deals deals;

    @Autowired
    InsidePapers inside;

    @BeforeEach
    void anotherNegotiation() {
        enterTheSample();
    }

    private IssuedPaper send(PaperKind kind) {
        return persons.as(lead, () -> sending.send(id(), schedule.number(), kind, DemandChoice.DEFAULT, "for Tuesday"));
    }

    private SentPaper last(PaperKind kind) {
        return persons.as(
                lead, () -> sending.last(id(), kind, DemandChoice.DEFAULT).orElseThrow());
    }

    private void decide(Decision decision) {
        persons.run(counsel, () -> {
            var head = reviews.all(id()).getFirst();
            assertThat(reviews.decide(id(), head.number(), head.version(), head.sha256(), decision))
                    .isInstanceOf(SaveResult.Saved.class);
        });
    }

    private void refused(UUID paper, String because) {
        int before = persons.as(lead, () -> papers.issued(id()).size());
        persons.run(
                lead,
                () -> assertThatThrownBy(() -> sending.issue(id(), paper))
                        .isInstanceOf(InvalidInput.class)
                        .hasMessageContaining(because));
        assertThat(persons.as(lead, () -> papers.issued(id()))).hasSize(before);
    }

    /** Asks for a part of list on the first line that has a list rate. */
    private void ask(String part) {
        persons.run(lead, () -> {
            ScheduleLine line = schedules.latest(id()).orElseThrow().byUnit().lines().stream()
                    .filter(one -> one.list() != null)
                    .findFirst()
                    .orElseThrow();
            schedules.ask(id(), line.id(), asked(line, part), line.version());
        });
    }

    private static BigDecimal asked(ScheduleLine line, String part) {
        return line.list().multiply(new BigDecimal(part)).stripTrailingZeros();
    }

    @Test
    void what_counsel_approved_is_issued_byte_for_byte_and_logged_with_who_approved_it() {
        var sent = send(PaperKind.ASK_WORKBOOK);
        assertThat(sent.fileName()).doesNotContain("DRAFT");
        assertThat(last(PaperKind.ASK_WORKBOOK).standing()).isInstanceOf(Standing.Waiting.class);
        refused(sent.id(), "waits for approval");
        decide(new Decision.Approve());
        assertThat(last(PaperKind.ASK_WORKBOOK).mayLeave()).isTrue();
        var issued = persons.as(lead, () -> sending.issue(id(), sent.id()));
        assertThat(issued.state()).isEqualTo(State.ISSUED);
        assertThat(issued.sha256()).isEqualTo(sent.sha256());
        assertThat(issued.approval()).isNotNull();
        assertThat(issued.approval().by()).isEqualTo(counsel.displayName());
        persons.run(lead, () -> {
            assertThat(papers.file(id(), issued.id()).orElseThrow().bytes())
                    .isEqualTo(papers.file(id(), sent.id()).orElseThrow().bytes());
            assertThat(sending.issue(id(), sent.id()).id()).as("a second time").isEqualTo(issued.id());
        });
    }

    @Test
    void the_next_one_replaces_it_and_the_two_compare_line_by_line() {
        var first = leave(PaperKind.ASK_CSV);
        ask("0.8");
        var second = leave(PaperKind.ASK_CSV);
        assertThat(second.replaces()).isEqualTo(first.id());
        var comparison = persons.as(lead, () -> papers.compare(id(), first.id(), second.id()));
        assertThat(comparison.changes())
                .anySatisfy(change -> {
                    assertThat(change.column()).isEqualTo("ask");
                    assertThat(change.before()).isEmpty();
                    assertThat(change.after()).isNotEmpty();
                })
                .hasSizeLessThan(4);
        assertThat(comparison.same()).isGreaterThan(500);
    }

    private IssuedPaper leave(PaperKind kind) {
        var sent = send(kind);
        decide(new Decision.Approve());
        return persons.as(lead, () -> sending.issue(id(), sent.id()));
    }

    @Test
    void an_edit_after_the_approval_asks_again() {
        var sent = send(PaperKind.ASK_PDF);
        decide(new Decision.Approve());
        ask("0.9");
        assertThat(last(PaperKind.ASK_PDF).mayLeave()).isFalse();
        refused(sent.id(), "has changed since it was sent");
        var words = persons.as(lead, () -> wordings.of(id()));
        persons.run(lead, () -> {
            wordings.enter(id(), null, new WordsDraft(words.nonBinding(), "Under NDA of 3 March 2026"));
            assertThat(sending.send(id(), schedule.number(), PaperKind.ASK_PDF, DemandChoice.DEFAULT, null)
                            .sha256())
                    .isNotEqualTo(sent.sha256());
        });
        decide(new Decision.Approve());
        assertThat(last(PaperKind.ASK_PDF).mayLeave()).isTrue();
    }

    private List<String> cautions(PaperKind kind) {
        return persons.as(lead, () -> sending.cautions(id(), preview(kind), DemandChoice.DEFAULT));
    }

    @Test
    void what_a_paper_contradicts_is_told_to_who_sends_and_who_approves_it_but_never_to_aws() {
        assertThat(cautions(PaperKind.ASK_WORKBOOK))
                .startsWith("Schedule 1 is not approved.", "\"A2\", whose terms this paper bears, is not approved.")
                .anyMatch(caution -> caution.matches(".+: the schedule asks list, \"A2\" says [0-9.]+\\."));
        assertThat(cautions(PaperKind.FORECAST_WORKBOOK)).as("demand alone").isEmpty();
        assertThat(cautions(PaperKind.ASK_CSV)).as("without terms").noneMatch(one -> one.contains("whose terms"));
        persons.run(lead, () -> {
            Arrays.stream(ApprovalKind.values())
                    .filter(kind -> kind != ApprovalKind.PAPER_THAT_LEAVES && kind != ApprovalKind.NDA_MARK)
                    .forEach(kind -> rights.give(id(), new RightDraft(counsel.id(), kind, null, null)));
            var schedules = live.submit(id(), ReviewKind.SCHEDULE, "1", null, null);
            var ask = DealSheet.latest(deals.of(id()), DealRole.ASK).orElseThrow();
            live.submit(id(), ReviewKind.DEAL, ask.id().toString(), null, null);
            assertThat(cautions(PaperKind.ASK_WORKBOOK).getFirst())
                    .isEqualTo("Schedule 1 still waits for approval, as submission "
                            + schedules.head().number() + ".");
        });
        ask("0.9");
        assertThat(cautions(PaperKind.ASK_WORKBOOK).getFirst())
                .isEqualTo("Schedule 1 has changed since it was submitted: 1 line.");
        decide(new Decision.Return("Without the swap."));
        var cautions = cautions(PaperKind.ASK_WORKBOOK);
        assertThat(cautions.get(1)).startsWith("\"A2\", whose terms this paper bears, was returned");
        var sent = send(PaperKind.ASK_JSON);
        persons.run(counsel, () -> {
            var submitted = reviews.all(id()).getFirst();
            assertThat(reviews.one(id(), submitted.number())
                            .orElseThrow()
                            .lines()
                            .subList(0, cautions.size()))
                    .extracting(Content.Line::name)
                    .isEqualTo(cautions);
        });
        var file = persons.as(lead, () -> papers.file(id(), sent.id()).orElseThrow());
        assertThat(new String(file.bytes(), StandardCharsets.UTF_8)).doesNotContain("returned", "has changed since");
    }

    @Test
    void what_was_returned_does_not_leave() {
        var sent = send(PaperKind.DEMAND_CSV);
        decide(new Decision.Return("Name the payers in words."));
        refused(sent.id(), "Name the payers in words.");
    }

    @Test
    void a_paper_of_a_superseded_run_or_schedule_neither_is_sent_nor_leaves() {
        var sent = send(PaperKind.ASK_CSV);
        decide(new Decision.Approve());
        persons.run(lead, () -> plans.freeze(id(), PlanBasis.DEFAULT));
        refused(sent.id(), "is of Run 1, which Run 2 supersedes");
        persons.run(lead, () -> schedules.draft(id()));
        refused(sent.id(), "Schedule 1 is superseded by Schedule 2");
        persons.run(lead, () -> {
            int before = papers.issued(id()).size();
            assertThatThrownBy(() -> sending.send(id(), 1, PaperKind.ASK_JSON, DemandChoice.DEFAULT, null))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("Schedule 1 is superseded by Schedule 2");
            assertThatThrownBy(() -> sending.send(id(), 2, PaperKind.INSIDE_CSV, DemandChoice.DEFAULT, null))
                    .isInstanceOf(InvalidInput.class)
                    .hasMessageContaining("no paper for AWS");
            assertThatThrownBy(() -> sending.issue(id(), UUID.randomUUID())).isInstanceOf(InvalidInput.class);
            assertThat(papers.issued(id())).hasSize(before);
        });
    }

    @Test
    void who_sent_it_never_approves_it() {
        send(PaperKind.ASK_CSV);
        persons.run(lead, () -> {
            var head = reviews.all(id()).getFirst();
            assertThatThrownBy(() ->
                            reviews.decide(id(), head.number(), head.version(), head.sha256(), new Decision.Approve()))
                    .isInstanceOf(InvalidInput.class);
        });
    }

    @Test
    void papers_for_the_house_are_marked_on_every_sheet_and_page_and_say_where_we_stand() {
        persons.run(lead, () -> {
            var made = PaperKind.of(PaperKind.Audience.HOUSE).stream()
                    .map(kind -> inside.make(id(), kind))
                    .toList();
            for (var paper : made) {
                var file = papers.file(id(), paper.id()).orElseThrow();
                assertThat(file.name()).contains("internal");
                assertThat(PaperParts.of(file))
                        .as(paper.kind().name())
                        .anyMatch(part -> part.contains("Internal, confidential"));
                assertThat(InsideCheck.unmarked(file)).as(paper.kind().name()).isEmpty();
            }
        });
    }

    @Test
    void a_platform_lead_neither_sends_nor_issues_nor_makes_one_for_the_house() {
        persons.run(platform, () -> {
            for (var call : List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                    () -> sending.send(id(), 1, PaperKind.ASK_CSV, DemandChoice.DEFAULT, null),
                    () -> sending.last(id(), PaperKind.ASK_CSV, DemandChoice.DEFAULT),
                    () -> sending.issue(id(), UUID.randomUUID()),
                    () -> inside.make(id(), PaperKind.INSIDE_PAGE),
                    () -> wordings.of(id()),
                    () -> wordings.enter(id(), null, new WordsDraft("x", null)))) {
                assertThatThrownBy(call).isInstanceOf(NotAllowed.class);
            }
        });
    }
}
