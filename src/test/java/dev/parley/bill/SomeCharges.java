package dev.parley.bill;

import dev.parley.bill.Charge.Kind;
import dev.parley.bill.Charge.PricingModel;
import dev.parley.bill.Charge.Seller;
import dev.parley.bill.read.ReadBill;
import dev.parley.intake.Rejects;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Charges and bills made by hand. */
final class SomeCharges {

    static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

    private static final List<String> SERVICES = List.of(
            "AmazonEC2",
            "Amazon Relational Database Service",
            "AmazonS3",
            "AmazonSageMaker",
            "OpenSearch Service",
            "Textract",
            "AmazonCloudWatch",
            "AWS Enterprise Support",
            "Sorting as a service",
            "AWSDataTransfer",
            "");
    private static final List<String> USAGE_TYPES = List.of(
            "USE1-BoxUsage:m7i.large", "EUC1-BoxUsage:p5.48xlarge", "USE1-EBS:VolumeUsage.gp3", "USE1-Odd-Thing");

    private SomeCharges() {}

    static Charge of(@Nullable String payer, YearMonth month, String service, String usd) {
        return of(payer, month, Seller.AWS, service, Kind.USAGE, null, null, new BigDecimal(usd), new BigDecimal(usd));
    }

    static Charge of(
            @Nullable String payer,
            YearMonth month,
            Seller seller,
            String service,
            Kind kind,
            @Nullable String usageType,
            @Nullable PricingModel bought,
            BigDecimal billed,
            BigDecimal paid) {
        return new Charge(
                payer,
                null,
                month,
                seller,
                service,
                kind,
                "us-east-1",
                null,
                null,
                null,
                bought,
                usageType,
                null,
                null,
                null,
                billed,
                paid);
    }

    static ReadBill bill(Charge... charges) {
        return bill("USD", List.of(charges));
    }

    static ReadBill bill(String currency, List<Charge> charges) {
        var all = charges.stream().map(Charge::billed).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ReadBill(
                currency,
                charges,
                charges.stream().map(Charge::month).distinct().sorted().toList(),
                charges.size(),
                List.of(new ReadBill.Sum("billed", all, BigDecimal.ZERO, all)),
                null,
                List.of());
    }

    static BillReading reading(ReadBill bill, BillIntake intake) {
        return new BillReading(bill, new Rejects(), List.of(), intake);
    }

    /** A bill of anything, with amounts of up to twelve decimals, some negative. */
    static List<Charge> random(Random random, List<String> payers, List<YearMonth> months, int count) {
        var charges = new ArrayList<Charge>();
        for (int i = 0; i < count; i++) {
            var billed = new BigDecimal(random.nextLong(2_000_000_000_000_000L) - 200_000_000_000_000L)
                    .movePointLeft(random.nextInt(3, 13));
            charges.add(of(
                    payers.get(random.nextInt(payers.size())),
                    months.get(random.nextInt(months.size())),
                    random.nextInt(6) == 0 ? Seller.MARKETPLACE : Seller.AWS,
                    SERVICES.get(random.nextInt(SERVICES.size())),
                    Kind.values()[random.nextInt(Kind.values().length)],
                    random.nextBoolean() ? USAGE_TYPES.get(random.nextInt(USAGE_TYPES.size())) : null,
                    random.nextInt(5) == 0 ? PricingModel.values()[random.nextInt(PricingModel.values().length)] : null,
                    billed,
                    billed.multiply(new BigDecimal("0.93"))));
        }
        return charges;
    }
}
