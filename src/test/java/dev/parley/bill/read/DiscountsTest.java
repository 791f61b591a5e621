package dev.parley.bill.read;

import static dev.parley.bill.read.Reading.billed;
import static dev.parley.bill.read.Reading.paid;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bill.Charge.Kind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Discounts stand in a bill in up to three ways; whichever it has, they are taken off once. */
class DiscountsTest {

    private static final String COLUMNS = "bill_billing_period_start_date,bill_payer_account_id,line_item_product_code,"
            + "line_item_line_item_type,line_item_usage_type,line_item_currency_code,line_item_unblended_cost,product";

    @TempDir
    Path directory;

    private Reading reading;
    private BigDecimal expected = BigDecimal.ZERO;

    @BeforeEach
    void reading() {
        reading = new Reading(directory);
    }

    /** The same hundred rows of usage with 7 % off, told in the ways that are asked for. */
    private String bill(boolean rows, boolean total, boolean net, boolean netOfRows) {
        var random = new Random(41);
        var text = new StringBuilder(COLUMNS)
                .append(total ? ",discount_total_discount" : "")
                .append(net ? ",line_item_net_unblended_cost" : "")
                .append('\n');
        expected = BigDecimal.ZERO;
        for (int i = 0; i < 100; i++) {
            var cost = new BigDecimal(random.nextInt(1, 1_000_000)).movePointLeft(4);
            var off = cost.multiply(new BigDecimal("0.07"));
            expected = expected.add(cost).subtract(off);
            var usageType = i % 2 == 0 ? "BoxUsage" : "USE1-NovaPro-input-tokens";
            var start = "2026-09-01,111111111111," + (i % 2 == 0 ? "AmazonEC2" : "AmazonBedrock") + ",";
            text.append(start)
                    .append("Usage,")
                    .append(usageType)
                    .append(",USD,")
                    .append(cost)
                    .append(",{}")
                    .append(total ? "," + off.negate() : "")
                    .append(net ? "," + cost.subtract(off) : "")
                    .append('\n');
            if (rows) {
                text.append(start)
                        .append(i % 3 == 0 ? "PrivateRateDiscount," : "EdpDiscount,")
                        .append(usageType)
                        .append(",USD,")
                        .append(off.negate())
                        .append(",{}")
                        .append(total ? "," : "")
                        .append(net ? "," + (netOfRows ? off.negate() : "0") : "")
                        .append('\n');
            }
        }
        return text.toString();
    }

    @Test
    void by_rows_of_their_own() throws IOException {
        var bill = reading.text(bill(true, false, false, false));
        assertThat(paid(bill, charge -> true)).isEqualByComparingTo(expected);
        assertThat(billed(bill, charge -> true)).isEqualByComparingTo(expected);
        assertThat(paid(bill, charge -> charge.kind() == Kind.DISCOUNT)).isNegative();
        assertThat(bill.discountsBy()).isEqualTo("Discounts are counted once, by the discounts' own rows.");
    }

    @Test
    void by_each_rows_discount() throws IOException {
        var bill = reading.text(bill(false, true, false, false));
        assertThat(paid(bill, charge -> true)).isEqualByComparingTo(expected);
        assertThat(billed(bill, charge -> true)).isGreaterThan(expected);
        assertThat(bill.discountsBy()).contains("discount_total_discount");
    }

    @Test
    void by_net_costs() throws IOException {
        var bill = reading.text(bill(false, false, true, false));
        assertThat(paid(bill, charge -> true)).isEqualByComparingTo(expected);
        assertThat(bill.discountsBy()).contains("line_item_net_unblended_cost");
    }

    @Test
    void by_all_three_at_once_they_still_count_once() throws IOException {
        var bill = reading.text(bill(true, true, true, false));
        assertThat(paid(bill, charge -> true)).isEqualByComparingTo(expected);
        assertReconciled(bill);
    }

    @Test
    void by_rows_and_by_each_rows_discount_the_rows_count() throws IOException {
        var bill = reading.text(bill(true, true, false, false));
        assertThat(paid(bill, charge -> true)).isEqualByComparingTo(expected);
        assertReconciled(bill);
    }

    @Test
    void net_costs_of_the_discounts_own_rows_are_not_taken_off_again() throws IOException {
        var bill = reading.text(bill(true, false, true, true));
        assertThat(paid(bill, charge -> true)).isEqualByComparingTo(expected);
        assertThat(bill.discountsBy()).contains("which repeat them");
        assertReconciled(bill);
    }

    @Test
    void a_discount_written_without_its_sign_takes_off_too() throws IOException {
        var bill = reading.text(bill(false, true, false, false).replace(",{},-", ",{},"));
        assertThat(paid(bill, charge -> true)).isEqualByComparingTo(expected);
    }

    @Test
    void a_bill_without_any_says_nothing_of_them() throws IOException {
        var bill = reading.text(bill(false, false, false, false));
        assertThat(bill.discountsBy()).isNull();
        assertThat(paid(bill, charge -> true)).isEqualByComparingTo(billed(bill, charge -> true));
    }

    @Test
    void savings_plans_are_spread_over_what_they_cover_and_counted_once() throws IOException {
        var bill = reading.text("""
                bill_billing_period_start_date,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,savings_plan_savings_plan_effective_cost,savings_plan_total_commitment_to_date,savings_plan_used_commitment,product
                2026-09-01,AmazonEC2,Usage,5,,,,{}
                2026-09-01,AmazonEC2,SavingsPlanCoveredUsage,20,14,,,{}
                2026-09-01,AmazonEC2,SavingsPlanNegation,-20,,,,{}
                2026-09-01,ComputeSavingsPlans,SavingsPlanRecurringFee,16,,16,14,{}
                2026-09-01,ComputeSavingsPlans,SavingsPlanUpfrontFee,100,,,,{}
                """);
        // 5 + 20 - 20 + 16 + 100
        assertThat(billed(bill, charge -> true)).isEqualByComparingTo("121");
        // 5 + 14 of what is covered, and the 2 of the fee that nothing used; what was paid upfront is in the 14
        assertThat(paid(bill, charge -> charge.kind() == Kind.USAGE)).isEqualByComparingTo("19");
        assertThat(paid(bill, charge -> charge.kind() == Kind.PURCHASE)).isEqualByComparingTo("2");
        assertReconciled(bill);
    }

    /**
     * 98,765.432109876543 times 0.93, where a double has 91,851.85186218518; twice the fee; a refund; and a fee of more digits
     * than two of which a number can hold the product.
     */
    static final String FEES = """
            bill_billing_period_start_date,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,line_item_net_unblended_cost,savings_plan_savings_plan_effective_cost,savings_plan_total_commitment_to_date,savings_plan_used_commitment,product
            2026-09-01,FirstSavingsPlans,SavingsPlanRecurringFee,123456.789012345678,114814.813781481481,,98765.432109876543,0,{}
            2026-09-01,SecondSavingsPlans,SavingsPlanRecurringFee,3,1,,7,0,{}
            2026-09-01,ThirdSavingsPlans,SavingsPlanRecurringFee,-3,-2,,1,0,{}
            2026-09-01,FourthSavingsPlans,SavingsPlanRecurringFee,98765432109.876543210987,91851851862.185185186218,,87654321098.765432109876,0,{}
            """;

    /** By hand, as the quotient to twelve digits after the point. */
    static final Map<String, String> NET_OF_FEES = Map.of(
            "FirstSavingsPlans", "91851.851862185185",
            "SecondSavingsPlans", "2.333333333333",
            "ThirdSavingsPlans", "0.666666666667",
            "FourthSavingsPlans", "81518518621.851851862185");

    @Test
    void what_was_not_used_of_a_savings_plan_is_discounted_to_the_last_digit() throws IOException {
        var bill = reading.text(FEES);
        NET_OF_FEES.forEach((service, net) -> assertThat(
                        paid(bill, charge -> charge.service().equals(service)))
                .isEqualByComparingTo(net));
    }

    @Test
    void reservations_are_spread_too_and_other_fees_are_not() throws IOException {
        var bill = reading.text("""
                bill_billing_period_start_date,line_item_product_code,line_item_line_item_type,line_item_unblended_cost,reservation_effective_cost,reservation_reservation_arn,reservation_unused_amortized_upfront_fee_for_billing_period,reservation_unused_recurring_fee,product
                2026-09-01,AmazonRDS,DiscountedUsage,0,9,arn:r,,,{}
                2026-09-01,AmazonRDS,RIFee,10,,arn:r,0.5,0.25,{}
                2026-09-01,AmazonRDS,Fee,300,,arn:r,,,{}
                2026-09-01,AWSMarketplaceThing,Fee,40,,,,,{}
                """);
        assertThat(billed(bill, charge -> true)).isEqualByComparingTo("350");
        assertThat(paid(bill, charge -> charge.service().equals("AmazonRDS"))).isEqualByComparingTo("9.75");
        assertThat(paid(bill, charge -> charge.service().equals("AWSMarketplaceThing")))
                .isEqualByComparingTo("40");
        assertReconciled(bill);
    }

    private static void assertReconciled(ReadBill bill) {
        assertThat(bill.reconciliation())
                .allSatisfy(sum -> assertThat(sum.inFile()).isEqualByComparingTo(sum.taken()));
    }
}
