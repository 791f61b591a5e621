package dev.parley.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.pricing.Price;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.quantity.Amount;
import dev.parley.intake.Intake;
import dev.parley.intake.IntakeDesk;
import dev.parley.intake.Intakes;
import dev.parley.intake.Standing;
import dev.parley.price.Prices;
import dev.parley.price.SomeLists;
import dev.parley.price.SomeLists.Sku;
import dev.parley.sample.SampleNegotiation;
import dev.parley.test.AppTest;
import dev.parley.test.Persons;
import dev.parley.workload.ListCost;
import dev.parley.workload.Workloads;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** A price list taken in changes what is planned, from the day of its price and until it is undone. */
@AppTest
class PlanWithTakenPricesTest {

    private static final String OPUS = "anthropic.claude-opus-4-8";
    private static final LocalDate FROM = LocalDate.of(2027, 7, 1);

    /** W09 sends 15,000 tokens a minute that no cache holds: times 60 minutes and 730 hours, in millions. */
    private static final BigDecimal MILLION_INPUT_A_MONTH = new BigDecimal("657");

    @Autowired
    Plans plans;

    @Autowired
    Prices prices;

    @Autowired
    Workloads workloads;

    @Autowired
    IntakeDesk desk;

    @Autowired
    Intakes intakes;

    @Autowired
    SampleNegotiation sample;

    @Autowired
    Persons persons;

    private UUID negotiation;

    @BeforeEach
    void open() {
        var lead = persons.someone();
        negotiation = persons.as(lead, () -> sample.enter("taken-" + UUID.randomUUID()))
                .id();
        persons.actAs(lead);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_price_of_a_taken_list_changes_list_cost_and_plan_from_its_day_and_not_after_it_is_undone() {
        var costBefore = listCost(FROM);
        var planBefore = onDemandByMonth();
        assertThat(planBefore).containsKeys(YearMonth.from(FROM).minusMonths(1), YearMonth.from(FROM));
        var oneDollarMore = price().add(BigDecimal.ONE);

        var intake = take(oneDollarMore);
        assertThat(price()).isEqualByComparingTo(oneDollarMore);
        assertThat(listCost(FROM.minusDays(1))).isEqualByComparingTo(costBefore);
        assertThat(listCost(FROM).subtract(costBefore)).isEqualByComparingTo(MILLION_INPUT_A_MONTH);
        assertThat(onDemandByMonth()).hasSameSizeAs(planBefore).allSatisfy((month, usd) -> {
            var before = planBefore.get(month);
            if (month.isBefore(YearMonth.from(FROM))) {
                assertThat(usd).as("%s", month).isEqualByComparingTo(before);
            } else {
                assertThat(usd.subtract(before)).as("%s", month).isGreaterThanOrEqualTo(MILLION_INPUT_A_MONTH);
            }
        });

        intakes.undo(negotiation, intake.id());
        assertThat(listCost(FROM)).isEqualByComparingTo(costBefore);
        assertThat(onDemandByMonth()).isEqualTo(planBefore);
    }

    private Intake take(BigDecimal usd) {
        var sku = Sku.of(
                        "Claude Opus 4.8 (Amazon Bedrock Edition)",
                        "USE1-MP:USE1_InputTokenCount_Global-Units",
                        "AWS Marketplace software usage|us-east-1|Million Input Tokens Global",
                        "1M tokens",
                        usd.toPlainString())
                .effective(FROM.toString());
        var read = SomeLists.stage(
                desk,
                negotiation,
                "list.csv",
                SomeLists.csv("AmazonBedrockFoundationModels", "2026-11-20", List.of(sku)));
        assertThat(read.state()).as(String.valueOf(read.problem())).isEqualTo(Standing.State.READY);
        return desk.confirm(negotiation, read.id()).intake();
    }

    private BigDecimal price() {
        var found = prices.book(negotiation).find(OPUS, "global", PriceKind.ON_DEMAND_INPUT, PriceSide.LIST, FROM);
        return ((Price.Known) found).rate().usd();
    }

    private BigDecimal listCost(LocalDate on) {
        var workload = workloads.all(negotiation).stream()
                .filter(one -> one.code().equals("W09"))
                .findFirst()
                .orElseThrow();
        assertThat(workload.model()).isEqualTo(OPUS);
        var cost = new ListCost(prices.book(negotiation), on, new BigDecimal("730")).perMonth(workload);
        return ((Amount.Known) cost).usd();
    }

    /** Dollars on demand by month of the one workload's pool. */
    private Map<YearMonth, BigDecimal> onDemandByMonth() {
        var plan = plans.preview(negotiation, PlanBasis.DEFAULT, BigDecimal.ONE);
        return plan.pools().stream()
                .filter(pool -> pool.id().contains(OPUS))
                .flatMap(pool -> pool.months().stream())
                .collect(Collectors.toMap(PlanResult.MonthLine::month, PlanResult.MonthLine::allOnDemandUsd));
    }
}
