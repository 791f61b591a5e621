package dev.parley.bill.read;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file's columns as SQL, under whichever of their names they are there. What is asked for is read once, as an inner query
 * ({@link #read}), however often it is used.
 */
final class Columns {

    static final String NO_TEXT = "CAST(NULL AS VARCHAR)";
    static final String NO_NUMBER = "CAST(NULL AS " + Sql.NUMBER + ")";

    private final boolean parquet;
    private final List<Source.Column> columns;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, String> read = new LinkedHashMap<>();
    private final Map<String, String> derived = new LinkedHashMap<>();

    Columns(Source source) {
        this.parquet = source.parquet();
        this.columns = source.columns();
        for (int i = 0; i < columns.size(); i++) {
            places.putIfAbsent(columns.get(i).key(), i);
        }
    }

    /** Where the first of these names stands, from 0. */
    Optional<Integer> place(String... names) {
        for (var name : names) {
            var place = places.get(UsageTypes.plain(name));
            if (place != null) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    boolean has(String... names) {
        return place(names).isPresent();
    }

    /** What is read of the file, by the names that the answers of this class use. */
    Map<String, String> read() {
        return read;
    }

    /** What follows of that and is used more than once. */
    Map<String, String> derived() {
        return derived;
    }

    /** Names what follows of what is read. */
    String let(String name, String sql) {
        derived.put(name, sql);
        return name;
    }

    /** As text. */
    String text(String... names) {
        return place(names).map(at -> noted("t" + at, asText(at))).orElse(NO_TEXT);
    }

    private String asText(int at) {
        return type(at).equals("VARCHAR") ? name(at) : "CAST(" + name(at) + " AS VARCHAR)";
    }

    /** As it is read. */
    String raw(String... names) {
        return place(names).map(at -> noted("r" + at, name(at))).orElse(NO_TEXT);
    }

    private String noted(String name, String sql) {
        read.put(name, sql);
        return name;
    }

    /** An account's id as text; a number that it was made into gets its leading zeros back. */
    String account(String... names) {
        return place(names)
                .map(at -> whole(type(at))
                        ? noted("a" + at, "lpad(CAST(" + name(at) + " AS VARCHAR), 12, '0')")
                        : text(names))
                .orElse(NO_TEXT);
    }

    /** The day of a date: a date, or the text it is written as, which begins with the year. */
    String day(String... names) {
        return place(names)
                .map(at -> type(at).startsWith("TIMESTAMP") || type(at).equals("DATE")
                        ? noted("d" + at, "CAST(" + name(at) + " AS DATE)")
                        : text(names))
                .orElse(NO_TEXT);
    }

    /** As a number; null for what is none. */
    String number(String... names) {
        return place(names)
                .map(at -> noted("n" + at, number(name(at), type(at))))
                .orElse(NO_NUMBER);
    }

    /**
     * A double has 15 to 17 digits: it is rounded where its own digits end, so that 0.1 is 0.1 and not what the double
     * nearest to it is.
     */
    private static String number(String name, String type) {
        if (type.equals("DOUBLE") || type.equals("FLOAT")) {
            return "CASE WHEN abs(" + name + ") < 1e3 THEN TRY_CAST(" + name + " AS " + Sql.NUMBER + ") WHEN abs("
                    + name
                    + ") < 1e6 THEN CAST(TRY_CAST(" + name + " AS DECIMAL(24, 9)) AS " + Sql.NUMBER
                    + ") ELSE CAST(TRY_CAST("
                    + name + " AS DECIMAL(21, 6)) AS " + Sql.NUMBER + ") END";
        }
        return type.equals("VARCHAR") ? parsed(name) : "TRY_CAST(" + name + " AS " + Sql.NUMBER + ")";
    }

    /** A text as a number. What fits 64 bits is parsed so, which is forty times as fast; both keep every digit of 12. */
    private static String parsed(String text) {
        return "coalesce(CAST(TRY_CAST(" + text + " AS DECIMAL(18, 12)) AS " + Sql.NUMBER + "), TRY_CAST(" + text
                + " AS " + Sql.NUMBER + "))";
    }

    /** A key's value of a column of names and values: a MAP in Parquet, a JSON object in a text; null where it is neither. */
    String value(String column, String key) {
        return place(column)
                .map(at -> {
                    if (type(at).startsWith("MAP")) {
                        return "CAST(" + raw(column) + "[" + Sql.quoted(key) + "] AS VARCHAR)";
                    } else if (type(at).equals("VARCHAR") || type(at).equals("JSON")) {
                        return "nullif(regexp_extract(" + text(column) + ", "
                                + Sql.quoted("\"" + key + "\"\\s*:\\s*\"?([^\",}]*)") + ", 1), '')";
                    }
                    return NO_TEXT;
                })
                .orElse(NO_TEXT);
    }

    /** SQL that is true where a key's value of such a column holds a part; in a text the whole of it is looked through. */
    String valueHolds(String column, String key, String part) {
        var in = place(column)
                .filter(at -> type(at).equals("VARCHAR"))
                .map(_ -> text(column))
                .orElse(value(column, key));
        return "contains(" + in + ", " + Sql.quoted(part) + ")";
    }

    /** What a cross-region profile in a resource's name begins with, as long as the longest prefix; null for none. */
    static String profile(String resource) {
        return "substr(" + resource + ", nullif(strpos(" + resource + ", ':inference-profile/'), 0) + 19, 7)";
    }

    /** The prefix that such a beginning is, such as {@code us} or {@code global}; null for none. */
    static String prefix(String profile) {
        return "nullif(regexp_extract(" + profile + ", '^(us|eu|apac|au|jp|ca|us-gov|global)(\\.|$)', 1), '')";
    }

    private String type(int at) {
        return columns.get(at).type();
    }

    private static boolean whole(String type) {
        return type.endsWith("INT") || type.endsWith("INTEGER");
    }

    private String name(int at) {
        return parquet ? Sql.name(columns.get(at).name()) : "c" + at;
    }
}
