package dev.parley.engine.deal;

import dev.parley.engine.demand.ForecastCase;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * What every line of a bill costs at list price on each path, in contract years.
 *
 * @param lines in the order of their ids, so that sums do not depend on how they were listed
 * @param usd   by line, contract year and path
 */
record Paths(List<BillLine> lines, double[][][] usd, int count) {

    static Paths drawn(Bill bill, Sampling sampling) {
        Draws draws = new Draws(sampling);
        List<BillLine> lines = ordered(bill);
        double[][][] usd = new double[lines.size()][][];
        for (int i = 0; i < usd.length; i++) {
            usd[i] = drawn(bill, lines.get(i), draws.of(lines.get(i).id()));
        }
        return new Paths(lines, usd, sampling.paths());
    }

    /** One path: all lines low, base or high together. */
    static Paths ofCase(Bill bill, ForecastCase scenario) {
        List<BillLine> lines = ordered(bill);
        double[][][] usd = new double[lines.size()][bill.years().years()][1];
        for (int i = 0; i < usd.length; i++) {
            for (int y = 0; y < usd[i].length; y++) {
                usd[i][y][0] = year(bill, lines.get(i), y + 1).of(scenario).doubleValue();
            }
        }
        return new Paths(lines, usd, 1);
    }

    private static double[][] drawn(Bill bill, BillLine line, double[] z) {
        double[][] usd = new double[bill.years().years()][z.length];
        for (int y = 0; y < usd.length; y++) {
            Estimate year = year(bill, line, y + 1);
            double low = year.low().doubleValue();
            double base = year.base().doubleValue();
            double high = year.high().doubleValue();
            for (int path = 0; path < z.length; path++) {
                usd[y][path] = Draws.value(low, base, high, z[path]);
            }
        }
        return usd;
    }

    private static Estimate year(Bill bill, BillLine line, int year) {
        return Stretch.sum(Stretch.of(line, bill.years(), year, new TreeSet<>()));
    }

    private static List<BillLine> ordered(Bill bill) {
        return bill.lines().stream()
                .sorted(Comparator.comparing(BillLine::id))
                .toList();
    }
}
