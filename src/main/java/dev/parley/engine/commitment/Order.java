package dev.parley.engine.commitment;

/** Units bought of one contract. */
record Order(Contract contract, int units) {

    /** The stacking order of units: earlier start, longer term, place in the list of terms. */
    static int compare(Order a, Order b) {
        int byStart = Integer.compare(a.contract.from(), b.contract.from());
        int byLength = Integer.compare(b.contract.length(), a.contract.length());
        return byStart != 0
                ? byStart
                : byLength != 0 ? byLength : Integer.compare(a.contract.term(), b.contract.term());
    }
}
