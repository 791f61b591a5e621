package dev.parley.workload.measured;

import dev.parley.base.data.CsvReader;
import dev.parley.base.data.InvalidInput;
import dev.parley.engine.pricing.TokenClass;
import dev.parley.intake.Preview;
import dev.parley.intake.StagedFile;
import dev.parley.workload.series.Amount;
import dev.parley.workload.series.Header;
import dev.parley.workload.series.SeriesOptions;
import dev.parley.workload.series.Times;
import dev.parley.workload.series.Unreadable;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of a time, tokens and, where there are any, a model, an application and a count of requests. */
final class PlainCsv {

    private static final int LONGEST_CELL = 10_000;
    private static final int CLASSES = 4;

    private final Job job;
    private final Requests requests;
    private final PlainSums sums;
    private final SeriesOptions.Amounts amounts;
    private @Nullable PlainColumns columns;
    private @Nullable Boolean each;
    private final FileStart start;
    private Set<TokenClass> told = Tokens.ALL;

    PlainCsv(Job job, Requests requests, PlainSums sums) {
        this.job = job;
        this.requests = requests;
        this.sums = sums;
        this.start = new FileStart(job);
        this.amounts = amounts(job.answers.of(Ask.AMOUNTS).orElse("TOKENS"));
    }

    private static SeriesOptions.Amounts amounts(String answer) {
        for (var one : SeriesOptions.Amounts.values()) {
            if (one.name().equals(answer)) {
                return one;
            }
        }
        throw new InvalidInput(Ask.AMOUNTS, answer, "\"" + answer + "\" is none of the choices: say what numbers are.");
    }

    void read(StagedFile file) throws IOException {
        var head = PlainHead.of(file.head());
        boolean single = job.answers.of(Ask.ROWS).map("requests"::equals).orElse(each == null ? head.requests() : each);
        each = single;
        columns = head.columns();
        told = told.stream().filter(columns.header().told()::contains).collect(Collectors.toUnmodifiableSet());
        if (head.relative()) {
            start.ask();
        }
        var clocks = new Clocks(job, single);
        var amount = new Amount(head.decimalComma());
        try (var text = job.open(file)) {
            var cells = new CsvReader(text, head.separator());
            boolean first = head.columns().header().present();
            while (cells.row()) {
                var row = row(cells);
                if (first) {
                    first = false;
                } else {
                    take(cells, row, head.columns(), clocks, amount, single);
                }
            }
        }
    }

    private static List<String> row(CsvReader cells) throws IOException {
        List<String> row = new ArrayList<>();
        while (cells.cell()) {
            if (row.size() < 1000) {
                row.add(cells.text(LONGEST_CELL));
            }
        }
        return row;
    }

    private void take(
            CsvReader cells, List<String> row, PlainColumns columns, Clocks clocks, Amount amount, boolean single) {
        try {
            var header = columns.header();
            if (cells.unclosed()) {
                throw new Unreadable("a quote that is opened here is never closed: nothing behind it can be read");
            }
            if (row.size() != header.columns()) {
                throw new Unreadable(
                        row.size() + (row.size() == 1 ? " cell" : " cells") + ", the first line has "
                                + header.columns(),
                        Telling.value(row.getFirst()));
            }
            var model = columns.model(row);
            var region = ModelName.tellsScope(model) ? "" : columns.region(row);
            var source = new Source(model, columns.part(row), columns.account(row), region);
            var time = time(clocks.of(source), header, row.get(header.time()));
            var tokens = tokens(header, row, amount);
            if (single) {
                requests.add(new Requests.One(
                        model,
                        columns.account(row),
                        region,
                        columns.labels(row),
                        time.getEpochSecond(),
                        tokens,
                        Requests.Outcome.SERVED));
            } else {
                sums.add(source, cells.line(), time, tokens, columns.requests(row, amount));
            }
            job.took();
        } catch (Unreadable unreadable) {
            job.reject(cells.line(), unreadable);
        }
    }

    private static double[] tokens(Header header, List<String> row, Amount amount) {
        var tokens = new double[CLASSES];
        for (int c = 0; c < CLASSES; c++) {
            int column = header.tokens()[c];
            if (column >= 0) {
                var text = row.get(column);
                tokens[c] = Telling.number(amount, PlainColumns.CLASSES.get(c), text.equals("NULL") ? "" : text);
            }
        }
        return tokens;
    }

    private Instant time(Times times, Header header, String text) {
        if (!PlainHead.relative(text)) {
            return job.time(times, header.utc() && !PlainHead.zoned(text) ? text + "Z" : text);
        }
        return start.plusMillis(Math.round(1000 * Double.parseDouble(text)));
    }

    SeriesOptions options() {
        return new SeriesOptions(
                null,
                amounts,
                SeriesOptions.Rows.BUCKETS,
                job.answers.of(Ask.GAPS).orElse(Ask.ABSENT).equals(Ask.ZERO));
    }

    /** What was found, each of the classes of token that all files have a column of. */
    List<Found> telling(List<Found> found) {
        return found.stream().map(one -> one.telling(told)).toList();
    }

    boolean single() {
        return Boolean.TRUE.equals(each);
    }

    List<Preview.Question> questions() {
        var questions = new ArrayList<Preview.Question>();
        questions.add(Ask.rows(single() ? "requests" : "buckets"));
        if (!single()) {
            questions.add(Ask.amounts(amounts.name()));
        }
        start.question().ifPresent(questions::add);
        return questions;
    }

    void close() {
        if (columns != null) {
            columns.remarks().forEach(job::remark);
        }
    }
}
