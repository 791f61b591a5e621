package dev.parley.bill.read;

import static dev.parley.bill.read.Reading.billed;
import static dev.parley.bill.read.Reading.one;
import static dev.parley.bill.read.Reading.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.bill.Charge;
import dev.parley.bill.Charge.Kind;
import dev.parley.bill.Charge.PricingModel;
import dev.parley.bill.Charge.Seller;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurTest {

    private static final Path SAMPLE = Reading.sample("cur/SYNTHETIC_cur2_bedrock.csv");

    private static final String COLUMNS =
            "bill_billing_entity,bill_payer_account_id,bill_billing_period_start_date,bill_billing_period_end_date,"
                    + "line_item_usage_account_id,line_item_line_item_type,line_item_usage_start_date,line_item_product_code,"
                    + "line_item_usage_type,line_item_resource_id,line_item_usage_amount,line_item_currency_code,"
                    + "line_item_unblended_cost,line_item_net_unblended_cost,line_item_line_item_description,pricing_unit,"
                    + "pricing_public_on_demand_cost,discount_total_discount,product,discount";

    private static final String PERIOD = "2026-09-01T00:00:00.000Z,2026-10-01T00:00:00.000Z";

    @TempDir
    Path directory;

    private Reading reading;

    @BeforeEach
    void reading() {
        reading = new Reading(directory);
    }

    /** One of everything; usage of 100 + 60 + 100.65 + 17.82 + 54 + 63.296, discounts of 6 % but on the Marketplace. */
    private static String everything() {
        return Reading.cur(
                COLUMNS,
                aws(
                        "Usage",
                        "AmazonBedrock",
                        "USE1-NovaPro-input-tokens",
                        "arn:aws:bedrock:us-east-1:222222222222:inference-profile/us.amazon.nova-pro-v1:0",
                        "125000",
                        "100",
                        "94",
                        "$0.0008 per 1K tokens",
                        "1K tokens",
                        "100",
                        "-6"),
                aws(
                        "Usage",
                        "AmazonBedrockService",
                        "USE1-Claude4.6Sonnet-output-tokens-cross-region-global",
                        "",
                        "4000",
                        "60",
                        "56.4",
                        "$0.015 per 1K tokens",
                        "1K tokens",
                        "60",
                        "-3.6"),
                marketplace(
                        "USE1-MP:USE1_InputTokenCount-Units", "30.5", "100.65", "Million Input Tokens Regional CRIS"),
                marketplace(
                        "USE1-MP:USE1_Reserved_3Month_InputTPM_Geo-Units",
                        "100",
                        "17.82",
                        "Per Hour per 1K Input TPM Reserved 3 Month Regional"),
                aws(
                        "Usage",
                        "AmazonBedrockFoundationModels",
                        "USE1-NovaPro-ProvisionedThroughput-1MonthCommit-ModelUnits",
                        "",
                        "1",
                        "54",
                        "50.76",
                        "Provisioned Throughput 1 month commit",
                        "hour",
                        "54",
                        "-3.24"),
                aws(
                        "Usage",
                        "AmazonBedrockAgentCore",
                        "USE1-AgentCore-Runtime-vCPU-Hours",
                        "",
                        "2",
                        "0.5",
                        "0.47",
                        "vCPU hours",
                        "Hrs",
                        "0.5",
                        "-0.03"),
                aws(
                        "Usage",
                        "AmazonSageMaker",
                        "USE1-Host:ml.p5.48xlarge",
                        "",
                        "1",
                        "63.296",
                        "59.49824",
                        "hosting",
                        "Hrs",
                        "63.296",
                        "-3.79776"),
                aws(
                        "Usage",
                        "AmazonEC2",
                        "BoxUsage:m7i.large",
                        "",
                        "10",
                        "1E1",
                        "9.4",
                        "$1 an hour",
                        "Hrs",
                        "10",
                        "-0.6"),
                aws("Credit", "AmazonBedrock", "", "", "0", "-25", "-25", "Promotional credit", "", "", ""),
                aws("Refund", "AmazonBedrock", "", "", "0", "-3.5", "-3.5", "Refund", "", "", ""),
                aws("Tax", "AmazonBedrock", "", "", "1", "9.984E-7", "9.984E-7", "Tax", "", "", ""),
                aws("Usage", "AWSSupportEnterprise", "Dollar", "", "1", "15", "15", "7% of usage", "", "15", ""));
    }

    private static String aws(
            String type,
            String code,
            String usageType,
            String resource,
            String amount,
            String cost,
            String net,
            String description,
            String unit,
            String list,
            String discount) {
        var product = code.startsWith("AmazonBedrock") && type.equals("Usage")
                ? "\"{\"\"product_name\"\": \"\"Amazon Bedrock\"\", \"\"region\"\": \"\"us-east-1\"\"}\""
                : "{}";
        return String.join(
                ",",
                "AWS",
                "012345678901",
                PERIOD,
                "000000000042",
                type,
                "2026-09-03T04:00:00.000Z",
                code,
                usageType,
                resource,
                amount,
                "USD",
                cost,
                net,
                description,
                unit,
                list,
                discount,
                product,
                "{}");
    }

    private static String marketplace(String usageType, String amount, String cost, String what) {
        return String.join(
                ",",
                "AWS Marketplace",
                "012345678901",
                PERIOD,
                "000000000042",
                "Usage",
                "2026-09-03T04:00:00.000Z",
                "9h7y3prodcode",
                usageType,
                "",
                amount,
                "USD",
                cost,
                cost,
                "AWS Marketplace software usage|us-east-1|" + what,
                "Units",
                "0",
                "0",
                "\"{\"\"product_name\"\": \"\"Claude Sonnet 4.6 (Amazon Bedrock Edition)\"\", \"\"region\"\": \"\"us-east-1\"\"}\"",
                "{}");
    }

    @Test
    void it_is_recognised_as_what_it_is() throws IOException {
        assertThat(reading.bills.recognise(reading.staged("x", everything())))
                .hasValueSatisfying(format -> assertThat(format.code()).isEqualTo("cur-2"));
    }

    @Test
    void all_of_it_is_read_and_reconciles() throws IOException {
        var bill = reading.text(everything());
        assertThat(bill.rows()).isEqualTo(12);
        assertThat(bill.months()).containsExactly(YearMonth.of(2026, 9));
        assertThat(bill.currency()).isEqualTo("USD");
        assertThat(reading.rejects.count()).isZero();
        // 100 + 60 + 100.65 + 17.82 + 54 + 0.5 + 63.296 + 10 - 25 - 3.5 + 0.0000009984 + 15
        assertThat(billed(bill, charge -> true)).isEqualByComparingTo("392.7660009984");
        // 94 + 56.4 + 100.65 + 17.82 + 50.76 + 0.47 + 59.49824 + 9.4 - 25 - 3.5 + 0.0000009984 + 15
        assertThat(paid(bill, charge -> true)).isEqualByComparingTo("375.4982409984");
        assertThat(bill.reconciliation()).hasSize(2).allSatisfy(sum -> {
            assertThat(sum.inFile()).isEqualByComparingTo(sum.taken());
            assertThat(sum.rejected()).isZero();
        });
        assertThat(bill.discountsBy()).contains("line_item_net_unblended_cost");
    }

    @Test
    void software_of_the_marketplace_that_is_called_support_is_no_support_of_aws() throws IOException {
        var row = marketplace("USE1-Seats", "1", "50", "Seats")
                .replace("Claude Sonnet 4.6 (Amazon Bedrock Edition)", "Support Desk");
        var bill = reading.text(Reading.cur(
                COLUMNS, row, aws("Usage", "AWSSupportEnterprise", "Dollar", "", "1", "15", "15", "", "", "", "")));
        assertThat(bill.charges())
                .extracting(Charge::service, Charge::kind)
                .containsExactlyInAnyOrder(
                        tuple("Support Desk", Kind.USAGE), tuple("AWSSupportEnterprise", Kind.SUPPORT));
    }

    @Test
    void bedrock_is_told_by_model_token_pricing_scope_and_region_in_each_of_its_codes() throws IOException {
        var bill = reading.text(everything());
        assertThat(one(bill, "USE1-NovaPro-input-tokens"))
                .isEqualTo(new Charge(
                        "012345678901",
                        "000000000042",
                        YearMonth.of(2026, 9),
                        Seller.AWS,
                        "AmazonBedrock",
                        Kind.USAGE,
                        "us-east-1",
                        "NovaPro",
                        "us geo",
                        "input",
                        PricingModel.ON_DEMAND,
                        "USE1-NovaPro-input-tokens",
                        new BigDecimal("125"),
                        "million tokens",
                        new BigDecimal("100"),
                        new BigDecimal("100"),
                        new BigDecimal("94")));
        assertThat(one(bill, "USE1-Claude4.6Sonnet-output-tokens-cross-region-global"))
                .extracting(Charge::service, Charge::model, Charge::scope, Charge::tokenClass, Charge::quantity)
                .containsExactly("AmazonBedrockService", "Claude4.6Sonnet", "global", "output", new BigDecimal("4"));
        assertThat(one(bill, "USE1-MP:USE1_InputTokenCount-Units"))
                .extracting(Charge::seller, Charge::model, Charge::quantity, Charge::unit, Charge::list)
                .containsExactly(
                        Seller.MARKETPLACE, "Claude Sonnet 4.6", new BigDecimal("30.5"), "million tokens", null);
        assertThat(one(bill, "USE1-NovaPro-ProvisionedThroughput-1MonthCommit-ModelUnits"))
                .extracting(Charge::pricingModel, Charge::tokenClass, Charge::unit)
                .containsExactly(PricingModel.PROVISIONED, null, "unit hours");
        assertThat(one(bill, "USE1-AgentCore-Runtime-vCPU-Hours").model()).isNull();
    }

    @Test
    void the_reserved_tier_is_in_thousand_tpm_hours_whatever_its_unit_says() throws IOException {
        var charge = one(reading.text(everything()), "USE1-MP:USE1_Reserved_3Month_InputTPM_Geo-Units");
        assertThat(charge)
                .extracting(Charge::pricingModel, Charge::tokenClass, Charge::scope, Charge::quantity, Charge::unit)
                .containsExactly(PricingModel.RESERVED, "input", "geo", new BigDecimal("100"), "thousand TPM hours");
        // 0.1782 a thousand TPM and hour: what the price list says of three months
        assertThat(charge.billed().divide(Objects.requireNonNull(charge.quantity())))
                .isEqualByComparingTo("0.1782");
    }

    @Test
    void credits_refunds_taxes_and_support_stand_apart() throws IOException {
        var bill = reading.text(everything());
        assertThat(billed(bill, charge -> charge.kind() == Kind.CREDIT)).isEqualByComparingTo("-25");
        assertThat(billed(bill, charge -> charge.kind() == Kind.REFUND)).isEqualByComparingTo("-3.5");
        assertThat(billed(bill, charge -> charge.kind() == Kind.TAX)).isEqualTo(new BigDecimal("9.984E-7"));
        assertThat(billed(bill, charge -> charge.kind() == Kind.SUPPORT)).isEqualByComparingTo("15");
    }

    @Test
    void sagemaker_keeps_its_usage_types_and_other_services_are_one_charge_each() throws IOException {
        var bill = reading.text(everything());
        assertThat(one(bill, "USE1-Host:ml.p5.48xlarge"))
                .extracting(Charge::service, Charge::quantity, Charge::unit)
                .containsExactly("AmazonSageMaker", new BigDecimal("1"), "Hrs");
        assertThat(bill.charges())
                .filteredOn(charge -> charge.service().equals("AmazonEC2"))
                .singleElement()
                .satisfies(charge -> {
                    assertThat(charge.usageType()).isNull();
                    assertThat(charge.billed()).isEqualTo(new BigDecimal("10"));
                });
    }

    @Test
    void parquet_with_maps_doubles_and_timestamps_is_the_same_bill() throws IOException, SQLException {
        var bill = reading.text(everything());
        var content = reading.parquet(everything(), """
                * REPLACE (
                    CAST(bill_billing_period_start_date AS TIMESTAMP) AS bill_billing_period_start_date,
                    CAST(bill_billing_period_end_date AS TIMESTAMP) AS bill_billing_period_end_date,
                    CAST(line_item_usage_start_date AS TIMESTAMP) AS line_item_usage_start_date,
                    CAST(line_item_usage_amount AS DOUBLE) AS line_item_usage_amount,
                    CAST(line_item_unblended_cost AS DOUBLE) AS line_item_unblended_cost,
                    CAST(line_item_net_unblended_cost AS DOUBLE) AS line_item_net_unblended_cost,
                    CAST(pricing_public_on_demand_cost AS DOUBLE) AS pricing_public_on_demand_cost,
                    CAST(discount_total_discount AS DOUBLE) AS discount_total_discount,
                    CAST(bill_payer_account_id AS BIGINT) AS bill_payer_account_id,
                    CAST(CAST(product AS JSON) AS MAP(VARCHAR, VARCHAR)) AS product,
                    CAST(CAST(discount AS JSON) AS MAP(VARCHAR, VARCHAR)) AS discount)""");
        var same = reading.files(reading.staged("same", content));
        assertThat(same.charges()).isEqualTo(bill.charges());
        assertThat(same.discountsBy()).isEqualTo(bill.discountsBy());
        assertThat(same.rows()).isEqualTo(12);
    }

    @Test
    void packed_texts_and_legacy_headers_are_the_same_bill() throws IOException {
        var bill = reading.text(everything());
        assertThat(reading.files(reading.staged("packed", Reading.gzip(everything())))
                        .charges())
                .isEqualTo(bill.charges());
        var legacy = everything()
                .replace(COLUMNS, legacy(COLUMNS).replace("product/", "product/ProductName"))
                .replaceAll("\"\\{\"\"product_name\"\": \"\"([^\"]*)\"\"[^}]*\\}\"", "$1")
                .replace(",{},{}\n", ",,\n")
                .replace(",{}\n", ",\n");
        var staged = reading.staged("legacy", legacy);
        assertThat(reading.bills.recognise(staged).orElseThrow().code()).isEqualTo("cur-legacy");
        var old = reading.files(staged);
        assertThat(old.reconciliation()).isEqualTo(bill.reconciliation());
        assertThat(one(old, "USE1-MP:USE1_InputTokenCount-Units").model()).isEqualTo("Claude Sonnet 4.6");
    }

    /** {@code line_item_usage_type} as it was written before: {@code lineItem/UsageType}. */
    private static String legacy(String columns) {
        var names = new StringBuilder();
        for (var column : columns.split(",")) {
            var family = column.startsWith("line_item_") ? "line_item_" : column.replaceAll("_.*", "_");
            var rest = column.length() > family.length() ? column.substring(family.length()) : "";
            var name = new StringBuilder(family.equals("line_item_") ? "lineItem/" : family.replace("_", "/"));
            if (!name.toString().endsWith("/")) {
                name.append('/');
            }
            for (var word : rest.split("_")) {
                name.append(word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1));
            }
            names.append(names.isEmpty() ? "" : ",").append(name);
        }
        return names.toString();
    }

    @Test
    void parts_may_have_different_columns() throws IOException {
        var first = everything();
        var second = Reading.cur(
                "line_item_line_item_type,line_item_product_code,line_item_unblended_cost,bill_payer_account_id,bill_billing_period_start_date,product",
                "Usage,AmazonS3,7.25,999999999999,2026-08-01,{}");
        var bill = reading.files(reading.staged("1", first), reading.staged("2", second));
        assertThat(bill.months()).containsExactly(YearMonth.of(2026, 8), YearMonth.of(2026, 9));
        assertThat(billed(bill, charge -> true)).isEqualByComparingTo("400.0160009984");
        assertThat(paid(bill, charge -> "999999999999".equals(charge.payer()))).isEqualByComparingTo("7.25");
        assertThat(bill.remarks()).anySatisfy(remark -> assertThat(remark).startsWith("2 payers"));
        assertThat(bill.reconciliation()).hasSize(4);
    }

    @Test
    void the_same_part_twice_is_read_once() throws IOException {
        var bill = reading.files(reading.staged("1", everything()), reading.staged("2", everything()));
        assertThat(bill.rows()).isEqualTo(12);
        assertThat(bill.remarks()).contains("A file was given twice and read once.");
    }

    @Test
    void the_sample_of_the_shape_is_read_to_its_hand_checked_sums() throws IOException, SQLException {
        assumeTrue(Files.exists(SAMPLE));
        var bill = reading.files(reading.staged("sample", Files.readAllBytes(SAMPLE)));
        // 100 + 60 + 100.65 + 17.82 + 54 - 6 - 25 - 3.5 + 0.00000019 + 63.296
        assertThat(billed(bill, charge -> true)).isEqualByComparingTo("361.26600019");
        // 94 + 56.4 + 100.65 + 17.82 + 50.76 + 0 - 25 - 3.5 + 0.00000019 + 59.5: the discount's own row is in the
        // others
        assertThat(paid(bill, charge -> true)).isEqualByComparingTo("350.63000019");
        var alone = Reading.alone("SELECT sum(CAST(line_item_unblended_cost AS DECIMAL(38, 12))) FROM read_csv('"
                + SAMPLE + "', all_varchar = true)");
        assertThat(billed(bill, charge -> true)).isEqualByComparingTo(alone);
    }
}
