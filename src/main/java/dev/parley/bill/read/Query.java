package dev.parley.bill.read;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The one question that is asked of files of equal columns: their rows added up, in a single pass. */
final class Query {

    /** Broken lines of a file above which it is no table. */
    static final int MOST_BROKEN = 2_000;

    /**
     * Bytes of text that DuckDB takes at once, a part of which each thread parses; by itself it takes twice as many. What one
     * thread has not done yet is kept while the other goes on, and counts against the memory.
     */
    private static final int BUFFER = 8 << 20;

    private static final List<String> OF_TOTALS = List.of("payer", "month", "type");
    private static final Set<String> OF_ALL_ROWS = Set.of("payer", "month", "type", "stranger");

    private Query() {}

    /**
     * SQL that reads the files, adds their rows up twice, by all they are told apart by, and by payer, month and type alone, and
     * makes of both what the projection says. Of rows that are no charges nothing else is told apart: in a shifted file each
     * row has its own.
     */
    static String of(List<Source> files, Columns columns, Projection projection) {
        var numbers = Stream.concat(Projection.SUMS.stream(), Projection.COUNTS.stream())
                .toList();
        return "SELECT total, " + each(Projection.KEYS, key -> "k_" + key) + ", bad, file, "
                + each(numbers, sum -> "sum(s_" + sum + ") AS s_" + sum) + " FROM (SELECT total, bad, file, "
                + each(Projection.KEYS, key -> projection.texts().get(key) + " AS k_" + key) + ", "
                + each(numbers, sum -> projection.numbers().get(sum) + " AS s_" + sum) + " FROM ("
                + addedUp(files, columns, projection) + ")) GROUP BY ALL";
    }

    private static String addedUp(List<Source> files, Columns columns, Projection projection) {
        var told = projection.told().keySet();
        var all = each(told, Projection::told);
        var totals = each(OF_TOTALS, Projection::told);
        return "SELECT CAST(grouping(file) AS INTEGER) AS total, " + all + ", bad, file, "
                + each(
                        projection.added().keySet(),
                        name -> "sum(" + Projection.added(name) + ") AS " + Projection.added(name))
                + " FROM (SELECT * REPLACE ("
                + each(
                        told.stream()
                                .filter(name -> !OF_ALL_ROWS.contains(name))
                                .toList(),
                        name -> "CASE WHEN bad = 0 THEN " + Projection.told(name) + " END AS " + Projection.told(name))
                + "), CASE WHEN bad > 0 THEN filename END AS file FROM (" + rows(files, columns, projection)
                + ")) GROUP BY GROUPING SETS ((" + all + ", bad, file), (" + totals + ", bad))";
    }

    private static String each(Collection<String> names, UnaryOperator<String> sql) {
        return names.stream().map(sql).collect(Collectors.joining(", "));
    }

    private static String rows(List<Source> files, Columns columns, Projection projection) {
        return "SELECT "
                + each(projection.told().keySet(), name -> projection.told().get(name) + " AS " + Projection.told(name))
                + ", "
                + each(
                        projection.added().keySet(),
                        name -> projection.added().get(name) + " AS " + Projection.added(name))
                + ", " + bad(projection) + " AS bad, filename"
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
        return "CASE WHEN " + projection.told().getOrDefault("stranger", Columns.NO_TEXT) + " IS NOT NULL THEN "
                + Group.STRANGER
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
                + ", max_line_size = " + Whole.LONGEST_LINE + ", buffer_size = " + BUFFER
                + ", hive_partitioning = false, store_rejects = true, rejects_limit = "
                + mostErrors(first) + ")";
    }
}
