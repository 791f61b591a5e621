package dev.parley.migration.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import dev.parley.engine.quantity.Quarter;
import dev.parley.migration.Move;
import dev.parley.migration.Moves;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Negotiations;
import dev.parley.sample.SampleNegotiation;
import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import dev.parley.test.SomeNegotiation;
import dev.parley.workload.Workloads;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@ViewPackages(packages = "dev.parley")
class MigrationViewTest extends SpringBrowserlessTest {

    @Autowired
    Persons persons;

    @Autowired
    SampleNegotiation sample;

    @Autowired
    Negotiations negotiations;

    @Autowired
    Workloads workloads;

    @Autowired
    Moves moves;

    private Negotiation negotiation;

    @BeforeEach
    void enterTheSample() {
        var lead = persons.someone();
        negotiation = persons.as(lead, () -> sample.enter("migrate-" + UUID.randomUUID()));
        persons.actAs(lead);
        UI.getCurrent().setLocale(Locale.US);
    }

    @Test
    void the_screen_shows_what_the_four_moves_come_to_in_each_year() {
        String shown = show("");

        assertThat(shown)
                .contains("Under consideration, 2027")
                .contains("\u2212$480,191")
                .contains("23\u00a0% of Bedrock")
                .contains("28\u00a0%")
                .contains("31\u00a0%")
                .contains("W03 Parcel-tracking assistant")
                .contains("Claude Sonnet 5, global")
                .contains("assumed");
    }

    @Test
    void an_open_row_compares_everywhere_the_workload_might_go() {
        assertThat(show("w=W10"))
                .contains("Claude Sonnet 5, eu geo")
                .contains("Its data must not go there.")
                .contains("Data stays in the EU");
        assertThat(show("w=W04")).contains("$76,387 after the workload has gone");
    }

    @Test
    void a_proposal_is_taken_up_and_that_is_taken_back() {
        show("w=W12");
        int before = moves.of(negotiation.id()).size();

        click("Consider W12 to Claude Sonnet 5.5, global");
        assertThat(moves.of(negotiation.id())).hasSize(before + 1);
        assertThat(text()).contains("is under consideration");
        click("Undo");
        assertThat(moves.of(negotiation.id())).hasSize(before);
    }

    @Test
    void a_planned_move_says_from_when() {
        Move passed = moves.of(negotiation.id()).stream()
                .filter(one -> one.decidedBy() != null)
                .findFirst()
                .orElseThrow();
        moves.plan(negotiation.id(), passed.id(), passed.version(), Quarter.parse("2027-Q3"));

        assertThat(show("year=2028")).contains("from 2027 Q3").contains("Planned, 2028");
    }

    @Test
    void without_workloads_it_offers_the_next_step() {
        var lead = persons.someone();
        persons.actAs(lead);
        negotiation = negotiations.open(SomeNegotiation.unchanged());

        assertThat(show("")).contains("No workloads yet");
    }

    private String show(String query) {
        UI.getCurrent()
                .navigate(
                        "n/" + negotiation.slug() + "/migrate",
                        query.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(query));
        return text();
    }

    private void click(String words) {
        test(find(Button.class)
                        .withCondition(one -> one.getText().equals(words)
                                || words.equals(one.getAriaLabel().orElse("")))
                        .first())
                .click();
    }

    private String text() {
        return text(getCurrentView().getElement());
    }

    private static String text(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(MigrationViewTest::text).collect(Collectors.joining(" "));
    }
}
