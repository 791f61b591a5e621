package dev.parley.bill.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import dev.parley.base.ui.Numbers;
import dev.parley.bill.Apart;
import dev.parley.bill.BillLines;
import dev.parley.bill.BillPlace;
import dev.parley.bill.Bills;
import dev.parley.bill.ContractLine;
import dev.parley.bill.Treatment;
import dev.parley.bill.WholeBill;
import dev.parley.intake.Answers;
import dev.parley.intake.IntakeAtOnce;
import dev.parley.intake.Intakes;
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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
@ViewPackages(packages = "dev.parley")
class BillViewTest extends SpringBrowserlessTest {

    @Autowired
    Persons persons;

    @Autowired
    SampleNegotiation sample;

    @Autowired
    Negotiations negotiations;

    @Autowired
    Members members;

    @Autowired
    Bills bills;

    @Autowired
    BillLines lines;

    @Autowired
    Intakes intakes;

    @Autowired
    IntakeAtOnce atOnce;

    private Negotiation negotiation;
    private Who lead;

    @BeforeEach
    void someoneLeads() {
        lead = persons.someone();
        persons.actAs(lead);
        UI.getCurrent().setLocale(Locale.US);
    }

    @Test
    void the_sample_shows_its_lines_with_what_the_agreement_does_with_them() {
        enterTheSample();
        assertThat(show(""))
                .contains("Nov 2025 to Oct 2026")
                .contains("6 of 12 months are in, the others at their mean")
                .contains("Compute, containers, serverless")
                .contains("$6,100,000")
                .contains("$6,283,000")
                .contains("\u22125 / 3 / 7\u00a0%")
                .contains("not in writing")
                .contains("apart: taxes")
                .contains("forecast at list")
                .contains("cost-explorer-by-service.csv")
                .doesNotContain("Not recognised");
    }

    @Test
    void the_lines_of_the_screen_add_up_to_its_total() {
        enterTheSample();
        show("");
        var whole = bills.whole(negotiation.id());
        var shown = text();
        assertThat(shown).contains(Numbers.usd(whole.paid())).contains(Numbers.usd(whole.yearZeroPaid()));
    }

    @Test
    void growth_and_terms_of_a_line_are_entered_below_its_row() {
        enterTheSample();
        assertThat(show("line=SUPPORT")).contains("As Parley proposes").contains("Support (Enterprise)");
        click("Terms and growth");
        field("Growth a year, low, %").setValue(new BigDecimal("1"));
        field("Base, %").setValue(new BigDecimal("2.5"));
        field("High, %").setValue(new BigDecimal("4"));
        click("Save line");
        var terms = lines.of(negotiation.id()).getLast();
        assertThat(terms.growth().base()).isEqualByComparingTo("0.025");
        assertThat(terms.counted()).isEqualTo(Treatment.YES);
        assertThat(text()).contains("1 / 2.5 / 4\u00a0%").contains("Entered by " + lead.displayName());
    }

    @Test
    void half_a_growth_is_refused_at_its_field() {
        enterTheSample();
        show("line=SUPPORT");
        click("Terms and growth");
        field("Base, %").setValue(new BigDecimal("2.5"));
        click("Save line");
        assertThat(field("Growth a year, low, %").getErrorMessage()).contains("Enter low, base and high");
        assertThat(lines.of(negotiation.id()).getLast().growth()).isNull();
    }

    @Test
    void a_service_that_is_not_recognised_is_listed_and_moved_and_that_is_taken_back() {
        negotiation = negotiations.open(SomeNegotiation.unchanged());
        take("\"Service\",\"S3($)\",\"Sorting Pro($)\"\n2026-08-01,100,50\n2026-09-01,110,60\n");
        assertThat(show(""))
                .contains("Not recognised")
                .contains("Sorting Pro")
                .contains("not entered")
                .contains("0 of 2 lines");
        choose("Line of Sorting Pro", ContractLine.MARKETPLACE);
        assertThat(paid(ContractLine.MARKETPLACE)).isEqualByComparingTo("110");
        assertThat(text()).contains("Sorting Pro is now in \"Marketplace software\"");
        assertThat(show("line=MARKETPLACE")).contains("moved").contains(lead.displayName());
        choose("Line of Sorting Pro", ContractLine.GPU);
        click("Undo");
        assertThat(paid(ContractLine.MARKETPLACE)).isEqualByComparingTo("110");
    }

    @Test
    void a_service_that_is_a_credit_is_put_apart_listed_and_put_back() {
        negotiation = negotiations.open(SomeNegotiation.unchanged());
        take("\"Service\",\"S3($)\",\"Goodwill($)\"\n2026-08-01,100,-5\n2026-09-01,110,-6\n");
        assertThat(show("")).contains("Goodwill").doesNotContain("Put apart from the lines");
        choose("Line of Goodwill", Apart.CREDIT);
        assertThat(text())
                .contains("Goodwill is now apart from the lines, a credit, for all months.")
                .contains("Put apart from the lines")
                .contains("apart: credits")
                .doesNotContain("Not recognised");
        assertThat(bills.whole(negotiation.id()).paid()).isEqualByComparingTo("210");
        choose("Line of Goodwill", ContractLine.OTHER);
        assertThat(text()).doesNotContain("Put apart from the lines");
        assertThat(bills.whole(negotiation.id()).paid()).isEqualByComparingTo("199");
    }

    @Test
    void the_month_that_runs_is_named_where_the_lines_stand_and_where_bedrock_does() {
        negotiation = negotiations.open(SomeNegotiation.unchanged());
        var running = YearMonth.now(Clock.systemUTC());
        take("\"Service\",\"Bedrock($)\",\"S3($)\"\n" + running.minusMonths(1) + "-01,100,50\n" + running
                + "-01,7,3\n");
        assertThat(show(""))
                .contains("The month that runs is not in it: $10 so far.")
                .contains("Bedrock, paid and forecast")
                .contains("The month that runs is not in it: $7 so far.")
                .doesNotContain("$107");
    }

    @Test
    void who_comes_from_a_file_sees_its_months_and_its_row_marked() {
        negotiation = negotiations.open(SomeNegotiation.unchanged());
        var older = take("\"Service\",\"S3($)\"\n2026-08-01,100\n2026-09-01,110\n");
        var newer = take("\"Service\",\"S3($)\"\n2026-09-01,120\n");
        assertThat(show("intake=" + newer)).contains("bill.csv counts for Sep 2026, 1 month of payer P1.");
        assertThat(headersMarked()).containsExactly("Sep 2026");
        assertThat(show("intake=" + older)).contains("bill.csv counts for Aug 2026, 1 month of payer P1.");
        assertThat(headersMarked()).containsExactly("Aug 2026");
        intakes.undo(negotiation.id(), newer);
        assertThat(show("intake=" + newer)).contains("Nothing of this file counts now.");
        assertThat(show("")).doesNotContain("counts for");
    }

    @Test
    void without_a_bill_it_offers_to_take_one_in_and_after_undo_again() {
        negotiation = negotiations.open(SomeNegotiation.unchanged());
        assertThat(show("")).contains("No bill yet").contains("Drop a Cost Explorer CSV here");
        var taken = take("\"Service\",\"S3($)\"\n2026-09-01,110\n");
        assertThat(show("")).contains("$110");
        intakes.undo(negotiation.id(), taken);
        assertThat(show("")).contains("No bill yet");
    }

    @Test
    void an_adviser_reads_and_changes_nothing() {
        enterTheSample();
        var adviser = persons.someone();
        members.put(
                negotiation.id(), adviser.id(), Role.ADVISER, LocalDate.now().plusDays(30));
        persons.actAs(adviser);
        assertThat(show("line=COMPUTE")).contains("EC2-Instances").doesNotContain("Terms and growth");
        assertThat(find(Select.class).all()).isEmpty();
    }

    private void enterTheSample() {
        negotiation = sample.enter("bill-" + UUID.randomUUID());
    }

    private UUID take(String csv) {
        return atOnce.take(negotiation.id(), "bill.csv", csv.getBytes(StandardCharsets.UTF_8), Answers.NONE)
                .id();
    }

    private BigDecimal paid(ContractLine line) {
        return bills.whole(negotiation.id()).lines().stream()
                .filter(one -> one.line() == line)
                .map(WholeBill.Line::paid)
                .findFirst()
                .orElseThrow();
    }

    private String show(String query) {
        UI.getCurrent()
                .navigate(
                        "n/" + negotiation.slug() + "/bill",
                        query.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(query));
        return text();
    }

    private BigDecimalField field(String label) {
        return find(BigDecimalField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .first();
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, BillPlace line) {
        var select = (Select<BillPlace>) find(Select.class)
                .withCondition(one -> label.equals(one.getAriaLabel().orElse("")))
                .first();
        test(select).selectItem(line.label());
    }

    private void click(String words) {
        test(find(Button.class)
                        .withCondition(one -> one.getText().equals(words))
                        .first())
                .click();
    }

    private List<String> headersMarked() {
        return all(getCurrentView().getElement())
                .filter(element -> element.getTag().equals("th") && element.hasAttribute("aria-current"))
                .map(Element::getTextRecursively)
                .toList();
    }

    private static Stream<Element> all(Element element) {
        return element.isTextNode()
                ? Stream.empty()
                : Stream.concat(Stream.of(element), element.getChildren().flatMap(BillViewTest::all));
    }

    private String text() {
        return text(getCurrentView().getElement());
    }

    private static String text(Element element) {
        return element.isTextNode()
                ? element.getText()
                : element.getChildren().map(BillViewTest::text).collect(Collectors.joining(" "));
    }
}
