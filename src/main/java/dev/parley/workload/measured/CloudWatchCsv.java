package dev.parley.workload.measured;

import dev.parley.base.data.CsvReader;
import dev.parley.base.data.InvalidInput;
import dev.parley.intake.StagedFile;
import dev.parley.workload.series.Amount;
import dev.parley.workload.series.Cells;
import dev.parley.workload.series.Times;
import dev.parley.workload.series.Unreadable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * The CSV that the CloudWatch console downloads: a few lines that name the series, then a time and one column a series. Its
 * layout is described nowhere, so much is let pass; in which zone the times were written only the person knows.
 */
final class CloudWatchCsv {

    private static final int MOST_COLUMNS = 600;
    private static final int MOST_HEADER_LINES = 50;

    private final Job job;
    private final Metrics metrics;
    private final DayOrder order;

    CloudWatchCsv(Job job, Metrics metrics) {
        this.job = job;
        this.metrics = metrics;
        this.order = new DayOrder(job);
    }

    /** Whether a text begins so: a metric of Bedrock is named before the first row of values. */
    static boolean begins(String head) {
        var lines = head.lines().limit(MOST_HEADER_LINES).toList();
        if (lines.isEmpty()) {
            return false;
        }
        boolean metric = false;
        for (var line : lines) {
            char separator = Cells.separator(line);
            var cells = Cells.of(line, separator);
            if (metric && cells.size() > 1 && DayOrder.time(cells.getFirst())) {
                return true;
            }
            metric |= cells.stream()
                    .anyMatch(cell -> MetricLabel.of(cell).metric().isPresent());
        }
        return false;
    }

    void read(StagedFile file) throws IOException {
        order.look(file.head().text());
        try (var text = job.open(file)) {
            read(text, separator(file.head().text()));
        }
    }

    private static char separator(String head) {
        return head.lines()
                .limit(MOST_HEADER_LINES)
                .filter(line ->
                        DayOrder.time(Cells.of(line, Cells.separator(line)).getFirst()))
                .findFirst()
                .map(Cells::separator)
                .orElse(',');
    }

    private void read(Reader text, char separator) throws IOException {
        var cells = new CsvReader(text, separator);
        var amount = new Amount(false);
        List<StringBuilder> labels = new ArrayList<>();
        List<Datapoints> series = new ArrayList<>();
        var times = job.clock(Times.ShownTwice.ONCE_EACH);
        while (cells.row()) {
            var row = row(cells);
            if (series.isEmpty() && !DayOrder.time(row.getFirst())) {
                label(labels, row);
                continue;
            }
            if (series.isEmpty()) {
                for (int i = 1; i < labels.size(); i++) {
                    series.add(metrics.of("column " + (i + 1), labels.get(i).toString()));
                }
            }
            values(cells.line(), row, series, times, amount);
        }
    }

    private static List<String> row(CsvReader cells) throws IOException {
        List<String> row = new ArrayList<>();
        while (cells.cell()) {
            if (row.size() <= MOST_COLUMNS) {
                row.add(cells.text(500));
            }
        }
        return row;
    }

    /** Names of a series may stand in several lines above it. */
    private void label(List<StringBuilder> labels, List<String> row) {
        if (row.size() > MOST_COLUMNS) {
            throw new InvalidInput(
                    "file", row.size(), "More than " + MOST_COLUMNS + " columns: download fewer series at a time.");
        }
        for (int i = 0; i < row.size(); i++) {
            if (labels.size() <= i) {
                labels.add(new StringBuilder());
            }
            var label = labels.get(i);
            if (label.length() < 1000 && label.indexOf(row.get(i)) < 0) {
                label.append(label.isEmpty() ? "" : " ").append(row.get(i));
            }
        }
    }

    private void values(long line, List<String> row, List<Datapoints> series, Times times, Amount amount) {
        if (row.size() > series.size() + 1) {
            job.reject(
                    line,
                    row.size() + " cells, " + (series.size() + 1) + " columns are named",
                    Telling.value(row.getFirst()));
            return;
        }
        try {
            long second = job.time(times, order.written(row.getFirst())).getEpochSecond();
            for (int i = 1; i < row.size(); i++) {
                if (!row.get(i).isEmpty()
                        && !row.get(i).equals("-")
                        && !row.get(i).equalsIgnoreCase("null")) {
                    metrics.add(series.get(i - 1), second, Telling.number(amount, "the value", row.get(i)));
                }
            }
        } catch (Unreadable unreadable) {
            job.reject(line, unreadable);
        }
    }

    DayOrder order() {
        return order;
    }
}
