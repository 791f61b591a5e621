package dev.parley.paper.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Numbers;
import dev.parley.negotiation.Negotiation;
import dev.parley.paper.DemandChoice;
import dev.parley.paper.IssuedPaper;
import dev.parley.paper.PaperKind;
import dev.parley.paper.Papers;
import dev.parley.plan.PlanBasis;
import dev.parley.plan.Plans;
import dev.parley.review.ApprovalKind;
import dev.parley.review.ApprovalRights;
import dev.parley.review.Decision;
import dev.parley.review.Reviews;
import dev.parley.review.RightDraft;
import dev.parley.schedule.Aim;
import dev.parley.schedule.Position;
import dev.parley.schedule.Schedules;
import dev.parley.test.AppTest;
import dev.parley.test.EnteredSample;
import dev.parley.test.Persons;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@ViewPackages(packages = "dev.parley")
class PapersViewTest extends SpringBrowserlessTest {

    @Autowired
    Persons persons;

    @Autowired
    EnteredSample sample;

    @Autowired
    Plans plans;

    @Autowired
    Schedules schedules;

    @Autowired
    Papers papers;

    @Autowired
    ApprovalRights rights;

    @Autowired
    Reviews reviews;

    EnteredSample.Entered entered;
    Negotiation negotiation;

    @BeforeEach
    void open() {
        entered = sample.enter();
        negotiation = entered.negotiation();
        persons.actAs(entered.lead());
    }

    private void view(String query) {
        UI.getCurrent().navigate("n/" + negotiation.slug() + "/papers", QueryParameters.fromString(query));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    @Test
    void without_a_schedule_the_screen_leads_to_it() {
        view("");
        assertThat(text(find(EmptyState.class).single())).contains("No schedule yet");
    }

    @Test
    void left_is_what_leaves_and_right_what_is_held_back_on_the_same_lines() {
        plans.freeze(negotiation.id(), PlanBasis.DEFAULT);
        var line = schedules.draft(negotiation.id()).lines().getFirst();
        schedules.ask(negotiation.id(), line.id(), new BigDecimal("2.50"), line.version());
        schedules.position(
                negotiation.id(),
                line.id(),
                Position.NONE
                        .with(Aim.ANCHOR, new BigDecimal("2.6181"))
                        .with(Aim.TARGET, new BigDecimal("2.7182"))
                        .with(Aim.WALK_AWAY, new BigDecimal("2.9"))
                        .withOffer(new BigDecimal("2.8284"))
                        .withOwner("our owner")
                        .withEvidence(new Position.Evidence("our evidence", null, null))
                        .withReason("our reason"));
        view("");
        var left = text(find(AwsSheet.class).single());
        assertThat(left)
                .contains(line.label(), "2.50", "Demand forecast", "upside, non-binding", "obliges neither side")
                .doesNotContain(
                        "2.6181", "2.7182", "2.8284", "our reason", "our owner", "our evidence", "Target", "Anchor");
        assertThat(text(find(InternalSheet.class).single()))
                .contains(line.label(), "2.6181", "2.7182", "2.90", "our reason");
        assertThat(text(find(WhatLeaves.class).single()))
                .contains("Allow-list only", "No hidden sheet", "lines add up", "Held back");
        test(find(Button.class).withText("Download draft").single()).click();
        waitForAPaper();
        assertThat(papers.issued(negotiation.id()))
                .singleElement()
                .satisfies(draft -> assertThat(draft.fileName()).contains("-DRAFT."));
        assertThat(text(find(IssuedTable.class).single()))
                .contains(papers.issued(negotiation.id()).getFirst().sha256().substring(0, 16));
    }

    @Test
    void our_ask_stands_right_after_list_and_the_total_row_is_that_of_the_file() throws java.io.IOException {
        plans.freeze(negotiation.id(), PlanBasis.DEFAULT);
        var line = schedules.draft(negotiation.id()).lines().getFirst();
        schedules.ask(negotiation.id(), line.id(), new BigDecimal("2.50"), line.version());
        view("");
        var left = text(find(AwsSheet.class).single());
        assertThat(left)
                .containsSubsequence(
                        "Line", "List", "Our ask", "CY1 at our ask", "All years at our ask", "CY1 quantity");
        var file = papers.preview(negotiation.id(), PaperKind.ASK_WORKBOOK, DemandChoice.DEFAULT)
                .orElseThrow()
                .file();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(file.bytes()))) {
            var ask = book.getSheet("Ask");
            var total = ask.getRow(ask.getLastRowNum());
            int last = total.getLastCellNum() - 1;
            for (int column = last - 3; column <= last; column++) {
                var usd = BigDecimal.valueOf(total.getCell(column).getNumericCellValue());
                assertThat(left.substring(left.indexOf("Total, "))).contains(Numbers.usdCents(usd));
            }
        }
    }

    @Test
    void issuing_asks_first_and_what_is_issued_is_not_issued_again() {
        plans.freeze(negotiation.id(), PlanBasis.DEFAULT);
        schedules.draft(negotiation.id());
        rights.give(
                negotiation.id(), new RightDraft(entered.colleague().id(), ApprovalKind.PAPER_THAT_LEAVES, null, null));
        view("paper=ask-csv");
        assertThat(text(find(CautionsNote.class).single())).contains("Schedule 1 is not approved.");
        test(find(Button.class).withText("Send for approval").single()).click();
        persons.actAs(entered.colleague());
        var head = reviews.all(negotiation.id()).getFirst();
        reviews.decide(negotiation.id(), head.number(), head.version(), head.sha256(), new Decision.Approve());
        persons.actAs(entered.lead());
        view("paper=ask-csv&with=");
        var issue = find(Button.class).withText("Issue for AWS").single();
        test(issue).click();
        assertThat(papers.issued(negotiation.id())).noneMatch(one -> one.state() == IssuedPaper.State.ISSUED);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(papers.issued(negotiation.id())).anyMatch(one -> one.state() == IssuedPaper.State.ISSUED);
        assertThat(issue.isVisible()).isFalse();
        assertThat(text(getCurrentView().getElement().getComponent().orElseThrow()))
                .contains(" is made.");
        view("paper=ask-csv");
        assertThat(find(Button.class).withText("Issue for AWS").all()).isEmpty();
    }

    /** A draft is made beside the screen: lets go of the session until it is there. */
    private void waitForAPaper() {
        for (int wait = 0; wait < 200 && find(IssuedTable.class).all().isEmpty(); wait++) {
            VaadinSession session = VaadinSession.getCurrent();
            session.unlock();
            try {
                Thread.sleep(100);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            } finally {
                session.lock();
            }
        }
    }

    @Test
    void the_address_says_which_paper_and_which_demand() {
        plans.freeze(negotiation.id(), PlanBasis.DEFAULT);
        schedules.draft(negotiation.id());
        view("paper=demand-csv&with=batch");
        var left = text(find(AwsSheet.class).single());
        assertThat(left)
                .contains("bedrock-forecast-", "nova-2-lite", "steady_in_ktpm")
                .doesNotContain("Our ask");
    }

    @Test
    void a_platform_lead_does_not_find_the_screen() {
        persons.actAs(entered.platform());
        view("");
        assertThat(getCurrentView()).isNotInstanceOf(PapersView.class);
    }
}
