package dev.parley.workload;

import static dev.parley.workload.Samples.saved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import dev.parley.negotiation.Accounts;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiations;
import dev.parley.people.People;
import dev.parley.test.AppTest;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** How the hours of a week are entered: by window, by grid, and from measured data. */
@AppTest
class ShapeScreensTest extends SpringBrowserlessTest {

    @Autowired
    People people;

    @Autowired
    Negotiations negotiations;

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @Autowired
    Workloads workloads;

    @Autowired
    Shapes shapes;

    @Autowired
    MeasuredTraffic measured;

    private final WorkloadTestBase data = new WorkloadTestBase() {};

    @BeforeEach
    void openNegotiation() {
        data.people = people;
        data.negotiations = negotiations;
        data.members = members;
        data.accounts = accounts;
        data.workloads = workloads;
        data.shapes = shapes;
        data.openNegotiation();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private void open(String query) {
        UI.getCurrent().navigate("n/" + data.slug + "/workloads", QueryParameters.fromString(query));
    }

    private Button button(String words) {
        return find(Button.class)
                .withCondition(one -> one.isVisible() && one.getText().equals(words))
                .single();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withCondition(one -> label.equals(one.getLabel()))
                .single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> zone() {
        return find(ComboBox.class)
                .withCondition(one -> String.valueOf(one.getLabel()).contains("one"))
                .single();
    }

    private static String shown() {
        return text(((Component) UI.getCurrent()
                        .getInternals()
                        .getActiveRouterTargetsChain()
                        .getFirst())
                .getElement());
    }

    private static String text(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(ShapeScreensTest::text).collect(Collectors.joining(" "));
    }

    private Shape shape(String name) {
        return shapes.of(data.negotiation).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Workload workload(String code) {
        return saved(workloads.add(data.negotiation, data.typed(code).draft()));
    }

    private void addShape(String name, Shape.Kind kind) {
        open("do=shapes");
        button("Shape").click();
        field("Name").setValue(name);
        kind().setValue(kind);
    }

    @SuppressWarnings("unchecked")
    private Select<Shape.Kind> kind() {
        return find(Select.class)
                .withCondition(one -> "Kind".equals(one.getLabel()))
                .single();
    }

    @Test
    void office_hours_of_a_zone_are_kept_in_utc_at_its_standard_time_and_the_form_says_so() {
        addShape("office", Shape.Kind.BUSINESS_HOURS);
        zone().setValue("Asia/Tokyo");
        field("From, hour of that zone").setValue("9");
        field("Length, hours").setValue("8");
        field("Other hours, % of the busy ones").setValue("0");
        assertTrue(shown().contains("Entered in Asia/Tokyo, kept in UTC at its standard time, UTC+09:00."), shown());
        button("Save").click();
        List<BigDecimal> week = shape("office").typed();
        assertEquals(0, week.get(0).compareTo(BigDecimal.ONE));
        assertEquals(0, week.get(7).compareTo(BigDecimal.ONE));
        assertEquals(0, week.get(8).signum());
        assertEquals(0, week.get(5 * 24).signum());
    }

    @Test
    void a_week_is_pasted_as_168_numbers_or_as_24_lines_of_seven() {
        addShape("column", Shape.Kind.GRID);
        var numbers = Collections.nCopies(167, "1").stream().collect(Collectors.joining("\n"));
        find(TextArea.class).single().setValue("5\n" + numbers);
        button("Save").click();
        assertEquals(0, shape("column").typed().getFirst().compareTo(new BigDecimal("5")));
        addShape("block", Shape.Kind.GRID);
        find(TextArea.class)
                .single()
                .setValue("1\t2\t3\t4\t5\t6\t7\n"
                        + Collections.nCopies(23, "1\t1\t1\t1\t1\t1\t1").stream()
                                .collect(Collectors.joining("\n")));
        button("Save").click();
        assertEquals(0, shape("block").typed().get(6 * 24).compareTo(new BigDecimal("7")));
        addShape("wrong", Shape.Kind.GRID);
        find(TextArea.class).single().setValue("1 2 3\n4 5 6\n7 8 9");
        assertTrue(shown().contains("3 lines with 9 numbers"), shown());
    }

    @Test
    void measured_rows_are_previewed_and_then_stored() {
        workload("W01");
        open("w=W01&do=series");
        test(find(TextArea.class).single()).setValue(MeasuredTrafficContract.minutes(7) + "2026-09-07T00:00Z,1\n");
        assertTrue(shown().contains("1 of 10,081 rows are not taken."), shown());
        assertTrue(shown().contains("2 cells, the first line has 3"), shown());
        assertEquals(
                1,
                find(Checkbox.class)
                        .withCondition(one -> one.getLabel().contains("0.500 measured instead of 0.200 entered"))
                        .all()
                        .size());
        assertTrue(measured.of(data.negotiation).isEmpty());
        button("Store").click();
        var stored = workloads.all(data.negotiation).getFirst();
        assertEquals("W01 measured", stored.shape().name());
        assertTrue(stored.cvMeasured());
        assertEquals("100", stored.flow().input().toPlainString(), "volume is not taken over unless it is chosen");
        open("w=W01&do=series");
        assertTrue(shown().contains("SHA-256"), shown());
        button("Remove").click();
        assertTrue(measured.of(data.negotiation).isEmpty());
    }

    @Test
    void times_without_a_zone_ask_for_it_and_hours_offer_no_spread() {
        workload("W02");
        open("w=W02&do=series");
        var text = new StringBuilder("time;input\n");
        for (int hour = 0; hour < 24; hour++) {
            text.append("2026-09-07 %02d:00;12,5\n".formatted(hour));
        }
        test(find(TextArea.class).single()).setValue(text.toString());
        assertTrue(shown().contains("24 times such as 2026-09-07 00:00 bear no zone"), shown());
        test(zone()).selectItem("Europe/Berlin");
        assertTrue(shown().contains("say nothing about minutes"), shown());
        var spread = find(Checkbox.class)
                .withCondition(one -> one.getLabel().equals("Minute spread: not measured"))
                .single();
        assertFalse(spread.isEnabled());
    }
}
