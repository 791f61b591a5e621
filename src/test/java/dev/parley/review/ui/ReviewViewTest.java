package dev.parley.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.Role;
import dev.parley.people.Who;
import dev.parley.review.ApprovalKind;
import dev.parley.review.ApprovalRights;
import dev.parley.review.LiveReviews;
import dev.parley.review.ReviewComments;
import dev.parley.review.ReviewKind;
import dev.parley.review.Reviews;
import dev.parley.review.RightDraft;
import dev.parley.review.Submission;
import dev.parley.review.Submission.State;
import dev.parley.schedule.Aim;
import dev.parley.schedule.Position;
import dev.parley.schedule.Schedules;
import dev.parley.test.AppTest;
import dev.parley.test.EnteredSample;
import dev.parley.test.EnteredSample.Drafted;
import dev.parley.test.Persons;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@ViewPackages(packages = "dev.parley")
class ReviewViewTest extends SpringBrowserlessTest {

    @Autowired
    Persons persons;

    @Autowired
    EnteredSample sample;

    @Autowired
    Members members;

    @Autowired
    ApprovalRights rights;

    @Autowired
    LiveReviews live;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewComments comments;

    @Autowired
    Schedules schedules;

    private Drafted drafted;
    private UUID id;
    private Who cfo;

    @BeforeEach
    void open() {
        drafted = sample.draft();
        id = drafted.entered().negotiation().id();
        persons.actAs(drafted.entered().lead());
        cfo = persons.someone();
        members.put(id, cfo.id(), Role.FINANCE, null);
        rights.give(id, new RightDraft(cfo.id(), ApprovalKind.CAPACITY_ORDER, null, null));
        rights.give(id, new RightDraft(cfo.id(), ApprovalKind.TARGET_AND_WALK_AWAY, null, null));
    }

    @Test
    void a_run_is_submitted_where_it_is_shown_and_approved_by_whoever_may() {
        go("plan", "");
        assertThat(screen()).contains("Not submitted");
        press("Submit for review");
        assertThat(screen()).contains("Waits for review");
        go("review", "");
        assertThat(screen()).contains("Nothing waits for you", "Waiting for others", cfo.displayName());
        persons.actAs(cfo);
        go("review", "");
        assertThat(screen()).contains("Waiting for me", "Run 1", "capacity orders, $");
        go("review", "submission=1");
        assertThat(screen())
                .contains("What is newly committed in the dearest month", "Purchases", "Committed by month");
        press("Approve\u2026");
        assertThat(head(1).state()).as("asked first").isEqualTo(State.SUBMITTED);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(head(1).state()).isEqualTo(State.APPROVED);
        assertThat(screen()).contains("granted", "by the right of " + cfo.displayName());
        go("plan", "");
        assertThat(screen()).contains("Approved");
    }

    @Test
    void a_return_needs_a_reason_and_is_taken_back_by_undo() {
        live.submit(id, ReviewKind.PLAN_RUN, "1", null, null);
        persons.actAs(cfo);
        go("review", "submission=1");
        press("Return");
        assertThat(screen()).contains("Say why you return it: what has to change.");
        assertThat(head(1).state()).isEqualTo(State.SUBMITTED);
        area("Or return it: what has to change").setValue("Show it at the target rates");
        press("Return");
        assertThat(head(1).state()).isEqualTo(State.RETURNED);
        assertThat(screen()).contains("Show it at the target rates");
        press("Undo");
        assertThat(head(1).state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void who_submitted_it_withdraws_it_and_does_not_approve_it() {
        rights.give(id, new RightDraft(drafted.entered().lead().id(), ApprovalKind.CAPACITY_ORDER, null, null));
        live.submit(id, ReviewKind.PLAN_RUN, "1", null, null);
        go("review", "submission=1");
        assertThat(find(Button.class).withText("Approve\u2026").exists()).isFalse();
        assertThat(screen()).contains("somebody else approves it");
        press("Withdraw");
        assertThat(head(1).state()).isEqualTo(State.WITHDRAWN);
        press("Undo");
        assertThat(head(1).state()).isEqualTo(State.SUBMITTED);
        go("review", "part=rights");
        assertThat(screen()).contains("given to themselves");
    }

    @Test
    void a_comment_is_written_beside_its_line_and_marked_as_done() {
        live.submit(id, ReviewKind.PLAN_RUN, "1", null, null);
        persons.actAs(cfo);
        go("review", "submission=1&line=basis");
        area("Comment").setValue("Why the base case?");
        press("Add comment");
        assertThat(comments.of(id, 1))
                .singleElement()
                .satisfies(one -> assertThat(one.line()).isEqualTo("basis"));
        assertThat(screen()).contains("Why the base case?", "1 open");
        press("Done");
        assertThat(screen()).contains("1 done", "done, says " + cfo.displayName());
    }

    @Test
    void what_changed_since_is_said_where_it_was_edited_and_where_it_is_reviewed() {
        var line = schedules.latest(id).orElseThrow().lines().getFirst();
        live.submit(id, ReviewKind.SCHEDULE, "1", null, null);
        schedules.position(id, line.id(), Position.NONE.with(Aim.TARGET, new BigDecimal("0.01")));
        go("schedule", "");
        assertThat(screen()).contains("Changed since it was submitted: 1 line");
        go("review", "submission=1");
        assertThat(screen()).contains("Schedule 1 has been edited since: 1 line.");
        press("Compare");
        assertThat(screen()).contains("What differs", "1 line of ", "Target", "0.01");
        live.submit(id, ReviewKind.SCHEDULE, "1", null, null);
        go("review", "submission=2");
        assertThat(screen()).contains("Changed since submission 1", "Schedule 1 was superseded", "changed");
        go("review", "part=compare&from=submission-1&to=submission-2&lines=all");
        assertThat(screen()).contains("All lines", "0.01", line.label());
    }

    @Test
    void a_right_is_given_with_its_limit_and_ended_and_both_stay_to_be_seen() {
        go("review", "part=rights");
        select("Who", Membership.class).setValue(member(cfo));
        select("May approve", ApprovalKind.class).setValue(ApprovalKind.SPEND_COMMITMENT);
        find(BigDecimalField.class).single().setValue(new BigDecimal("-5"));
        press("Give the right");
        assertThat(screen()).contains("-5 dollars cannot be");
        find(BigDecimalField.class).single().setValue(new BigDecimal("20000000"));
        press("Give the right");
        assertThat(screen()).contains("spend commitments up to $20,000,000 a year");
        var end = find(Button.class).all().stream()
                .filter(button -> text(button.getElement()).contains("spend commitments up to $20,000,000 a year"))
                .findFirst()
                .orElseThrow();
        test(end).click();
        assertThat(screen()).contains("Ended by", "Give it again");
        persons.actAs(drafted.entered().platform());
        go("review", "part=rights");
        assertThat(find(Button.class).withText("Give the right").exists()).isFalse();
    }

    @Test
    void a_platform_lead_finds_their_own_run_and_nothing_of_positions() {
        live.submit(id, ReviewKind.SCHEDULE, "1", null, null);
        persons.actAs(drafted.entered().platform());
        go("review", "");
        assertThat(screen()).contains("Nothing waits for you").doesNotContain("Waiting for others");
        go("review", "submission=1");
        assertThat(screen()).contains("There is no submission 1");
        go("review", "part=compare");
        assertThat(screen()).doesNotContain("Schedule 1");
        go("plan", "");
        press("Submit for review");
        go("review", "part=mine");
        assertThat(screen()).contains("Run 1");
    }

    private Membership member(Who who) {
        return members.of(id).stream()
                .filter(one -> one.who().id().equals(who.id()))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings({"unchecked", "unused"}) // the label says of what it is a list
    private <T> Select<T> select(String label, Class<T> type) {
        return (Select<T>) find(Select.class).all().stream()
                .filter(select -> label.equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Submission.Head head(int number) {
        return persons.as(cfo, () -> reviews.one(id, number).orElseThrow().head());
    }

    private TextArea area(String label) {
        return find(TextArea.class).all().stream()
                .filter(area -> label.equals(area.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void press(String button) {
        test(find(Button.class).withText(button).all().getFirst()).click();
    }

    private void go(String screen, String query) {
        UI.getCurrent()
                .navigate(
                        "n/" + drafted.entered().negotiation().slug() + "/" + screen,
                        QueryParameters.fromString(query));
    }

    private String screen() {
        return text(((Component) getCurrentView()).getElement());
    }

    private static String text(Element element) {
        var all = new StringBuilder(element.isTextNode() ? element.getText() : "");
        if (!element.isTextNode()) {
            element.getAttributeNames().forEach(name -> all.append(' ').append(element.getAttribute(name)));
            element.getPropertyNames().forEach(name -> all.append(' ').append(element.getProperty(name)));
        }
        element.getChildren().forEach(child -> all.append(' ').append(text(child)));
        return all.toString();
    }
}
