package dev.parley.workload.measured;

import dev.parley.base.data.JsonText;
import dev.parley.base.data.InvalidInput;
import dev.parley.intake.StagedFile;
import dev.parley.workload.series.Cells;
import dev.parley.workload.series.Unreadable;
import java.io.IOException;
import java.io.Reader;
import java.util.Set;
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
                new CsvRecords(job, wanted, this::take)
                        .read(
                                text,
                                Cells.separator(file.head()
                                        .stripped()
                                        .lines()
                                        .findFirst()
                                        .orElse("")));
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
            try (var parser = JsonText.parser(lines)) {
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
        try (var parser = JsonText.parser(text)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY) {
                    list(parser);
                } else if (token == JsonToken.START_OBJECT) {
                    object(parser, JsonText.line(parser));
                } else {
                    job.reject(JsonText.line(parser), "no JSON object", "");
                }
            }
        } catch (JacksonIOException broken) {
            throw broken;
        } catch (JacksonException damaged) {
            throw new InvalidInput(
                    "file",
                    name,
                    "\"" + name + "\" is no complete JSON: it breaks off"
                            + JsonText.where(damaged) + " after " + job.rows()
                            + " records. Export or download it again.");
        }
    }

    private void list(JsonParser parser) {
        for (var token = parser.nextToken();
                token != null && token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                record(parser, JsonText.line(parser));
            } else {
                job.reject(JsonText.line(parser), "no JSON object", "");
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
                JsonFields.field(parser, token, name, wanted, row);
            }
        }
        if (!wrapped) {
            take(row, line);
        }
    }

    private void record(JsonParser parser, long line) {
        var row = new Row();
        JsonFields.pick(parser, wanted, "", row);
        take(row, line);
    }

    private void take(Row row, long line) {
        try {
            handler.take(row);
        } catch (Unreadable unreadable) {
            job.reject(line, unreadable);
        }
    }
}
