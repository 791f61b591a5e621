package dev.parley.engine.deal;

import dev.parley.engine.AldermoorDeals;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Prints how long the sample's deals take: 10,000 paths of 14 lines in three contract years, on one thread. */
final class DealTiming {

    private static final int ROUNDS = 60;

    private DealTiming() {}

    public static void main(String[] arguments) {
        Bill bill = AldermoorDeals.bill();
        Valuation valuation = Valuation.of(bill, Sampling.USUAL);
        List<Deal> deals = List.of(
                AldermoorDeals.none(),
                AldermoorDeals.today(),
                AldermoorDeals.row(1),
                AldermoorDeals.r1().with(AldermoorDeals.creditOfR1(bill)),
                AldermoorDeals.row(3),
                AldermoorDeals.a1(),
                AldermoorDeals.r2(),
                AldermoorDeals.a2(),
                AldermoorDeals.target(),
                AldermoorDeals.walkAway());
        print(
                "the first draw and outlook, cold",
                1,
                () -> Valuation.of(bill, Sampling.USUAL).outlook(AldermoorDeals.r2()));
        print("drawing the bill", ROUNDS, () -> Valuation.of(bill, Sampling.USUAL));
        print(
                "the outlook of one deal",
                ROUNDS,
                () -> {
                    valuation.outlook(AldermoorDeals.today());
                    return valuation.outlook(AldermoorDeals.r2());
                },
                2);
        print(
                "the outlook of ten deals",
                ROUNDS,
                () -> deals.stream().map(valuation::outlook).toList());
        print(
                "a curve of sixty commitments over four tiers",
                ROUNDS,
                () -> CommitCurve.points(valuation, AldermoorDeals.r2(), AldermoorDeals.TIERS, flat()));
        print(
                "a curve of 20 ramps over four tiers",
                ROUNDS,
                () -> CommitCurve.points(
                        valuation,
                        AldermoorDeals.row(0),
                        AldermoorDeals.TIERS,
                        CommitCurve.ramps(AldermoorDeals.TIERS, 3)));
    }

    /** Flat commitments from 60 to 140 % of today's, as the commit desk draws them. */
    private static List<List<BigDecimal>> flat() {
        return IntStream.rangeClosed(43, 102)
                .mapToObj(quarters -> Collections.nCopies(3, new BigDecimal(quarters * 250_000L)))
                .toList();
    }

    private static void print(String what, int rounds, Supplier<?> work) {
        print(what, rounds, work, 1);
    }

    private static void print(String what, int rounds, Supplier<?> work, int parts) {
        double[] milliseconds = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long start = System.nanoTime();
            work.get();
            milliseconds[round] = (System.nanoTime() - start) / 1e6 / parts;
        }
        Arrays.sort(milliseconds);
        System.out.printf("%-40s median %7.1f ms, least %7.1f ms%n", what, milliseconds[rounds / 2], milliseconds[0]);
    }
}
