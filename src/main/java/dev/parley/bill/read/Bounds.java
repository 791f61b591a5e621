package dev.parley.bill.read;

import dev.parley.base.data.InvalidInput;

/** How much of a bill is kept in memory. Beyond it a column is shifted: a bill, however long, has few different charges. */
final class Bounds {

    /** Charges of one bill above which it is told apart too finely to be kept. */
    static final int MOST_CHARGES = 250_000;

    /** Different texts of one sort, such as months that cannot be read, above which a column holds something else. */
    static final int MOST_TEXTS = 10_000;

    private Bounds() {}

    static void charges(int count) {
        refuse(
                count,
                MOST_CHARGES,
                "The bill has more than " + MOST_CHARGES
                        + " different charges: an account or a usage type stands in a column that is not its own.");
    }

    static void unreadableMonths(int count) {
        refuse(
                count,
                MOST_TEXTS,
                "More than " + MOST_TEXTS
                        + " different texts stand where the billing period should, and none of them is a"
                        + " month: its column holds something else. Export the bill again.");
    }

    static void strangers(int count) {
        refuse(
                count,
                MOST_TEXTS,
                "The file names more than " + MOST_TEXTS
                        + " providers: their column holds something else. Export the bill again.");
    }

    static void parts(int count) {
        refuse(
                count,
                MOST_TEXTS,
                "The file tells of more than " + MOST_TEXTS
                        + " payers and months: a column stands where another belongs. Export the bill again.");
    }

    private static void refuse(int count, int most, String sentence) {
        if (count > most) {
            throw new InvalidInput("file", count, sentence);
        }
    }
}
