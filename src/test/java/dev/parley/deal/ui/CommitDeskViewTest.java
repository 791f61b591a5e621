package dev.parley.deal.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.slider.IntegerSlider;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import dev.parley.base.failure.MissingScreen;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Segmented;
import dev.parley.deal.CommitDesk;
import dev.parley.deal.DealRole;
import dev.parley.deal.Deals;
import dev.parley.deal.Lens;
import dev.parley.deal.TierTable;
import dev.parley.engine.deal.Sampling;
import dev.parley.engine.pricing.Grade;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Role;
import dev.parley.people.Who;
import dev.parley.plan.PlanBasis;
import dev.parley.plan.Plans;
import dev.parley.test.AppTest;
import dev.parley.test.EnteredSample;
import dev.parley.test.Persons;
import dev.parley.test.SomeNegotiation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@ViewPackages(packages = "dev.parley")
class CommitDeskViewTest extends SpringBrowserlessTest {

    @Autowired
    Persons persons;

    @Autowired
    EnteredSample sample;

    @Autowired
    Negotiations negotiations;

    @Autowired
    Deals deals;

    @Autowired
    CommitDesk desks;

    @Autowired
    TierTable tiers;

    @Autowired
    Plans plans;

    @Autowired
    Members members;

    private static EnteredSample.@Nullable Entered read;

    private Negotiation negotiation;
    private EnteredSample.Entered entered;

    @BeforeEach
    void inEnglish() {
        UI.getCurrent().setLocale(Locale.US);
    }

    @Test
    void r1_is_dearer_than_todays_terms_by_two_million_four_hundred_thousand() {
        readTheSample();
        show("terms=without-credits");
        var r1 = row("R1");
        assertThat(cells(r1)).contains("22.0", "9\u00a0%");
        assertThat(toToday(r1)).isCloseTo(new BigDecimal("2.39"), within(new BigDecimal("0.15")));
        assertThat(text(r1)).contains("AWS's offer, 10 Feb 2027");
        assertThat(toToday(row("R2"))).isCloseTo(new BigDecimal("1.00"), within(new BigDecimal("0.15")));
        assertThat(toToday(row("Target"))).isCloseTo(new BigDecimal("-0.96"), within(new BigDecimal("0.15")));
        assertThat(cells(row("No agreement"))).contains("\u2014");
    }

    @Test
    void deals_stand_on_the_bedrock_of_a_plan_run_once_there_is_one() {
        enterTheSample();
        show("bedrock=run");
        int switches = find(Segmented.class).all().size();
        var onDemand = cells(row("No agreement"));
        plans.freeze(negotiation.id(), PlanBasis.DEFAULT);
        show("bedrock=run");
        assertThat(find(Segmented.class).all()).hasSize(switches + 1);
        assertThat(cells(row("No agreement"))).isNotEqualTo(onDemand);
        show("");
        assertThat(cells(row("No agreement"))).isEqualTo(onDemand);
    }

    @Test
    void a_shortfall_likelier_than_a_quarter_is_red_and_no_other() {
        readTheSample();
        show("terms=without-credits");
        assertThat(red(row("R1"))).containsExactly("100\u00a0%", "61\u00a0%", "41\u00a0%");
        assertThat(red(row("Target"))).hasSize(1);
        assertThat(red(row("Today's terms"))).isEmpty();
    }

    @Test
    void what_follows_from_silence_is_hatched_and_says_how_much_of_it_there_is() {
        readTheSample();
        show("");
        assertThat(hatched(row("R1"))).isNotEmpty();
        assertThat(text(row("R1"))).contains("not in writing, read against us");
    }

    @Test
    void the_detail_of_an_offer_prices_what_it_is_silent_about_both_ways_and_names_what_is_not_priced() {
        readTheSample();
        var r2 = sheet("R2");
        assertThat(show("deal=" + r2))
                .contains("Not in writing")
                .contains("Worth in writing, M")
                .contains("Not in these figures: ")
                .contains("Llama unit, 6 months");
        assertThat(getCurrentView().getElement().getOuterHTML())
                .contains("n/" + negotiation.slug() + "/rounds?deal=" + r2);
    }

    @Test
    void the_slider_moves_every_figure_and_stands_in_the_address() {
        readTheSample();
        show("terms=without-credits&together=0.5");
        var before = text(row("R2"));
        var slider = find(IntegerSlider.class).first();
        assertThat(slider.getValue()).isEqualTo(50);
        test(slider).setValue(80);
        assertThat(address())
                .contains("together=0.8")
                .contains("terms=without-credits")
                .contains("curve=table");
        assertThat(text(row("R2"))).isNotEqualTo(before);
        assertThat(text()).contains("correlate by 0.64");
        show("terms=without-credits&together=0.8");
        assertThat(find(IntegerSlider.class).first().getValue()).isEqualTo(80);
    }

    @Test
    void nonsense_in_the_address_is_the_usual_question() {
        readTheSample();
        show("terms=some&together=7&curve=x&base=1&deal=none");
        assertThat(find(IntegerSlider.class).first().getValue()).isEqualTo(50);
    }

    @Test
    void the_chart_says_what_it_shows_and_stands_as_a_table_behind_it() {
        readTheSample();
        show("terms=without-credits");
        var html = getCurrentView().getElement().getOuterHTML();
        assertThat(html)
                .contains("aria-label=\"Commit curve. With the other terms of R2 and the discount of the tier table, ")
                .contains("costs least of the flat commitments")
                .contains("Expected payment and chance of a shortfall by commitment");
        show("terms=without-credits&curve=deal");
        assertThat(getCurrentView().getElement().getOuterHTML()).contains("its discount whatever is committed");
    }

    @Test
    void the_suggestions_name_the_cheapest_commitment_the_gap_and_three_asks_of_equal_worth() {
        readTheSample();
        assertThat(show("terms=without-credits"))
                .contains("20\u00a0M a year, flat, 8\u00a0%: $67.")
                .contains("cheaper than AWS's latest")
                .contains("No lever alone closes the gap of $1.9")
                .contains("Three asks of equal joint worth");
        var suggested = desks.suggestions(desks.open(negotiation.id(), Sampling.USUAL, Lens.WITHOUT_CREDITS));
        var gap = suggested.gap();
        assertThat(gap.packages()).hasSize(3);
        for (var one : gap.packages()) {
            assertThat(one.saves()).isBetween(gap.usd(), gap.usd().add(new BigDecimal("60000")));
            assertThat(one.changes()).isNotEmpty();
        }
    }

    @Test
    void a_suggestion_is_kept_as_an_idea_that_costs_what_was_said() {
        enterTheSample();
        var desk = desks.open(negotiation.id(), Sampling.USUAL, Lens.ALL_TERMS);
        for (var one : desks.suggestions(desk).gap().packages()) {
            var kept = desks.keep(negotiation.id(), one.title(), one.base(), one.from(), one.deal());
            assertThat(kept.role()).isEqualTo(DealRole.IDEA);
            var now = desks.open(negotiation.id(), Sampling.USUAL, Lens.ALL_TERMS);
            assertThat(now.valuation().expected(now.deal(kept))).isEqualByComparingTo(one.expected());
        }
    }

    @Test
    void making_it_an_ask_enters_an_idea_with_the_terms_that_are_not_priced() {
        enterTheSample();
        show("terms=without-credits");
        int before = deals.of(negotiation.id()).size();
        click("Make it an ask");
        var after = deals.of(negotiation.id());
        assertThat(after).hasSize(before + 1);
        var idea = after.stream()
                .filter(sheet -> sheet.role() == DealRole.IDEA)
                .findFirst()
                .orElseThrow();
        assertThat(idea.note()).startsWith("From R2: ");
        assertThat(idea.items()).anyMatch(item -> item.subject().equals("Llama unit, 6 months"));
    }

    @Test
    void other_commitments_are_tried_at_once_and_refused_beside_their_field() {
        enterTheSample();
        show("terms=without-credits");
        var first = field("CY1, M");
        assertThat(first.getValue()).isEqualByComparingTo("20");
        assertThat(text()).contains("49 / 52 / 46\u00a0%");
        test(first).setValue(new BigDecimal("18"));
        settle();
        assertThat(text()).doesNotContain("49 / 52 / 46\u00a0%").contains("The other terms stay those of R2.");
        test(first).setValue(new BigDecimal("0"));
        assertThat(first.getErrorMessage()).contains("A commitment of 0");
        click("Keep as an idea");
        assertThat(deals.of(negotiation.id())).anyMatch(sheet -> sheet.name().equals("What if"));
    }

    @Test
    void a_tier_that_earns_less_than_a_smaller_one_is_refused_at_its_field() {
        enterTheSample();
        show("");
        click("Add a tier");
        field("Commitment a contract year, M").setValue(new BigDecimal("30"));
        find(BigDecimalField.class)
                .withCondition(one -> "Discount, %".equals(one.getLabel()))
                .all()
                .forEach(one -> one.setValue(new BigDecimal("5")));
        find(TextField.class)
                .withCondition(one -> "Source".equals(one.getLabel()))
                .first()
                .setValue("A call");
        grade();
        click("Save tier");
        assertThat(find(BigDecimalField.class)
                        .withCondition(one -> one.getErrorMessage() != null
                                && one.getErrorMessage().contains("less than 10 % for a smaller one"))
                        .all())
                .hasSize(1);
        assertThat(tiers.of(negotiation.id())).hasSize(4);
    }

    @Test
    void a_tier_is_removed_and_comes_back() {
        enterTheSample();
        show("");
        test(find(Button.class)
                        .withCondition(one -> "Remove the tier 25 M at 10 %"
                                .equals(one.getAriaLabel().orElse("")))
                        .first())
                .click();
        assertThat(tiers.of(negotiation.id())).hasSize(3);
        settle();
        assertThat(text()).doesNotContain("Tier 25 M at 10 %");
        click("Undo");
        assertThat(tiers.of(negotiation.id())).hasSize(4);
    }

    @Test
    void an_adviser_reads_and_keeps_nothing() {
        readTheSample();
        var adviser = persons.someone();
        members.put(
                negotiation.id(), adviser.id(), Role.ADVISER, LocalDate.now().plusDays(30));
        actAs(adviser);
        assertThat(show("")).contains("R2").doesNotContain("Make it an ask", "Keep as an idea", "Add a tier");
    }

    @Test
    void the_same_question_is_computed_once() {
        readTheSample();
        var id = negotiation.id();
        var first = desks.open(id, Sampling.USUAL, Lens.ALL_TERMS);
        assertThat(desks.open(id, Sampling.USUAL, Lens.ALL_TERMS)).isSameAs(first);
        assertThat(first.rows()).isSameAs(first.rows());
    }

    @Test
    void without_a_bill_it_says_where_one_is_taken_in() {
        var lead = persons.someone();
        persons.actAs(lead);
        negotiation = negotiations.open(SomeNegotiation.unchanged());
        assertThat(show("")).contains("The whole bill is not complete yet").contains("Files in");
    }

    @Test
    void without_deals_it_offers_to_enter_todays_terms() {
        enterTheSample();
        deals.of(negotiation.id()).forEach(sheet -> deals.remove(negotiation.id(), sheet.id(), sheet.version()));
        assertThat(show("")).contains("No deals yet").contains("Enter today's terms");
    }

    @Test
    void a_platform_lead_has_no_such_screen() {
        readTheSample();
        actAs(entered.platform());
        UI.getCurrent().navigate("n/" + negotiation.slug() + "/commit");
        assertThat(getCurrentView()).isInstanceOf(MissingScreen.class);
    }

    @SuppressWarnings("unchecked")
    private void grade() {
        ((Select<Grade>) find(Select.class)
                        .withCondition(one -> "Grade".equals(one.getLabel()))
                        .first())
                .setValue(Grade.Q);
    }

    private BigDecimalField field(String label) {
        return find(BigDecimalField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .first();
    }

    private void click(String words) {
        test(find(Button.class)
                        .withCondition(one -> one.getText().equals(words))
                        .first())
                .click();
    }

    /** Its own sample, for a test that changes it. */
    private void enterTheSample() {
        actIn(sample.enter());
    }

    /** The sample that all tests read which change nothing: its desk is computed once for all of them. */
    private void readTheSample() {
        if (read == null) {
            read = sample.enter();
        }
        actIn(read);
    }

    private void actIn(EnteredSample.Entered there) {
        entered = there;
        negotiation = there.negotiation();
        actAs(there.lead());
    }

    private void actAs(Who who) {
        persons.actAs(who);
    }

    private String sheet(String name) {
        return deals.of(negotiation.id()).stream()
                .filter(sheet -> sheet.name().equals(name))
                .map(sheet -> sheet.id().toString())
                .findFirst()
                .orElseThrow();
    }

    private String show(String query) {
        UI.getCurrent()
                .navigate(
                        "n/" + negotiation.slug() + "/commit",
                        query.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(query));
        settle();
        return text();
    }

    /** What the browser was told to show as its address. */
    private static String address() {
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .map(one -> one.getInvocation().getParameters().toString())
                .collect(Collectors.joining());
    }

    /** The fourth column from the years on: the difference to today's terms, in millions, dearer above zero. */
    private static BigDecimal toToday(Element row) {
        return new BigDecimal(cells(row).get(7).replace('\u2212', '-').replace("+", ""));
    }

    /** Until nothing of the page is being computed any more. */
    private void settle() {
        for (int i = 0; i < 200; i++) {
            var session = VaadinSession.getCurrent();
            session.getService().runPendingAccessTasks(session);
            roundTrip();
            if (all(getCurrentView().getElement()).noneMatch(one -> one.hasAttribute("aria-busy"))) {
                return;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("Still computing after ten seconds");
    }

    private Element row(String name) {
        settle();
        var table = find(DataTable.class)
                .withCondition(one -> one.hasClassName("p-deals"))
                .first();
        return all(table.getElement())
                .filter(one -> one.getTag().equals("tr"))
                .filter(one -> text(one.getChild(0)).strip().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> cells(Element row) {
        return row.getChildren().map(cell -> text(cell).strip()).toList();
    }

    private static List<String> red(Element row) {
        return all(row).filter(one -> one.getClassList().contains("p-strong")
                        && one.getClassList().contains("p-bad"))
                .map(CommitDeskViewTest::text)
                .toList();
    }

    private static List<Element> hatched(Element row) {
        return all(row).filter(one -> one.getClassList().contains("p-hatched")).toList();
    }

    private static Stream<Element> all(Element element) {
        return element.isTextNode()
                ? Stream.empty()
                : Stream.concat(Stream.of(element), element.getChildren().flatMap(CommitDeskViewTest::all));
    }

    private String text() {
        return text(getCurrentView().getElement());
    }

    private static String text(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(CommitDeskViewTest::text).collect(Collectors.joining(" "));
    }
}
