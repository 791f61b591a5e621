package dev.parley.bill.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What SQL takes of a file's rows: the same names whichever the layout. What is not there is null. It does so in two steps: rows
 * are added up by what tells them apart, and what follows of that alone is said of the few sums that are left, not of every row.
 *
 * @param told    what rows are told apart by, by name, as SQL of a row
 * @param texts   by their names in {@link #KEYS}, as SQL of what is told: {@link #told(String)}
 * @param added   what is added up, by name, as SQL of a row
 * @param numbers by their names in {@link #SUMS} and {@link #COUNTS}, as SQL of what is told and added: {@link #added(String)}
 * @param checks  what must be a number
 * @param monthPlace of the billing period in a text's records, from 0; -1 where it follows of something else
 */
record Projection(
        Map<String, String> told,
        Map<String, String> texts,
        Map<String, String> added,
        Map<String, String> numbers,
        List<Check> checks,
        int monthPlace) {

    /** What rows are told apart by. */
    static final List<String> KEYS = List.of(
            "payer",
            "account",
            "month",
            "currency",
            "entity",
            "code",
            "product",
            "type",
            "region",
            "usage_type",
            "description",
            "unit",
            "profile",
            "stranger");

    /**
     * What is summed: the quantity, the cost at public prices, as billed, as billed and amortised, after all discounts (net)
     * and amortised, and what discounts take off.
     */
    static final List<String> SUMS = List.of("quantity", "list", "billed", "amortised", "net_amortised", "discount");

    /**
     * What is counted: rows, those that tell a net cost, those of usage outside of their billing period, and those that cost
     * something and do not tell what they cost at public prices.
     */
    static final List<String> COUNTS = List.of("rows", "net_rows", "outside", "list_unknown");

    /** An amount above which a column is shifted or a file is no bill. */
    static final BigDecimal MOST = new BigDecimal("1e15");

    /**
     * A column whose texts must be numbers.
     *
     * @param number of the reason, from 1
     * @param what   the column holds, for people
     * @param text   SQL of it as text
     * @param value  SQL of it as a number
     * @param place  in a text's records, from 0; -1 when it is not there
     * @param needed whether a row without it is no charge
     */
    record Check(int number, String what, String text, String value, int place, boolean needed) {

        /** SQL that is true of a row it rejects. */
        String rejects() {
            return needed ? value + " IS NULL" : "(" + value + " IS NULL AND " + text + " IS NOT NULL)";
        }
    }

    static Builder of(Columns columns) {
        return new Builder(columns);
    }

    /** SQL of what rows are told apart by, where they have been added up. */
    static String told(String name) {
        return "g_" + name;
    }

    /** SQL of what has been added up of them. */
    static String added(String name) {
        return "a_" + name;
    }

    /** Puts one together; what is not said is null. */
    static final class Builder {

        private final Columns columns;
        private final Map<String, String> told = new LinkedHashMap<>();
        private final Map<String, String> texts = new LinkedHashMap<>();
        private final Map<String, String> added = new LinkedHashMap<>();
        private final Map<String, String> numbers = new LinkedHashMap<>();
        private final List<Check> checks = new ArrayList<>();
        private int monthPlace = -1;

        private Builder(Columns columns) {
            this.columns = columns;
            KEYS.forEach(key -> texts.put(key, Columns.NO_TEXT));
            SUMS.forEach(sum -> numbers.put(sum, Columns.NO_NUMBER));
            numbers.put("net_rows", "0");
            numbers.put("outside", "0");
            numbers.put("list_unknown", "0");
            number("rows", "1");
        }

        /** A text of each row. */
        Builder text(String key, String sql) {
            return text(key, sql, Projection.told(key));
        }

        /**
         * A text that is found out when rows have been added up.
         *
         * @param row what they are told apart by for it
         * @param sql of what is told
         */
        Builder text(String key, String row, String sql) {
            told.put(key, row);
            texts.put(key, sql);
            return this;
        }

        /** A number of each row. */
        Builder number(String sum, String sql) {
            return number(sum, sql, Projection.added(sum));
        }

        /**
         * A number that is found out when rows have been added up.
         *
         * @param row what of them is added up for it
         * @param sql of what is told and added
         */
        Builder number(String sum, String row, String sql) {
            add(sum, row);
            numbers.put(sum, sql);
            return this;
        }

        /** This is added up too. */
        Builder add(String name, String row) {
            added.put(name, row);
            return this;
        }

        /** Where the billing period stands as it is written. */
        Builder monthIn(String name) {
            monthPlace = columns.place(name).orElse(-1);
            return this;
        }

        /** A column must be a number, or blank unless it is needed. */
        Builder check(String what, boolean needed, String... names) {
            if (columns.has(names)) {
                checks.add(new Check(
                        checks.size() + 1,
                        what,
                        columns.raw(names),
                        columns.number(names),
                        columns.place(names).orElse(-1),
                        needed));
            }
            return this;
        }

        Projection build() {
            return new Projection(told, texts, added, numbers, checks, monthPlace);
        }
    }
}
