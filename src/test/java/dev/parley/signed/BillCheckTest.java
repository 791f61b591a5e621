package dev.parley.signed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bill.BillRates.OnBill;
import dev.parley.bill.ContractLine;
import dev.parley.bill.LineTerms;
import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Item;
import dev.parley.deal.ItemDraft;
import dev.parley.deal.Said;
import dev.parley.deal.Topic;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.quantity.ContractYears;
import dev.parley.signed.Finding.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BillCheckTest {

    private static final YearMonth JUNE = YearMonth.of(2027, 6);
    private static final LocalDate START = LocalDate.parse("2027-05-01");
    private static final LocalDate END = LocalDate.parse("2030-04-30");
    private static final String LLAMA = "llama";
    private static final String SONNET = "sonnet";

    @Test
    void a_unit_billed_at_list_is_overcharged_by_the_difference_for_every_hour() {
        // 2 units x 730 h at 13.08 instead of 11.12: 19,096.80 paid, 16,235.20 due
        var found = one(units("P1", "1460", "19096.80"), granted("P1"));
        assertThat(found.verdict()).isEqualTo(Verdict.OVERCHARGED);
        assertThat(found.agreed()).isEqualByComparingTo("11.12");
        assertThat(found.onBill()).isEqualByComparingTo("13.08");
        assertThat(found.overcharged()).isEqualByComparingTo("2861.60");
    }

    @Test
    void what_is_billed_as_agreed_or_below_is_owed_nothing_nor_is_a_rounded_cent() {
        assertThat(one(units("P1", "1460", "16235.20")).verdict()).isEqualTo(Verdict.AGREES);
        assertThat(one(units("P1", "1460", "16235.21")).overcharged()).isZero();
        assertThat(one(units("P1", "1460", "16000")).overcharged()).isZero();
        assertThat(one(units("P1", "1460", "16235.22")).overcharged()).isEqualByComparingTo("0.02");
    }

    @Test
    void marketplace_tokens_at_list_mean_that_the_private_offer_was_not_granted() {
        // 1,000 million tokens at 15.00 instead of 14.40
        var found = one(tokens("P1", "1000", "15000"));
        assertThat(found.verdict()).isEqualTo(Verdict.OFFER_NOT_GRANTED);
        assertThat(found.overcharged()).isEqualByComparingTo("600.00");
        // halfway: something was granted, not what was agreed
        assertThat(one(tokens("P1", "1000", "14700")).verdict()).isEqualTo(Verdict.OVERCHARGED);
    }

    @Test
    void a_payer_of_which_nothing_bears_the_discount_was_not_enrolled() {
        // 9 % of 1,000 at list
        var found = one(line("P2", ContractLine.COMPUTE, "1000", "1000"));
        assertThat(found.verdict()).isEqualTo(Verdict.NOT_ENROLLED);
        assertThat(found.overcharged()).isEqualByComparingTo("90.00");
        assertThat(one(line("P2", ContractLine.COMPUTE, "1000", "1000"), granted("P2"))
                        .verdict())
                .isEqualTo(Verdict.OVERCHARGED);
        assertThat(one(line("P2", ContractLine.COMPUTE, "1000", "910")).verdict())
                .isEqualTo(Verdict.AGREES);
    }

    @Test
    void a_payer_outside_is_owed_nothing_and_it_is_said_what_that_costs() {
        var found = one(units("P3", "1460", "19096.80"));
        assertThat(found.verdict()).isEqualTo(Verdict.OUTSIDE);
        assertThat(found.overcharged()).isZero();
        assertThat(found.missed()).isEqualByComparingTo("2861.60");
        assertThat(one(line("P3", ContractLine.COMPUTE, null, "1000")).missed()).isEqualByComparingTo("90.00");
    }

    @Test
    void a_bill_without_list_prices_or_models_cannot_be_checked_and_is_not_called_right() {
        assertThat(one(line("P1", ContractLine.COMPUTE, null, "1000"))).satisfies(found -> {
            assertThat(found.verdict()).isEqualTo(Verdict.UNKNOWN);
            assertThat(found.because()).contains("tells no list price");
        });
        assertThat(one(line("P1", ContractLine.BEDROCK_AWS, "1000", "1000")).because())
                .contains("does not tell which model");
    }

    @Test
    void a_line_that_no_term_speaks_of_is_neither_as_agreed_nor_checked() {
        var verdict = one(line("P1", ContractLine.MARKETPLACE, "1000", "1000")).verdict();
        assertThat(verdict).isEqualTo(Verdict.NOTHING_AGREED);
        assertThat(verdict.checked()).isFalse();
        assertThat(Verdict.AGREES.checked()).isTrue();
    }

    @Test
    void nothing_checked_is_not_nothing_owed() {
        var none = new BillChecks.Month(JUNE, BigDecimal.ZERO, BigDecimal.ZERO, 0, 3, null, null);
        var some = new BillChecks.Month(JUNE, BigDecimal.ZERO, BigDecimal.ZERO, 2, 3, null, null);
        assertThat(none.knownOwed()).isEmpty();
        assertThat(some.knownOwed()).hasValue(BigDecimal.ZERO);
    }

    @Test
    void a_month_without_an_agreement_is_not_checked() {
        var check = new BillCheck(_ -> Optional.empty(), terms());
        assertThat(check.of(List.of(units("P1", "1", "100")))).isEmpty();
    }

    @Test
    void a_claim_says_what_is_on_the_bill_and_in_the_agreement_and_its_sum_is_that_of_its_lines() {
        var claim = new Claim(
                JUNE,
                START,
                List.of(
                        new Claim.Line(
                                "P1",
                                "Bedrock, AWS-billed",
                                "=Llama, us-east-1",
                                "per model unit and hour",
                                new BigDecimal("1460"),
                                new BigDecimal("13.08"),
                                new BigDecimal("11.12"),
                                new BigDecimal("2861.60")),
                        new Claim.Line(
                                "P2",
                                "Compute",
                                "Compute",
                                "of a dollar at list",
                                null,
                                null,
                                null,
                                new BigDecimal("0.40"))));
        assertThat(claim.total()).isEqualByComparingTo("2862.00");
        assertThat(claim.csv())
                .contains(
                        "2027-06,P1,\"Bedrock, AWS-billed\",\"'=Llama, us-east-1\",per model unit and hour,1460,13.08,11.12,2861.60\r\n")
                .endsWith("2027-06,,,total,,,,,2862.00\r\n");
        assertThat(claim.text())
                .startsWith("Billing month June 2027: the bill differs from the agreement in force from 2027-05-01.")
                .contains("13.08 on the bill, 11.12 agreed")
                .contains("Total: $2862.00.");
    }

    private static Finding one(OnBill... charges) {
        return new BillCheck(_ -> Optional.of(agreement()), terms())
                .of(Arrays.asList(charges))
                .getFirst();
    }

    private static OnBill units(String payer, String hours, String paid) {
        return new OnBill(
                payer,
                JUNE,
                ContractLine.BEDROCK_AWS,
                LLAMA,
                "Llama",
                "us-east-1",
                PriceKind.MODEL_UNIT_HOUR_6_MONTH,
                new BigDecimal(hours),
                null,
                new BigDecimal(paid),
                new BigDecimal(paid));
    }

    private static OnBill tokens(String payer, String millions, String paid) {
        return new OnBill(
                payer,
                JUNE,
                ContractLine.BEDROCK_MARKETPLACE,
                SONNET,
                "Sonnet",
                "global",
                PriceKind.ON_DEMAND_OUTPUT,
                new BigDecimal(millions),
                null,
                new BigDecimal(paid),
                new BigDecimal(paid));
    }

    /** Something of the payer that bears what was agreed. */
    private static OnBill granted(String payer) {
        return line(payer, ContractLine.STORAGE, "100", "91");
    }

    private static OnBill line(String payer, ContractLine line, @Nullable String list, String paid) {
        return new OnBill(
                payer,
                JUNE,
                line,
                null,
                line.label(),
                null,
                null,
                null,
                list == null ? null : new BigDecimal(list),
                new BigDecimal(paid),
                new BigDecimal(paid));
    }

    private static Agreement agreement() {
        var discount = new Item(
                UUID.randomUUID(),
                UUID.randomUUID(),
                ItemDraft.of(Topic.DISCOUNT, "", Said.OFFERED)
                        .with(values -> values.years(List.of(new BigDecimal("0.09")))),
                0,
                "somebody",
                Instant.EPOCH);
        var sheet = new DealSheet(
                UUID.randomUUID(),
                "R2",
                DealRole.OFFER,
                START,
                null,
                null,
                null,
                null,
                List.of(discount),
                0,
                "somebody",
                Instant.EPOCH);
        return new Agreement(
                sheet,
                START,
                END,
                new ContractYears(START, 3),
                new TreeSet<>(List.of("P1", "P2")),
                List.of(
                        rate(
                                ContractLine.BEDROCK_AWS,
                                LLAMA,
                                "us-east-1",
                                PriceKind.MODEL_UNIT_HOUR_6_MONTH,
                                "13.08",
                                "11.12"),
                        rate(
                                ContractLine.BEDROCK_MARKETPLACE,
                                SONNET,
                                "global",
                                PriceKind.ON_DEMAND_OUTPUT,
                                "15",
                                "14.40")));
    }

    private static AgreedRate rate(
            ContractLine line, String model, String scope, PriceKind kind, String list, String agreed) {
        return new AgreedRate(
                line,
                List.of("P1", "P2"),
                model,
                model,
                scope,
                kind,
                new BigDecimal(list),
                new BigDecimal(agreed),
                START,
                END,
                "as agreed",
                true);
    }

    private static Map<ContractLine, LineTerms> terms() {
        var terms = new EnumMap<ContractLine, LineTerms>(ContractLine.class);
        for (var line : ContractLine.values()) {
            terms.put(
                    line,
                    new LineTerms(
                            null,
                            line,
                            line.discounted(),
                            line.counted(),
                            line.capped(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            0,
                            null,
                            null));
        }
        return terms;
    }
}
