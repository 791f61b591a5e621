package dev.parley.deal;

import dev.parley.bill.ContractLine;
import dev.parley.engine.deal.Answer;
import dev.parley.engine.deal.Bill;
import dev.parley.engine.deal.BillLine;
import dev.parley.engine.deal.Biller;
import dev.parley.engine.deal.Deal;
import dev.parley.engine.deal.Sampling;
import dev.parley.engine.deal.Spend;
import dev.parley.engine.deal.Treatment;
import dev.parley.engine.deal.Valuation;
import dev.parley.engine.quantity.ContractYears;
import dev.parley.negotiation.Payer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A small bill of two payers over three years, and sheets on it; no database. */
final class SheetsOnABill {

    private static final ContractYears YEARS = new ContractYears(LocalDate.of(2027, 5, 1), 3);

    /** Compute of both payers and Bedrock of the Marketplace, nine million a year in all. */
    static final EngineBill BILL = new EngineBill(
            new Bill(
                    YEARS,
                    List.of(
                            line("Compute", "P1", Biller.AWS, Treatment.DISCOUNTED, "5"),
                            line("Compute P2", "P2", Biller.AWS, Treatment.DISCOUNTED, "1"),
                            line("Claude", "P1", Biller.MARKETPLACE, Treatment.MARKETPLACE, "3")),
                    null,
                    List.of()),
            Map.of(
                    ContractLine.COMPUTE,
                    List.of("Compute", "Compute P2"),
                    ContractLine.BEDROCK_MARKETPLACE,
                    List.of("Claude")),
            Set.of(),
            Map.of(),
            List.of(),
            List.of());

    static final List<Payer> PAYERS = List.of(payer("P1", true), payer("P2", false));

    static final Valuation VALUATION = Valuation.of(BILL.required(), Sampling.USUAL);

    private SheetsOnABill() {}

    static Deal deal(DealSheet sheet) {
        return EngineDeal.of(sheet, BILL, PAYERS).deal();
    }

    static DealSheet sheet(String name, ItemDraft... items) {
        return sheet(name, Arrays.asList(items));
    }

    static DealSheet sheet(String name, List<ItemDraft> items) {
        return new DealSheet(
                UUID.randomUUID(),
                name,
                DealRole.IDEA,
                null,
                null,
                null,
                null,
                null,
                items.stream().map(SomeItems::item).toList(),
                0,
                "nobody",
                Instant.EPOCH);
    }

    static ItemDraft commitment(String... millions) {
        return ItemDraft.of(Topic.COMMITMENT, "", Said.OFFERED)
                .with(values -> values.years(Arrays.stream(millions)
                        .map(one -> new BigDecimal(one).movePointRight(6))
                        .toList()));
    }

    static ItemDraft discount(String... shares) {
        return ItemDraft.of(Topic.DISCOUNT, "", Said.OFFERED)
                .with(values ->
                        values.years(Arrays.stream(shares).map(BigDecimal::new).toList()));
    }

    static ItemDraft share(Topic topic, String subject, String share) {
        return ItemDraft.of(topic, subject, Said.OFFERED).with(values -> values.share(new BigDecimal(share)));
    }

    static ItemDraft credit(String subject, String usd, Answer counts) {
        return ItemDraft.of(Topic.CREDIT, subject, Said.OFFERED)
                .with(values -> values.credit(new BigDecimal(usd), 12, counts));
    }

    private static Payer payer(String code, boolean enrolled) {
        return new Payer(UUID.randomUUID(), code, "111122223333", code, enrolled, null, List.of());
    }

    private static BillLine line(String id, String payer, Biller biller, Treatment treatment, String millions) {
        return BillLine.of(
                id,
                payer,
                biller,
                treatment,
                new Spend.Growing(
                        new BigDecimal(millions).movePointRight(6),
                        new BigDecimal("-0.20"),
                        new BigDecimal("0.05"),
                        new BigDecimal("0.30")));
    }
}
