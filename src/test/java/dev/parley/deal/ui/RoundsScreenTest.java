package dev.parley.deal.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Deals;
import dev.parley.deal.Item;
import dev.parley.deal.Topic;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Negotiations;
import dev.parley.people.Who;
import dev.parley.sample.SampleNegotiation;
import dev.parley.test.Persons;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** The screen of the rounds on the sample, as its procurement lead. */
abstract class RoundsScreenTest extends SpringBrowserlessTest {

    @Autowired
    Persons persons;

    @Autowired
    SampleNegotiation sample;

    @Autowired
    Negotiations negotiations;

    @Autowired
    Members members;

    @Autowired
    Deals deals;

    Negotiation negotiation;
    Who lead;

    @BeforeEach
    void someoneLeads() {
        lead = persons.someone();
        persons.actAs(lead);
        UI.getCurrent().setLocale(Locale.US);
        negotiation = sample.enter("rounds-" + UUID.randomUUID());
    }

    String show(String query) {
        UI.getCurrent()
                .navigate(
                        "n/" + negotiation.slug() + "/rounds",
                        query.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(query));
        return text();
    }

    DealSheet deal(String name) {
        return deals.of(negotiation.id()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Item item(String deal, Topic topic, String subject) {
        return deal(deal).item(new Item.Key(topic, subject)).orElseThrow();
    }

    TextField field(String label) {
        return find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .first();
    }

    @SuppressWarnings("unchecked")
    <T> Select<T> select(String label) {
        return (Select<T>) find(Select.class)
                .withCondition(one -> label.equals(one.getLabel())
                        || label.equals(one.getAriaLabel().orElse("")))
                .first();
    }

    void press(String cell) {
        test(find(NativeButton.class)
                        .withCondition(one -> String.valueOf(one.getElement().getAttribute("aria-label"))
                                .startsWith(cell))
                        .first())
                .click();
    }

    void click(String words) {
        test(find(Button.class)
                        .withCondition(one -> one.getText().equals(words))
                        .first())
                .click();
    }

    /** With plain blanks in place of those that do not break. */
    String text() {
        return text(getCurrentView().getElement()).replace('\u00a0', ' ');
    }

    static String text(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(RoundsScreenTest::text).collect(Collectors.joining(" "));
    }
}
