package dev.parley.review;

import dev.parley.base.data.Checks;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Sha256;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is laid before others, as whoever knows it says it: line by line. Kind, reference and lines are what the hash is of; a
 * release that words a need or a label otherwise asks nobody again.
 *
 * @param reference the one it is, unchanging: the number of a run, the id of a deal
 * @param label     as people call it: "Run 4"
 * @param internal  whether it tells of positions, so that it is for those alone who may see them
 * @param needs     what must be granted, one of a kind at most
 * @param authors   whose edits stand in it
 */
public record Content(
        ReviewKind kind,
        String reference,
        String label,
        boolean internal,
        List<Line> lines,
        List<Need> needs,
        Set<UUID> authors) {

    private static final int MOST = 200;

    /**
     * One line of it.
     *
     * @param key   the same for the same line of the next version; comments hang on it
     * @param group lines of a group stand together, under its name
     * @param cells what it says, each under the name of its column; a cell that says nothing is left out
     */
    public record Line(String key, String group, String name, List<Cell> cells) {

        public Line {
            cells = List.copyOf(cells);
        }

        public Optional<String> value(String column) {
            return cells.stream()
                    .filter(cell -> cell.column().equals(column))
                    .map(Cell::value)
                    .findFirst();
        }
    }

    /** A value under the name of its column, which bears the unit; a number without separators. */
    public record Cell(String column, String value) {

        public static Cell of(String column, BigDecimal number) {
            return new Cell(column, Checks.plain(number));
        }
    }

    public Content {
        lines = List.copyOf(lines);
        needs = List.copyOf(needs);
        authors = Set.copyOf(authors);
        if (reference.isBlank() || reference.length() > MOST || label.isBlank() || label.length() > MOST) {
            throw new InvalidInput("reference", reference, "Reference and label have 1 to " + MOST + " characters.");
        }
        if (lines.isEmpty()) {
            throw new InvalidInput("content", label, label + " says nothing yet: there is nothing to submit.");
        }
        var keys = new HashSet<String>();
        lines.forEach(line -> {
            if (!keys.add(line.key())) {
                throw new IllegalArgumentException("Two lines have the key " + line.key());
            }
        });
        if (needs.stream().map(Need::kind).distinct().count() < needs.size()) {
            throw new IllegalArgumentException("A kind of need stands twice in " + needs);
        }
    }

    /** Its canonical JSON. */
    public String json() {
        return ContentJson.write(kind, reference, lines);
    }

    /** Of the canonical JSON. */
    public String sha256() {
        return Sha256.of(json());
    }

    /** What it is the next version of. */
    String thing() {
        return kind.thing(reference);
    }

    /** Collects the cells of a line; what is null is left out. */
    public static final class Cells {

        private final List<Cell> cells = new ArrayList<>();

        public Cells add(String column, @Nullable Object value) {
            if (value instanceof BigDecimal number) {
                cells.add(Cell.of(column, number));
            } else if (value != null && !value.toString().isBlank()) {
                cells.add(new Cell(column, value.toString()));
            }
            return this;
        }

        public List<Cell> list() {
            return List.copyOf(cells);
        }
    }
}
