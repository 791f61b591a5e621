package dev.parley.signed.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import dev.parley.base.ui.Skeleton;
import dev.parley.deal.Deals;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Role;
import dev.parley.signed.Agreements;
import dev.parley.signed.CountedMonths;
import dev.parley.signed.Debriefs;
import dev.parley.signed.Signings;
import dev.parley.test.AppTest;
import dev.parley.test.EnteredSample;
import dev.parley.test.Persons;
import dev.parley.test.SetClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The screens after signing, on the sample, as its procurement lead. */
@AppTest
@ViewPackages(packages = "dev.parley")
class SignedScreensTest extends SpringBrowserlessTest {

    @Autowired
    Persons persons;

    @Autowired
    EnteredSample sample;

    @Autowired
    Deals deals;

    @Autowired
    Agreements agreements;

    @Autowired
    Signings signings;

    @Autowired
    CountedMonths counted;

    @Autowired
    Debriefs debriefs;

    @Autowired
    Members members;

    @Autowired
    SetClock clock;

    private EnteredSample.Entered entered;
    private Negotiation negotiation;

    @BeforeEach
    void someoneLeads() {
        entered = sample.enter();
        persons.actAs(entered.lead());
        UI.getCurrent().setLocale(Locale.US);
        negotiation = entered.negotiation();
        clock.set(Instant.parse("2026-11-23T12:00:00Z"));
    }

    @AfterEach
    void letGo() {
        clock.letGo();
    }

    @Test
    void a_deal_is_previewed_signed_knowingly_and_undone() {
        assertThat(show("signed", "")).contains("In force today: Today's terms").contains("18 M a year");
        assertThat(show("signed", "deal=" + deal("R2") + "&from=2027-05-01"))
                .contains("What signing R2 changes")
                .contains("Not in writing: Excess carried forward")
                .contains("nobody has said which lines")
                .contains("14.40")
                .contains("4 % off list");
        assertThat(text()).contains("Not approved.").contains("\"R2\" is not approved: it commits spend");
        sample.approve(entered, "R2");
        show("signed", "deal=" + deal("R2") + "&from=2027-05-01");
        click("Sign R2");
        assertThat(text()).contains("Not signed.").contains("Say that you sign it knowing this");
        find(Checkbox.class).first().setValue(true);
        click("Sign R2");
        assertThat(text()).contains("R2 is signed.").contains("to come");
        assertThat(agreements.signed(negotiation.id())).hasSize(1);
        click("Undo");
        assertThat(text()).contains("R2 is no longer signed.").contains("undone by");
    }

    @Test
    void a_day_outside_of_the_term_is_refused_with_its_value() {
        assertThat(show("signed", "deal=" + deal("R2") + "&from=2026-01-01"))
                .contains("This cannot be signed.")
                .contains("2026-01-01 is outside of the term");
        assertThat(show("signed", "deal=nonsense&from=never")).contains("Sign the agreed deal");
    }

    @Test
    void the_debrief_is_kept_with_what_was_learnt_and_says_so_before_there_is_one() {
        assertThat(show("signed", "part=debrief")).contains("Nothing is signed yet");
        var offer = deal("R2");
        sample.approve(entered, "R2");
        var preview = agreements.preview(negotiation.id(), UUID.fromString(offer), LocalDate.parse("2027-05-01"));
        signings.sign(
                negotiation.id(), UUID.fromString(offer), preview.agreement().from(), Agreements.hash(preview), true);
        assertThat(show("signed", "part=debrief")).contains("Against walk-away").contains("Term by term");
        click("Keep for the renewal");
        assertThat(debriefs.of(negotiation.id()).orElseThrow().kept()).isTrue();
    }

    @Test
    void the_landing_shows_the_sample_and_a_month_twice_is_refused_at_its_field() {
        assertThat(show("landing", ""))
                .contains("$18.84M")
                .contains("Over the commitment $0.84M")
                .contains("Marketplace invoice of August")
                .contains("no longer fits")
                .contains("Enrol P3");
        click("Enter a month");
        field("Month").setValue("2026-10");
        field("Counted, USD").setValue("1.580.000");
        field("Source").setValue("A report");
        click("Save month");
        assertThat(field("Counted, USD").getErrorMessage()).contains("1.580.000");
        field("Counted, USD").setValue("1,580,000");
        click("Save month");
        assertThat(field("Month").getErrorMessage()).contains("$1,557,000.00, and you typed $1,580,000.00");
        assertThat(field("Counted, USD").getValue()).isEqualTo("1,580,000");
        field("Month").setValue("2026-11");
        click("Save month");
        assertThat(counted.of(negotiation.id()))
                .anyMatch(one -> one.month().toString().equals("2026-11")
                        && one.usd().compareTo(new BigDecimal("1580000")) == 0);
    }

    @Test
    void the_bill_check_says_what_petrel_misses_and_what_cannot_be_checked() {
        assertThat(show("bill-check", "month=2026-10"))
                .contains("that could be checked")
                .contains("outside of the agreement")
                .contains("cannot be checked")
                .contains("P3 takes no part");
    }

    @Test
    void capacity_held_says_what_renews_itself_around_the_new_rates_and_its_old_address_holds() {
        assertThat(show("held", ""))
                .contains("Renews itself around a change of rates")
                .contains("30 Apr 2027")
                .contains("offered, R2")
                .contains("Cannot be cancelled, by month");
    }

    @Test
    void a_reminder_is_chosen_and_a_bad_address_refused() {
        assertThat(show("signed", "part=reminders"))
                .contains("No mail server is set: an administrator sets SPRING_MAIL_HOST.")
                .contains("The contract year ends");
        click("Add");
        assertThat(text()).contains("My reminders");
        assertThat(show("signed", "part=savings")).contains("Bedrock, month by month");
    }

    @Test
    void an_adviser_signs_nothing_and_enters_nothing() {
        var adviser = persons.someone();
        members.put(negotiation.id(), adviser.id(), Role.ADVISER, LocalDate.parse("2027-01-01"));
        persons.actAs(adviser);
        assertThat(show("signed", "")).doesNotContain("Sign the agreed deal");
        assertThat(show("landing", "")).doesNotContain("Enter a month").contains("$18.84M");
    }

    private String deal(String name) {
        return deals.of(negotiation.id()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private String show(String place, String query) {
        UI.getCurrent()
                .navigate(
                        "n/" + negotiation.slug() + "/" + place,
                        query.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(query));
        roundTrip();
        for (int i = 0; i < 100 && find(Skeleton.class).exists(); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            roundTrip();
        }
        return text();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .first();
    }

    private void click(String words) {
        test(find(Button.class)
                        .withCondition(one -> one.getText().equals(words))
                        .first())
                .click();
    }

    private String text() {
        return text(getCurrentView().getElement()).replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }

    private static String text(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(SignedScreensTest::text).collect(Collectors.joining(" "));
    }
}
