package dev.parley.engine.commitment;

/**
 * Minutes inside an hour, lognormal with mean 1 and a given coefficient of variation.
 *
 * <p>With s² = ln(1 + cv²) the mean of min(Y, x) has the closed form
 * F(z - s/2) + x (1 - F(z + s/2)), z = ln(x) / s, F the standard normal distribution. It is tabulated over z with its Taylor
 * coefficients, because a plan asks for it millions of times; the table is accurate to about 1e-15.
 */
public final class Lognormal {
    private static final int PER_UNIT = 64;
    private static final int ORDER = 6;
    private final double sigma;
    private final double reach;
    private final double[] coefficients;

    Lognormal(double cv) {
        this.sigma = Math.sqrt(Math.log1p(cv * cv));
        this.reach = 9 + sigma / 2;
        int points = 2 * (int) Math.ceil(reach * PER_UNIT) + 1;
        this.coefficients = new double[points * (ORDER + 1)];
        for (int i = 0; i < points; i++) {
            fill(i, (i - points / 2) / (double) PER_UNIT);
        }
    }

    /**
     * What capacity of {@code capacity} times the mean carries of lognormal minutes: the mean of min(Y, capacity).
     *
     * @param cv       coefficient of variation, 0 to 10; 0 means that all minutes are alike
     * @param capacity zero or more
     * @return 0 to 1
     */
    public static double carriedShare(double cv, double capacity) {
        if (cv == 0 || capacity == 0) {
            return Math.min(1, capacity);
        }
        return new Lognormal(cv).carried(Math.log(capacity));
    }

    /**
     * Share of lognormal minutes that reach at most {@code multiple} times the mean of their hour.
     *
     * @param cv       coefficient of variation, 0 to 10; 0 means that all minutes are alike
     * @param multiple zero or more
     * @return 0 to 1
     */
    public static double shareAtMost(double cv, double multiple) {
        if (cv == 0 || multiple == 0) {
            return multiple >= 1 ? 1 : 0;
        }
        double s = Math.sqrt(Math.log1p(cv * cv));
        return 1 - upperTail(Math.log(multiple) / s + s / 2);
    }

    /**
     * Mean of min(Y, x) for x = exp(logX). Below the table every minute exceeds x, above it none does.
     */
    double carried(double logX) {
        double z = logX / sigma;
        if (z <= -reach) {
            return Math.exp(logX);
        }
        if (z >= reach) {
            return 1;
        }
        long nearest = Math.round(z * PER_UNIT);
        double step = z - nearest / (double) PER_UNIT;
        int at = ((int) nearest + coefficients.length / (2 * (ORDER + 1))) * (ORDER + 1);
        double sum = coefficients[at + ORDER];
        for (int k = ORDER - 1; k >= 0; k--) {
            sum = sum * step + coefficients[at + k];
        }
        return sum;
    }

    /** How {@link #carried} grows with logX: x times the share of minutes above x. */
    double slope(double logX) {
        double z = logX / sigma;
        if (z <= -reach) {
            return Math.exp(logX);
        }
        if (z >= reach) {
            return 0;
        }
        long nearest = Math.round(z * PER_UNIT);
        double step = z - nearest / (double) PER_UNIT;
        int at = ((int) nearest + coefficients.length / (2 * (ORDER + 1))) * (ORDER + 1);
        double sum = ORDER * coefficients[at + ORDER];
        for (int k = ORDER - 1; k >= 1; k--) {
            sum = sum * step + k * coefficients[at + k];
        }
        return sum / sigma;
    }

    /** So many standard deviations of the logarithm as matter, above and below the mean. */
    double spread() {
        return sigma * (6.5 + sigma / 2);
    }

    /*
     * g(z) = F(z - s/2) + exp(s z) (1 - F(z + s/2)). Because exp(s z) f(z + s/2) = f(z - s/2), g' = s A with
     * A = exp(s z) (1 - F(z + s/2)), A' = s A - B, B = f(z - s/2), and the derivatives of B follow Hermite's recursion.
     */
    private void fill(int point, double z) {
        double shifted = z - sigma / 2;
        double a = Math.exp(sigma * z) * upperTail(z + sigma / 2);
        double b = density(shifted);
        double bBefore = 0;
        int at = point * (ORDER + 1);
        coefficients[at] = 1 - upperTail(shifted) + a;
        double factorial = 1;
        for (int k = 1; k <= ORDER; k++) {
            factorial *= k;
            coefficients[at + k] = sigma * a / factorial;
            a = sigma * a - b;
            double bNext = -shifted * b - (k - 1) * bBefore;
            bBefore = b;
            b = bNext;
        }
    }

    static double density(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    /** 1 - F(z): a power series near the middle, Laplace's continued fraction in the tails. */
    static double upperTail(double z) {
        if (z < 0) {
            return 1 - upperTail(-z);
        }
        if (z > 38) {
            return 0;
        }
        if (z < 2.5) {
            double term = z;
            double sum = z;
            for (int k = 3; Math.abs(term) > 1e-18 * Math.abs(sum); k += 2) {
                term *= z * z / k;
                sum += term;
            }
            return 0.5 - density(z) * sum;
        }
        double fraction = z;
        for (int k = 120; k >= 1; k--) {
            fraction = z + k / fraction;
        }
        return density(z) / fraction;
    }
}
