package dev.parley.bill.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.base.data.InvalidInput;
import dev.parley.bill.Charge;
import dev.parley.bill.Charge.Kind;
import dev.parley.bill.Charge.PricingModel;
import dev.parley.bill.Charge.Seller;
import dev.parley.intake.Answers;
import dev.parley.intake.ReadingProgress;
import dev.parley.intake.Rejects;
import dev.parley.intake.StagedFile;
import dev.parley.intake.StagedFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostExplorerTest {

    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

    /** As the console writes it: dates down, services across, a total row first and a total column last. */
    private static final String BY_SERVICE = """
            "Service","EC2-Instances($)","Bedrock($)","Claude Sonnet 4.6 (Amazon Bedrock Edition)($)","Support (Enterprise)($)","Tax($)","Total costs($)"
            "Service total","250.5","20.25","31.75","12","0.0000001907","314.5000001907"
            "2026-08-01","100.25","","30","5","","135.25"
            "2026-09-01","150.25","20.25","1.75","7","1.907E-7","179.2500001907"
            """;

    @TempDir
    Path directory;

    private final BillFiles bills = new BillFiles();
    private final Rejects rejects = new Rejects();

    @Test
    void months_down_and_services_across_are_read() throws IOException {
        var bill = read(BY_SERVICE);
        assertThat(bill.currency()).isEqualTo("USD");
        assertThat(bill.months()).containsExactly(YearMonth.of(2026, 8), SEPTEMBER);
        assertThat(bill.rows()).isEqualTo(2);
        assertThat(rejects.count()).isZero();
        assertThat(of(bill, SEPTEMBER, "Bedrock").billed()).isEqualByComparingTo("20.25");
        assertThat(of(bill, SEPTEMBER, "Tax"))
                .extracting(Charge::kind, Charge::billed)
                .containsExactly(Kind.TAX, new BigDecimal("1.907E-7"));
        assertThat(of(bill, SEPTEMBER, "Support (Enterprise)").kind()).isEqualTo(Kind.SUPPORT);
        assertThat(of(bill, SEPTEMBER, "Claude Sonnet 4.6 (Amazon Bedrock Edition)")
                        .seller())
                .isEqualTo(Seller.MARKETPLACE);
    }

    @Test
    void more_different_charges_than_a_bill_has_are_refused_before_they_fill_the_memory() {
        var text = new StringBuilder("\"Usage type\",\"2026-08-01($)\",\"2026-09-01($)\"\n");
        for (int row = 0; row <= Bounds.MOST_CHARGES / 2; row++) {
            text.append("\"USE1-Thing").append(row).append("\",\"1\",\"2\"\n");
        }
        assertThatThrownBy(() -> read(text.toString()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("more than 250000 different charges");
    }

    @Test
    void the_files_own_totals_stand_beside_the_sums_of_the_charges() throws IOException {
        var bill = read(BY_SERVICE);
        assertThat(bill.reconciliation())
                .extracting(ReadBill.Sum::what)
                .containsExactly("billed, August 2026", "billed, September 2026", "billed, the total of bill.csv");
        assertThat(bill.reconciliation())
                .allSatisfy(sum -> assertThat(sum.taken()).isEqualByComparingTo(sum.inFile()));
    }

    @Test
    void a_total_that_is_wrong_stands_as_the_file_has_it_beside_what_was_taken() throws IOException {
        var total = read(BY_SERVICE.replace("314.5000001907", "999.25"));
        assertThat(total.reconciliation().getLast())
                .isEqualTo(new ReadBill.Sum(
                        "billed, the total of bill.csv",
                        new BigDecimal("999.25"),
                        BigDecimal.ZERO,
                        new BigDecimal("314.5000001907")));
        var month = read(BY_SERVICE.replace("\"135.25\"", "\"140.25\""));
        assertThat(month.reconciliation().getFirst())
                .isEqualTo(new ReadBill.Sum(
                        "billed, August 2026", new BigDecimal("140.25"), BigDecimal.ZERO, new BigDecimal("135.25")));
        var service = read(BY_SERVICE.replace("\"250.5\"", "\"77\""));
        assertThat(service.reconciliation().getLast())
                .isEqualTo(new ReadBill.Sum(
                        "billed, the total of \"EC2-Instances\" in bill.csv",
                        new BigDecimal("77"),
                        BigDecimal.ZERO,
                        new BigDecimal("250.50")));
        var turned = read("Service,2026-08-01,2026-09-01,Service total\nS3,1,2,4\nEC2,5,6,11\nTotal costs,6,8,14\n");
        assertThat(turned.reconciliation().getLast())
                .isEqualTo(new ReadBill.Sum(
                        "billed, the total of \"S3\" in bill.csv",
                        new BigDecimal("4"),
                        BigDecimal.ZERO,
                        new BigDecimal("3")));
    }

    @Test
    void a_month_without_a_total_says_that_its_cells_were_added_up() throws IOException {
        assertThat(read("Service,S3($)\n2026-09-01,2\n").reconciliation())
                .extracting(ReadBill.Sum::what)
                .containsExactly("billed, September 2026, its cells added up");
    }

    @Test
    void services_down_and_months_across_are_the_same_bill() throws IOException {
        var turned = read("""
                Service,2026-08-01,2026-09-01,Service total
                EC2-Instances,100.25,150.25,250.5
                Bedrock,,20.25,20.25
                Claude Sonnet 4.6 (Amazon Bedrock Edition),30,1.75,31.75
                Support (Enterprise),5,7,12
                Tax,,1.907E-7,1.907E-7
                Total costs,135.25,179.2500001907,314.5000001907
                """);
        assertThat(turned.charges()).isEqualTo(read(BY_SERVICE).charges());
        assertThat(turned.reconciliation())
                .allSatisfy(sum -> assertThat(sum.taken()).isEqualByComparingTo(sum.inFile()));
    }

    @Test
    void a_usage_type_says_what_it_is_of_bedrock() throws IOException {
        var bill = read("""
                "Usage type","USE1-NovaPro-input-tokens($)","USE1-MP:USE1_OutputTokenCount_Global_Batch-Units($)","USE1-BoxUsage:t3.micro($)","USE1-BoxUsage:t3.micro(Hrs)","Total costs($)"
                "2026-09-01","10","20","30","744","60"
                """);
        assertThat(bill.charges()).hasSize(3);
        var global = bill.charges().stream()
                .filter(charge -> charge.seller() == Seller.MARKETPLACE)
                .findFirst()
                .orElseThrow();
        assertThat(global.scope()).isEqualTo("global");
        assertThat(global.tokenClass()).isEqualTo("output");
        assertThat(global.pricingModel()).isEqualTo(PricingModel.BATCH);
        assertThat(of(bill, SEPTEMBER, "Amazon Bedrock").billed()).isPositive();
        assertThat(bill.charges())
                .filteredOn(charge -> charge.service().isEmpty())
                .singleElement()
                .extracting(Charge::billed)
                .isEqualTo(new BigDecimal("30"));
    }

    @Test
    void columns_of_credits_refunds_and_taxes_are_told_by_their_whole_names() throws IOException {
        var bill = read("""
                "Service","S3($)","Credit($)","EDP Credits($)","Refunds($)","Sales Tax($)","VAT($)","TaxJar($)","Credit Checks($)","Total costs($)"
                "2026-09-01","100","-5","-7","-3","8","9","1","2","105"
                """);
        assertThat(bill.charges())
                .extracting(Charge::service, Charge::kind)
                .containsExactlyInAnyOrder(
                        tuple("S3", Kind.USAGE),
                        tuple("Credit", Kind.CREDIT),
                        tuple("EDP Credits", Kind.CREDIT),
                        tuple("Refunds", Kind.REFUND),
                        tuple("Sales Tax", Kind.TAX),
                        tuple("VAT", Kind.TAX),
                        tuple("TaxJar", Kind.USAGE),
                        tuple("Credit Checks", Kind.USAGE));
        assertThat(bill.reconciliation())
                .allSatisfy(sum -> assertThat(sum.taken()).isEqualByComparingTo(sum.inFile()));
    }

    @Test
    void charge_types_keep_their_names_so_that_they_can_be_put_where_they_belong() throws IOException {
        var bill = read("""
                "Charge type","Usage($)","Credit($)","Refund($)","Tax($)","Adjustment($)","Total costs($)"
                "2026-09-01","100","-5","-3","8","-2","98"
                """);
        assertThat(bill.charges())
                .extracting(Charge::service, Charge::kind)
                .containsExactlyInAnyOrder(
                        tuple("Usage", Kind.USAGE),
                        tuple("Credit", Kind.CREDIT),
                        tuple("Refund", Kind.REFUND),
                        tuple("Tax", Kind.TAX),
                        tuple("Adjustment", Kind.USAGE));
    }

    @Test
    void a_linked_account_keeps_its_leading_zeros() throws IOException {
        var bill = read("""
                "Linked account","prod (012345678901)($)","Total costs($)"
                "2026-09-01","10","10"
                """);
        assertThat(bill.charges()).singleElement().extracting(Charge::account).isEqualTo("012345678901");
    }

    @Test
    void a_byte_order_mark_and_utf_16_do_not_matter() throws IOException {
        var plain = read(BY_SERVICE).charges();
        assertThat(read(("\ufeff" + BY_SERVICE).getBytes(StandardCharsets.UTF_8))
                        .charges())
                .isEqualTo(plain);
        assertThat(read(("\ufeff" + BY_SERVICE).getBytes(StandardCharsets.UTF_16LE))
                        .charges())
                .isEqualTo(plain);
    }

    @Test
    void mixed_currencies_are_refused_with_both_named() {
        assertThatThrownBy(() -> read("\"Service\",\"S3($)\",\"EC2(€)\"\n2026-09-01,1,2\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("EUR and USD");
    }

    @Test
    void a_ragged_row_and_a_word_for_an_amount_are_rejected_with_their_lines() throws IOException {
        var bill = read("Service,S3($),EC2($)\n2026-08-01,1,2\n2026-09-01,1\n2026-10-01,n/a,4\nnext,1,2\n");
        assertThat(bill.charges()).hasSize(3);
        assertThat(rejects.kept())
                .extracting(Rejects.Reject::line, Rejects.Reject::reason, Rejects.Reject::value)
                .containsExactly(
                        tuple(3L, "2 fields where the header has 3", ""),
                        tuple(4L, "the amount is no number", "n/a"),
                        tuple(5L, "the date is not written as 2026-09-01", "next"));
    }

    @Test
    void a_decimal_comma_is_refused_by_name() {
        assertThatThrownBy(() -> read("Service;S3($);EC2($)\n2026-09-01;1,25;2\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("decimal commas (\"1,25\")");
    }

    @Test
    void a_header_alone_is_refused() {
        assertThatThrownBy(() -> read("Service,S3($),Total costs($)\n"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("nothing to take in");
    }

    private ReadBill read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private ReadBill read(byte[] content) throws IOException {
        StagedFile file = StagedFiles.in(directory, bills::needsPath).stage("bill.csv", content);
        var format = bills.recognise(file).orElseThrow();
        return bills.read(format, List.of(file), Answers.NONE, ReadingProgress.NONE, rejects);
    }

    private static Charge of(ReadBill bill, YearMonth month, String service) {
        return bill.charges().stream()
                .filter(charge ->
                        charge.month().equals(month) && charge.service().equals(service))
                .findFirst()
                .orElseThrow();
    }
}
