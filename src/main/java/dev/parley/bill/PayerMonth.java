package dev.parley.bill;

import java.time.YearMonth;
import java.util.Comparator;

/** A billing month of one payer, by its code in the negotiation. */
record PayerMonth(YearMonth month, String payer) implements Comparable<PayerMonth> {

    private static final Comparator<PayerMonth> ORDER =
            Comparator.comparing(PayerMonth::month).thenComparing(PayerMonth::payer);

    @Override
    public int compareTo(PayerMonth other) {
        return ORDER.compare(this, other);
    }
}
