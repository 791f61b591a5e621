package dev.parley.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Role;
import dev.parley.people.Who;
import dev.parley.review.Submission.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What submissions and rights to approve promise on every database. */
abstract class ReviewsContract extends ReviewsSetting {

    @Test
    void an_approval_names_the_exact_content_who_when_and_by_which_right() {
        var content = run("4", "20000");
        var submitted = reviews.submit(negotiation, content, "Before Friday");
        assertThat(reviews.standing(negotiation, ReviewKind.PLAN_RUN, content.sha256()))
                .isInstanceOf(Standing.Waiting.class);
        assertThat(submitted.lines()).isEqualTo(content.lines());
        approve(director, submitted);
        assertThat(reviews.standing(negotiation, ReviewKind.PLAN_RUN, content.sha256()))
                .isInstanceOfSatisfying(
                        Standing.Approved.class,
                        approved -> assertThat(approved.head().grants())
                                .singleElement()
                                .satisfies(grant -> {
                                    assertThat(grant.by()).isEqualTo(director.displayName());
                                    assertThat(grant.words()).contains("capacity orders up to $25,000 a month");
                                    assertThat(grant.at()).isNotNull();
                                }));
        assertThat(reviews.standing(
                        negotiation, ReviewKind.PLAN_RUN, run("4", "20001").sha256()))
                .isInstanceOf(Standing.None.class);
    }

    @Test
    void two_approve_together_what_neither_may_alone() {
        var submitted = reviews.submit(negotiation, run("4", "60000"), null);
        var half = approve(finance, submitted);
        assertThat(half.head().state()).isEqualTo(State.SUBMITTED);
        refused(finance, half, new Decision.Approve(), "You granted your part of it already");
        assertThat(approve(director, half).head().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void one_with_no_limit_approves_alone() {
        var submitted = reviews.submit(negotiation, run("4", "5000000"), null);
        assertThat(approve(cfo, submitted).head().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void a_submission_is_approved_when_all_it_needs_is_granted() {
        give(finance, ApprovalKind.BASELINE, null, null);
        var submitted = reviews.submit(
                negotiation,
                content(
                        ReviewKind.DEAL,
                        "d",
                        "11",
                        need(ApprovalKind.CONCESSION, null),
                        need(ApprovalKind.BASELINE, null)),
                null);
        var half = approve(cfo, submitted);
        assertThat(half.head().state()).isEqualTo(State.SUBMITTED);
        assertThat(approve(finance, half).head().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void above_the_limit_or_without_a_right_nobody_approves() {
        var submitted = reviews.submit(negotiation, run("4", "100000.01"), null);
        refused(director, submitted, new Decision.Approve(), "$100,000.01 a month is above your limit");
        refused(finance, submitted, new Decision.Approve(), "$100,000.01 a month is above your limit");
        var adviser = persons.someone();
        persons.actAs(author);
        members.put(negotiation, adviser.id(), Role.ADVISER, LocalDate.now().plusDays(9));
        refused(adviser, submitted, new Decision.Approve(), "You hold no right to approve capacity orders");
        assertThat(now(submitted).head().grants()).isEmpty();
        assertThat(now(submitted).head().version()).isZero();
    }

    @Test
    void an_amount_nobody_knows_needs_a_right_without_a_limit() {
        var submitted = reviews.submit(
                negotiation, content(ReviewKind.PLAN_RUN, "4", "x", need(ApprovalKind.CAPACITY_ORDER, null)), null);
        refused(director, submitted, new Decision.Approve(), "nobody knows");
        assertThat(approve(cfo, submitted).head().state()).isEqualTo(State.APPROVED);
    }

    @Test
    void neither_who_submitted_nor_whose_edit_stands_in_it_decides() {
        persons.actAs(author);
        give(author, ApprovalKind.CONCESSION, null, null);
        var content = new Content(
                ReviewKind.SCHEDULE,
                "1",
                "Schedule 1",
                true,
                lines("11"),
                List.of(need(ApprovalKind.CONCESSION, null)),
                Set.of(cfo.id()));
        var submitted = reviews.submit(negotiation, content, null);
        refused(author, submitted, new Decision.Approve(), "You submitted it");
        refused(cfo, submitted, new Decision.Approve(), "An edit of yours stands in it");
        refused(cfo, submitted, new Decision.Return("No"), "An edit of yours stands in it");
        refused(cfo, submitted, new Decision.Withdraw(), "who submitted it, withdraws it");
    }

    @Test
    void together_with_an_author_is_not_enough() {
        var content = new Content(
                ReviewKind.PLAN_RUN,
                "4",
                "Run 4",
                false,
                lines("x"),
                List.of(need(ApprovalKind.CAPACITY_ORDER, "60000")),
                Set.of(director.id()));
        var submitted = reviews.submit(negotiation, content, null);
        refused(finance, submitted, new Decision.Approve(), "It needs capacity orders by " + cfo.displayName());
    }

    @Test
    void the_next_of_the_same_thing_takes_its_place_and_what_was_approved_no_longer_is() {
        var first = reviews.submit(negotiation, run("4", "20000"), null);
        approve(director, first);
        persons.actAs(author);
        var second = reviews.submit(negotiation, run("5", "20000"), null);
        assertThat(now(first).head().state()).isEqualTo(State.SUPERSEDED);
        assertThat(now(first).head().supersededBy()).isEqualTo(second.head().number());
        assertThat(reviews.standing(
                        negotiation, ReviewKind.PLAN_RUN, first.head().sha256()))
                .isInstanceOf(Standing.Superseded.class);
        refused(
                cfo,
                first,
                new Decision.Approve(),
                "was superseded by submission " + second.head().number());
        var deal = reviews.submit(negotiation, content(ReviewKind.DEAL, "a", "1"), null);
        reviews.submit(negotiation, content(ReviewKind.DEAL, "b", "1"), null);
        assertThat(now(deal).head().state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void somebody_who_edits_no_positions_supersedes_only_what_they_submitted() {
        var ours = reviews.submit(negotiation, run("4", "20000"), null);
        persons.actAs(director);
        var first = reviews.submit(negotiation, run("5", "20000"), null);
        reviews.submit(negotiation, run("6", "20000"), null);
        persons.actAs(author);
        assertThat(now(ours).head().state()).isEqualTo(State.SUBMITTED);
        assertThat(now(first).head().state()).isEqualTo(State.SUPERSEDED);
    }

    @Test
    void what_is_submitted_unchanged_is_not_submitted_twice_unless_it_was_returned() {
        var content = run("4", "20000");
        var first = reviews.submit(negotiation, content, null);
        assertThatThrownBy(() -> reviews.submit(negotiation, content, null))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("says exactly this and is waiting");
        decide(director, first, new Decision.Return("Why now?"));
        persons.actAs(author);
        assertThat(reviews.standing(negotiation, ReviewKind.PLAN_RUN, content.sha256()))
                .isInstanceOfSatisfying(
                        Standing.Returned.class,
                        returned -> assertThat(returned.head().reason()).isEqualTo("Why now?"));
        assertThat(reviews.submit(negotiation, content, "Because").head().state())
                .isEqualTo(State.SUBMITTED);
    }

    @Test
    void a_return_without_a_reason_is_refused() {
        var submitted = reviews.submit(negotiation, run("4", "20000"), null);
        refused(director, submitted, new Decision.Return(" "), "Say why you return it");
        refused(director, submitted, new Decision.Return(null), "Say why you return it");
    }

    @Test
    void what_was_withdrawn_is_not_approved() {
        var submitted = reviews.submit(negotiation, run("4", "20000"), null);
        decide(author, submitted, new Decision.Withdraw());
        refused(director, submitted, new Decision.Approve(), "was withdrawn");
        persons.actAs(author);
        assertThat(reviews.standing(
                        negotiation, ReviewKind.PLAN_RUN, submitted.head().sha256()))
                .isInstanceOf(Standing.None.class);
    }

    @Test
    void another_hash_than_that_of_the_submission_is_refused() {
        var submitted = reviews.submit(negotiation, run("4", "20000"), null);
        var other = run("5", "20000").sha256();
        assertThatThrownBy(() -> persons.as(
                        director,
                        () -> reviews.decide(negotiation, submitted.head().number(), 0, other, new Decision.Approve())))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.value()).startsWith(other.substring(0, 60)));
        assertThat(now(submitted)).isEqualTo(submitted);
    }

    @Test
    void the_second_of_two_who_decide_on_the_same_version_sees_what_the_first_did() {
        var submitted = reviews.submit(negotiation, run("4", "60000"), null);
        approve(finance, submitted);
        var late = persons.as(director, () -> decideOn(submitted, new Decision.Return("Too late")));
        assertThat(late)
                .isInstanceOfSatisfying(
                        SaveResult.Conflict.class,
                        conflict -> assertThat(conflict.by()).isEqualTo(finance.displayName()));
        assertThat(now(submitted).head().state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void a_right_that_was_ended_no_longer_counts_and_its_story_stays() {
        var submitted = reviews.submit(negotiation, run("4", "60000"), null);
        var half = approve(finance, submitted);
        persons.actAs(author);
        var right = rights.of(negotiation).stream()
                .filter(one -> one.partner() != null)
                .findFirst()
                .orElseThrow();
        rights.end(negotiation, right.id());
        refused(director, half, new Decision.Approve(), "$60,000 a month is above your limit");
        persons.actAs(author);
        assertThat(rights.of(negotiation))
                .filteredOn(one -> one.id().equals(right.id()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.givenBy()).isEqualTo(author.displayName());
                    assertThat(one.endedBy()).isEqualTo(author.displayName());
                    assertThat(one.inForce()).isFalse();
                });
        assertThatThrownBy(() -> rights.end(negotiation, right.id())).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_guests_right_ends_with_their_membership() {
        var counsel = persons.someone();
        members.put(negotiation, counsel.id(), Role.COUNSEL, LocalDate.now());
        give(counsel, ApprovalKind.CLAUSES, null, null);
        assertThat(rights.inForce(negotiation)).anyMatch(right -> right.person().equals(counsel.id()));
        members.put(negotiation, counsel.id(), Role.COUNSEL, LocalDate.now().minusDays(1));
        assertThat(rights.inForce(negotiation))
                .noneMatch(right -> right.person().equals(counsel.id()));
        members.remove(negotiation, counsel.id());
        assertThat(rights.inForce(negotiation))
                .noneMatch(right -> right.person().equals(counsel.id()));
        assertThatThrownBy(() -> give(counsel, ApprovalKind.NDA_MARK, null, null))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no member");
    }

    @Test
    void a_limit_that_is_negative_or_on_a_kind_without_amounts_is_refused() {
        assertThatThrownBy(() -> give(cfo, ApprovalKind.SPEND_COMMITMENT, "-1", null))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    assertThat(refused.field()).isEqualTo("usd");
                    assertThat(refused.value()).isEqualTo("-1");
                });
        assertThatThrownBy(() -> give(cfo, ApprovalKind.CLAUSES, "5", null)).hasMessageContaining("no limit");
        assertThatThrownBy(() -> give(cfo, ApprovalKind.CLAUSES, null, cfo)).hasMessageContaining("themselves");
        assertThatThrownBy(() -> give(cfo, ApprovalKind.CONCESSION, null, null)).hasMessageContaining("already");
        persons.actAs(finance);
        assertThatThrownBy(() -> give(finance, ApprovalKind.CLAUSES, null, null))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_right_somebody_gave_themselves_says_so_wherever_it_was_used() {
        give(author, ApprovalKind.SPEND_COMMITMENT, "10", null);
        assertThat(rights.of(negotiation)).filteredOn(ApprovalRight::selfGiven).singleElement();
        persons.actAs(author);
        members.put(negotiation, finance.id(), Role.PROCUREMENT, null);
        persons.actAs(finance);
        var submitted = reviews.submit(
                negotiation, content(ReviewKind.DEAL, "a", "1", need(ApprovalKind.SPEND_COMMITMENT, "9")), null);
        assertThat(approve(author, submitted).head().grants().getFirst().words())
                .contains("given by the holder");
    }

    @Test
    void a_lead_sees_plan_runs_that_are_theirs_or_need_their_right_and_nothing_of_positions() {
        var waiting = reviews.submit(negotiation, run("4", "60000"), null);
        var schedule = reviews.submit(negotiation, content(ReviewKind.SCHEDULE, "1", "11"), null);
        var other = persons.someone();
        members.put(negotiation, other.id(), Role.PLATFORM_LEAD, null);
        assertThat(seenBy(director)).containsExactly(waiting.head().number());
        assertThat(seenBy(other)).isEmpty();
        persons.actAs(director);
        assertThat(reviews.one(negotiation, schedule.head().number())).isEmpty();
        assertThat(decideOn(schedule, new Decision.Approve())).isInstanceOf(SaveResult.Gone.class);
        assertThat(comments.of(negotiation, schedule.head().number())).isEmpty();
        assertThatThrownBy(() -> reviews.standing(
                        negotiation, ReviewKind.DEAL, schedule.head().sha256()))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> reviews.submit(negotiation, content(ReviewKind.SCHEDULE, "2", "1"), null))
                .isInstanceOf(NotAllowed.class);
        persons.actAs(other);
        var own = reviews.submit(negotiation, run("7", "1"), null);
        assertThat(seenBy(other)).containsExactly(own.head().number());
        persons.actAs(persons.someone());
        assertThatThrownBy(() -> reviews.all(negotiation)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void a_comment_hangs_on_a_line_stays_with_its_submission_and_is_resolved_once() {
        var submitted = reviews.submit(negotiation, run("4", "20000"), null);
        int number = submitted.head().number();
        var said = persons.as(director, () -> comments.add(negotiation, number, "pool-1", " Why six months? "));
        assertThat(said.words()).isEqualTo("Why six months?");
        var done = comments.resolve(negotiation, number, said.id(), said.version(), true);
        assertThat(((SaveResult.Saved<ReviewComment>) done).value().resolvedBy())
                .isEqualTo(author.displayName());
        assertThat(comments.resolve(negotiation, number, said.id(), said.version(), false))
                .isInstanceOf(SaveResult.Conflict.class);
        reviews.submit(negotiation, run("5", "20000"), null);
        assertThat(comments.of(negotiation, number)).singleElement();
        assertThat(comments.of(negotiation, number + 1)).isEmpty();
        assertThatThrownBy(() -> comments.add(negotiation, number, "no-line", "x"))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.value()).isEqualTo("no-line"));
        assertThatThrownBy(() -> comments.add(negotiation, number, "", " ")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whoever_withdrew_or_returned_it_takes_that_back_unless_another_took_its_place() {
        var submitted = reviews.submit(negotiation, run("4", "20000"), null);
        var returned = decide(director, submitted, new Decision.Return("Why?"));
        refused(author, returned, new Decision.Resume(), "nothing of yours to take back");
        var waiting = decide(director, returned, new Decision.Resume());
        assertThat(waiting.head().state()).isEqualTo(State.SUBMITTED);
        assertThat(waiting.head().reason()).isNull();
        var withdrawn = decide(author, waiting, new Decision.Withdraw());
        persons.actAs(author);
        reviews.submit(negotiation, run("5", "20000"), null);
        refused(author, withdrawn, new Decision.Resume(), "took its place meanwhile");
    }

    private List<Integer> seenBy(Who who) {
        return persons.as(
                who,
                () -> reviews.all(negotiation).stream()
                        .map(Submission.Head::number)
                        .toList());
    }

    private Submission approve(Who who, Submission submission) {
        return decide(who, submission, new Decision.Approve());
    }

    private Submission decide(Who who, Submission submission, Decision decision) {
        var result = persons.as(who, () -> decideOn(submission, decision));
        assertThat(result).isInstanceOf(SaveResult.Saved.class);
        return ((SaveResult.Saved<Submission>) result).value();
    }

    private void refused(Who who, Submission submission, Decision decision, String why) {
        var before = now(submission);
        assertThatThrownBy(() -> persons.as(who, () -> decideOn(submission, decision)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(why);
        assertThat(now(submission)).isEqualTo(before);
    }
}
