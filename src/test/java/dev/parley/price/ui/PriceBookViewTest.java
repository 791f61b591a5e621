package dev.parley.price.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.Note;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Role;
import dev.parley.people.Who;
import dev.parley.price.Prices;
import dev.parley.price.RateEntry;
import dev.parley.price.RateFilter;
import dev.parley.price.SomeRates;
import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import dev.parley.test.SomeNegotiation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** The price book as people use it, without a browser. */
@AppTest
class PriceBookViewTest extends SpringBrowserlessTest {

    private static final String SONNET = "anthropic.claude-sonnet-4-6";
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @Autowired
    Persons persons;

    @Autowired
    Negotiations negotiations;

    @Autowired
    Members members;

    @Autowired
    Prices prices;

    private Who procurement;
    private Negotiation negotiation;

    @BeforeEach
    void open() {
        procurement = persons.someone();
        persons.actAs(procurement);
        negotiation = negotiations.open(SomeNegotiation.unchanged());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void all_published_rates_are_there_and_a_filter_in_the_address_narrows_them() {
        show("");
        assertEquals(1019, test(grid()).size());
        show("q=sonnet+4.6+cache&channel=bedrock&region=global");
        assertEquals(3, test(grid()).size());
        assertTrue(text(find(PriceBookView.class).single()).contains("3 rates of 1 model"));
    }

    @Test
    void typing_in_the_filter_narrows_the_list_and_an_address_without_hits_offers_the_way_back() {
        show("");
        var text = find(TextField.class).withAriaLabel("Find rates").single();
        test(text).setValue("llama 3.1 70b");
        assertTrue(test(grid()).size() > 0 && test(grid()).size() < 40);
        test(text).setValue("no such model");
        assertEquals(0, test(grid()).size());
        assertTrue(text(grid().getEmptyStateComponent()).contains("No rate matches"));
    }

    @Test
    void a_side_without_a_rate_says_unknown_and_never_zero() {
        show("model=" + SONNET + "&kind=on_demand_input&region=global");
        assertEquals("3.00", cell("List"));
        assertEquals("unknown", cell("Current"));
        assertEquals("no offer", cell("Negotiated"));
    }

    @Test
    void a_number_tells_its_source_date_and_grade() {
        show("model=" + SONNET + "&kind=on_demand_input&region=global");
        test((NativeButton) cellComponent("List")).click();
        var popover = find(RatePopover.class).single();
        assertTrue(popover.isOpened());
        var words = text(popover);
        assertTrue(words.contains("aws.amazon.com/bedrock/pricing"), words);
        assertTrue(words.contains("24 Jul 2026"), words);
        assertTrue(words.contains("published by the vendor"), words);
    }

    @Test
    void an_entered_rate_stands_beside_the_list_rate_and_is_selected() {
        enterForm();
        fillForm("2.79", "AWS's letter");
        click("Save rate");
        var entered = prices.rates(negotiation.id(), RateFilter.ALL).stream()
                .filter(entry -> !entry.own())
                .toList();
        assertEquals(1, entered.size());
        assertEquals("2.79", entered.getFirst().rate().usd().toPlainString());
        var line = grid().asSingleSelect().getValue();
        assertEquals(SONNET, line.model());
        assertEquals(entered.getFirst(), line.current().entry());
        assertTrue(text(find(PricePanel.class).single()).contains("On-demand input, global"));
    }

    @Test
    void a_bad_value_shows_its_sentence_at_the_field_and_nothing_is_saved() {
        enterForm();
        fillForm("-3", "AWS's letter");
        click("Save rate");
        var usd = find(BigDecimalField.class).single();
        assertTrue(usd.isInvalid());
        assertEquals("A rate is zero or more, not -3.", usd.getErrorMessage());
        usd.setValue(new BigDecimal("2.79"));
        field("Source").setValue(" ");
        click("Save rate");
        assertFalse(usd.isInvalid());
        assertTrue(field("Source").getErrorMessage().contains("without a source is not taken"));
        var from = find(DatePicker.class).all().getFirst();
        field("Source").setValue("AWS's letter");
        find(DatePicker.class).all().get(1).setValue(from.getValue().minusDays(1));
        click("Save rate");
        assertTrue(find(DatePicker.class).all().get(1).isInvalid());
        assertEquals(1019, prices.rates(negotiation.id(), RateFilter.ALL).size());
    }

    @Test
    void a_removed_rate_comes_back_by_undo() {
        enter(PriceSide.CURRENT, "2.9");
        show("line=" + SONNET + "%7Cglobal%7CON_DEMAND_INPUT");
        test(find(Button.class).withAriaLabelContaining("Remove current").single())
                .click();
        assertEquals(1019, prices.rates(negotiation.id(), RateFilter.ALL).size());
        click("Undo");
        assertEquals(1020, prices.rates(negotiation.id(), RateFilter.ALL).size());
    }

    @Test
    void the_order_in_the_address_sorts_the_book() {
        show("sort=-list");
        var dearest = test(grid()).getRow(0).list().entry().rate().usd();
        show("sort=list");
        assertTrue(dearest.compareTo(new BigDecimal("20")) > 0, dearest.toPlainString());
        assertTrue(test(grid()).getRow(0).list() == null
                || test(grid()).getRow(0).list().entry().rate().usd().compareTo(dearest) < 0);
    }

    @Test
    void an_empty_form_says_all_that_is_missing_at_once() {
        enterForm();
        find(BigDecimalField.class).single().setValue(new BigDecimal("-3"));
        click("Save rate");
        assertTrue(find(BigDecimalField.class).single().isInvalid());
        assertTrue(side().isInvalid());
        assertTrue(grade().isInvalid());
        assertTrue(field("Source").isInvalid());
        assertTrue(find(DatePicker.class).all().getFirst().isInvalid());
        var note = text(find(Note.class).single());
        assertTrue(note.contains("5 values cannot be taken"), note);
        assertEquals(1019, prices.rates(negotiation.id(), RateFilter.ALL).size());
    }

    @Test
    void who_saves_second_sees_both_values_and_loses_neither() {
        var entered = enter(PriceSide.CURRENT, "2.9");
        show("line=" + SONNET + "%7Cglobal%7CON_DEMAND_INPUT");
        test(find(Button.class).withAriaLabelContaining("Change current").single())
                .click();
        var theirs = SomeRates.draft(SONNET, "global", PriceKind.ON_DEMAND_INPUT, "2.7", PriceSide.CURRENT, DAY);
        prices.change(negotiation.id(), entered.id(), entered.version(), theirs);
        find(BigDecimalField.class).single().setValue(new BigDecimal("2.6"));
        click("Save rate");
        var note = text(find(Note.class).single());
        assertTrue(note.contains("2.70") && note.contains(procurement.displayName()), note);
        assertEquals(new BigDecimal("2.6"), find(BigDecimalField.class).single().getValue());
        click("Keep mine");
        assertTrue(prices.book(negotiation.id()).rates().stream()
                .anyMatch(rate -> rate.usd().compareTo(new BigDecimal("2.6")) == 0));
    }

    @Test
    void the_panel_shows_all_rates_of_the_model_what_it_is_sold_in_and_what_is_unknown() {
        show("line=meta.llama3-1-70b-instruct-v1:0%7Cus-east-1%7CON_DEMAND_INPUT");
        var words = text(find(PricePanel.class).single());
        for (var expected :
                List.of("13.08", "21.18", "24.00", "0.72", "Model units", "6 months", "Legacy and end of life are")) {
            assertTrue(words.contains(expected), expected + " is missing in " + words);
        }
        assertTrue(words.contains("One unit carries unknown tokens a minute."), words);
    }

    @Test
    void the_reserved_tier_names_its_steps_minimum_and_terms() {
        show("line=" + SONNET + "%7Cglobal%7CON_DEMAND_INPUT");
        var words = text(find(CapacityDetail.class).single());
        assertTrue(words.contains("at least 100,000 tok/min of input in steps of 1,000"), words);
        assertTrue(words.contains("at least 10,000 tok/min of output"), words);
        assertTrue(words.contains("1 month, 3 months"), words);
    }

    @Test
    void a_unit_limit_is_entered_with_its_evidence() {
        show("line=meta.llama3-1-70b-instruct-v1:0%7Cus-east-1%7CON_DEMAND_INPUT");
        click("Enter a unit limit");
        find(BigDecimalField.class).withLabel("Input tokens a minute").single().setValue(new BigDecimal("420000"));
        field("Source").setValue("our load test");
        click("Save limit");
        assertTrue(find(DatePicker.class).single().isInvalid());
        find(DatePicker.class).single().setValue(DAY);
        grade().setValue(Grade.M);
        click("Save limit");
        var words = text(find(CapacityDetail.class).single());
        assertTrue(words.contains("input 420,000, output not limited"), words);
    }

    @Test
    void a_platform_lead_reads_without_negotiated_rates_or_buttons_to_enter() {
        enter(PriceSide.NEGOTIATED, "2.5");
        enter(PriceSide.CURRENT, "2.79");
        var lead = persons.someone();
        members.put(negotiation.id(), lead.id(), Role.PLATFORM_LEAD, null);
        persons.actAs(lead);
        show("line=" + SONNET + "%7Cglobal%7CON_DEMAND_INPUT");
        assertEquals(1019, test(grid()).size());
        assertTrue(grid().getColumns().stream().noneMatch(column -> "Negotiated".equals(column.getHeaderText())));
        var words = text(find(PriceBookView.class).single());
        assertTrue(words.contains("2.79"), words);
        assertFalse(words.contains("2.50"), words);
        assertFalse(find(Button.class).withText("Enter a rate").exists());
    }

    private void show(String query) {
        UI.getCurrent().navigate("n/" + negotiation.slug() + "/prices", QueryParameters.fromString(query));
        assertInstanceOf(PriceBookView.class, getCurrentView());
    }

    private void enterForm() {
        show("line=" + SONNET + "%7Cglobal%7CON_DEMAND_INPUT");
        find(Button.class).withText("Enter a rate").first().click();
    }

    private void fillForm(String usd, String source) {
        find(BigDecimalField.class).single().setValue(new BigDecimal(usd));
        side().setValue(PriceSide.CURRENT);
        find(DatePicker.class).all().getFirst().setValue(DAY);
        field("Source").setValue(source);
        grade().setValue(Grade.Q);
        assertEquals(SONNET, modelField().getValue() == null ? "" : SONNET);
    }

    private ComboBox<?> modelField() {
        return find(ComboBox.class).withLabel("Model").single();
    }

    @SuppressWarnings("unchecked")
    private Select<PriceSide> side() {
        return find(Select.class).withLabel("Whose price").single();
    }

    @SuppressWarnings("unchecked")
    private Select<Grade> grade() {
        return find(Select.class).withLabel("Grade").single();
    }

    private TextField field(String label) {
        return find(TextField.class).withLabel(label).single();
    }

    private void click(String label) {
        test(find(Button.class).withText(label).first()).click();
    }

    private RateEntry enter(PriceSide side, String usd) {
        var draft = SomeRates.draft(SONNET, "global", PriceKind.ON_DEMAND_INPUT, usd, side, DAY);
        return ((SaveResult.Saved<RateEntry>) prices.enter(negotiation.id(), draft)).value();
    }

    private PriceGrid grid() {
        return find(PriceGrid.class).single();
    }

    private Component cellComponent(String side) {
        int column = switch (side) {
            case "List" -> 4;
            case "Current" -> 5;
            default -> 6;
        };
        return test(grid()).getCellComponent(0, column);
    }

    private String cell(String side) {
        return text(cellComponent(side));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
