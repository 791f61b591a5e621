package dev.parley.workload.measured;

import dev.parley.engine.pricing.TokenClass;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Which classes of token the records of one source tell: one that no record names is not zero, it is not told. */
final class Tokens {

    /** Of a class that a record does not name. */
    static final double UNTOLD = Double.NaN;

    static final Set<TokenClass> ALL = Collections.unmodifiableSet(EnumSet.allOf(TokenClass.class));

    private static final TokenClass[] CLASSES = TokenClass.values();

    private final boolean[] told = new boolean[CLASSES.length];

    static double orNone(double count) {
        return Double.isNaN(count) ? 0 : count;
    }

    /** @param tokens by class, {@link #UNTOLD} where the record does not name one */
    void look(double[] tokens) {
        for (int c = 0; c < told.length; c++) {
            told[c] |= !Double.isNaN(tokens[c]);
        }
    }

    void look(Tokens other) {
        for (int c = 0; c < told.length; c++) {
            told[c] |= other.told[c];
        }
    }

    Set<TokenClass> told() {
        var classes = EnumSet.noneOf(TokenClass.class);
        for (var one : CLASSES) {
            if (told[one.ordinal()]) {
                classes.add(one);
            }
        }
        return Collections.unmodifiableSet(classes);
    }
}
