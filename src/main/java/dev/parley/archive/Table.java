package dev.parley.archive;

import java.util.List;
import java.util.Optional;

/**
 * A table as the database describes it, names in lower case.
 *
 * @param links to the tables that its rows hang on
 */
record Table(String name, List<Column> columns, List<Link> links) {

    record Column(String name, Kind kind) {}

    /**
     * A foreign key.
     *
     * @param cascades whether a row goes when the one it hangs on goes: then it belongs to it
     */
    record Link(List<String> columns, String parent, List<String> parentColumns, boolean cascades) {

        boolean single() {
            return columns.size() == 1;
        }
    }

    Table {
        columns = List.copyOf(columns);
        links = List.copyOf(links);
    }

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    int indexOf(String column) {
        return columnNames().indexOf(column);
    }

    /** The link of a row to another of the same table, whose rows have to come first. */
    Optional<Link> toItself() {
        return links.stream()
                .filter(link -> link.parent().equals(name) && link.single())
                .findFirst();
    }
}
