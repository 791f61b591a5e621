package dev.parley.review;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Amounts of needs and limits in words. */
final class Dollars {

    private Dollars() {}

    /** {@code $60,000 a month}; cents only where there are any. */
    static String words(BigDecimal usd, ApprovalKind kind) {
        var cents = usd.setScale(2, RoundingMode.HALF_UP);
        boolean whole = cents.stripTrailingZeros().scale() <= 0;
        var amount = String.format(Locale.US, whole ? "$%,.0f" : "$%,.2f", cents);
        return kind.per() == null ? amount : amount + " " + kind.per();
    }
}
