package dev.parley.engine.commitment;

import java.util.Arrays;

/**
 * Bounds of the committed units active in each month, held ones included, beside the limits of the pool.
 *
 * @param least by month from the first, 0 for no bound
 * @param most by month from the first, {@link Integer#MAX_VALUE} for no bound; not below the held units, which stay
 */
public record CoverBounds(int[] least, int[] most) {

    public static CoverBounds free(int months) {
        int[] most = new int[months];
        Arrays.fill(most, Integer.MAX_VALUE);
        return new CoverBounds(new int[months], most);
    }

    public CoverBounds copy() {
        return new CoverBounds(least.clone(), most.clone());
    }
}
