package dev.parley.engine.commitment;

import java.util.Arrays;

/** Least and most units of each contract of a flow. */
record UnitBounds(int[] least, int[] most) {

    static UnitBounds none(int contracts) {
        int[] most = new int[contracts];
        Arrays.fill(most, Integer.MAX_VALUE);
        return new UnitBounds(new int[contracts], most);
    }
}
