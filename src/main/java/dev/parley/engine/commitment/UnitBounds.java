package dev.parley.engine.commitment;

import java.util.Arrays;

/** Least and most units of each contract longer than a month, in the order of a {@link PreparedPool}. */
public record UnitBounds(int[] least, int[] most) {

    public static UnitBounds none(int contracts) {
        int[] most = new int[contracts];
        Arrays.fill(most, Integer.MAX_VALUE);
        return new UnitBounds(new int[contracts], most);
    }

    public UnitBounds copy() {
        return new UnitBounds(least.clone(), most.clone());
    }
}
