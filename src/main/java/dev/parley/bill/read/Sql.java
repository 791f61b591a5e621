package dev.parley.bill.read;

/** Words of SQL. */
final class Sql {

    /**
     * All numbers of a bill are of this type: 15 digits before the point, 12 after it. An amount beyond that is none: a column
     * is shifted, or it is no bill. Sums have 26 digits before the point.
     */
    static final String NUMBER = "DECIMAL(27, 12)";

    private Sql() {}

    /** A text as a literal. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** A name as it stands. */
    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
