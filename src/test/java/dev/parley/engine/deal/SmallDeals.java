package dev.parley.engine.deal;

import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.ContractYears;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Bills of a few certain dollars in calendar years from 2027, for figures that can be worked out by hand. */
final class SmallDeals {

    static final LocalDate START = LocalDate.of(2027, 1, 1);

    private SmallDeals() {}

    static Bill bill(int years, BillLine... lines) {
        return new Bill(new ContractYears(START, years), List.of(lines), null, List.of());
    }

    /** Certain dollars of each contract year, billed by AWS and paid by the enrolled payer P. */
    static BillLine line(String id, Treatment treatment, String... years) {
        return line(id, "P", Biller.AWS, treatment, years);
    }

    static BillLine line(String id, String payer, Biller biller, Treatment treatment, String... years) {
        return BillLine.of(
                id,
                payer,
                biller,
                treatment,
                new Spend.ByYear(Arrays.stream(years)
                        .map(BigDecimal::new)
                        .map(Estimate::certain)
                        .toList()));
    }

    static Deal deal(String discount, String... commitments) {
        return deal(commitments.length, discount, commitments);
    }

    static Deal uncommitted(int years, String discount) {
        return deal(years, discount);
    }

    private static Deal deal(int years, String discount, String... commitments) {
        return Deal.of(
                "deal",
                Header.none(years)
                        .withCommitments(
                                Arrays.stream(commitments).map(BigDecimal::new).toList())
                        .withDiscounts(Collections.nCopies(years, Share.of(discount)))
                        .withEnrolments(List.of(new Enrolment("P", null))));
    }

    static List<CaseYear> years(Bill bill, Deal deal) {
        return Valuation.of(bill, new Sampling(2, 1, 0)).years(deal, ForecastCase.BASE);
    }

    /** All that is paid over the term. */
    static String payment(Bill bill, Deal deal) {
        return years(bill, deal).stream()
                .map(CaseYear::payment)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    static String shortfalls(Bill bill, Deal deal) {
        return years(bill, deal).stream().map(CaseYear::shortfall).toList().toString();
    }
}
