package dev.parley.bill;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How amounts and months of a bill are written for people, and what is meant by its two words for money. */
public final class BillWords {

    /** What is meant by billed, wherever it is written. */
    public static final String BILLED = "as invoiced, before discounts in rows of their own";

    /** What is meant by paid, wherever it is written. */
    public static final String PAID = "after the discounts the files tell of";

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.US);

    private BillWords() {}

    /** {@code 1,234.50}, {@code −3.20}: the currency stands in the heading. */
    static String amount(BigDecimal amount) {
        var cents = amount.setScale(2, RoundingMode.HALF_UP);
        return (cents.signum() < 0 ? "\u2212" : "") + String.format(Locale.US, "%,.2f", cents.abs());
    }

    /** With a sign always, except zero. */
    static String signed(BigDecimal difference) {
        var cents = difference.setScale(2, RoundingMode.HALF_UP);
        return (cents.signum() > 0 ? "+" : "") + amount(cents);
    }

    static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** {@code September 2026}, or {@code November 2025 to October 2026}. */
    static String period(List<YearMonth> months) {
        var first = months.getFirst();
        var last = months.getLast();
        return first.equals(last) ? month(first) : month(first) + " to " + month(last);
    }

    /** {@code payer P1}, {@code payers P1, P2}. */
    static String payers(Collection<String> codes) {
        return (codes.size() == 1 ? "payer " : "payers ") + String.join(", ", codes);
    }

    static String service(String name) {
        return name.isEmpty() ? "no service named" : name;
    }

    static String seller(Charge.Seller seller) {
        return seller == Charge.Seller.AWS ? "AWS" : "Marketplace";
    }

    /** {@code 1 month}, {@code 12 months}. */
    static String count(long count, String one) {
        return String.format(Locale.US, "%,d %s%s", count, one, count == 1 ? "" : "s");
    }
}
