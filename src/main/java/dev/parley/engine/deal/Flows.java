package dev.parley.engine.deal;

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
        LineYear year = new LineYear(BillYears.of(terms, paths.lines()));
        double[] credits = terms.deal().credits().stream()
                .mapToDouble(credit -> credit.usd().doubleValue())
                .toArray();
        for (int path = 0; path < paths.count(); path++) {
            flows.run(paths, year, credits.clone(), path);
        }
        return flows;
    }

    /** @param left what is left of each credit; used up on the way */
    private void run(Paths paths, LineYear year, double[] left, int path) {
        for (int y = 0; y < paid.length; y++) {
            year.read(paths, y, path);
            for (int c = 0; c < left.length; c++) {
                left[c] -= year.pay(c, left[c], y);
            }
            double own = year.ownShortfalls(y);
            paid[y][path] = year.paid() + own;
            direct[y][path] = year.direct() + own;
            capped[y][path] = year.capped();
            faceValue[y][path] = year.discountable(y);
        }
    }
}
