package dev.parley.schedule.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.SaveState;
import dev.parley.base.ui.SortOrder;
import dev.parley.engine.pricing.Grade;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Role;
import dev.parley.people.Who;
import dev.parley.plan.PlanBasis;
import dev.parley.plan.Plans;
import dev.parley.schedule.Aim;
import dev.parley.schedule.LineStatus;
import dev.parley.schedule.Position;
import dev.parley.schedule.ProductLink;
import dev.parley.schedule.ProductLinks;
import dev.parley.schedule.RoundRates;
import dev.parley.schedule.Schedule;
import dev.parley.schedule.ScheduleLine;
import dev.parley.schedule.Schedules;
import dev.parley.schedule.Totals;
import dev.parley.test.AppTest;
import dev.parley.test.EnteredSample;
import dev.parley.test.Persons;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@ViewPackages(packages = "dev.parley")
class ScheduleViewTest extends SpringBrowserlessTest {

    private static final String LLAMA = "Llama 3.1 70B · us-east-1";

    @Autowired
    Persons persons;

    @Autowired
    EnteredSample sample;

    @Autowired
    Members members;

    @Autowired
    Plans plans;

    @Autowired
    Schedules schedules;

    @Autowired
    ProductLinks links;

    Who lead;
    Who colleague;
    Who platform;
    Negotiation negotiation;

    @BeforeEach
    void open() {
        var entered = sample.enter();
        negotiation = entered.negotiation();
        lead = entered.lead();
        colleague = entered.colleague();
        platform = entered.platform();
        persons.actAs(lead);
    }

    private Schedule drafted() {
        plans.freeze(negotiation.id(), PlanBasis.DEFAULT);
        return schedules.draft(negotiation.id());
    }

    private void view(String query) {
        UI.getCurrent().navigate("n/" + negotiation.slug() + "/schedule", QueryParameters.fromString(query));
    }

    private static String text(Element element) {
        var all = new StringBuilder(element.isTextNode() ? element.getText() : "");
        if (!element.isTextNode()) {
            element.getAttributeNames().forEach(name -> all.append(' ').append(element.getAttribute(name)));
            element.getPropertyNames().forEach(name -> all.append(' ').append(element.getProperty(name)));
        }
        element.getChildren().forEach(child -> all.append(' ').append(text(child)));
        return all.toString();
    }

    private String screen() {
        return text(((com.vaadin.flow.component.Component) getCurrentView()).getElement());
    }

    private RateField field(String name) {
        return find(RateField.class).all().stream()
                .filter(field -> text(field.getElement()).contains(name))
                .findFirst()
                .orElseThrow();
    }

    private ScheduleLine line(String label, String term) {
        return schedules.latest(negotiation.id()).orElseThrow().lines().stream()
                .filter(one -> one.label().equals(label) && one.term().equals(term))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void without_a_run_the_empty_schedule_leads_to_the_plan_and_with_one_it_is_drafted_in_place() {
        view("");
        assertThat(text(find(EmptyState.class).single().getElement())).contains("/plan");
        plans.freeze(negotiation.id(), PlanBasis.DEFAULT);
        view("");
        test(find(Button.class).withText("Draft from Run 1").single()).click();
        assertThat(screen()).contains("Schedule 1 from Run 1", "Llama 3.1 70B · us-east-1", "6-month unit", "13.08");
    }

    @Test
    void an_ask_typed_in_its_place_is_saved_and_totals_follow() {
        drafted();
        view("show=CY2");
        field("Our ask, Llama 3.1 70B · us-east-1, 6-month unit").typed("9.81");
        assertThat(line("Llama 3.1 70B · us-east-1", "6-month unit").ask()).isEqualByComparingTo("9.81");
        assertThat(screen()).contains("25.0\u00a0%", "CY2 at our ask");
        assertThat(text(find(SaveState.class).single().getElement())).contains("Saved ");
        field("Our ask, Llama 3.1 70B · us-east-1, 6-month unit").typed("40 %");
        assertThat(line("Llama 3.1 70B · us-east-1", "6-month unit").ask()).isEqualByComparingTo("7.85");
        assertThat(screen()).contains("40 % off list 13.08 became 7.85.");
        var field = field("Our ask, Llama 3.1 70B · us-east-1, 6-month unit");
        field.typed("150%");
        assertThat(text(field.getElement())).contains("A percentage off list lies between 0 % and 100 %, not 150 %.");
    }

    @Test
    void a_percentage_becomes_a_rate_with_the_decimals_of_the_list_rate_two_to_four() {
        assertThat(LineRow.offList(new BigDecimal("3.01369863"), new BigDecimal("20"), 2))
                .isEqualTo(new BigDecimal("2.4110"));
        assertThat(LineRow.offList(new BigDecimal("0.162"), new BigDecimal("25"), 2))
                .isEqualTo(new BigDecimal("0.122"));
        assertThat(LineRow.offList(new BigDecimal("5.00"), new BigDecimal("12.5"), 2))
                .isEqualTo(new BigDecimal("4.38"));
        assertThat(LineRow.offList(new BigDecimal("0.00006"), BigDecimal.ZERO, 2))
                .isEqualTo(new BigDecimal("0.00006"));
        assertThat(LineRow.offList(new BigDecimal("0.00006"), new BigDecimal("50"), 2))
                .isEqualTo(new BigDecimal("0.000030"));
    }

    @Test
    void a_percentage_on_a_line_by_spend_keeps_its_decimals() {
        drafted();
        view("");
        field("Our ask, SageMaker AI, all usage").typed("7.5 %");
        assertThat(line("SageMaker AI", "all usage").ask()).isEqualByComparingTo("0.925");
    }

    @Test
    void every_total_on_the_screen_follows_each_saved_ask_and_agrees_to_the_cent() {
        drafted();
        view("show=CY1");
        assertThat(text(find(ReconciliationTable.class).single().getElement()))
                .contains("What Run 1 costs", "Capacity held or bought before", "Schedule at list");
        for (var ask : List.of("9.81", "8.00", "")) {
            field("Our ask, Llama 3.1 70B · us-east-1, 6-month unit").typed(ask);
            var schedule = schedules.latest(negotiation.id()).orElseThrow();
            var notes = text(find(ScheduleNotes.class).single().getElement());
            var years = schedule.contractYears();
            for (var year : years) {
                var usd = Totals.of(schedule.lines(), List.of(year), Totals.At.ASK)
                        .usd();
                assertThat(notes).contains(year.label() + " at our ask", Numbers.usdCents(usd));
            }
            var first = Numbers.usdCents(Totals.of(schedule.lines(), List.of(years.getFirst()), Totals.At.ASK)
                    .usd());
            assertThat(text(find(ScheduleTable.class).single().getElement())).contains(first);
            assertThat(notes)
                    .contains(Numbers.usdCents(
                            Totals.of(schedule.lines(), years, Totals.At.ASK).usd()));
        }
    }

    @Test
    void lines_are_sorted_as_the_address_says_and_the_totals_stay() {
        var schedule = drafted();
        view("show=CY2&sort=-usd");
        var year = schedule.contractYears().get(1);
        var dearest = schedule.lines().stream()
                .sorted(Comparator.comparing(
                        (ScheduleLine line) -> Totals.line(line, year, Totals.At.ASK), Comparator.reverseOrder()))
                .map(LineRow::name)
                .toList();
        var names = find(RateField.class).all().stream()
                .map(field -> text(field.getElement()))
                .filter(words -> words.contains("Our ask, "))
                .toList();
        assertThat(names).hasSameSizeAs(dearest);
        assertThat(names.getFirst()).contains(dearest.getFirst());
        assertThat(text(find(ScheduleTable.class).single().getElement()))
                .doesNotContain("Bedrock capacity ")
                .contains(Numbers.usdCents(Totals.of(schedule.lines(), List.of(year), Totals.At.ASK)
                        .usd()));
        view("show=CY2");
        assertThat(text(find(ScheduleTable.class).single().getElement())).contains("Bedrock capacity ");
    }

    @Test
    void an_order_by_what_only_some_may_see_says_nothing_to_the_others() {
        drafted();
        view("");
        field("Our ask, Llama 3.1 70B · us-east-1, 6-month unit").typed("8.00");
        field("Target, Llama 3.1 70B · us-east-1, 6-month unit").typed("9.00");
        field("Walk-away, Llama 3.1 70B · us-east-1, 6-month unit").typed("10.00");
        var year =
                schedules.latest(negotiation.id()).orElseThrow().contractYears().getFirst();
        var lines = schedules.latest(negotiation.id()).orElseThrow().lines();
        var blind = new LineOrder(year, null);
        assertThat(blind.sorted(lines, new SortOrder("room", true)))
                .isEqualTo(blind.sorted(lines, new SortOrder("line", false)));
        var positions = schedules.positions(
                negotiation.id(),
                schedules.latest(negotiation.id()).orElseThrow().id());
        var inside = new InsideColumns.Inside(positions, Map.of(), RoundRates.NOTHING, null, null, _ -> new Div());
        assertThat(new LineOrder(year, inside)
                        .sorted(lines, new SortOrder("room", true))
                        .getFirst()
                        .label())
                .isEqualTo("Llama 3.1 70B · us-east-1");
    }

    @Test
    void what_cannot_be_taken_stays_in_the_field_with_the_sentence() {
        drafted();
        view("");
        var field = field("Our ask, Llama 3.1 70B · us-east-1, 6-month unit");
        field.typed("14");
        assertThat(text(field.getElement())).contains("An ask above list 13.08 asks for more than AWS's list price");
        field.typed("nine");
        assertThat(text(field.getElement())).contains("is not a number");
        assertThat(line("Llama 3.1 70B · us-east-1", "6-month unit").ask()).isNull();
    }

    @Test
    void in_a_conflict_both_values_stand_and_either_can_be_kept() {
        drafted();
        view("");
        var seen = line("Llama 3.1 70B · us-east-1", "6-month unit");
        persons.run(
                colleague, () -> schedules.ask(negotiation.id(), seen.id(), new BigDecimal("8.50"), seen.version()));
        var field = field("Our ask, Llama 3.1 70B · us-east-1, 6-month unit");
        field.typed("9.00");
        assertThat(text(field.getElement())).contains(colleague.displayName() + " saved 8.50");
        test(find(Button.class, field).withTextContaining("Keep").single()).click();
        assertThat(line("Llama 3.1 70B · us-east-1", "6-month unit").ask()).isEqualByComparingTo("9.00");
    }

    @Test
    void positions_are_typed_in_violet_columns_and_a_walk_away_below_the_target_is_refused() {
        drafted();
        view("");
        field("Target, Llama 3.1 70B · us-east-1, 6-month unit").typed("10.20");
        var walkAway = field("Walk-away, Llama 3.1 70B · us-east-1, 6-month unit");
        walkAway.typed("9");
        assertThat(text(walkAway.getElement())).contains("lies below target");
        walkAway.typed("11.12");
        var line = line("Llama 3.1 70B · us-east-1", "6-month unit");
        var schedule = schedules.latest(negotiation.id()).orElseThrow();
        assertThat(schedules
                        .positions(negotiation.id(), schedule.id())
                        .get(line.id())
                        .walkAway())
                .isEqualByComparingTo("11.12");
        field("Our ask, Llama 3.1 70B · us-east-1, 6-month unit").typed("9.81");
        assertThat(screen()).contains("Ask 9.81, target 10.20, walk-away 11.12, today 13.08");
    }

    @Test
    void who_may_not_see_positions_has_no_violet_column_cell_or_value() {
        var schedule = drafted();
        var line = schedule.lines().getFirst();
        schedules.position(
                negotiation.id(),
                line.id(),
                Position.NONE
                        .with(Aim.ANCHOR, new BigDecimal("1.1234"))
                        .with(Aim.TARGET, new BigDecimal("1.2345"))
                        .with(Aim.WALK_AWAY, new BigDecimal("2.3456"))
                        .withOffer(new BigDecimal("1.9876"))
                        .withOwner("secret owner")
                        .withStatus(LineStatus.AGREED)
                        .withEvidence(new Position.Evidence("secret evidence", null, Grade.C))
                        .withReason("secret reason"));
        view("");
        assertThat(screen())
                .contains(
                        "1.1234",
                        "1.2345",
                        "2.3456",
                        "1.9876",
                        "secret owner",
                        "agreed",
                        "secret evidence",
                        "Walk-away");
        var table = new ScheduleTable(
                schedule,
                schedule.contractYears().getFirst(),
                new ScheduleTable.Seen(false, null, null, false, null),
                null);
        assertThat(text(table.getElement()))
                .contains(line.label())
                .doesNotContain(
                        "1.1234",
                        "1.2345",
                        "2.3456",
                        "1.9876",
                        "secret",
                        "agreed",
                        "Anchor",
                        "Target",
                        "Walk-away",
                        "AWS's latest",
                        "p-internal",
                        "Internal");
    }

    @Test
    void what_has_no_room_in_the_row_is_edited_below_it_and_the_rates_stay() {
        drafted();
        view("");
        field("Anchor, Llama 3.1 70B · us-east-1, 6-month unit").typed("8.50");
        var line = line("Llama 3.1 70B · us-east-1", "6-month unit");
        view("line=" + line.number());
        var detail = find(LineDetail.class).single();
        test(find(ComboBox.class, detail).single()).selectItem(colleague.displayName());
        test(find(TextField.class, detail).single()).setValue("Letter of a peer");
        test(find(BigDecimalField.class, detail).single()).setValue(new BigDecimal("11.12"));
        field("Target, Llama 3.1 70B · us-east-1, 6-month unit").typed("10.20");
        test(find(Button.class, detail).withText("Save line").single()).click();
        assertThat(find(LineDetail.class).all()).isEmpty();
        var position = schedules
                .positions(
                        negotiation.id(),
                        schedules.latest(negotiation.id()).orElseThrow().id())
                .get(line.id());
        assertThat(position.owner()).isEqualTo(colleague.displayName());
        assertThat(position.evidence()).isEqualTo(new Position.Evidence("Letter of a peer", null, null));
        assertThat(position.offer()).isEqualByComparingTo("11.12");
        assertThat(position.anchor()).isEqualByComparingTo("8.50");
        assertThat(position.target()).isEqualByComparingTo("10.20");
        assertThat(screen()).contains("11.12", "Letter of a peer", colleague.displayName());
    }

    @Test
    void a_walk_away_above_what_is_paid_today_asks_for_its_reason_in_the_same_place() {
        drafted();
        view("");
        var field = field("Walk-away, Llama 3.1 70B · us-east-1, 6-month unit");
        field.typed("14");
        assertThat(text(field.getElement())).contains("Walk-away 14 is above today's 13.08");
        var why = find(Input.class, field).all().getLast();
        why.setValue("They throttle at list");
        test(find(Button.class, field).withText("Save with this reason").single())
                .click();
        var schedule = schedules.latest(negotiation.id()).orElseThrow();
        assertThat(schedules.positions(negotiation.id(), schedule.id()).values())
                .singleElement()
                .satisfies(position -> {
                    assertThat(position.walkAway()).isEqualByComparingTo("14");
                    assertThat(position.reason()).isEqualTo("They throttle at list");
                });
    }

    @Test
    void a_product_of_the_letter_is_linked_once_and_its_rate_follows() {
        drafted();
        view("");
        assertThat(screen()).contains("Products of R2", "not matched", "Savings kept apart", "Effective savings rate");
        var select = find(Select.class).all().stream()
                .filter(one -> text(one.getElement()).contains("Lines that Llama unit, 6 months is"))
                .findFirst()
                .orElseThrow();
        test(select).selectItem("Llama 3.1 70B, 6-month unit");
        assertThat(screen()).contains("R2: 11.12 for Llama unit, 6 months");
    }

    private void linkLlama() {
        var llama = line(LLAMA, "6-month unit");
        links.link(
                negotiation.id(),
                new ProductLink(null, "Llama unit, 6 months", llama.model(), llama.term(), llama.kind(), 0));
    }

    private Position position(String label, String term) {
        return schedules
                .positions(
                        negotiation.id(),
                        schedules.latest(negotiation.id()).orElseThrow().id())
                .getOrDefault(line(label, term).id(), Position.NONE);
    }

    @Test
    void what_rounds_say_is_taken_into_empty_cells_at_once_and_given_back() {
        drafted();
        linkLlama();
        view("");
        assertThat(field("Our ask, " + LLAMA).getElement().getOuterHTML()).contains("9.81?");
        test(find(Button.class).withText("Take all into empty cells").single()).click();
        assertThat(line(LLAMA, "6-month unit").ask()).as("A2").isEqualByComparingTo("9.81");
        assertThat(position(LLAMA, "6-month unit").target()).isEqualByComparingTo("10.20");
        assertThat(position(LLAMA, "6-month unit").walkAway()).isEqualByComparingTo("11.12");
        var claude = "Claude Sonnet 4.6 · global, input";
        assertThat(line(claude, "tokens").ask()).as("3.00 less 8 %").isEqualByComparingTo("2.76");
        assertThat(position(claude, "tokens").target()).as("3.00 less 6 %").isEqualByComparingTo("2.82");
        assertThat(screen()).contains("rates taken.").doesNotContain("Rounds say");
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(line(LLAMA, "6-month unit").ask()).isNull();
        assertThat(position(LLAMA, "6-month unit").walkAway()).isNull();
        assertThat(screen()).contains("Rounds say more.");
    }

    @Test
    void a_rate_that_is_another_one_on_rounds_is_marked_and_taken_over_with_one_click() {
        drafted();
        linkLlama();
        view("");
        var walkAway = "Walk-away, " + LLAMA + ", 6-month unit";
        field("Our ask, " + LLAMA + ", 6-month unit").typed("9.00");
        field(walkAway).typed("12.50");
        assertThat(text(field(walkAway).getElement())).contains("≠ 11.12", "take over 11.12 from Rounds");
        view("");
        assertThat(screen()).contains("2 rates are others there");
        test(find(Button.class, field(walkAway)).withText("≠ 11.12").single()).click();
        test(find(Button.class, field("Our ask, " + LLAMA + ", 6-month unit"))
                        .withText("≠ 9.81")
                        .single())
                .click();
        assertThat(position(LLAMA, "6-month unit").walkAway()).isEqualByComparingTo("11.12");
        assertThat(line(LLAMA, "6-month unit").ask()).isEqualByComparingTo("9.81");
        assertThat(screen()).doesNotContain("≠ ");
    }

    @Test
    void positions_are_suggested_beside_the_screen_with_rounds_first_and_taken_for_empty_cells() {
        drafted();
        linkLlama();
        view("line=" + line(LLAMA, "6-month unit").number());
        test(find(Button.class).withText("Suggest positions").single()).click();
        await(() -> screen().contains("rates suggested."));
        assertThat(screen())
                .contains(
                        "As on Rounds, Walk-away: 11.12 for Llama unit, 6 months.", "computed ", "no longer buys unit")
                .contains("Rounds is stricter.");
        test(find(Button.class).withText("Take suggestions for all empty cells").single())
                .click();
        assertThat(position(LLAMA, "6-month unit").walkAway()).isEqualByComparingTo("11.12");
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(position(LLAMA, "6-month unit").walkAway()).isNull();
    }

    /** What works beside the screen answers it between two requests. */
    private void await(BooleanSupplier there) {
        var session = VaadinSession.getCurrent();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!there.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            session.getService().runPendingAccessTasks(session);
            roundTrip();
        }
        assertThat(there.getAsBoolean()).as("answered within a minute").isTrue();
    }

    @Test
    void a_reader_sees_asks_and_positions_without_fields() {
        drafted();
        var finance = persons.someone();
        members.put(negotiation.id(), finance.id(), Role.FINANCE, null);
        persons.actAs(finance);
        view("");
        assertThat(find(RateField.class).all()).isEmpty();
        assertThat(screen()).contains("Walk-away").doesNotContain("Draft from Run");
    }

    @Test
    void a_platform_lead_does_not_find_the_screen() {
        drafted();
        persons.actAs(platform);
        view("");
        assertThat(getCurrentView()).isNotInstanceOf(ScheduleView.class);
    }

    @Test
    void quarters_and_worth_are_shown_when_asked_for() {
        drafted();
        view("show=quarters");
        assertThat(screen()).contains("2027 Q2, 2 months", "2029 Q4");
        view("");
        field("Our ask, Llama 3.1 70B · us-east-1, 6-month unit").typed("10.20");
        assertThat(screen()).doesNotContain("Worth of ask");
        test(find(Button.class).withText("What asks are worth").single()).click();
        assertThat(screen())
                .contains("Worth of ask", "before the commitment's effects", "together")
                .doesNotContain("Asks together are worth more or less");
        field("Our ask, Claude Opus 4.8 · global, input, tokens").typed("4.00");
        assertThat(find(ScheduleNotes.class).single().getElement().getOuterHTML())
                .contains("p-stale");
        test(find(Button.class).withText("What asks are worth").single()).click();
        assertThat(screen()).contains("Asks together are worth more or less than one by one");
    }

    @Test
    void what_is_negotiated_by_spend_stands_below_the_lines_as_the_bill_tells() {
        drafted();
        view("");
        assertThat(screen())
                .contains("SageMaker and other AI, by spend")
                .contains("SageMaker AI", "$940,000", "$893,000")
                .contains("Textract, Transcribe, Comprehend", "$324,000")
                .doesNotContain("Databases");
    }
}
