package dev.parley.bill.read;

/**
 * An amount times a part over a whole, in SQL without a double: amounts are taken as whole numbers of their last digit, divided
 * as such, and the last digit is rounded half up. The whole is not zero.
 *
 * <p>A product of two amounts may have more digits than a number can: what of the amount is a multiple of the whole is taken
 * first, the rest by parts of {@value #DIGITS}. That is exact for amounts below a trillion dollars.
 */
final class Proportion {

    private static final String LAST_DIGITS = "1000000000000";
    private static final String DIGITS = "10000000000000";

    private Proportion() {}

    static String of(String amount, String part, String whole) {
        var all = digits(amount);
        var some = digits(part);
        var by = digits(whole);
        var left = "(" + all + " % " + by + ")";
        var high = "(" + left + " * (" + some + " // " + DIGITS + "))";
        var low = "((" + high + " % " + by + ") * " + DIGITS + " + " + left + " * (" + some + " % " + DIGITS + "))";
        var digits = "((" + all + " // " + by + ") * " + some + " + (" + high + " // " + by + ") * " + DIGITS
                + " + (2 * " + low + " + " + by + ") // (2 * " + by + "))";
        return "CAST(CAST(sign(" + amount + ") * sign(" + part + ") * sign(" + whole + ") * " + digits
                + " AS DECIMAL(38, 0)) * 0.000000000001 AS " + Sql.NUMBER + ")";
    }

    private static String digits(String amount) {
        return "CAST(abs(" + amount + ") * " + LAST_DIGITS + " AS HUGEINT)";
    }
}
