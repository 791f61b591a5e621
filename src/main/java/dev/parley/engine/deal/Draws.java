package dev.parley.engine.deal;

import java.util.Random;

/**
 * Standard normal numbers of lines, and what they make of an estimate. {@link Random} and {@link StrictMath} are specified
 * to the bit, so that results are the same on every machine.
 */
final class Draws {

    /** The ninetieth percentile of the standard normal distribution. */
    static final double P90 = 1.2815515655446004;

    private final Sampling sampling;
    private final double[] common;

    Draws(Sampling sampling) {
        this.sampling = sampling;
        this.common = normals("");
    }

    /** One number a path for the line of an id. */
    double[] of(String id) {
        double own = StrictMath.sqrt(1 - sampling.loading() * sampling.loading());
        double[] z = normals(id);
        for (int path = 0; path < z.length; path++) {
            z[path] = sampling.loading() * common[path] + own * z[path];
        }
        return z;
    }

    /**
     * Log-linear between low, base and high at -1.28, 0 and 1.28, and beyond. Towards an estimate of zero, which has no
     * logarithm, linear, and never below zero.
     */
    static double value(double low, double base, double high, double z) {
        double end = z < 0 ? low : high;
        double steps = Math.abs(z) / P90;
        return base == 0 || end == 0
                ? Math.max(0, base + (end - base) * steps)
                : base * StrictMath.exp(StrictMath.log(end / base) * steps);
    }

    private double[] normals(String id) {
        Random random = new Random(mix(sampling.seed() + mix(id.hashCode())));
        double[] z = new double[sampling.paths()];
        for (int path = 0; path < z.length; path += 2) {
            z[path] = random.nextGaussian();
            z[path + 1] = -z[path];
        }
        return z;
    }

    /** Spreads nearby seeds over all 64 bits; a bijection, as in the finaliser of MurmurHash3. */
    private static long mix(long value) {
        long mixed = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
