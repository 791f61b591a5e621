package dev.parley.bill.read;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.Head;
import dev.parley.intake.StagedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file that DuckDB reads: its columns as it names them itself.
 *
 * @param separator of a text's fields
 * @param columns   in their order
 */
record Source(StagedFile file, char separator, List<Column> columns) {

    /**
     * @param name as written, but for a byte order mark
     * @param type as DuckDB calls it; {@code VARCHAR} for all of a text
     */
    record Column(String name, String type) {

        /** In small letters and digits alone: {@code lineItem/UsageType} and {@code line_item_usage_type} are one. */
        String key() {
            return UsageTypes.plain(name);
        }
    }

    boolean parquet() {
        return file.head().packing() == Head.Packing.PARQUET;
    }

    /** Which kind of bill a file is, by the names of its columns; null when it is none. */
    static @Nullable Layout layout(StagedFile file) throws IOException {
        if (file.head().packing() == Head.Packing.PARQUET) {
            return Layout.of(footer(file).columns());
        }
        char separator = separator(file.head());
        var columns = separator == 0 ? null : header(file.head(), separator);
        return columns == null ? null : Layout.of(names(columns));
    }

    /** What DuckDB, which has been opened for them, reads of files; null in place of one that is no bill. */
    static final class Opened {

        private final Duck duck;
        private final Map<String, List<Column>> bySchema = new HashMap<>();

        Opened(Duck duck) {
            this.duck = duck;
        }

        @Nullable
        Source source(StagedFile file) throws IOException {
            return file.head().packing() == Head.Packing.PARQUET ? ofParquet(file) : ofText(file);
        }

        private static @Nullable Source ofText(StagedFile file) {
            char separator = separator(file.head());
            var columns = separator == 0 ? null : header(file.head(), separator);
            return columns == null ? null : new Source(file, separator, columns);
        }

        /** Parts of an export have one schema, of which DuckDB is asked once. */
        private Source ofParquet(StagedFile file) throws IOException {
            var schema = footer(file).schema();
            var known = bySchema.get(schema);
            if (known == null) {
                known = described(file);
                bySchema.put(schema, known);
            }
            return new Source(file, ',', known);
        }

        private List<Column> described(StagedFile file) throws IOException {
            var columns = new ArrayList<Column>();
            try {
                duck.ask(
                        "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_parquet("
                                + Duck.path(file.path()) + ", hive_partitioning = false))",
                        row -> columns.add(new Column(row.getString(1), row.getString(2))));
            } catch (Duck.Unreadable broken) {
                throw cutOff(file);
            }
            return List.copyOf(columns);
        }
    }

    private static ParquetFooter footer(StagedFile file) throws IOException {
        try {
            return ParquetFooter.of(file.path());
        } catch (ParquetFooter.Broken broken) {
            throw cutOff(file);
        }
    }

    private static InvalidInput cutOff(StagedFile file) {
        return new InvalidInput(
                "file",
                file.name(),
                "\"" + file.name() + "\" begins as Parquet and does not end so: it was cut off or changed."
                        + " Download it again.");
    }

    /** The columns of a text by its header, or null. */
    static @Nullable List<Column> header(Head head, char separator) {
        try (var csv = Csv.of(head.text(), separator)) {
            var names = csv.next();
            return names == null || names.size() < 3
                    ? null
                    : names.stream()
                            .map(name -> new Column(name.strip(), "VARCHAR"))
                            .toList();
        } catch (IOException unreadable) {
            return null;
        }
    }

    /** Whether a text begins with a bill's header. */
    static boolean headed(Head head) {
        return separator(head) != 0;
    }

    /** The separator of the fields of a text that begins with a bill's header, or 0. */
    private static char separator(Head head) {
        for (char separator : new char[] {',', ';', '\t', '|'}) {
            var columns = header(head, separator);
            if (columns != null && Layout.of(names(columns)) != null) {
                return separator;
            }
        }
        return 0;
    }

    private static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
