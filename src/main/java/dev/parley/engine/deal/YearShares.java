package dev.parley.engine.deal;

import java.util.function.ToDoubleFunction;

/**
 * The shares of all lines in one contract year, field by field, since ten thousand paths read them: see
 * {@link LineShares}. Support comes last, where there is any.
 *
 * @param creditable by credit and line, as the two that follow it
 */
record YearShares(
        double[] list,
        double[] enrolled,
        double[] paid,
        double[] direct,
        double[] capped,
        double[] discountable,
        double[][] creditable,
        double[][] creditableDirect,
        double[][] creditableCapped) {

    static YearShares of(LineShares[] lines, int credits) {
        double[][] creditable = new double[credits][];
        double[][] direct = new double[credits][];
        double[][] capped = new double[credits][];
        for (int c = 0; c < credits; c++) {
            int credit = c;
            creditable[c] = field(lines, line -> line.creditable[credit]);
            direct[c] = field(lines, line -> line.creditableDirect[credit]);
            capped[c] = field(lines, line -> line.creditableCapped[credit]);
        }
        return new YearShares(
                field(lines, line -> line.list),
                field(lines, line -> line.enrolled),
                field(lines, line -> line.paid),
                field(lines, line -> line.direct),
                field(lines, line -> line.capped),
                field(lines, line -> line.discountable),
                creditable,
                direct,
                capped);
    }

    private static double[] field(LineShares[] lines, ToDoubleFunction<LineShares> field) {
        double[] values = new double[lines.length];
        for (int i = 0; i < lines.length; i++) {
            values[i] = field.applyAsDouble(lines[i]);
        }
        return values;
    }
}
