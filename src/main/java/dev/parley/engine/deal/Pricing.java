package dev.parley.engine.deal;

import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;

/** What a line term does to the price of a line. */
public sealed interface Pricing {

    /** What is paid of a dollar at list price, the discount across services apart. */
    BigDecimal netOfList();

    /** Whether the discount across services is taken off as well, where the line takes it. */
    boolean onTopOfDiscount();

    /** A percentage off list: the line follows list prices. */
    record PercentOff(Share off, boolean onTopOfDiscount) implements Pricing {

        @Override
        public BigDecimal netOfList() {
            return off.complement().value();
        }
    }

    /**
     * An agreed rate, instead of list price and discount.
     *
     * @param agreed dollars of whatever unit the line is priced in
     * @param list   the list rate of the same unit that the line's spend was entered at
     */
    record Rate(BigDecimal agreed, BigDecimal list) implements Pricing {

        public Rate {
            if (agreed.signum() < 0 || list.signum() <= 0 || agreed.compareTo(list) > 0) {
                throw new InvalidDeal(
                        "agreed",
                        agreed.toPlainString(),
                        "An agreed rate of " + agreed.toPlainString() + " does not lie between 0 and the list rate of "
                                + list.toPlainString() + ": enter dollars; a percentage is a term of its own.");
            }
        }

        @Override
        public BigDecimal netOfList() {
            return Money.divide(agreed, list);
        }

        @Override
        public boolean onTopOfDiscount() {
            return false;
        }
    }
}
