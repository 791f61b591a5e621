package dev.parley.price.ui;

import static dev.parley.price.SomeLists.input;
import static dev.parley.price.SomeLists.output;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import dev.parley.base.ui.DataTable;
import dev.parley.intake.IntakeDesk;
import dev.parley.intake.Intakes;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Negotiations;
import dev.parley.price.Prices;
import dev.parley.price.SomeLists;
import dev.parley.price.VersionKey;
import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import dev.parley.test.SomeNegotiation;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Versions of the list prices on the price book's screen, without a browser. */
@AppTest
class PriceVersionsTest extends SpringBrowserlessTest {

    private static final String OFFER = "AmazonBedrockFoundationModels";

    @Autowired
    Persons persons;

    @Autowired
    Negotiations negotiations;

    @Autowired
    Prices prices;

    @Autowired
    IntakeDesk desk;

    @Autowired
    Intakes intakes;

    private Negotiation negotiation;

    @BeforeEach
    void open() {
        persons.actAs(persons.someone());
        negotiation = negotiations.open(SomeNegotiation.unchanged());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void without_a_list_there_is_nothing_to_choose() {
        show("");
        assertFalse(find(VersionBar.class).exists());
    }

    @Test
    void a_rate_of_a_list_tells_its_file_its_hash_who_took_it_in_and_when() {
        take("prices of September.csv", "2026-09-11", input("Claude Sonnet 4.6", "3.5"));
        show("model=anthropic.claude-sonnet-4-6&kind=on_demand_input&region=us-east-1");
        var grid = find(PriceGrid.class).single();
        test((NativeButton) test(grid).getCellComponent(0, 4)).click();
        var words = text(find(RatePopover.class).single());
        assertTrue(words.contains("3.50"), words);
        assertTrue(words.contains("AWS Price List " + OFFER + ", version 20260911120000"), words);
        assertTrue(words.contains("Taken in by Test p-"), words);
        assertTrue(words.contains("from prices of September.csv (SHA-256 "), words);
    }

    @Test
    void a_version_alone_is_an_address() {
        take("a.csv", "2026-09-11", input("Claude Sonnet 4.6", "3.5"), output("Claude Sonnet 4.6", "17"));
        var list = prices.versions(negotiation.id()).getFirst();
        show("version=" + list.id());
        assertEquals(2, test(find(PriceGrid.class).single()).size());
        assertTrue(text(find(VersionBar.class).single()).contains("Taken in by"));
        show("version=own");
        assertEquals(1019, test(find(PriceGrid.class).single()).size());
        show("version=entered");
        assertEquals(0, test(find(PriceGrid.class).single()).size());
    }

    @Test
    void choosing_a_version_and_another_shows_what_differs() {
        take("a.csv", "2026-09-11", input("Claude Sonnet 4.6", "3.5"), output("Claude Sonnet 4.6", "17"));
        take("b.csv", "2026-11-20", input("Claude Sonnet 4.6", "3.85"), input("Claude Opus 5", "5.5"));
        var versions = prices.versions(negotiation.id());
        show("");
        choose("Version", new VersionKey.Taken(versions.get(0).id()));
        choose("Compare with", new VersionKey.Taken(versions.get(1).id()));
        var words = text(find(DataTable.class).single());
        assertTrue(words.contains("3.50") && words.contains("3.85") && words.contains("+10.0"), words);
        assertTrue(words.contains("no longer listed") && words.contains("none"), words);
        assertTrue(text(find(PriceBookView.class).single())
                .contains("1 changed, 1 new, 1 no longer listed, 0 not in this list, 0 the same"));
        // September does not list what came in November: that is no end of it
        show("version=" + versions.get(1).id() + "&against=" + versions.get(0).id());
        assertTrue(
                text(find(PriceBookView.class).single()).contains("1 changed, 1 new, 1 not in this list, 0 the same"));
        show("version=" + versions.get(1).id() + "&against=own");
        assertTrue(text(find(PriceBookView.class).single()).contains(" not in this list"));
        assertFalse(text(find(PriceBookView.class).single()).contains("no longer listed"));
    }

    @Test
    void a_version_that_was_undone_is_there_no_more() {
        take("a.csv", "2026-09-11", input("Claude Sonnet 4.6", "3.5"));
        var list = prices.versions(negotiation.id()).getFirst();
        intakes.undo(negotiation.id(), list.intake());
        show("version=" + list.id());
        assertEquals(0, test(find(PriceGrid.class).single()).size());
        show("version=nonsense&against=more");
        assertEquals(1019, test(find(PriceGrid.class).single()).size());
    }

    private void take(String name, String published, SomeLists.Sku... skus) {
        var read = SomeLists.stage(desk, negotiation.id(), name, SomeLists.csv(OFFER, published, List.of(skus)));
        desk.confirm(negotiation.id(), read.id());
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, VersionKey key) {
        Select<VersionKey> select =
                (Select<VersionKey>) find(Select.class).withAriaLabel(label).single();
        select.setValue(key);
    }

    private void show(String query) {
        UI.getCurrent().navigate("n/" + negotiation.slug() + "/prices", QueryParameters.fromString(query));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
