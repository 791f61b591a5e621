package dev.parley.independent;

/** Lognormal minutes with mean 1, from the normal distribution's own series. */
final class Minutes {
    private Minutes() {}

    /** Mean of min(Y, x) for a coefficient of variation. */
    static double carried(double x, double cv) {
        if (x <= 0) {
            return 0;
        }
        double s = Math.sqrt(Math.log1p(cv * cv));
        double z = Math.log(x) / s;
        return normal(z - s / 2) + x * normal(-z - s / 2);
    }

    /** Share of the standard normal distribution below z, by Marsaglia's series around 0. */
    static double normal(double z) {
        if (z < -8) {
            return 0;
        }
        if (z > 8) {
            return 1;
        }
        double sum = 0;
        double term = z;
        for (int k = 3; sum + term != sum; k += 2) {
            sum += term;
            term *= z * z / k;
        }
        return 0.5 + sum * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
}
