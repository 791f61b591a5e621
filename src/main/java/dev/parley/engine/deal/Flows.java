package dev.parley.engine.deal;

import java.util.Arrays;

/**
 * What a deal makes of the drawn bill before any commitment is held against it, by contract year and path, in dollars.
 *
 * @param paid      after discounts and credits, and what sub-commitments fall short by
 * @param direct    counted without limit
 * @param capped    counted as far as the Marketplace cap allows
 * @param faceValue list price that the discount across services is taken off
 */
record Flows(double[][] paid, double[][] direct, double[][] capped, double[][] faceValue) {

    static Flows of(Terms terms, Paths paths) {
        int years = terms.bill().years().years();
        Flows flows = new Flows(
                new double[years][paths.count()],
                new double[years][paths.count()],
                new double[years][paths.count()],
                new double[years][paths.count()]);
        BillYears bill = BillYears.of(terms, paths.lines());
        for (int path = 0; path < paths.count(); path++) {
            flows.run(terms, paths, bill, path);
        }
        return flows;
    }

    private void run(Terms terms, Paths paths, BillYears bill, int path) {
        int lines = bill.lines();
        LineYear year = new LineYear(lines);
        double[] left = terms.deal().credits().stream()
                .mapToDouble(credit -> credit.usd().doubleValue())
                .toArray();
        for (int y = 0; y < paid.length; y++) {
            LineShares[] shares = bill.shares()[y];
            double outside = year.read(paths, shares, bill.support(), y, path);
            for (int c = 0; c < left.length; c++) {
                left[c] -= year.pay(c, left[c], shares);
            }
            double own = year.ownShortfalls(bill.subCommitments(), y);
            paid[y][path] = Arrays.stream(year.paid).sum() + outside + own;
            direct[y][path] = Arrays.stream(year.direct).sum() + own;
            capped[y][path] = Arrays.stream(year.capped).sum();
            faceValue[y][path] = year.discountable(shares);
        }
    }
}
