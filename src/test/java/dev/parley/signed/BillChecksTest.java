package dev.parley.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.bill.ContractLine;
import dev.parley.deal.Deals;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.intake.Answers;
import dev.parley.intake.IntakeAtOnce;
import dev.parley.negotiation.NotAllowed;
import dev.parley.schedule.ProductLink;
import dev.parley.schedule.ProductLinks;
import dev.parley.signed.Finding.Verdict;
import dev.parley.test.AppTest;
import dev.parley.test.EnteredSample;
import dev.parley.test.Persons;
import dev.parley.test.SetClock;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Bills of the sample against its agreements: today's, and the second offer once it is signed. */
@AppTest
class BillChecksTest {

    private static final String LLAMA = "meta.llama3-1-70b-instruct-v1:0";
    private static final LocalDate START = LocalDate.parse("2027-05-01");
    private static final YearMonth JUNE = YearMonth.of(2027, 6);

    private static final String COLUMNS =
            "bill_billing_entity,bill_payer_account_id,bill_billing_period_start_date,bill_billing_period_end_date,"
                    + "line_item_usage_account_id,line_item_line_item_type,line_item_usage_start_date,line_item_product_code,"
                    + "line_item_usage_type,line_item_resource_id,line_item_usage_amount,line_item_currency_code,"
                    + "line_item_unblended_cost,line_item_net_unblended_cost,line_item_line_item_description,pricing_unit,"
                    + "pricing_public_on_demand_cost,discount_total_discount,product,discount,product_region_code";

    @Autowired
    EnteredSample sample;

    @Autowired
    BillChecks checks;

    @Autowired
    Realised realised;

    @Autowired
    Agreements agreements;

    @Autowired
    Signings signings;

    @Autowired
    Deals deals;

    @Autowired
    ProductLinks links;

    @Autowired
    IntakeAtOnce intake;

    @Autowired
    Persons persons;

    @Autowired
    SetClock clock;

    private EnteredSample.Entered entered;
    private UUID id;

    @BeforeEach
    void enter() {
        clock.set(Instant.parse("2026-11-23T12:00:00Z"));
        entered = sample.enter();
        id = entered.negotiation().id();
        persons.actAs(entered.lead());
    }

    @AfterEach
    void signOut() {
        clock.letGo();
        SecurityContextHolder.clearContext();
    }

    @Test
    void petrel_outside_of_todays_agreement_is_owed_nothing_and_what_it_misses_is_said() {
        var october = checks.of(id).of(YearMonth.of(2026, 10));
        var petrel = october.stream().filter(one -> one.payer().equals("P3")).toList();
        assertThat(petrel).hasSize(2).allSatisfy(one -> {
            assertThat(one.verdict()).isEqualTo(Verdict.OUTSIDE);
            assertThat(one.line()).isEqualTo(ContractLine.BEDROCK_AWS);
            assertThat(one.what()).contains("us-east-1: On-demand");
        });
        // 7 % of 30,463.78
        assertThat(petrel.stream().map(Finding::missed).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isBetween(new BigDecimal("2132.00"), new BigDecimal("2133.00"));
        assertThat(october)
                .filteredOn(one -> one.payer().equals("P1") && one.line() == ContractLine.COMPUTE)
                .allSatisfy(one -> assertThat(one.verdict()).isEqualTo(Verdict.UNKNOWN));
    }

    @Test
    void units_billed_at_list_after_the_signature_are_owed_back_and_claimed() {
        sign();
        clock.set(Instant.parse("2027-07-05T00:00:00Z"));
        take(units("13.08", "19096.80"), tokens("15.00", "1000", "15000.00"));
        var june = checks.of(id).of(JUNE);
        assertThat(june).as("%s", june).hasSize(2);
        assertThat(june.getFirst()).satisfies(one -> {
            assertThat(one.payer()).isEqualTo("P3");
            assertThat(one.verdict()).isEqualTo(Verdict.NOT_ENROLLED);
            assertThat(one.agreed()).isEqualByComparingTo("11.12");
            assertThat(one.overcharged()).isEqualByComparingTo("2861.60");
        });
        assertThat(june.get(1)).satisfies(one -> {
            assertThat(one.payer()).isEqualTo("P1");
            assertThat(one.verdict()).isEqualTo(Verdict.OFFER_NOT_GRANTED);
            assertThat(one.overcharged()).isEqualByComparingTo("600.00");
        });
        assertThat(checks.of(id).months().getLast().owed()).isEqualByComparingTo("3461.60");
        var claim = checks.claim(id, JUNE);
        assertThat(claim.total()).isEqualByComparingTo("3461.60");
        assertThat(claim.csv()).doesNotContain("R2").contains("13.08,11.12,2861.6");
        var saving = realised.of(id).months().getLast();
        assertThat(saving.month()).isEqualTo(JUNE);
        // 1,460 h x 1.96 and 1,000 M tokens x 0.60 were agreed; nothing of it arrived
        assertThat(saving.agreed()).isEqualByComparingTo("3461.60");
        assertThat(saving.realised()).isZero();
        assertThat(saving.missing()).isEqualByComparingTo("3461.60");
    }

    @Test
    void a_platform_lead_sees_no_check() {
        persons.actAs(entered.platform());
        assertThatThrownBy(() -> checks.of(id)).isInstanceOf(NotAllowed.class);
    }

    private void sign() {
        links.link(
                id,
                new ProductLink(
                        null, "Llama unit, 6 months", LLAMA, "6-month unit", PriceKind.MODEL_UNIT_HOUR_6_MONTH, 0));
        var offer = deals.of(id).stream()
                .filter(one -> one.name().equals("R2"))
                .findFirst()
                .orElseThrow();
        signings.sign(id, offer.id(), START, Agreements.hash(agreements.preview(id, offer.id(), START)), true);
    }

    private void take(String... rows) {
        intake.take(
                id,
                "cur-june.csv",
                (COLUMNS + "\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8),
                Answers.NONE);
    }

    private static String units(String rate, String cost) {
        return "AWS,777788889999,2027-06-01T00:00:00.000Z,2027-07-01T00:00:00.000Z,777788880001,Usage,"
                + "2027-06-01T00:00:00.000Z,AmazonBedrock,USE1-Llama3-1-70B-ProvisionedThroughput-6MonthsCommit-ModelUnits,,"
                + "1460,USD," + cost + ",,$" + rate + " per model unit hour,hour," + cost + ",0,{},{},us-east-1";
    }

    private static String tokens(String rate, String millions, String cost) {
        return "AWS Marketplace,111122223333,2027-06-01T00:00:00.000Z,2027-07-01T00:00:00.000Z,111122220001,Usage,"
                + "2027-06-01T00:00:00.000Z,prod-1,USE1-MP:USE1_OutputTokenCount_Global-Units,," + millions + ",USD,"
                + cost + ",,AWS Marketplace software usage|us-east-1|Million Output Tokens Global,Units,0,0,"
                + "\"{\"\"product_name\"\": \"\"Claude Sonnet 4.6 (Amazon Bedrock Edition)\"\"}\",{},us-east-1";
    }
}
