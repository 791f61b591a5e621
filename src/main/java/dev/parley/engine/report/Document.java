package dev.parley.engine.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A whole paper.
 *
 * @param title    whose it is and what about
 * @param subtitle the second line of its head
 * @param day      the day on the cover
 * @param marks    stand on every page and sheet, such as "Internal, confidential"
 */
public record Document(String title, String subtitle, LocalDate day, List<String> marks, List<Section> sections) {

    public Document {
        marks = List.copyOf(marks);
        sections = List.copyOf(sections);
    }

    /** A part of a document: a sheet of a workbook, a chapter of a page. */
    public record Section(String title, List<Part> parts) {

        public Section {
            parts = List.copyOf(parts);
        }

        public Section(String title, Part... parts) {
            this(title, List.of(parts));
        }

        /** The parts one after another, what stands side by side as well. */
        public List<Part> flat() {
            return parts.stream()
                    .flatMap(part -> part instanceof Part.Beside(var left, var right)
                            ? Stream.concat(left.stream(), right.stream())
                            : Stream.of(part))
                    .toList();
        }

        /** The tables of the section, in order. */
        public Stream<Table> tables() {
            return flat().stream().filter(Table.class::isInstance).map(Table.class::cast);
        }
    }

    public Stream<Table> tables() {
        return sections.stream().flatMap(Section::tables);
    }

    public Optional<Table> table(String key) {
        return tables().filter(table -> table.key().equals(key)).findFirst();
    }

    /** All marks in one line. */
    public String mark() {
        return String.join(" · ", marks);
    }
}
