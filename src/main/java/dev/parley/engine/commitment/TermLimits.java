package dev.parley.engine.commitment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Limits on the units of single terms longer than a month, and charges in 1e-9 dollars for each term and month. */
final class TermLimits {
    private final PoolModel model;
    private final List<Contract> contracts;
    private final int months;
    private final boolean[] capped;
    /** Keeps sums of charges inside a long; any charge gives a bound, a cut one a weaker bound. */
    private final long mostCharge;

    TermLimits(PoolModel model, List<Contract> contracts) {
        this.model = model;
        this.contracts = contracts;
        this.months = model.horizon.months;
        this.mostCharge = Long.MAX_VALUE / (16L * (months + 1) * (months + 1));
        this.capped = new boolean[model.pool.terms().size()];
        for (Contract contract : contracts) {
            capped[contract.term()] = model.onlyLongTerm() < 0
                    && model.pool.terms().get(contract.term()).maximumUnits() != null;
        }
    }

    /** Whether the term of the contract is limited beside other long ones. */
    boolean on(Contract contract) {
        return capped[contract.term()];
    }

    long[][] noCharges() {
        return new long[capped.length][months];
    }

    /** The contracts with the charges of their months on their prices. */
    List<Contract> charged(long[][] charges) {
        List<Contract> charged = new ArrayList<>();
        for (Contract contract : contracts) {
            long nanos = contract.nanos();
            for (int t = contract.from(); t < contract.to(); t++) {
                nanos += charges[contract.term()][t];
            }
            charged.add(contract.withNanos(nanos));
        }
        return charged;
    }

    private int used(int[] bought, int term, int t) {
        int units = 0;
        for (int arc = 0; arc < bought.length; arc++) {
            units += contracts.get(arc).term() == term && contracts.get(arc).covers(t) ? bought[arc] : 0;
        }
        return units;
    }

    boolean allow(int[] bought) {
        for (int term = 0; term < capped.length; term++) {
            for (int t = 0; capped[term] && t < months; t++) {
                if (used(bought, term, t) > model.termRoom(term, t)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What the charges come to if every limit is used in full. */
    BigInteger chargesWhenFull(long[][] charges) {
        BigInteger sum = BigInteger.ZERO;
        for (int term = 0; term < capped.length; term++) {
            for (int t = 0; capped[term] && t < months; t++) {
                sum = sum.add(
                        BigInteger.valueOf(charges[term][t]).multiply(BigInteger.valueOf(model.termRoom(term, t))));
            }
        }
        return sum;
    }

    /**
     * Moves the charges by how far each limit is broken or not used; {@code reach} is the cost still to be closed in 1e-9
     * dollars. False if nothing moves any more.
     */
    boolean raise(long[][] charges, int[] bought, double reach) {
        double square = 0;
        int[][] over = new int[capped.length][months];
        for (int term = 0; term < capped.length; term++) {
            for (int t = 0; capped[term] && t < months; t++) {
                over[term][t] = used(bought, term, t) - model.termRoom(term, t);
                square += over[term][t] > 0 || charges[term][t] > 0 ? (double) over[term][t] * over[term][t] : 0;
            }
        }
        boolean moved = false;
        for (int term = 0; term < capped.length && square > 0; term++) {
            for (int t = 0; t < months; t++) {
                long next = Math.clamp(charges[term][t] + Math.round(reach / square * over[term][t]), 0, mostCharge);
                moved |= next != charges[term][t];
                charges[term][t] = next;
            }
        }
        return moved;
    }

    /** Draws what the limits say of single contracts; false if the part is empty. */
    boolean tighten(UnitBounds bounds) {
        for (int term = 0; term < capped.length; term++) {
            for (int t = 0; capped[term] && t < months; t++) {
                int free = model.termRoom(term, t) - used(bounds.least(), term, t);
                if (free < 0) {
                    return false;
                }
                for (int arc = 0; arc < contracts.size(); arc++) {
                    if (contracts.get(arc).term() == term && contracts.get(arc).covers(t)) {
                        bounds.most()[arc] = Math.min(bounds.most()[arc], bounds.least()[arc] + free);
                        if (bounds.most()[arc] < bounds.least()[arc]) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }
}
