package dev.parley.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import dev.parley.intake.IntakeDesk;
import dev.parley.intake.Intakes;
import dev.parley.intake.Preview;
import dev.parley.intake.Standing;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.NegotiationDraft.PayerDraft;
import dev.parley.negotiation.Negotiations;
import dev.parley.people.Who;
import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import dev.parley.test.SomeNegotiation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@ViewPackages(packages = "dev.parley")
class IntakeViewTest extends SpringBrowserlessTest {

    private static final String BILL =
            "\"Service\",\"S3($)\",\"EC2-Instances($)\"\n2026-08-01,100,7\n2026-09-01,110,8\n";

    @Autowired
    Persons persons;

    @Autowired
    Negotiations negotiations;

    @Autowired
    IntakeDesk desk;

    @Autowired
    Intakes intakes;

    private Negotiation negotiation;
    private Who procurement;

    @BeforeEach
    void twoPayers() {
        procurement = persons.someone();
        persons.actAs(procurement);
        UI.getCurrent().setLocale(Locale.US);
        var typed = new SomeNegotiation();
        typed.payers = List.of(
                new PayerDraft("P1", "111122223333", "Payer one", true, null, List.of("us-prod")),
                new PayerDraft("P2", "444455556666", "Payer two", true, null, List.of("eu-prod")));
        negotiation = negotiations.open(typed.draft());
    }

    @Test
    void several_files_that_wait_name_themselves_on_their_buttons() throws IOException {
        wait("august.csv", BILL);
        wait("other.csv", BILL.replace("110", "111"));
        show("");
        assertThat(find(Button.class).all())
                .extracting(button -> button.getAriaLabel().orElse(""))
                .contains("Take in august.csv", "Drop august.csv", "Take in other.csv", "Drop other.csv");
        press("Drop august.csv");
        assertThat(text()).contains("other.csv").doesNotContain("august.csv");
    }

    @Test
    void the_very_file_says_when_and_as_what_it_was_taken_in_and_a_second_payer_wants_a_word() throws IOException {
        takeIn("bill.csv", BILL, Map.of("payer", "P1"));
        wait("renamed.csv", BILL);
        show("");
        var known = "by " + procurement.displayName() + " as payer P1.";
        assertThat(text())
                .contains("This very file was taken in on ")
                .contains(known)
                .contains("Taking it in again changes nothing.");

        answer("Payer of the file", "P2");
        assertThat(text())
                .contains(known)
                .contains("Not yet.")
                .contains("This very file stands as payer P1")
                .doesNotContain("Taking it in again changes nothing.");
        assertThat(button("Take in renamed.csv").isEnabled()).isFalse();

        answer("The same file stands as payer P1", "yes");
        press("Take in renamed.csv");
        assertThat(text()).contains("is taken in: 2 rows of renamed.csv.").contains("payer P2");
        assertThat(intakes.all(negotiation.id())).hasSize(2);
    }

    @Test
    void what_was_taken_in_is_undone_from_its_row_which_then_says_by_whom_and_when() throws IOException {
        takeIn("bill.csv", BILL, Map.of("payer", "P1"));
        show("");
        press("Undo bill.csv");
        assertThat(text()).contains("is undone.").contains("undone by " + procurement.displayName() + ", ");
        assertThat(find(Button.class).all())
                .noneMatch(button -> button.getAriaLabel().orElse("").equals("Undo bill.csv"));
    }

    @Test
    void what_was_confirmed_in_another_window_is_said_to_be_in_already() throws IOException {
        var waiting = wait("bill.csv", BILL);
        desk.answer(negotiation.id(), waiting, Map.of("payer", "P1"));
        show("");
        desk.confirm(negotiation.id(), waiting);
        press("Take in bill.csv");
        assertThat(text()).contains("is in already: 2 rows of bill.csv, by " + procurement.displayName());
        assertThat(intakes.all(negotiation.id())).hasSize(1);
    }

    @Test
    void the_preview_of_a_part_shows_what_it_would_take_off_the_bill() throws IOException {
        takeIn("bill.csv", BILL, Map.of("payer", "P1"));
        var part = wait("part.csv", "\"Service\",\"S3($)\"\n2026-09-01,111\n");
        desk.answer(negotiation.id(), part, Map.of("payer", "P1"));
        show("waiting=" + part);
        assertThat(text())
                .contains("Lines in the months that it replaces")
                .contains("Services that disappear or are new")
                .contains("EC2-Instances")
                .contains("1 service of 8.00 disappears.");
    }

    @Test
    void what_was_taken_in_shows_its_payer_and_leads_to_its_months() throws IOException {
        var taken = takeIn("bill.csv", BILL, Map.of("payer", "P1"));
        show("taken=" + taken);
        assertThat(text()).contains("payer P1, 1 Aug 2026 to 30 Sep 2026").contains("2 rows taken in by");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("n/" + negotiation.slug() + "/bill?intake=" + taken);
    }

    private UUID takeIn(String name, String content, Map<String, String> answers) throws IOException {
        var waiting = wait(name, content);
        desk.answer(negotiation.id(), waiting, answers);
        return desk.confirm(negotiation.id(), waiting).intake().id();
    }

    /** Stages a file and waits until it is read. */
    private UUID wait(String name, String content) throws IOException {
        var id = desk.open(negotiation.id());
        desk.add(
                negotiation.id(),
                id,
                name,
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
                _ -> {});
        var standing = desk.read(negotiation.id(), id);
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (standing.state() == Standing.State.READING && System.nanoTime() < until) {
            Thread.onSpinWait();
            standing = desk.standing(negotiation.id(), id);
        }
        assertThat(standing.state()).isEqualTo(Standing.State.READY);
        return id;
    }

    private void show(String query) {
        UI.getCurrent()
                .navigate(
                        "n/" + negotiation.slug() + "/intake",
                        query.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(query));
    }

    @SuppressWarnings("unchecked")
    private void answer(String label, String value) {
        var box = (ComboBox<Preview.Option>) find(ComboBox.class)
                .withCondition(one -> label.equals(one.getLabel()))
                .single();
        var option = box.getListDataView()
                .getItems()
                .filter(one -> one.value().equals(value))
                .findFirst()
                .orElseThrow();
        test(box).selectItem(option.label());
    }

    private void press(String named) {
        test(button(named)).click();
    }

    private Button button(String named) {
        return find(Button.class)
                .withCondition(one -> named.equals(one.getAriaLabel().orElse("")))
                .single();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
