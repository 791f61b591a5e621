package dev.parley.engine.deal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.engine.AldermoorDeals;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold for any deal, tried on random ones and on the sample. */
class DealLawsTest {

    private static final int DEALS = 150;
    private static final Sampling FEW = new Sampling(200, 7, 0.5);
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final Bill SAMPLE = AldermoorDeals.bill();

    @Test
    void more_discount_never_costs_more_without_credits() {
        for (long seed = 0; seed < DEALS; seed++) {
            RandomDeals random = new RandomDeals(seed);
            Bill bill = random.bill();
            // Where a credit pays a line that counts, a discount on it saves the credit and lowers what counts beside
            // it.
            Deal drawn = random.deal(bill);
            Deal deal = new Deal("no credits", drawn.header(), drawn.lineTerms(), drawn.clauses(), List.of());
            Valuation valuation = Valuation.of(bill, FEW);
            BigDecimal before = valuation.expected(deal);
            for (String discount : List.of("0.35", "0.6", "1")) {
                BigDecimal after = valuation.expected(deal.withDiscount(Share.of(discount)));
                notMore(after, before, "seed " + seed + " at " + discount);
                before = after;
            }
        }
    }

    @Test
    void a_commitment_lower_by_the_same_share_in_every_year_never_costs_more_at_equal_discount() {
        for (long seed = 0; seed < DEALS; seed++) {
            RandomDeals random = new RandomDeals(seed);
            Bill bill = random.bill();
            // What may be carried forward follows the commitment; lowering a single year may lower what the next one
            // gets.
            Deal drawn = random.deal(bill);
            Deal deal = drawn.with(drawn.header().withRollover(Share.NONE));
            if (deal.header().commitments().isEmpty()) {
                continue;
            }
            Valuation valuation = Valuation.of(bill, FEW);
            BigDecimal before = valuation.expected(deal);
            for (int step = 9; step > 0; step -= 2) {
                BigDecimal factor = BigDecimal.valueOf(step).movePointLeft(1);
                BigDecimal after = valuation.expected(deal.withCommitments(deal.header().commitments().stream()
                        .map(commitment -> commitment.multiply(factor))
                        .toList()));
                notMore(after, before, "seed " + seed + " at " + factor);
                before = after;
            }
        }
    }

    @Test
    void a_lower_commitment_of_one_year_can_cost_more_where_it_lowers_what_is_carried_forward() {
        // 10 % of 100 bring 10 into year 2, which then misses 10; 10 % of 50 bring 5, and it misses 15.
        Bill bill = SmallDeals.bill(2, SmallDeals.line("a", Treatment.COUNTED, "130", "80"));
        Deal deal = SmallDeals.deal("0", "100", "100");
        Deal carried = deal.with(deal.header().withRollover(Share.of("0.10")));
        assertEquals("220.00", SmallDeals.payment(bill, carried));
        assertEquals(
                "225.00",
                SmallDeals.payment(
                        bill, carried.withCommitments(List.of(new BigDecimal("50"), new BigDecimal("100")))));
    }

    @Test
    void silence_read_in_our_favour_never_costs_more_where_no_price_depends_on_it() {
        for (long seed = 0; seed < DEALS; seed++) {
            RandomDeals random = new RandomDeals(seed);
            Bill bill = random.bill();
            Deal drawn = random.deal(bill);
            Deal deal = new Deal("header", drawn.header(), List.of(), List.of(), drawn.credits());
            String item = "seed " + seed;
            for (OpenWorth open : Valuation.of(bill, FEW).open(deal)) {
                assertTrue(open.worth().usd().compareTo(CENT.negate()) >= 0, item + ": " + open);
            }
        }
    }

    @Test
    void ten_times_all_dollars_cost_ten_times_as_much() {
        Bill bill = new Bill(SAMPLE.years(), SAMPLE.lines(), null, List.of());
        Bill tenfold = new Bill(
                bill.years(), bill.lines().stream().map(DealLawsTest::tenfold).toList(), null, List.of());
        Deal deal = AldermoorDeals.target();
        Deal large = deal.withCommitments(deal.header().commitments().stream()
                .map(commitment -> commitment.movePointRight(1))
                .toList());
        BigDecimal ten = Valuation.of(tenfold, Sampling.USUAL).expected(large);
        BigDecimal one = Valuation.of(bill, Sampling.USUAL).expected(deal);
        assertEquals(0, ten.subtract(one.movePointRight(1)).doubleValue(), 0.1);
    }

    @Test
    void the_order_of_lines_does_not_matter_to_the_cent() {
        List<BillLine> shuffled = new ArrayList<>(SAMPLE.lines());
        Collections.shuffle(shuffled, new Random(3));
        assertNotEquals(SAMPLE.lines(), shuffled);
        Bill other = new Bill(SAMPLE.years(), shuffled, SAMPLE.support(), List.of());
        assertEquals(
                Valuation.of(SAMPLE, Sampling.USUAL).outlook(AldermoorDeals.r2()),
                Valuation.of(other, Sampling.USUAL).outlook(AldermoorDeals.r2()));
    }

    @Test
    void the_same_seed_gives_the_same_outlook_and_another_seed_another() {
        Outlook outlook = Valuation.of(SAMPLE, Sampling.USUAL).outlook(AldermoorDeals.r2());
        assertEquals(
                outlook, Valuation.of(AldermoorDeals.bill(), Sampling.USUAL).outlook(AldermoorDeals.r2()));
        assertNotEquals(
                outlook, Valuation.of(SAMPLE, Sampling.USUAL.withSeed(2)).outlook(AldermoorDeals.r2()));
    }

    @Test
    void a_line_keeps_its_numbers_when_another_is_taken_off_the_bill() {
        Paths all = Paths.drawn(SAMPLE, FEW);
        Paths fewer = Paths.drawn(SAMPLE.without("Databases"), FEW);
        String id = fewer.lines().getLast().id();
        int place = fewer.lines().size() - 1;
        assertEquals(id, all.lines().get(place + 1).id());
        for (int path = 0; path < FEW.paths(); path++) {
            assertEquals(
                    all.usd()[2][path * all.lines().size() + place + 1],
                    fewer.usd()[2][path * fewer.lines().size() + place]);
        }
    }

    @Test
    void with_common_numbers_the_payment_is_convex_in_the_commitment_without_a_wiggle() {
        Valuation valuation = Valuation.of(SAMPLE, Sampling.USUAL);
        List<BigDecimal> payments = new ArrayList<>();
        for (int half = 36; half <= 52; half++) {
            BigDecimal commitment = AldermoorDeals.millions("0.5").multiply(BigDecimal.valueOf(half));
            Deal deal = AldermoorDeals.r2();
            payments.add(valuation.expected(deal.withCommitments(Collections.nCopies(3, commitment))));
        }
        for (int i = 2; i < payments.size(); i++) {
            BigDecimal bend = payments.get(i)
                    .subtract(payments.get(i - 1))
                    .subtract(payments.get(i - 1).subtract(payments.get(i - 2)));
            assertTrue(bend.compareTo(new BigDecimal("-0.02")) >= 0, i + ": " + bend);
        }
    }

    @Test
    void a_difference_of_deals_is_known_far_better_than_either_of_them() {
        Valuation valuation = Valuation.of(SAMPLE, Sampling.USUAL);
        Deal r1 = AldermoorDeals.r1();
        Worth point = valuation.worth(r1.withDiscount(Share.of("0.10")), r1);
        BigDecimal alone = valuation.outlook(r1).standardError();
        assertTrue(point.standardError().multiply(BigDecimal.TEN).compareTo(alone) < 0, point + " against " + alone);
    }

    @Test
    void removing_a_term_and_adding_it_back_are_worth_the_same() {
        Valuation valuation = Valuation.of(SAMPLE, FEW);
        Deal r2 = AldermoorDeals.r2();
        assertEquals(
                valuation.worthOf(r2, "Claude").usd(),
                valuation.worth(r2.without("Claude"), r2).usd().negate());
    }

    private static void notMore(BigDecimal after, BigDecimal before, String what) {
        assertTrue(after.compareTo(before.add(CENT)) <= 0, () -> what + ": " + after + " after " + before);
    }

    private static BillLine tenfold(BillLine line) {
        return BillLine.of(line.id(), line.payer(), line.biller(), line.treatment(), tenfold(line.spend()));
    }

    private static Spend tenfold(Spend spend) {
        return switch (spend) {
            case Spend.ByYear(List<Estimate> years) ->
                new Spend.ByYear(
                        years.stream().map(year -> year.times(BigDecimal.TEN)).toList());
            case Spend.Growing growing ->
                new Spend.Growing(
                        growing.yearBefore().movePointRight(1).setScale(2, RoundingMode.UNNECESSARY),
                        growing.low(),
                        growing.base(),
                        growing.high());
            case Spend.ByMonth(var months) -> {
                var more = new java.util.TreeMap<java.time.YearMonth, Estimate>();
                months.forEach((month, usd) -> more.put(month, usd.times(BigDecimal.TEN)));
                yield new Spend.ByMonth(more);
            }
            case Spend.Repriced(var before, var from, var price) -> new Spend.Repriced(tenfold(before), from, price);
        };
    }
}
