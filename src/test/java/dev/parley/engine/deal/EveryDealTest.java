package dev.parley.engine.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.engine.demand.ForecastCase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A second, plainly written evaluation agrees on a thousand random deals. */
class EveryDealTest {

    private static final int DEALS = Integer.getInteger("parley.deals", 1_000);
    private static final double CENT = 0.011;

    @Test
    void payment_shortfall_and_counted_spend_are_those_of_the_plain_evaluation_to_the_cent_of_a_year() {
        for (long seed = 0; seed < DEALS; seed++) {
            RandomDeals random = new RandomDeals(seed);
            Bill bill = random.bill();
            Deal deal = random.deal(bill);
            PlainDeal plain = new PlainDeal(bill, deal, Set.of());
            List<CaseYear> years = Valuation.of(bill, new Sampling(2, 1, 0)).years(deal, ForecastCase.BASE);
            String what = "seed " + seed;
            assertEquals(plain.payment.doubleValue(), sum(years, CaseYear::payment), years.size() * CENT, what);
            assertEquals(plain.shortfall.doubleValue(), sum(years, CaseYear::shortfall), years.size() * CENT, what);
            assertEquals(plain.counted.doubleValue(), sum(years, CaseYear::counted), years.size() * CENT, what);
        }
    }

    @Test
    void so_are_certain_bills_whichever_way_silence_is_read() {
        for (long seed = 0; seed < DEALS; seed++) {
            RandomDeals random = new RandomDeals(seed);
            Bill bill = certain(random.bill());
            Deal deal = random.deal(bill);
            long chosen = seed;
            Set<String> favoured = PlainDeal.items(bill, deal).stream()
                    .filter(item -> RandomDeals.favoured(item, chosen))
                    .collect(Collectors.toSet());
            PlainDeal plain = new PlainDeal(bill, deal, favoured);
            Outlook outlook = Valuation.of(bill, new Sampling(2, seed, 0.5)).outlook(deal, favoured);
            String what = "seed " + seed + ", in our favour " + favoured;
            assertEquals(plain.payment.doubleValue(), outlook.expected().doubleValue(), CENT, what);
            assertEquals(
                    plain.shortfall.doubleValue(),
                    outlook.expectedShortfall().doubleValue(),
                    CENT * bill.years().years(),
                    what);
        }
    }

    private static double sum(List<CaseYear> years, Function<CaseYear, BigDecimal> field) {
        return years.stream()
                .map(field)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    /** The same bill with its base case in all three. */
    private static Bill certain(Bill bill) {
        List<BillLine> lines = bill.lines().stream()
                .map(line -> new BillLine(
                        line.id(),
                        line.payer(),
                        line.biller(),
                        line.from(),
                        line.to(),
                        line.runningUntil(),
                        line.treatment(),
                        certain(line.spend())))
                .toList();
        return new Bill(bill.years(), lines, bill.support(), bill.moves(), bill.departures());
    }

    private static Spend certain(Spend spend) {
        return switch (spend) {
            case Spend.ByYear(List<Estimate> years) ->
                new Spend.ByYear(years.stream()
                        .map(year -> Estimate.certain(year.base()))
                        .toList());
            case Spend.Growing growing ->
                new Spend.Growing(growing.yearBefore(), growing.base(), growing.base(), growing.base());
            case Spend.ByMonth(var months) -> {
                var base = new java.util.TreeMap<java.time.YearMonth, Estimate>();
                months.forEach((month, usd) -> base.put(month, Estimate.certain(usd.base())));
                yield new Spend.ByMonth(base);
            }
            case Spend.Repriced(var before, var from, var price) -> new Spend.Repriced(certain(before), from, price);
        };
    }
}
