package dev.parley.workload.measured;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.StagedFile;
import dev.parley.workload.series.Cells;
import dev.parley.workload.series.Unreadable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/**
 * The records of a file: JSON one a line, JSON in a list or wrapped in an answer of an API, or rows of a CSV. Of each only the
 * wanted fields are read.
 */
final class Rows {

    /** Fields that hold the records where an answer wraps them. */
    private static final Set<String> WRAPPERS = Set.of("data", "records", "observations", "logs", "results");

    private static final int LONGEST_CELL = 4_000;
    private static final int MOST_COLUMNS = 2_000;

    private final Job job;
    private final Wanted wanted;
    private final Handler handler;

    /** Takes a record. */
    interface Handler {

        /** @throws Unreadable when it cannot be taken, with the reason */
        void take(Row row);
    }

    Rows(Job job, Wanted wanted, Handler handler) {
        this.job = job;
        this.wanted = wanted;
        this.handler = handler;
    }

    void read(StagedFile file) throws IOException {
        try (var text = job.open(file)) {
            if (!file.head().json()) {
                csv(
                        text,
                        Cells.separator(
                                file.head().stripped().lines().findFirst().orElse("")));
            } else if (oneALine(file.head().stripped())) {
                lines(text);
            } else {
                whole(text, file.name());
            }
        } catch (JacksonIOException broken) {
            throw broken.getCause();
        }
    }

    /** Whether the first line is an object of its own, or longer than what was looked at. */
    static boolean oneALine(String head) {
        if (!head.startsWith("{")) {
            return false;
        }
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c == '\n') {
                return depth == 0;
            } else if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '{' || c == '[')) {
                depth++;
            } else if (!quoted && (c == '}' || c == ']')) {
                depth--;
            }
        }
        return true;
    }

    private void lines(Reader text) throws IOException {
        var lines = new Lines(text);
        while (lines.next()) {
            try (var parser = Json.parser(lines)) {
                var token = parser.nextToken();
                if (token == JsonToken.START_OBJECT) {
                    object(parser, lines.line());
                } else {
                    job.reject(lines.line(), "no JSON object", "");
                }
            } catch (JacksonIOException broken) {
                throw broken;
            } catch (JacksonException damaged) {
                job.reject(lines.line(), "no complete JSON object", "");
            }
        }
    }

    private void whole(Reader text, String name) {
        try (var parser = Json.parser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    list(parser);
                } else if (token == JsonToken.START_OBJECT) {
                    object(parser, line(parser));
                } else {
                    job.reject(line(parser), "no JSON object", "");
                }
            }
        } catch (JacksonIOException broken) {
            throw broken;
        } catch (JacksonException damaged) {
            throw new InvalidInput(
                    "file",
                    name,
                    "\"" + name + "\" is no complete JSON: it breaks off"
                            + Json.where(damaged) + " after " + job.rows()
                            + " records. Export or download it again.");
        }
    }

    private static long line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private void list(JsonParser parser) {
        for (var token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                record(parser, line(parser));
            } else {
                job.reject(line(parser), "no JSON object", "");
                parser.skipChildren();
            }
        }
    }

    /** A record, or an answer that wraps a list of them. */
    private void object(JsonParser parser, long line) {
        var row = new Row();
        boolean wrapped = false;
        for (var name = parser.nextName(); name != null; name = parser.nextName()) {
            var token = parser.nextToken();
            if (token == JsonToken.START_ARRAY && WRAPPERS.contains(name)) {
                list(parser);
                wrapped = true;
            } else {
                Json.field(parser, token, name, wanted, row);
            }
        }
        if (!wrapped) {
            take(row, line);
        }
    }

    private void record(JsonParser parser, long line) {
        var row = new Row();
        Json.pick(parser, wanted, "", row);
        take(row, line);
    }

    private void take(Row row, long line) {
        try {
            handler.take(row);
        } catch (Unreadable unreadable) {
            job.reject(line, unreadable);
        }
    }

    private void csv(Reader text, char separator) throws IOException {
        var cells = new CsvCells(text, separator);
        if (!cells.row()) {
            return;
        }
        List<@Nullable String> names = new ArrayList<>();
        while (cells.cell() && names.size() < MOST_COLUMNS) {
            names.add(cells.text(200));
        }
        while (cells.row()) {
            var row = new Row();
            int count = 0;
            boolean damaged = false;
            while (cells.cell()) {
                damaged |= count < names.size() && !cell(cells, String.valueOf(names.get(count)), row);
                count++;
            }
            if (cells.unclosed()) {
                job.reject(
                        cells.line(), "a quote that is opened here is never closed: nothing behind it can be read", "");
            } else if (count != names.size()) {
                job.reject(cells.line(), count + " cells, the first line has " + names.size(), "");
            } else if (damaged) {
                job.reject(cells.line(), "no complete JSON object", "");
            } else {
                take(row, cells.line());
            }
        }
    }

    private boolean cell(CsvCells cells, String name, Row row) throws IOException {
        var child = wanted.child(name);
        if (child == null) {
            return true;
        }
        if (child.leaf()) {
            row.put(name, cells.text(LONGEST_CELL));
            return true;
        }
        try {
            Json.inside(cells.content(), child, child == wanted ? "" : name + ".", row);
            return true;
        } catch (JacksonIOException broken) {
            throw broken;
        } catch (JacksonException damaged) {
            return child != wanted;
        }
    }
}
