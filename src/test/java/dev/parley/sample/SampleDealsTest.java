package dev.parley.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.base.data.SaveResult;
import dev.parley.bill.BillLines;
import dev.parley.bill.ContractLine;
import dev.parley.bill.LineDraft;
import dev.parley.bill.LineTerms;
import dev.parley.bill.Treatment;
import dev.parley.deal.BedrockSource;
import dev.parley.deal.DealDesk;
import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Desk;
import dev.parley.deal.DeskRow;
import dev.parley.deal.Item;
import dev.parley.deal.Lens;
import dev.parley.engine.deal.BillLine;
import dev.parley.engine.deal.Deal;
import dev.parley.engine.deal.Sampling;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Share;
import dev.parley.plan.PlanBasis;
import dev.parley.plan.PlanResult;
import dev.parley.plan.Plans;
import dev.parley.schedule.ProductLink;
import dev.parley.schedule.ProductLinks;
import dev.parley.schedule.ScheduleLine;
import dev.parley.test.AppTest;
import dev.parley.test.EnteredSample;
import dev.parley.test.Persons;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The deals of the sample, entered and read as everybody's are, cost what the sample's description states, in millions. */
@AppTest
class SampleDealsTest {

    @Autowired
    EnteredSample sample;

    @Autowired
    DealDesk desks;

    @Autowired
    Plans plans;

    @Autowired
    BillLines lines;

    @Autowired
    ProductLinks links;

    @Autowired
    Persons persons;

    private Desk desk(Lens lens) {
        var entered = sample.enter();
        return persons.as(entered.lead(), () -> desks.open(entered.negotiation().id(), Sampling.USUAL, lens));
    }

    @Test
    void expected_payments_and_their_differences_to_todays_terms() {
        var desk = desk(Lens.WITHOUT_CREDITS);
        assertThat(desk.missing()).isEmpty();
        var rows = desk.rows().stream().collect(Collectors.toMap(DeskRow::name, row -> row));
        var stated = Map.ofEntries(
                Map.entry("No agreement", "71.49"),
                Map.entry("Today's terms", "68.06"),
                Map.entry("Tier 18 M at 7 %", "67.94"),
                Map.entry("Tier 20 M at 8 %", "67.97"),
                Map.entry("Tier 25 M at 10 %", "77.47"),
                Map.entry("R1", "70.45"),
                Map.entry("A1", "64.79"),
                Map.entry("R2", "69.06"),
                Map.entry("A2", "66.46"),
                Map.entry("Target", "67.10"),
                Map.entry("Walk-away", "67.76"));
        var softly = new SoftAssertions();
        stated.forEach((name, millions) -> {
            var row = rows.get(name);
            softly.assertThat(millions(row.outlook().expected()))
                    .as(name)
                    .isCloseTo(new BigDecimal(millions), within(new BigDecimal("0.25")));
            softly.assertThat(millions(row.againstToday().usd()))
                    .as(name + " against today")
                    .isCloseTo(
                            new BigDecimal("68.06").subtract(new BigDecimal(millions)), within(new BigDecimal("0.15")));
        });
        softly.assertAll();
    }

    @Test
    void shortfalls_of_the_base_case_and_their_probabilities() {
        var desk = desk(Lens.WITHOUT_CREDITS);
        var softly = new SoftAssertions();
        base(softly, desk, "Today's terms", "69.04", "0");
        base(softly, desk, "R1", "69.59", "1.71");
        base(softly, desk, "R2", "67.48", "0");
        base(softly, desk, "Target", "67.01", "0");
        chances(softly, desk, "R1", 99, 60, 42);
        chances(softly, desk, "R2", 49, 52, 46);
        chances(softly, desk, "Target", 5, 19, 32);
        softly.assertAll();
    }

    @Test
    void one_more_point_on_r1_is_worth_a_third_of_what_it_looks_like_and_its_credits_nothing() {
        var desk = desk(Lens.ALL_TERMS);
        var sheet = desk.sheets().stream()
                .filter(one -> one.name().equals("R1"))
                .findFirst()
                .orElseThrow();
        var r1 = desk.deal(sheet);
        var valuation = desk.valuation();
        assertThat(millions(
                        valuation.worth(r1.withDiscount(Share.of("0.10")), r1).usd()))
                .isCloseTo(new BigDecimal("0.18"), within(new BigDecimal("0.02")));
        assertThat(millions(valuation.faceValueOfAPoint(r1)))
                .isCloseTo(new BigDecimal("0.52"), within(new BigDecimal("0.005")));
        assertThat(millions(valuation.worthOf(r1, "CREDIT AWS_BILLED").usd()))
                .isCloseTo(BigDecimal.ZERO, within(new BigDecimal("0.005")));
    }

    @Test
    void bedrock_of_a_plan_run_is_what_the_run_costs_and_only_what_it_leaves_on_demand_is_uncertain() {
        var entered = sample.enter();
        var id = entered.negotiation().id();
        var run = persons.as(entered.lead(), () -> plans.freeze(id, PlanBasis.DEFAULT));
        var listed = bedrock(persons.as(entered.lead(), () -> desks.open(id, Sampling.USUAL, Lens.ALL_TERMS)));
        var planned = bedrock(persons.as(
                entered.lead(), () -> desks.open(id, Sampling.USUAL, Lens.ALL_TERMS, BedrockSource.PLAN_RUN)));
        var years = run.result().contractYears();
        assertThat(base(listed))
                .isCloseTo(sum(years, PlanResult.PeriodCost::allOnDemandUsd), within(new BigDecimal("5")));
        assertThat(base(planned)).isCloseTo(sum(years, PlanResult.PeriodCost::totalUsd), within(new BigDecimal("5")));
        assertThat(planned).anySatisfy(line -> {
            assertThat(line.id()).contains("capacity");
            var month = line.spend().month(YearMonth.of(2028, 1), 1);
            assertThat(month.low()).isEqualByComparingTo(month.high());
        });
    }

    @Test
    void a_bedrock_line_with_growth_of_its_own_is_named_where_the_plan_run_was_asked_for() {
        var entered = sample.enter();
        var id = entered.negotiation().id();
        persons.run(entered.lead(), () -> {
            plans.freeze(id, PlanBasis.DEFAULT);
            assertThat(desks.open(id, Sampling.USUAL, Lens.ALL_TERMS, BedrockSource.PLAN_RUN)
                            .remarks())
                    .isEmpty();
            var rate = new BigDecimal("0.10");
            var stored = lines.of(id).stream()
                    .filter(terms -> terms.line() == ContractLine.BEDROCK_AWS && terms.id() != null)
                    .findFirst();
            var result = lines.enter(
                    id,
                    stored.map(LineTerms::version).orElse(null),
                    new LineDraft(
                            ContractLine.BEDROCK_AWS,
                            Treatment.YES,
                            Treatment.YES,
                            Treatment.NO,
                            rate,
                            rate,
                            rate,
                            null,
                            null));
            assertThat(result).isInstanceOf(SaveResult.Saved.class);
            assertThat(desks.open(id, Sampling.USUAL, Lens.ALL_TERMS, BedrockSource.PLAN_RUN)
                            .remarks())
                    .singleElement()
                    .asString()
                    .contains("\"" + ContractLine.BEDROCK_AWS.label() + "\" is not as planned");
            assertThat(desks.open(id, Sampling.USUAL, Lens.ALL_TERMS).remarks()).isEmpty();
        });
    }

    @Test
    void the_rate_of_a_linked_product_is_priced_on_the_capacity_that_the_plan_buys_of_it() {
        var drafted = sample.draft();
        var id = drafted.entered().negotiation().id();
        var llama = drafted.schedule().lines().stream()
                .filter(line ->
                        line.label().startsWith("Llama 3.1 70B") && line.term().equals("6-month unit"))
                .findFirst()
                .orElseThrow();
        persons.run(drafted.entered().lead(), () -> {
            var before = desks.open(id, Sampling.USUAL, Lens.ALL_TERMS, BedrockSource.PLAN_RUN);
            assertThat(unpriced(before, "R2")).contains("Llama unit, 6 months");
            links.link(id, new ProductLink(null, "Llama unit, 6 months", llama.model(), llama.term(), llama.kind(), 0));
            var planned = desks.open(id, Sampling.USUAL, Lens.ALL_TERMS, BedrockSource.PLAN_RUN);
            assertThat(unpriced(planned, "R2")).doesNotContain("Llama unit, 6 months");
            assertThat(base(bedrock(planned)))
                    .as("the same bill")
                    .isCloseTo(base(bedrock(before)), within(BigDecimal.ONE));
            var r2 = planned.deal(sheet(planned, "R2"));
            var atList = drafted.schedule().contractYears().stream()
                    .map(year -> ScheduleLine.dollars(llama.quantity(year), llama.list()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            // 11.12 is 14.98 % off 13.08 and stands instead of the 9 % across services.
            var worth =
                    planned.valuation().worthOf(r2, "RATE Llama unit, 6 months").usd();
            assertThat(worth)
                    .as("a saved dollar that counts is worth part of itself")
                    .isBetween(atList.multiply(new BigDecimal("0.02")), atList.multiply(new BigDecimal("0.0599")));
            assertThat(unpriced(desks.open(id, Sampling.USUAL, Lens.ALL_TERMS), "R2"))
                    .as("all on demand: nothing of it is bought")
                    .contains("Llama unit, 6 months");
        });
    }

    private static DealSheet sheet(Desk desk, String name) {
        return desk.sheets().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> unpriced(Desk desk, String name) {
        return desk.rows().stream()
                .filter(row -> row.name().equals(name))
                .flatMap(row -> row.unpriced().stream())
                .map(Item::subject)
                .toList();
    }

    private static List<BillLine> bedrock(Desk desk) {
        return desk.valuation().bill().lines().stream()
                .filter(line -> line.id().startsWith("Bedrock"))
                .toList();
    }

    private static BigDecimal base(List<BillLine> lines) {
        var sum = BigDecimal.ZERO;
        for (var month = YearMonth.of(2027, 5); month.isBefore(YearMonth.of(2030, 5)); month = month.plusMonths(1)) {
            for (var line : lines) {
                sum = sum.add(line.spend().month(month, 1).base());
            }
        }
        return sum;
    }

    private static BigDecimal sum(
            List<PlanResult.PeriodCost> years, Function<PlanResult.PeriodCost, BigDecimal> amount) {
        return years.stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void the_latest_offer_is_r2_the_one_before_r1_and_our_last_ask_a2() {
        var desk = desk(Lens.ALL_TERMS);
        assertThat(desk.latestOffer().orElseThrow().name()).isEqualTo("R2");
        assertThat(desk.offerBefore().orElseThrow().name()).isEqualTo("R1");
        assertThat(desk.latestAsk().orElseThrow().name()).isEqualTo("A2");
        assertThat(desk.only(DealRole.TARGET).orElseThrow().name()).isEqualTo("Target");
    }

    private static void base(SoftAssertions softly, Desk desk, String name, String paid, String firstShortfall) {
        var years = desk.valuation().years(deal(desk, name), ForecastCase.BASE);
        softly.assertThat(years.stream().map(year -> millions(year.payment())).reduce(BigDecimal.ZERO, BigDecimal::add))
                .as(name)
                .isCloseTo(new BigDecimal(paid), within(new BigDecimal("0.01")));
        softly.assertThat(millions(years.getFirst().shortfall()))
                .as(name)
                .isCloseTo(new BigDecimal(firstShortfall), within(new BigDecimal("0.01")));
    }

    private static void chances(SoftAssertions softly, Desk desk, String name, int... percent) {
        var years = desk.valuation().outlook(deal(desk, name)).years();
        for (int y = 0; y < percent.length; y++) {
            softly.assertThat(years.get(y).shortfallProbability().percent())
                    .as(name + ", contract year " + (y + 1))
                    .isCloseTo(BigDecimal.valueOf(percent[y]), within(BigDecimal.valueOf(3)));
        }
    }

    private static Deal deal(Desk desk, String name) {
        return desk.deal(desk.sheets().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private static BigDecimal millions(BigDecimal usd) {
        return usd.movePointLeft(6);
    }
}
