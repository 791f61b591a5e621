package dev.parley.bill.read;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.NothingTaken;
import dev.parley.intake.ReadingProgress;
import dev.parley.intake.Rejects;
import dev.parley.intake.StagedFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what may be of any size with DuckDB: files of equal columns in one pass each, which leaves their sums. */
final class BigBill {

    private final List<StagedFile> files;
    private final Layout layout;
    private final ReadingProgress progress;
    private final Rejects rejects;
    private final Book book = new Book();
    private final List<String> remarks = new ArrayList<>();

    private BigBill(List<StagedFile> files, Layout layout, ReadingProgress progress, Rejects rejects) {
        this.files = files;
        this.layout = layout;
        this.progress = progress;
        this.rejects = rejects;
    }

    static ReadBill read(List<StagedFile> files, Layout layout, ReadingProgress progress, Rejects rejects)
            throws IOException {
        var seen = new HashSet<String>();
        var once = files.stream().filter(file -> seen.add(file.sha256())).toList();
        var reading = new BigBill(once, layout, progress, rejects);
        if (once.size() < files.size()) {
            reading.remarks.add("A file was given twice and read once.");
        }
        return reading.read();
    }

    private ReadBill read() throws IOException {
        try (var duck = new Duck(files.stream().map(StagedFile::path).toList())) {
            return read(duck, alike(duck));
        }
    }

    private Collection<List<Source>> alike(Duck duck) throws IOException {
        var opened = new Source.Opened(duck);
        var alike = new LinkedHashMap<List<Object>, List<Source>>();
        for (var file : files) {
            var source = Readable.source(opened, file);
            alike.computeIfAbsent(
                            List.of(source.parquet(), source.separator(), source.columns()), _ -> new ArrayList<>())
                    .add(source);
        }
        return alike.values();
    }

    private ReadBill read(Duck duck, Collection<List<Source>> alike) throws IOException {
        long before = 0;
        boolean endsOpen;
        try (var whole = new Whole(alike.stream().flatMap(List::stream).toList())) {
            for (var sources : alike) {
                read(duck, sources, before);
                before += bytes(sources);
            }
            endsOpen = whole.endsOpen(progress, before, book.totals().rows());
        }
        refuse();
        var ledger = book.ledger();
        remark(alike.iterator().next().getFirst());
        if (endsOpen) {
            remarks.add("A file does not end with a line break: see that it was not cut off.");
        }
        return new ReadBill(
                book.currencies().isEmpty() ? "USD" : book.currencies().first(),
                ledger.charges(),
                book.totals().months(),
                book.totals().rows(),
                book.totals().reconciliation(ledger),
                book.totals().discountsBy(),
                remarks);
    }

    private void read(Duck duck, List<Source> sources, long before) throws IOException {
        var columns = new Columns(sources.getFirst());
        var projection = projection(columns);
        var groups = new Group.Reader();
        var wrongBefore = Map.copyOf(book.wrong());
        try {
            duck.ask(
                    Query.of(sources, columns, projection),
                    bytes(sources),
                    before,
                    progress,
                    row -> book.take(groups.of(row)));
        } catch (Duck.Unreadable broken) {
            throw Readable.refusal(broken, sources);
        }
        var wrong = new LinkedHashMap<Book.Wrong, Long>();
        book.wrong().forEach((what, rows) -> {
            long more = rows - wrongBefore.getOrDefault(what, 0L);
            if (more > 0) {
                wrong.put(what, more);
            }
        });
        new Rejected(duck, sources, projection, wrong, rejects, progress, before).list();
    }

    private Projection projection(Columns columns) {
        return switch (layout) {
            case CUR_2, CUR_LEGACY -> Cur.of(columns);
            case FOCUS -> Focus.of(columns);
            case REDUCED -> Reduced.of(columns);
        };
    }

    private static long bytes(List<Source> sources) {
        return sources.stream().mapToLong(source -> source.file().bytes()).sum();
    }

    private void refuse() {
        var name = files.getFirst().name();
        if (book.currencies().size() > 1) {
            throw new InvalidInput(
                    "currency",
                    String.join(", ", book.currencies()),
                    "The amounts are in " + String.join(" and ", book.currencies())
                            + ": a bill is read in one currency. Give each by itself.");
        } else if (book.totals().rows() == 0 && rejects.count() == 0) {
            throw new InvalidInput(
                    "file", name, "\"" + name + "\" has a header and no row under it: there is nothing to take in.");
        } else if (book.totals().rows() == 0) {
            var first = rejects.kept().getFirst();
            throw new NothingTaken(
                    "Not one row of \"" + name + "\" can be taken. The first: " + first.reason()
                            + (first.value().isEmpty() ? "" : " (\"" + first.value() + "\")")
                            + (first.line() == 0 ? "" : ", line " + first.line()) + ".",
                    rejects);
        }
    }

    private void remark(Source first) {
        if (layout == Layout.REDUCED && new Columns(first).has("usage_hour")) {
            remarks.add(
                    "Its hours of use are added up to months: an hour of a bill is neither a minute nor a workload's, so no"
                            + " traffic is made of it. Take in CloudWatch metrics for that.");
        }
        if (layout == Layout.FOCUS) {
            remarks.add("Its columns are those of FOCUS " + FocusVersion.of(first.columns())
                    + "; what is paid is the effective cost, which holds all discounts.");
        } else if (layout != Layout.REDUCED) {
            remarks.add(
                    Cur.amortises(new Columns(first))
                            ? "Savings plans and reservations are spread over what they cover; what was not used of them stays with"
                                    + " the fee."
                            : "The file does not tell how savings plans and reservations spread: their fees stand where they were"
                                    + " billed.");
        }
        if (book.totals().payers() > 1) {
            remarks.add(book.totals().payers() + " payers are kept apart.");
        }
        if (book.zoneless()) {
            remarks.add("Its dates name no zone: they are read as UTC, which AWS bills in.");
        }
        if (book.totals().outside() > 0) {
            remarks.add(String.format(
                    Locale.US,
                    book.totals().outside() == 1
                            ? "%,d row of usage is dated outside of its billing period: it counts in the month it is billed in."
                            : "%,d rows of usage are dated outside of their billing period: they count in the month they are"
                                    + " billed in.",
                    book.totals().outside()));
        }
        if (book.currencies().isEmpty()) {
            remarks.add("No currency stands in the file: the amounts are read as US dollars.");
        }
        if (!book.openUnits().isEmpty()) {
            remarks.add("What these units of tokens count is not known, so their quantities are left as they are: "
                    + book.openUnits().stream().limit(5).collect(Collectors.joining(", ")) + ".");
        }
    }
}
