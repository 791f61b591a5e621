package dev.parley.negotiation.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.ui.Note;
import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@AppTest
class OpenNegotiationViewTest extends SpringBrowserlessTest {

    @Autowired
    Persons persons;

    @BeforeEach
    void signIn() {
        persons.actAs(persons.someone());
        UI.getCurrent().navigate("open");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_empty_form_says_all_that_is_missing_at_once() {
        click("Open");
        for (var label :
                new String[] {"Customer", "Name of the negotiation", "Address", "Forecast from", "Forecast to"}) {
            assertTrue(field(label, 0).isInvalid(), label);
        }
        assertTrue(find(DatePicker.class).single().isInvalid());
        var note = find(Note.class).single().getElement().getTextRecursively();
        assertTrue(note.contains("6 values cannot be taken"), note);
    }

    @Test
    void each_payer_says_its_own_problem_and_the_typed_values_stay() {
        click("Add a payer");
        click("Add a payer");
        field("Payer", 0).setValue("P1");
        field("Account number", 0).setValue("123");
        field("Legal entity", 0).setValue("Aldermoor Ltd");
        field("Payer", 1).setValue("P1");
        field("Account number", 1).setValue("123456789012");
        click("Open");
        assertEquals(
                "“123” is no AWS account number: it has 12 digits.",
                field("Account number", 0).getErrorMessage());
        assertFalse(field("Payer", 0).isInvalid());
        assertEquals("Two payers are called P1.", field("Payer", 1).getErrorMessage());
        assertTrue(field("Legal entity", 1).isInvalid());
        assertEquals("123", field("Account number", 0).getValue());
    }

    private TextField field(String label, int place) {
        return find(TextField.class).withLabel(label).all().get(place);
    }

    private void click(String label) {
        test(find(Button.class).withText(label).single()).click();
    }
}
