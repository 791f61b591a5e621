package dev.parley.deal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import dev.parley.deal.DealRole;
import dev.parley.deal.Item;
import dev.parley.deal.Said;
import dev.parley.deal.Topic;
import dev.parley.test.AppTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@AppTest
@ViewPackages(packages = "dev.parley")
class PasteCardTest extends RoundsScreenTest {

    private static final String LETTER = """
            Commitment: $19M / $21M / $23M
            Cross-service discount: 9.5 %
            Llama unit, 6 months: 10.90 $/h
            Training vouchers: 20 seats
            Expiry: 2027-05-16
            """;

    @Test
    void a_pasted_letter_is_looked_through_and_saved_as_an_offer_with_the_rest_silent() {
        paste(LETTER);
        assertThat(text())
                .contains("Commitment")
                .contains("19 / 21 / 23 M")
                .contains("10.90 $/h")
                .contains("in its own words")
                .contains("The text does not speak of it; A2 asks for it.");
        assertThat(deals.of(negotiation.id())).as("nothing is saved by reading").hasSize(7);
        head("R3", "2027-04-20");
        click("Save offer");
        var saved = deal("R3");
        assertThat(saved.role()).isEqualTo(DealRole.OFFER);
        assertThat(saved.expires()).isEqualTo("2027-05-16");
        assertThat(item("R3", Topic.COMMITMENT, "").years()).hasSize(3);
        assertThat(item("R3", Topic.RATE, "Llama unit, 6 months").listRate()).isEqualByComparingTo("13.08");
        assertThat(item("R3", Topic.OTHER, "Training vouchers").words()).isEqualTo("20 seats");
        assertThat(item("R3", Topic.ROLLOVER, "").said()).isEqualTo(Said.SILENT);
        assertThat(text()).contains("R3, 20 Apr");
    }

    @Test
    void what_cannot_be_saved_keeps_all_until_it_is_changed() {
        paste("Cross-service discount: 109 %\nCommitment: $20M\n");
        head("R3", "2027-04-20");
        click("Save offer");
        assertThat(text()).contains("Not saved.").contains("109 %").contains("Line 1");
        assertThat(find(TextArea.class)
                        .withCondition(area -> String.valueOf(area.getLabel()).startsWith("The letter"))
                        .first()
                        .getValue())
                .contains("109 %");
        press(Button.class, "Change Line 1, Cross-service discount");
        field("Contract year 1, %").setValue("10.9");
        click("Use this");
        assertThat(text()).contains("10.9 %");
        click("Save offer");
        assertThat(item("R3", Topic.DISCOUNT, "").years().getFirst()).isEqualByComparingTo("0.109");
    }

    @Test
    void a_line_that_is_not_understood_is_told_what_it_is_about_or_left_out() {
        paste("Volume incentive: 9 %\nWe like you: 1\nCommitment: $20M");
        press(Button.class, "Change Line 1, Volume incentive");
        find(ComboBox.class).first().setValue(new Item.Key(Topic.DISCOUNT, ""));
        this.<Boolean>select("Line 2, We like you").setValue(false);
        head("R3", "2027-04-20");
        click("Save offer");
        assertThat(item("R3", Topic.DISCOUNT, "").years().getFirst()).isEqualByComparingTo("0.09");
        assertThat(deal("R3").items()).noneMatch(item -> item.topic() == Topic.OTHER);
    }

    @Test
    void another_column_of_a_table_is_read_and_two_currencies_are_refused_at_the_field() {
        paste("line\tour ask\tAWS\tlast year\nCross-service discount\t11 %\t9 %\t7 %\n");
        assertThat(text()).contains("9 %");
        this.<Integer>select("The offer stands in").setValue(2);
        assertThat(text()).contains("7 %");
        paste("Commitment: $20M\nCredits: \u20ac1M, 12 months");
        assertThat(find(TextArea.class)
                        .withCondition(area -> String.valueOf(area.getLabel()).startsWith("The letter"))
                        .first()
                        .getErrorMessage())
                .contains("\u20ac");
    }

    private void paste(String letter) {
        show("do=paste");
        find(TextArea.class)
                .withCondition(area -> String.valueOf(area.getLabel()).startsWith("The letter"))
                .first()
                .setValue(letter);
        click("Read it");
    }

    private void head(String name, String day) {
        field("Name").setValue(name);
        find(DatePicker.class)
                .withCondition(one -> "Day".equals(one.getLabel()))
                .first()
                .setValue(LocalDate.parse(day));
    }

    private void press(Class<Button> kind, String label) {
        test(find(kind)
                        .withCondition(one -> label.equals(one.getAriaLabel().orElse("")))
                        .first())
                .click();
    }
}
