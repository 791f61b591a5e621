package dev.parley.bill.read;

import static dev.parley.bill.read.Reading.billed;
import static dev.parley.bill.read.Reading.one;
import static dev.parley.bill.read.Reading.paid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.base.data.InvalidInput;
import dev.parley.bill.Charge;
import dev.parley.bill.Charge.Kind;
import dev.parley.bill.Charge.Seller;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FocusTest {

    private static final Path SAMPLE = Reading.sample("focus/focus_sample.csv");

    private static final String COLUMNS =
            "BilledCost,EffectiveCost,ListCost,ContractedCost,BillingAccountId,SubAccountId,BillingCurrency,"
                    + "BillingPeriodStart,ChargeCategory,ChargeClass,ChargeDescription,PricingQuantity,PricingUnit,ProviderName,PublisherName,"
                    + "InvoiceIssuerName,RegionId,ServiceName,Tags,x_ServiceCode,x_UsageType";

    @TempDir
    Path directory;

    private Reading reading;

    @BeforeEach
    void reading() {
        reading = new Reading(directory);
    }

    private static String row(
            String costs,
            String category,
            String description,
            String quantity,
            String unit,
            String publisher,
            String service,
            String code,
            String usageType) {
        return String.join(
                ",",
                costs,
                "000000000001",
                "000000000042",
                "USD",
                "2026-09-01T00:00:00Z",
                category,
                description,
                quantity,
                unit,
                "AWS",
                publisher,
                "\"Amazon Web Services, Inc.\"",
                "us-east-1",
                service,
                "\"{\"\"team\"\": \"\"a,b\"\"}\"",
                code,
                usageType);
    }

    private static final String AMAZON = "\"Amazon Web Services, Inc.\"";

    private static String bill() {
        return Reading.cur(
                COLUMNS,
                row(
                        "10,9,12,9",
                        "Usage,NULL",
                        "$0.0008 per 1K tokens",
                        "15000",
                        "1K tokens",
                        AMAZON,
                        "Amazon Bedrock",
                        "AmazonBedrock",
                        "USE1-NovaPro-input-tokens-batch"),
                row(
                        "33,33,0,33",
                        "Usage,NULL",
                        "AWS Marketplace software usage|us-east-1|Million Output Tokens Global",
                        "2.2",
                        "Units",
                        "\"Anthropic, PBC\"",
                        "Claude Sonnet 4.6 (Amazon Bedrock Edition)",
                        "9h7y3",
                        "USE1-MP:USE1_OutputTokenCount_Global-Units"),
                row(
                        "5,0,5,5",
                        "Purchase,NULL",
                        "Compute Savings Plan",
                        "1",
                        "Hrs",
                        AMAZON,
                        "Savings Plans for AWS Compute usage",
                        "ComputeSavingsPlans",
                        "x"),
                row(
                        "0,3.5,6,4",
                        "Usage,NULL",
                        "covered",
                        "1",
                        "Hrs",
                        AMAZON,
                        "Amazon Elastic Compute Cloud",
                        "AmazonEC2",
                        "BoxUsage"),
                row(
                        "-2,-2,-2,-2",
                        "Credit,NULL",
                        "Promotional credit",
                        "NULL",
                        "NULL",
                        AMAZON,
                        "Amazon Bedrock",
                        "AmazonBedrock",
                        ""),
                row(
                        "-1,-1,-1,-1",
                        "Usage,Correction",
                        "Refund",
                        "NULL",
                        "NULL",
                        AMAZON,
                        "Amazon Simple Storage Service",
                        "AmazonS3",
                        ""),
                row("1.9E-7,1.9E-7,0,0", "Tax,", "Tax", "NULL", "", AMAZON, "Amazon Bedrock", "AmazonBedrock", ""));
    }

    @Test
    void billed_effective_and_list_costs_are_each_their_own_sum() throws IOException {
        var bill = reading.text(bill());
        assertThat(reading.rejects.count()).isZero();
        // 10 + 33 + 5 + 0 - 2 - 1 + 0.00000019
        assertThat(billed(bill, charge -> true)).isEqualByComparingTo("45.00000019");
        // 9 + 33 + 0 + 3.5 - 2 - 1 + 0.00000019
        assertThat(paid(bill, charge -> true)).isEqualByComparingTo("42.50000019");
        assertThat(bill.reconciliation())
                .allSatisfy(sum -> assertThat(sum.inFile()).isEqualByComparingTo(sum.taken()));
        assertThat(bill.remarks()).anySatisfy(remark -> assertThat(remark).contains("FOCUS 1.0"));
    }

    @Test
    void bedrock_is_told_as_it_is_in_a_cur() throws IOException {
        var bill = reading.text(bill());
        assertThat(one(bill, "USE1-NovaPro-input-tokens-batch"))
                .extracting(
                        Charge::seller,
                        Charge::model,
                        Charge::tokenClass,
                        Charge::pricingModel,
                        Charge::quantity,
                        Charge::list,
                        Charge::payer,
                        Charge::region)
                .containsExactly(
                        Seller.AWS,
                        "NovaPro",
                        "input",
                        Charge.PricingModel.BATCH,
                        new BigDecimal("15"),
                        new BigDecimal("12"),
                        "000000000001",
                        "us-east-1");
        assertThat(one(bill, "USE1-MP:USE1_OutputTokenCount_Global-Units"))
                .extracting(Charge::seller, Charge::model, Charge::scope, Charge::quantity, Charge::list)
                .containsExactly(Seller.MARKETPLACE, "Claude Sonnet 4.6", "global", new BigDecimal("2.2"), null);
        assertThat(bill.charges())
                .extracting(Charge::kind)
                .contains(Kind.PURCHASE, Kind.CREDIT, Kind.REFUND, Kind.TAX, Kind.USAGE);
    }

    @Test
    void later_versions_other_names_and_other_letters_are_the_same_bill() throws IOException {
        var bill = reading.text(bill());
        var renamed = bill().replace(
                        COLUMNS,
                        COLUMNS.toLowerCase()
                                .replace("x_usagetype", "SkuMeter")
                                .replace("providername", "Provider")
                                .replace("publishername", "Publisher")
                                .replace("invoiceissuername", "InvoiceIssuer")
                                .replace("regionid", "Region"));
        var same = reading.text(renamed);
        assertThat(same.charges()).isEqualTo(bill.charges());
        assertThat(same.remarks()).anySatisfy(remark -> assertThat(remark).contains("FOCUS 1.1"));
        var later = bill().replace("ProviderName,", "ServiceProviderName,");
        assertThat(reading.text(later).charges()).isEqualTo(bill.charges());
        assertThat(reading.text(later).remarks())
                .anySatisfy(remark -> assertThat(remark).contains("FOCUS 1.3"));
    }

    @Test
    void a_column_that_does_not_belong_is_passed_over() throws IOException {
        var strange = bill().replace("ServiceName,", "Id,ServiceName,").replace(",us-east-1,", ",us-east-1,11472,");
        assertThat(reading.text(strange).charges())
                .isEqualTo(reading.text(bill()).charges());
    }

    @Test
    void parquet_with_decimals_a_map_and_whole_numbers_for_accounts_is_the_same_bill()
            throws IOException, SQLException {
        var content = reading.parquet(bill().replace("NULL", ""), """
                * REPLACE (CAST(BilledCost AS DECIMAL(38, 12)) AS BilledCost, CAST(EffectiveCost AS DOUBLE) AS EffectiveCost,
                    CAST(BillingAccountId AS BIGINT) AS BillingAccountId, CAST(SubAccountId AS BIGINT) AS SubAccountId,
                    CAST(BillingPeriodStart AS TIMESTAMPTZ) AS BillingPeriodStart,
                    CAST(CAST(Tags AS JSON) AS MAP(VARCHAR, VARCHAR)) AS Tags)""");
        assertThat(reading.files(reading.staged("p", content)).charges())
                .isEqualTo(reading.text(bill()).charges());
    }

    @Test
    void what_another_provider_bills_is_told_and_left_out() throws IOException {
        var bill = reading.text(bill()
                + row("7,7,7,7", "Usage,NULL", "vm", "1", "Hrs", "Microsoft", "Virtual Machines", "", "")
                        .replace(",AWS,", ",Microsoft,")
                        .replace("\"Amazon Web Services, Inc.\"", "Microsoft")
                + "\n");
        assertThat(billed(bill, charge -> true)).isEqualByComparingTo("45.00000019");
        assertThat(reading.rejects.kept())
                .singleElement()
                .satisfies(reject ->
                        assertThat(reject.reason()).isEqualTo("it is billed by Microsoft, not by AWS (1 row)"));
        assertThat(bill.reconciliation())
                .anySatisfy(sum -> assertThat(sum.rejected()).isEqualByComparingTo("7"));
    }

    @Test
    void two_currencies_are_refused() {
        assertThatThrownBy(() -> reading.text(bill()
                        + row("7,7,7,7", "Usage,NULL", "x", "1", "Hrs", AMAZON, "S3", "AmazonS3", "")
                                .replace("USD", "GBP")
                        + "\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("GBP and USD");
    }

    @Test
    void the_sample_is_read_to_what_duckdb_alone_adds_up() throws IOException, SQLException {
        assumeTrue(Files.exists(SAMPLE));
        var bill = reading.files(reading.staged("sample", Files.readAllBytes(SAMPLE)));
        assertThat(bill.rows()).isEqualTo(942);
        for (var cost : Stream.of("BilledCost", "EffectiveCost").toList()) {
            var alone = Reading.alone("SELECT sum(CAST(" + cost + " AS DECIMAL(38, 15))) FROM read_csv('" + SAMPLE
                    + "', all_varchar = true, nullstr = 'NULL') WHERE ProviderName = 'AWS'");
            var ours = cost.startsWith("B") ? billed(bill, charge -> true) : paid(bill, charge -> true);
            assertThat(ours)
                    .isCloseTo(new BigDecimal(alone), org.assertj.core.data.Offset.offset(new BigDecimal("0.000001")));
        }
    }
}
