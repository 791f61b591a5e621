package dev.parley.signed;

import dev.parley.bill.ContractLine;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a bill says of an agreed line of a payer in a month.
 *
 * @param what       of Bedrock the model, scope and kind of price; else the line
 * @param unit       what the rates are per; of a line that has no unit price, a dollar at list
 * @param list       dollars per unit at public prices; null where not known
 * @param agreed     dollars per unit; null where nothing is agreed, or it is not known
 * @param onBill     dollars per unit after all discounts the bill tells of; null where the bill tells no quantity
 * @param quantity   in the unit; null where the bill does not tell
 * @param paid       dollars on the bill
 * @param overcharged dollars paid above what was agreed, zero or more, to the cent
 * @param missed     of a payer outside of the agreement: dollars that it would not pay if it took part
 * @param because    which term, or why it cannot be checked
 */
public record Finding(
        YearMonth month,
        String payer,
        ContractLine line,
        String what,
        String unit,
        Verdict verdict,
        @Nullable BigDecimal list,
        @Nullable BigDecimal agreed,
        @Nullable BigDecimal onBill,
        @Nullable BigDecimal quantity,
        BigDecimal paid,
        BigDecimal overcharged,
        BigDecimal missed,
        String because) {

    /** What became of an agreed line on the bill. */
    public enum Verdict {
        OVERCHARGED("overcharged", true),
        OFFER_NOT_GRANTED("private offer not granted", true),
        NOT_ENROLLED("payer not enrolled by AWS", true),
        /** It takes no part: AWS owes nothing, and nothing of it counts. */
        OUTSIDE("outside of the agreement", false),
        AGREES("as agreed", false),
        /** It stands at list by right: no term speaks of it, so there is nothing to check. */
        NOTHING_AGREED("nothing agreed", false),
        UNKNOWN("cannot be checked", false);

        private final String label;
        private final boolean owed;

        Verdict(String label, boolean owed) {
            this.label = label;
            this.owed = owed;
        }

        public String label() {
            return label;
        }

        /** Whether something is agreed for it and the bill tells enough to hold against that. */
        public boolean checked() {
            return this != NOTHING_AGREED && this != UNKNOWN;
        }

        /** Whether AWS owes what was overcharged. */
        public boolean owed() {
            return owed;
        }
    }

    Finding with(Verdict other) {
        return new Finding(
                month,
                payer,
                line,
                what,
                unit,
                other,
                list,
                agreed,
                onBill,
                quantity,
                paid,
                overcharged,
                missed,
                because);
    }
}
