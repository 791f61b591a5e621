package dev.parley.deal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import dev.parley.base.ui.DataTable;
import dev.parley.deal.Concession;
import dev.parley.deal.Concessions;
import dev.parley.deal.Deadlines;
import dev.parley.deal.Item;
import dev.parley.deal.Topic;
import dev.parley.test.AppTest;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@ViewPackages(packages = "dev.parley")
class RoundsPartsTest extends RoundsScreenTest {

    @Autowired
    Concessions concessions;

    @Autowired
    Deadlines deadlines;

    @Test
    void what_the_latest_is_worth_jointly_stands_below_the_terms() throws Exception {
        show("");
        assertThat(later("R2 to Target"))
                .contains("against round before")
                .contains("R2 over the term")
                .contains("if silence is read as we asked")
                .contains("What its silence hides")
                .contains("R1 to R2: saves");
    }

    @Test
    void two_points_less_for_twelve_months_more_is_answered_as_a_sentence() throws Exception {
        show("");
        field("Discount, points").setValue("\u22122");
        assertThat(later("A loss: over the term it costs us")).contains("Contract year 3");
        find(Checkbox.class)
                .withCondition(one -> "For twelve months more".equals(one.getLabel()))
                .first()
                .setValue(true);
        assertThat(later("Contract year 4 would cost"))
                .contains("over contract years 1 to 3, which both have,")
                .contains("at list without an agreement");
        field("Commitment a year").setValue("20");
        assertThat(field("Commitment a year").getErrorMessage()).contains("type 20M");
        assertThat(deal("R2")
                        .item(new Item.Key(Topic.DISCOUNT, ""))
                        .orElseThrow()
                        .years()
                        .getFirst())
                .as("a question changes nothing")
                .isEqualByComparingTo("0.09");
    }

    @Test
    void the_ledger_says_what_each_side_gave_and_what_it_is_worth() throws Exception {
        show("part=trades");
        assertThat(later("Given by us: A1 to A2"))
                .contains("Got from AWS: R1 to R2")
                .contains("Commitment")
                .contains("Llama unit, 6 months, $/h")
                .contains("no price here");
    }

    @Test
    void a_concession_in_words_is_entered_changed_taken_out_and_brought_back() {
        show("part=trades");
        click("Enter a concession");
        find(TextArea.class)
                .withCondition(one -> "What".equals(one.getLabel()))
                .first()
                .setValue("A named engineer");
        find(DatePicker.class)
                .withCondition(one -> "Day".equals(one.getLabel()))
                .first()
                .setValue(LocalDate.parse("2027-03-24"));
        select("It was").setValue(Concession.Side.GOT);
        field("By which role").setValue("AWS's account manager");
        click("Save concession");
        assertThat(concessions.of(negotiation.id())).singleElement().satisfies(one -> {
            assertThat(one.side()).isEqualTo(Concession.Side.GOT);
            assertThat(one.role()).isEqualTo("AWS's account manager");
        });
        assertThat(text()).contains("A named engineer").contains("24 Mar 2027");
        show("part=trades&do=concession&deal="
                + concessions.of(negotiation.id()).getFirst().id());
        click("Take out");
        assertThat(concessions.of(negotiation.id())).isEmpty();
        click("Undo");
        assertThat(concessions.of(negotiation.id())).hasSize(1);
    }

    @Test
    void the_deadlines_stand_in_order_and_go_into_a_calendar_without_figures() {
        assertThat(show("part=dates"))
                .contains("AWS offer R2 expires")
                .contains("Today's agreement ends")
                .contains("The new agreement starts")
                .contains("Renews itself after this day: Llama 3.1 70B")
                .contains("days");
        assertThat(find(Anchor.class)
                        .withCondition(one -> "Calendar (.ics)".equals(one.getText()))
                        .all())
                .hasSize(1);
        var calendar = deadlines.calendar(negotiation.id());
        assertThat(calendar).startsWith("BEGIN:VCALENDAR\r\n").contains("SUMMARY:AWS offer R2 expires");
        assertThat(calendar).doesNotContain("%").doesNotContain("$").doesNotContain(" M\r\n");
        assertThat(calendar.split("BEGIN:VEVENT", -1))
                .hasSize(deadlines.of(negotiation.id()).size() + 1);
    }

    @Test
    void the_head_of_a_deal_is_changed_and_the_deal_removed_and_brought_back() {
        show("do=head&deal=" + deal("R2").id());
        find(DatePicker.class)
                .withCondition(one -> "Expires, or empty".equals(one.getLabel()))
                .first()
                .setValue(LocalDate.parse("2027-04-23"));
        click("Save deal");
        assertThat(deal("R2").expires()).isEqualTo("2027-04-23");
        var terms = deal("R2").items().size();
        show("do=head&deal=" + deal("R2").id());
        click("Remove with its terms");
        assertThat(deals.of(negotiation.id())).noneMatch(one -> one.name().equals("R2"));
        click("Undo");
        assertThat(deal("R2").items()).hasSize(terms);
        assertThat(find(DataTable.class).all()).isNotEmpty();
    }

    /** What is computed beside the screen comes with a later answer. */
    private String later(String words) throws InterruptedException {
        long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!text().contains(words) && System.nanoTime() < until) {
            Thread.sleep(100);
            var session = UI.getCurrent().getSession();
            session.getService().runPendingAccessTasks(session);
            roundTrip();
        }
        assertThat(text()).contains(words);
        return text();
    }
}
