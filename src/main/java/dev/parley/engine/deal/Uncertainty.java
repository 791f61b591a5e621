package dev.parley.engine.deal;

import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How much of the spread of the whole bill a line carries: its covariance with the bill over the term, at list price, as a
 * share of the bill's variance. All lines together carry 1, and a line that moves against the others less than nothing.
 *
 * @param line  id of the line
 * @param share with four decimals
 */
public record Uncertainty(String line, BigDecimal share) {

    /** The lines of a bill, the most uncertain first; empty when the bill is certain. */
    static List<Uncertainty> of(Paths paths) {
        int lines = paths.lines().size();
        double[][] totals = new double[lines][paths.count()];
        double[] bill = new double[paths.count()];
        for (int path = 0; path < paths.count(); path++) {
            for (int line = 0; line < lines; line++) {
                for (double[] year : paths.usd()) {
                    totals[line][path] += year[path * lines + line];
                }
                bill[path] += totals[line][path];
            }
        }
        double variance = covariance(bill, bill);
        List<Uncertainty> shares = new ArrayList<>();
        for (int line = 0; line < lines && variance > 0; line++) {
            double share = covariance(totals[line], bill) / variance;
            shares.add(new Uncertainty(
                    paths.lines().get(line).id(),
                    Money.shown(BigDecimal.valueOf(share), Statistics.DECIMALS_OF_A_SHARE)));
        }
        shares.sort(Comparator.comparing(Uncertainty::share).reversed());
        return List.copyOf(shares);
    }

    private static double covariance(double[] a, double[] b) {
        double meanA = Statistics.mean(a);
        double meanB = Statistics.mean(b);
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanA) * (b[i] - meanB);
        }
        return sum / a.length;
    }
}
