package dev.parley.bill.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The one question that is asked of files of equal columns: their rows added up, in a single pass. */
final class Query {

    /** Broken lines of a file above which it is no table. */
    static final int MOST_BROKEN = 2_000;

    private static final Set<String> OF_ALL_ROWS = Set.of("payer", "month", "type", "stranger");

    private Query() {}

    /**
     * SQL that reads the files, makes each row what the projection says, and adds them up twice: by all keys, and by payer,
     * month and type alone. Of rows that are no charges no other key is told apart: in a shifted file each row has its own.
     */
    static String of(List<Source> files, Columns columns, Projection projection) {
        var keys = Projection.KEYS;
        var all = keys.stream().map(key -> "k_" + key).collect(Collectors.joining(", "));
        return "SELECT CAST(grouping(k_account) AS INTEGER) AS total, " + all + ", bad, file, " + sums()
                + " FROM (SELECT * REPLACE (" + ofCharges() + "), "
                + "CASE WHEN bad > 0 THEN filename END AS file FROM (" + rows(files, columns, projection)
                + ")) GROUP BY GROUPING SETS ((" + all + ", bad, file), (k_payer, k_month, k_type, bad))";
    }

    private static String ofCharges() {
        return Projection.KEYS.stream()
                .filter(key -> !OF_ALL_ROWS.contains(key))
                .map(key -> "CASE WHEN bad = 0 THEN k_" + key + " END AS k_" + key)
                .collect(Collectors.joining(", "));
    }

    private static String sums() {
        return Stream.concat(Projection.SUMS.stream(), Projection.COUNTS.stream())
                .map(sum -> "sum(s_" + sum + ") AS s_" + sum)
                .collect(Collectors.joining(", "));
    }

    private static String rows(List<Source> files, Columns columns, Projection projection) {
        var keys = projection.texts().entrySet().stream().map(key -> key.getValue() + " AS k_" + key.getKey());
        var numbers =
                projection.numbers().entrySet().stream().map(number -> number.getValue() + " AS s_" + number.getKey());
        return "SELECT "
                + Stream.of(keys, numbers, Stream.of(bad(projection) + " AS bad", "filename"))
                        .flatMap(same -> same)
                        .collect(Collectors.joining(", "))
                + " FROM (SELECT *" + named(columns.derived()) + " FROM (SELECT filename" + named(columns.read())
                + " FROM "
                + table(files) + "))";
    }

    private static String named(Map<String, String> expressions) {
        return expressions.entrySet().stream()
                .map(one -> ", " + one.getValue() + " AS " + one.getKey())
                .collect(Collectors.joining());
    }

    private static String bad(Projection projection) {
        return "CASE WHEN " + projection.texts().get("stranger") + " IS NOT NULL THEN " + Group.STRANGER
                + projection.checks().stream()
                        .map(check -> " WHEN " + check.rejects() + " THEN " + check.number())
                        .collect(Collectors.joining())
                + " ELSE 0 END";
    }

    /** DuckDB counts each field that a line lacks, keeps so many for a file and passes over the rest in silence. */
    static long mostErrors(Source file) {
        return (long) MOST_BROKEN * Math.max(2, file.columns().size());
    }

    /** Files as a table: texts with their columns named by their place and all of them text. */
    static String table(List<Source> files) {
        var first = files.getFirst();
        var paths =
                files.stream().map(file -> Duck.path(file.file().path())).collect(Collectors.joining(", ", "[", "]"));
        if (first.parquet()) {
            return "read_parquet(" + paths + ", hive_partitioning = false)";
        }
        var columns = IntStream.range(0, first.columns().size())
                .mapToObj(at -> "'c" + at + "': 'VARCHAR'")
                .collect(Collectors.joining(", ", "{", "}"));
        return "read_csv(" + paths + ", auto_detect = false, header = true, delim = "
                + Sql.quoted(first.separator() + "")
                + ", quote = '\"', escape = '\"', nullstr = ['', 'NULL', 'null'], columns = " + columns
                + ", max_line_size = " + Whole.LONGEST_LINE
                + ", hive_partitioning = false, store_rejects = true, rejects_limit = "
                + mostErrors(first) + ")";
    }
}
