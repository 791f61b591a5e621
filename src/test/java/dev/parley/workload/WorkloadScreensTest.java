package dev.parley.workload;

import static dev.parley.workload.Samples.saved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import dev.parley.base.ui.Note;
import dev.parley.negotiation.Accounts;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiations;
import dev.parley.people.People;
import dev.parley.test.AppTest;
import dev.parley.workload.ui.CapacityView;
import dev.parley.workload.ui.WorkloadsView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

@AppTest
class WorkloadScreensTest extends SpringBrowserlessTest {

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
    HeldCapacity held;

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

    private WorkloadsView open(String query) {
        var parameters = query.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(query.substring(1));
        UI.getCurrent().navigate("n/" + data.slug + "/workloads", parameters);
        return (WorkloadsView) getCurrentView();
    }

    private Workload add(String code, String name, String team) {
        var typed = data.typed(code);
        typed.name = name;
        typed.team = team;
        return saved(workloads.add(data.negotiation, typed.draft()));
    }

    private Button button(String words) {
        return find(Button.class)
                .withCondition(one -> one.isVisible()
                        && (one.getText().equals(words)
                                || words.equals(one.getAriaLabel().orElse(""))))
                .first();
    }

    private TextField field(String label) {
        return find(TextField.class)
                .withCondition(one -> label.equals(one.getLabel()))
                .single();
    }

    private static String text(Component component) {
        return text(component.getElement());
    }

    private static String text(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(WorkloadScreensTest::text).collect(Collectors.joining(" "));
    }

    @Test
    void an_empty_inventory_offers_the_next_step() {
        assertTrue(text(open("")).contains("No workloads yet"));
    }

    @Test
    void the_evidence_of_a_workload_names_the_file_of_each_figure() {
        var upload = SeriesUpload.of(
                "september.csv", MeasuredTrafficContract.minutes(2), dev.parley.workload.series.SeriesOptions.USUAL);
        saved(measured.store(
                data.negotiation,
                add("W01", "Support copilot", "Care"),
                upload,
                new SeriesUpload.Takes(false, false, true, false)));
        var shown = text(open("?w=W01")).replaceAll("\\s+", " ");
        assertTrue(shown.contains("Input 2.7 k tok/min september.csv 8 Sep 2026"), shown);
        assertTrue(shown.contains("Cache reads 0 k tok/min CloudWatch 31 Oct 2026"), shown);
        assertTrue(shown.contains("Full months 9 CloudWatch 31 Oct 2026"), shown);
        assertTrue(shown.contains("input, output of 7 Sep 2026"), shown);
        assertTrue(shown.contains("SHA-256 " + upload.sha256()), shown);
    }

    @Test
    void a_class_of_token_that_the_file_does_not_tell_is_unknown_where_nobody_entered_it() {
        saved(measured.store(
                data.negotiation,
                add("W01", "Support copilot", "Care"),
                SeriesUpload.of(
                        "september.csv",
                        MeasuredTrafficContract.minutes(2),
                        dev.parley.workload.series.SeriesOptions.USUAL),
                MeasuredTrafficContract.ALL));
        var shown = text(open("?w=W01")).replaceAll("\\s+", " ");
        assertTrue(shown.contains("Cache reads unknown no source"), shown);
    }

    @Test
    void an_unpriced_workload_stands_as_unknown_and_the_total_says_how_many_are_priced() {
        add("W01", "Support copilot", "Care");
        var typed = data.typed("W02");
        typed.model = "meta.llama3-1-70b-instruct-v1:0";
        typed.input = "900";
        typed.output = "66";
        workloads.add(data.negotiation, typed.draft());
        var shown = text(open(""));
        assertTrue(shown.contains("unknown"), shown);
        assertTrue(shown.contains("$30,464"), shown);
        assertTrue(shown.contains("1 of 2"), shown);
    }

    @Test
    void the_filter_in_the_address_and_the_open_workload_in_the_address_are_shown() {
        add("W01", "Support copilot", "Care");
        add("W02", "Customs classifier", "EU Ops");
        var shown = text(open("?q=eu+ops"));
        assertTrue(shown.contains("Customs classifier"));
        assertFalse(shown.contains("Support copilot"));
        assertTrue(shown.contains("1 of 2 workloads"));
        assertTrue(text(open("?w=W01")).contains("Steady enough to commit to"));
    }

    @Test
    void a_form_says_at_the_field_what_cannot_be_taken_and_keeps_what_was_typed() {
        add("W01", "Support copilot", "Care");
        open("?w=W01&do=edit");
        field("Input").setValue("-5");
        button("Save").click();
        assertTrue(field("Input").isInvalid());
        assertTrue(field("Input").getErrorMessage().startsWith("-5 thousand tokens a minute"));
        assertEquals("-5", field("Input").getValue());
        field("Input").setValue("plenty");
        button("Save").click();
        assertTrue(field("Input").getErrorMessage().startsWith("\"plenty\" is no number"));
        field("Input").setValue("1,250.5");
        button("Save").click();
        assertEquals(
                "1250.5",
                workloads.all(data.negotiation).getFirst().flow().input().toPlainString());
    }

    @Test
    void the_order_in_the_address_sorts_the_table_without_teams() {
        add("W01", "Zebra crossing", "Care");
        add("W02", "Apple picking", "EU Ops");
        var byTeam = text(open(""));
        assertTrue(byTeam.indexOf("Zebra crossing") < byTeam.indexOf("Apple picking"), byTeam);
        var byName = text(open("?sort=name"));
        assertTrue(byName.indexOf("Apple picking") < byName.indexOf("Zebra crossing"), byName);
        assertFalse(byName.contains("EU Ops"), byName);
        var unknown = text(open("?sort=price"));
        assertTrue(unknown.contains("EU Ops"), unknown);
    }

    @Test
    void a_form_says_all_that_cannot_be_taken_at_once_and_where() {
        open("?do=add");
        field("Name").setValue("n".repeat(121));
        field("Input").setValue("plenty");
        field("Minute spread").setValue("9");
        field("Share that may wait, %").setValue("40");
        button("Save").click();
        for (var label : List.of("Name", "Team", "Input", "Minute spread", "May wait, hours")) {
            assertTrue(field(label).isInvalid(), label);
            assertFalse(field(label).getErrorMessage().isEmpty(), label);
        }
        var note = text(find(Note.class).single());
        assertTrue(note.contains("8 values cannot be taken"), note);
        assertTrue(note.contains("Model") && note.contains("Region or scope"), note);
        assertEquals("plenty", field("Input").getValue());
        assertEquals(0, workloads.all(data.negotiation).size());
    }

    @Test
    void whoever_leaves_a_half_filled_form_is_asked_and_may_stay() {
        open("?do=add");
        test(field("Name")).setValue("Support copilot");
        UI.getCurrent().navigate("n/" + data.slug + "/capacity");
        assertTrue(getCurrentView() instanceof WorkloadsView);
        test(find(ConfirmDialog.class).single()).confirm();
        assertEquals("Support copilot", field("Name").getValue());
        UI.getCurrent().navigate("n/" + data.slug + "/capacity");
        test(find(ConfirmDialog.class).single()).reject();
        assertTrue(getCurrentView() instanceof CapacityView);
    }

    @Test
    void a_conflict_shows_both_values_and_takes_what_only_the_other_changed() {
        var read = add("W01", "Support copilot", "Care");
        open("?w=W01&do=edit");
        field("Input").setValue("150");
        var other = data.typed("W01");
        other.input = "120";
        other.output = "12";
        workloads.change(data.negotiation, read.id(), read.version(), other.draft());
        button("Save").click();
        assertEquals("150", field("Input").getValue());
        assertEquals("12", field("Output").getValue());
        assertTrue(text((Component) getCurrentView()).contains("Procurement lead saved:"));
        button("Save").click();
        assertEquals(
                "120", workloads.all(data.negotiation).getFirst().flow().input().toPlainString());
        button("Keep mine for Input").click();
        button("Save").click();
        var saved = workloads.all(data.negotiation).getFirst();
        assertEquals("150", saved.flow().input().toPlainString());
        assertEquals("12", saved.flow().output().toPlainString());
    }

    @Test
    void what_was_typed_survives_a_removal_by_somebody_else() {
        var read = add("W01", "Support copilot", "Care");
        open("?w=W01&do=edit");
        field("Input").setValue("150");
        workloads.remove(data.negotiation, read.id(), read.version());
        button("Save").click();
        assertTrue(text((Component) getCurrentView()).contains("somebody removed this"));
        button("Save").click();
        assertEquals(
                "150", workloads.all(data.negotiation).getFirst().flow().input().toPlainString());
    }

    @Test
    void a_removal_can_be_taken_back() {
        add("W01", "Support copilot", "Care");
        open("?w=W01");
        button("Remove").click();
        assertTrue(workloads.all(data.negotiation).isEmpty());
        button("Undo").click();
        assertEquals(1, workloads.all(data.negotiation).size());
    }

    @Test
    void pasted_rows_are_added_together_or_not_at_all() {
        open("?do=paste");
        var area = find(TextArea.class).single();
        area.setValue("name\taccount\tmodel\tscope\tinput\toutput\tminute cv\n"
                + "Copilot\tus-prod\texample.article-mid\tus-east-1\t100\t10\t0.2\n"
                + "Broken\tus-prod\texample.article-mid\tus-east-1\tlots\t10\t0.2\n"
                + "Wide\tus-prod\texample.article-mid\tus-east-1\t1\t1\t9\n");
        var shown = text((Component) getCurrentView());
        assertTrue(shown.contains("2 of 3 rows cannot be taken."), shown);
        assertTrue(shown.contains("\"lots\" is no number"), shown);
        assertTrue(shown.contains("A minute spread of 9 cannot be"), shown);
        assertTrue(workloads.all(data.negotiation).isEmpty());
        area.setValue(area.getValue().replace("lots", "1.250,5").replace("\t9\n", "\t0.9\n"));
        button("Add 3 workloads").click();
        var added = workloads.all(data.negotiation);
        assertEquals(3, added.size());
        assertEquals("W02", added.get(1).code());
        assertEquals("1250.5", added.get(1).flow().input().toPlainString());
    }

    @Test
    void a_platform_lead_sees_no_edit_on_a_workload_of_another() {
        data.as(data.owner);
        add("W01", "Support copilot", "Care");
        assertTrue(editable("?w=W01"));
        data.as(data.neighbour);
        assertFalse(editable("?w=W01"));
    }

    private boolean editable(String query) {
        open(query);
        return find(Button.class)
                .withCondition(one -> one.getText().equals("Edit"))
                .exists();
    }

    @Test
    void capacity_held_offers_to_enter_it_where_there_is_none() {
        var view = navigate("n/" + data.slug + "/capacity", CapacityView.class);
        assertTrue(text(view).contains("No capacity is entered"));
        assertTrue(text(view).contains("No quota is entered"));
        assertTrue(text(view).contains("No date is entered"));
    }

    private void hold(String alias, int units, String rate, int month) {
        saved(held.add(
                data.negotiation,
                new HeldDraft(
                        data.account(alias),
                        "meta.llama3-1-70b-instruct-v1:0",
                        "us-east-1",
                        "model-units",
                        6,
                        Quantity.units(units),
                        new BigDecimal(rate),
                        null,
                        null,
                        LocalDate.of(2026, month, 1),
                        null,
                        false,
                        null,
                        null,
                        null)));
    }

    private String capacity(String query) {
        UI.getCurrent().navigate("n/" + data.slug + "/capacity", QueryParameters.fromString(query));
        return text((Component) getCurrentView());
    }

    @Test
    void capacity_held_is_sorted_as_the_address_says_and_a_removal_can_be_taken_back() {
        hold("us-prod", 3, "13.08", 9);
        hold("petrel", 1, "21.18", 10);
        var dearest = capacity("held=-paid");
        assertTrue(dearest.indexOf("us-prod (") < dearest.indexOf("petrel ("), dearest);
        var byAccount = capacity("held=account");
        assertTrue(byAccount.indexOf("petrel (") < byAccount.indexOf("us-prod ("), byAccount);
        var latest = capacity("held=-from");
        assertTrue(latest.indexOf("petrel (") < latest.indexOf("us-prod ("), latest);
        button("Remove the capacity held in petrel").click();
        assertEquals(1, held.of(data.negotiation).size());
        assertTrue(text((Component) getCurrentView()).contains("The capacity held in petrel is removed."));
        button("Undo").click();
        assertEquals(2, held.of(data.negotiation).size());
    }

    @Test
    void what_cannot_be_cancelled_follows_what_is_held() {
        hold("us-prod", 3, "13.08", 9);
        capacity("");
        button("Edit the capacity held in us-prod").click();
        find(DatePicker.class)
                .withCondition(one -> "To".equals(one.getLabel()) || "Last day".equals(one.getLabel()))
                .first()
                .setValue(LocalDate.of(2036, 12, 31));
        button("Save").click();
        assertTrue(text((Component) getCurrentView()).contains("Dec 2036"));
    }
}
