package dev.parley.workload.measured;

import dev.parley.base.data.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/** Records of a CSV: a column is a field, and a cell may hold an object as text. */
final class CsvRecords {

    private static final int LONGEST_CELL = 4_000;
    private static final int MOST_COLUMNS = 2_000;

    private final Job job;
    private final Wanted wanted;
    private final Taker taker;

    /** Takes a record with the line that it begins in. */
    interface Taker {
        void take(Row row, long line);
    }

    CsvRecords(Job job, Wanted wanted, Taker taker) {
        this.job = job;
        this.wanted = wanted;
        this.taker = taker;
    }

    void read(Reader text, char separator) throws IOException {
        var cells = new CsvReader(text, separator);
        if (!cells.row()) {
            return;
        }
        List<String> names = new ArrayList<>();
        while (cells.cell() && names.size() < MOST_COLUMNS) {
            names.add(cells.text(200));
        }
        while (cells.row()) {
            var row = new Row();
            int count = 0;
            boolean damaged = false;
            while (cells.cell()) {
                damaged |= count < names.size() && !cell(cells, names.get(count), row);
                count++;
            }
            if (cells.unclosed()) {
                job.reject(
                        cells.line(), "a quote that is opened here is never closed: nothing behind it can be read", "");
            } else if (count != names.size()) {
                job.reject(cells.line(), count + " cells, the first line has " + names.size(), count + " cells");
            } else if (damaged) {
                job.reject(cells.line(), "no complete JSON object", "");
            } else {
                taker.take(row, cells.line());
            }
        }
    }

    private boolean cell(CsvReader cells, String name, Row row) throws IOException {
        var child = wanted.child(name);
        if (child == null) {
            return true;
        }
        if (child.leaf()) {
            row.put(name, cells.text(LONGEST_CELL));
            return true;
        }
        try {
            JsonFields.inside(cells.content(), child, child == wanted ? "" : name + ".", row);
            return true;
        } catch (JacksonIOException broken) {
            throw broken;
        } catch (JacksonException damaged) {
            return child != wanted;
        }
    }
}
