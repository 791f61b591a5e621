package dev.parley.bill.read;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.ReadingProgress;
import dev.parley.intake.Rejects;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lists the rows that were not taken. How many there are is known from the sums; a text is read once more, until all of them
 * are found, to tell their lines.
 */
final class Rejected {

    private static final Map<String, String> BROKEN = Map.of(
            "MISSING COLUMNS", "it has fewer fields than the header",
            "TOO MANY COLUMNS", "it has more fields than the header",
            "UNQUOTED VALUE", "a quotation mark is not closed",
            "LINE SIZE OVER MAXIMUM", "the line is longer than 1 MB",
            "INVALID ENCODING", "it is not UTF-8",
            "INVALID UNICODE", "it is not UTF-8",
            "INVALID STATE", "a quotation mark stands where none can");

    private final Duck duck;
    private final List<Source> sources;
    private final Projection projection;
    private final Map<Book.Wrong, Long> wrong;
    private final Rejects rejects;
    private final ReadingProgress progress;
    private final long before;
    private final Map<String, Long> months = new TreeMap<>();

    Rejected(
            Duck duck,
            List<Source> sources,
            Projection projection,
            Map<Book.Wrong, Long> wrong,
            Rejects rejects,
            ReadingProgress progress,
            long before) {
        this.duck = duck;
        this.sources = sources;
        this.projection = projection;
        this.wrong = wrong;
        this.rejects = rejects;
        this.progress = progress;
        this.before = before;
    }

    void list() throws IOException {
        if (!sources.getFirst().parquet()) {
            broken();
        }
        var names = new HashMap<String, Source>();
        sources.forEach(
                source -> names.put(source.file().path().toAbsolutePath().toString(), source));
        var byFile = new TreeMap<String, Map<Integer, Long>>();
        wrong.forEach((what, rows) -> {
            if (what.reason() == Group.STRANGER) {
                rejects.add(name(names, what.file()), rows, "it is billed by " + what.what() + ", not by AWS");
            } else if (what.reason() == Book.Wrong.MONTH) {
                months.merge(what.what(), rows, Long::sum);
            } else {
                byFile.computeIfAbsent(what.file(), _ -> new TreeMap<>()).merge(what.reason(), rows, Long::sum);
            }
        });
        for (var source : sources) {
            var left = byFile.getOrDefault(source.file().path().toAbsolutePath().toString(), Map.of());
            if (!source.parquet() && searching(left)) {
                find(source, left);
            }
            left.forEach((reason, rows) -> {
                if (rows > 0) {
                    rejects.add(
                            source.file().name(),
                            rows,
                            reason(projection.checks().get(reason - 1), true));
                }
            });
        }
        months.forEach((month, rows) -> {
            if (rows > 0) {
                var value = month.isEmpty() ? "" : ": \"" + brief(month) + "\"";
                rejects.add(sources.getFirst().file().name(), rows, month(month.isEmpty()) + value);
            }
        });
    }

    private static String name(Map<String, Source> names, String path) {
        var source = names.get(path);
        return source == null ? "" : source.file().name();
    }

    private static String brief(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** Lines that are no records of the table. */
    private void broken() throws IOException {
        var names = new HashMap<String, String>();
        sources.forEach(source -> names.put(
                source.file().path().toAbsolutePath().toString(), source.file().name()));
        var lines = new HashMap<String, Integer>();
        var errors = new HashMap<String, Long>();
        duck.ask(
                "SELECT s.file_path, e.line, e.error, e.errors FROM (SELECT scan_id, file_id, line,"
                        + " min(CAST(error_type AS VARCHAR)) AS error, count(*) AS errors FROM reject_errors GROUP BY ALL) e"
                        + " JOIN reject_scans s ON s.scan_id = e.scan_id AND s.file_id = e.file_id ORDER BY 1, 2",
                row -> {
                    var name = names.get(row.getString(1));
                    if (name != null) {
                        lines.merge(name, 1, Integer::sum);
                        errors.merge(name, row.getLong(4), Long::sum);
                        var why = BROKEN.getOrDefault(row.getString(3), "it is no record of the table");
                        rejects.add(name, row.getLong(2), why, "");
                    }
                });
        lines.forEach((name, count) -> {
            if (count > Query.MOST_BROKEN || errors.get(name) >= Query.mostErrors(sources.getFirst())) {
                throw new InvalidInput(
                        "file",
                        name,
                        "More than " + Query.MOST_BROKEN + " lines of \"" + name
                                + "\" do not have the fields of its header: it is damaged. Download it again.");
            }
        });
    }

    /** @param left rows by reason; those found are taken off */
    private void find(Source source, Map<Integer, Long> left) throws IOException {
        var packed = new AtomicLong();
        long rows = 0;
        try (var csv = new Csv(source.file().open(packed), source.separator())) {
            csv.next();
            for (var record = csv.next(); record != null && searching(left); record = csv.next()) {
                if (++rows % 4096 == 0) {
                    progress.at(before + packed.get(), rows);
                }
                if (record.size() == source.columns().size()) {
                    look(source, record, csv.line(), left);
                }
            }
        } catch (Csv.Unreadable tooLong) {
            // what DuckDB counted and this pass does not find is told without its line
        }
    }

    private boolean searching(Map<Integer, Long> left) {
        return rejects.count() < Rejects.MOST_KEPT
                && (left.values().stream().anyMatch(rows -> rows > 0)
                        || projection.monthPlace() >= 0
                                && months.values().stream().anyMatch(rows -> rows > 0));
    }

    private void look(Source source, List<String> record, long line, Map<Integer, Long> left) {
        for (var check : projection.checks()) {
            var text = record.get(check.place());
            boolean none = text.isEmpty() || text.equals("NULL") || text.equals("null");
            var number = none ? null : Texts.number(text);
            boolean is = none ? check.needed() : number == null || number.abs().compareTo(Projection.MOST) > 0;
            if (is) {
                if (left.getOrDefault(check.number(), 0L) > 0) {
                    left.merge(check.number(), -1L, Long::sum);
                    rejects.add(source.file().name(), line, reason(check, none), none ? "" : text.strip());
                }
                return;
            }
        }
        lookAtMonth(source, record, line);
    }

    private void lookAtMonth(Source source, List<String> record, long line) {
        if (projection.monthPlace() < 0) {
            return;
        }
        var text = record.get(projection.monthPlace());
        var month = Texts.none(text) ? "" : text;
        if (Texts.billingMonth(month) == null && months.getOrDefault(month, 0L) > 0) {
            months.merge(month, -1L, Long::sum);
            rejects.add(source.file().name(), line, month(month.isEmpty()), month.strip());
        }
    }

    private static String month(boolean none) {
        return none ? "the billing period is missing" : "the billing period is not written as 2026-09-01, in UTC";
    }

    private static String reason(Projection.Check check, boolean none) {
        return none && check.needed()
                ? "the " + check.what() + " is missing or no number"
                : "the " + check.what() + " is no number";
    }
}
