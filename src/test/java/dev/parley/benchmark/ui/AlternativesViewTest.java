package dev.parley.benchmark.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import dev.parley.benchmark.Alternatives;
import dev.parley.benchmark.Benchmark;
import dev.parley.benchmark.Channel;
import dev.parley.benchmark.Comparables;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Role;
import dev.parley.people.Who;
import dev.parley.sample.SampleNegotiation;
import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import dev.parley.test.SomeNegotiation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@ViewPackages(packages = "dev.parley")
class AlternativesViewTest extends SpringBrowserlessTest {

    @Autowired
    Persons persons;

    @Autowired
    SampleNegotiation sample;

    @Autowired
    Negotiations negotiations;

    @Autowired
    Members members;

    @Autowired
    Alternatives alternatives;

    @Autowired
    Comparables comparables;

    private Negotiation negotiation;
    private Who lead;

    @BeforeEach
    void enterTheSample() {
        lead = persons.someone();
        negotiation = persons.as(lead, () -> sample.enter("alternatives-" + UUID.randomUUID()));
        persons.actAs(lead);
        UI.getCurrent().setLocale(Locale.US);
    }

    @Test
    void the_screen_weighs_each_alternative_and_says_what_is_assumed_open_or_failed() {
        show("");
        assertThat(awaited("a month against today's terms"))
                .contains("OpenAI, gpt-6-sol")
                .contains("\u221233\u00a0%", "\u221290\u00a0%")
                .contains("tokens assumed")
                .contains("failed", "EU Ops")
                .contains("No agreement: list, no commitment")
                .contains("AWS's own lowest tier")
                .contains("No move on Bedrock is known for W01, W02");
        assertThat(text())
                .contains("The offer reaches 3 of 6: percentile 50")
                .contains("The offer reaches 0 of 2")
                .contains("adviser's claim", "38\u00a0%")
                .contains("privileged")
                .contains("R2: 9\u00a0%");
    }

    @Test
    void an_open_row_shows_capacity_there_and_what_the_worth_is_made_of() {
        var azure = alternatives.of(negotiation.id()).stream()
                .filter(one -> one.channel() == Channel.AZURE_OPENAI)
                .findFirst()
                .orElseThrow();
        show("a=" + azure.id());
        assertThat(awaited("Shortfall it creates"))
                .contains("PTU reservation, 1 month", "sold from 15 in steps of 5", "rounded up")
                .contains("A million of our tokens now")
                .contains("Cache writes entered as paid like input");
    }

    @Test
    void a_proposal_is_entered_with_one_press_and_that_is_taken_back() {
        show("");
        awaited("Seen in the price book");
        int before = alternatives.of(negotiation.id()).size();
        click("Enter Bedrock, Claude Sonnet 5 for W09");
        assertThat(alternatives.of(negotiation.id())).hasSize(before + 1);
        assertThat(text()).contains("is an alternative for W09");
        click("Undo");
        assertThat(alternatives.of(negotiation.id())).hasSize(before);
    }

    @Test
    void a_benchmark_is_entered_changed_and_removed_with_undo() {
        show("");
        awaited("What others have");
        click("Benchmark");
        field(BigDecimalField.class, "Off list, or median, %").setValue(new BigDecimal("14.5"));
        click("Save benchmark");
        assertThat(field(TextField.class, "Source").getErrorMessage()).isEqualTo("Say where this comes from.");
        field(TextField.class, "Source").setValue("A bank");
        click("Save benchmark");
        assertThat(awaited("A bank")).contains("14.5\u00a0%");
        assertThat(entered()).anyMatch(one -> "A bank".equals(one.source()) && one.best().doubleValue() == 0.145);
        click("Remove the benchmark of A bank");
        assertThat(text()).contains("The benchmark of A bank is removed.");
        assertThat(entered()).noneMatch(one -> one.source().equals("A bank"));
        click("Undo");
        assertThat(entered()).anyMatch(one -> one.source().equals("A bank"));
    }

    @Test
    void without_anything_it_says_what_is_missing_and_claims_alone_stand_there() {
        negotiation = negotiations.open(SomeNegotiation.unchanged());
        show("");
        assertThat(awaited("No alternative yet"))
                .contains("Nothing can be weighed yet.", "The whole bill is empty")
                .contains("Nothing that counts is entered")
                .contains("no offer yet");
    }

    @Test
    void whoever_only_looks_has_no_buttons() {
        var adviser = persons.someone();
        members.put(negotiation.id(), adviser.id(), Role.ADVISER, LocalDate.now().plusDays(9));
        persons.actAs(adviser);
        show("");
        awaited("Seen in the price book");
        assertThat(find(Button.class).all())
                .extracting(Button::getText)
                .doesNotContain("Enter", "Benchmark", "Alternative");
    }

    private List<Benchmark> entered() {
        return comparables.of(negotiation.id()).stream()
                .flatMap(of -> of.all().stream())
                .filter(one -> !one.claim())
                .toList();
    }

    private <F extends Component & HasLabel> F field(
            Class<F> type, String label) {
        return find(type).withCondition(one -> label.equals(one.getLabel())).first();
    }

    private void show(String query) {
        UI.getCurrent()
                .navigate(
                        "n/" + negotiation.slug() + "/alternatives",
                        query.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(query));
    }

    private void click(String words) {
        test(find(Button.class)
                        .withCondition(one -> one.getText().equals(words)
                                || words.equals(one.getAriaLabel().orElse("")))
                        .first())
                .click();
    }

    private String awaited(String... words) {
        for (int i = 0; i < 600 && Arrays.stream(words).noneMatch(text()::contains); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            VaadinSession session = UI.getCurrent().getSession();
            session.getService().runPendingAccessTasks(session);
            roundTrip();
        }
        return text();
    }

    private String text() {
        return text(getCurrentView().getElement());
    }

    private static String text(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(AlternativesViewTest::text).collect(Collectors.joining(" "));
    }
}
