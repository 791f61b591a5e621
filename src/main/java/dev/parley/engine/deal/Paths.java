package dev.parley.engine.deal;

import dev.parley.engine.demand.ForecastCase;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * What every line of a bill costs at list price on each path, in contract years.
 *
 * @param lines in the order of their ids, so that sums do not depend on how they were listed
 * @param usd   by contract year and path, one line after the other inside a path
 */
record Paths(List<BillLine> lines, double[][] usd, int count) {

    static Paths drawn(Bill bill, Sampling sampling) {
        Draws draws = new Draws(sampling);
        Paths paths = empty(bill, sampling.paths());
        for (int i = 0; i < paths.lines.size(); i++) {
            paths.draw(bill, i, draws.of(paths.lines.get(i).id()));
        }
        return paths;
    }

    /** One path: all lines low, base or high together. */
    static Paths ofCase(Bill bill, ForecastCase scenario) {
        Paths paths = empty(bill, 1);
        for (int i = 0; i < paths.lines.size(); i++) {
            for (int y = 0; y < paths.usd.length; y++) {
                paths.usd[y][i] =
                        year(bill, paths.lines.get(i), y + 1).of(scenario).doubleValue();
            }
        }
        return paths;
    }

    private static Paths empty(Bill bill, int count) {
        List<BillLine> lines =
                bill.lines().stream().sorted(Comparator.comparing(BillLine::id)).toList();
        return new Paths(lines, new double[bill.years().years()][count * lines.size()], count);
    }

    private void draw(Bill bill, int line, double[] z) {
        for (int y = 0; y < usd.length; y++) {
            Estimate year = year(bill, lines.get(line), y + 1);
            double low = year.low().doubleValue();
            double base = year.base().doubleValue();
            double high = year.high().doubleValue();
            for (int path = 0; path < count; path++) {
                usd[y][path * lines.size() + line] = Draws.value(low, base, high, z[path]);
            }
        }
    }

    private static Estimate year(Bill bill, BillLine line, int year) {
        return Stretch.sum(Stretch.of(line, bill.years(), year, new TreeSet<>()));
    }
}
