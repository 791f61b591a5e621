package dev.parley.engine.deal;

import dev.parley.engine.quantity.ContractYears;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Bills and deals in which everything happens on the first of a month, so that a check may go month by month. */
final class RandomDeals {

    private static final Answer[] ANSWERS = Answer.values();

    private final Random random;
    private final LocalDate start;
    private final int years;
    private final int lines;

    RandomDeals(long seed) {
        random = new Random(seed);
        start = LocalDate.of(2027, 1 + random.nextInt(12), 1);
        years = 1 + random.nextInt(4);
        lines = 1 + random.nextInt(5);
    }

    Bill bill() {
        List<BillLine> bill = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            bill.add(line(i));
        }
        SupportPlan support = random.nextBoolean()
                ? null
                : new SupportPlan(
                        "support",
                        List.of(
                                new SupportPlan.Band(whole(1, 40), share(30)),
                                new SupportPlan.Band(whole(41, 300), share(20)),
                                new SupportPlan.Band(null, share(10))),
                        treatment());
        List<PriceMove> moves = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            moves.add(new PriceMove(someLines(), month(), whole(-40, 40).movePointLeft(2)));
        }
        Bill staying = new Bill(new ContractYears(start, years), bill, support, moves);
        return random.nextInt(3) > 0
                ? staying
                : staying.with(new Departure(
                        "line " + random.nextInt(lines),
                        random.nextBoolean() ? month() : null,
                        share(100),
                        whole(0, 15).movePointLeft(1)));
    }

    Deal deal(Bill bill) {
        Deal deal = Deal.of("random", header(bill));
        for (String line : bill.lines().stream().map(BillLine::id).toList()) {
            for (int i = random.nextInt(3); i > 0; i--) {
                // Two terms of a line never begin on one day: of two only the second has a day after all running terms.
                LocalDate from = i == 1 ? null : start.plusMonths(13 + random.nextInt(20));
                deal = deal.with(new LineTerm(
                        line + " term " + i, List.of(line), pricing(), from, random.nextBoolean(), answer()));
            }
        }
        List<String> ids =
                new ArrayList<>(bill.lines().stream().map(BillLine::id).toList());
        if (bill.support() != null) {
            ids.add("support");
        }
        for (int i = random.nextInt(5); i > 0; i--) {
            deal = deal.with(clause("clause " + i));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            deal = deal.with(new Credit(
                    "credit " + i,
                    whole(0, 900),
                    month(),
                    1 + random.nextInt(30),
                    ids.stream().filter(_ -> random.nextBoolean()).toList(),
                    answer()));
        }
        return deal;
    }

    private BillLine line(int i) {
        Spend spend = switch (random.nextInt(3)) {
            case 0 ->
                new Spend.ByYear(
                        IntStream.range(0, years).mapToObj(_ -> estimate(2000)).toList());
            case 1 ->
                new Spend.Growing(
                        whole(1, 2000), new BigDecimal("-0.1"), new BigDecimal("0.02"), new BigDecimal("0.2"));
            default -> byMonth();
        };
        LocalDate from = random.nextInt(4) == 0 ? start.plusMonths(random.nextInt(12)) : null;
        LocalDate to = random.nextInt(4) == 0
                ? start.plusMonths(12 + random.nextInt(24)).minusDays(1)
                : null;
        LocalDate running =
                random.nextInt(3) == 0 ? start.plusMonths(random.nextInt(12)).minusDays(1) : null;
        return new BillLine(
                "line " + i,
                "payer " + random.nextInt(2),
                random.nextInt(4) == 0 ? Biller.MARKETPLACE : Biller.AWS,
                from,
                to,
                running,
                treatment(),
                spend);
    }

    private Spend byMonth() {
        TreeMap<YearMonth, Estimate> months = new TreeMap<>();
        for (int i = 0; i < years * 12; i++) {
            months.put(YearMonth.from(start).plusMonths(i), estimate(200));
        }
        return new Spend.ByMonth(months);
    }

    private Header header(Bill bill) {
        boolean committed = random.nextInt(5) > 0;
        List<Enrolment> enrolments = bill.lines().stream()
                .map(BillLine::payer)
                .distinct()
                .filter(_ -> random.nextInt(4) > 0)
                .map(payer -> new Enrolment(payer, random.nextInt(4) == 0 ? month() : null))
                .toList();
        return new Header(
                committed
                        ? IntStream.range(0, years)
                                .mapToObj(_ -> whole(1, 5000))
                                .toList()
                        : List.of(),
                IntStream.range(0, years).mapToObj(_ -> share(30)).toList(),
                answer(),
                committed && random.nextBoolean() ? share(50) : null,
                committed && random.nextBoolean() ? share(30) : Share.NONE,
                random.nextInt(4) == 0 ? TrueUp.END_OF_TERM : TrueUp.EACH_YEAR,
                enrolments);
    }

    private Clause clause(String id) {
        return switch (random.nextInt(5)) {
            case 0 -> new Clause.Swap(id, someLines(), random.nextBoolean() ? month() : null, share(60), answer());
            case 1 -> new Clause.PriceCutsPass(id, someLines(), answer());
            case 2 -> new Clause.RateCap(id, someLines(), share(20), answer());
            case 3 ->
                new Clause.SubCommitment(
                        id,
                        someLines(),
                        IntStream.range(0, years).mapToObj(_ -> whole(0, 900)).toList(),
                        answer());
            default ->
                new Clause.Treats(id, someLines(), Aspect.values()[random.nextInt(Aspect.values().length)], answer());
        };
    }

    private Pricing pricing() {
        return random.nextBoolean()
                ? new Pricing.PercentOff(share(40), random.nextBoolean())
                : new Pricing.Rate(whole(5, 10), BigDecimal.TEN);
    }

    private List<String> someLines() {
        return IntStream.range(0, lines)
                .filter(_ -> random.nextBoolean())
                .mapToObj(i -> "line " + i)
                .toList();
    }

    private LocalDate month() {
        return start.plusMonths(random.nextInt(30));
    }

    private Estimate estimate(int most) {
        BigDecimal base = whole(0, most);
        return new Estimate(base.multiply(new BigDecimal("0.8")), base, base.multiply(new BigDecimal("1.3")));
    }

    private Treatment treatment() {
        return new Treatment(answer(), answer(), answer());
    }

    private Answer answer() {
        return ANSWERS[random.nextInt(3)];
    }

    private Share share(int mostPercent) {
        return Share.percent(whole(0, mostPercent));
    }

    private BigDecimal whole(int least, int most) {
        return BigDecimal.valueOf(least + random.nextInt(most - least + 1));
    }

    /** Whether an item that is not in writing is read in our favour in a check that draws it. */
    static boolean favoured(String item, @Nullable Object seed) {
        return (item + seed).hashCode() % 2 == 0;
    }
}
