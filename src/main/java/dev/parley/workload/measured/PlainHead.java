package dev.parley.workload.measured;

import dev.parley.base.data.InvalidInput;
import dev.parley.intake.Head;
import dev.parley.workload.series.Amount;
import dev.parley.workload.series.Cells;
import dev.parley.workload.series.Header;
import dev.parley.workload.series.Times;
import dev.parley.workload.series.Unreadable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What the beginning of plain rows shows: how they are separated, what the columns are, whether a row is a request.
 *
 * @param requests whether rows look like single requests: times with fractions, or no even steps
 * @param relative whether times are seconds from the file's own beginning
 */
record PlainHead(char separator, PlainColumns columns, boolean decimalComma, boolean requests, boolean relative) {

    private static final int MOST_LINES = 5_000;

    /** Empty when these are no such rows. */
    static Optional<PlainHead> recognised(Head head) {
        try {
            var first = head.stripped().lines().findFirst().orElse("");
            var header = Header.of(Cells.of(first, Cells.separator(first)));
            return header.present() || head.stripped().lines().limit(3).allMatch(PlainHead::numbers)
                    ? Optional.of(of(head))
                    : Optional.empty();
        } catch (InvalidInput none) {
            return Optional.empty();
        }
    }

    /** Without a header every row is a time and numbers. */
    private static boolean numbers(String line) {
        var cells = Cells.of(line, Cells.separator(line));
        return cells.size() > 1
                && Times.looksLikeTime(cells.getFirst())
                && cells.subList(1, cells.size()).stream().allMatch(cell -> cell.matches("[\\d.,eE+]+"));
    }

    /** @throws InvalidInput when no column holds a time or tokens */
    static PlainHead of(Head head) {
        var lines = head.stripped().lines().limit(MOST_LINES).toList();
        var first = lines.isEmpty() ? "" : lines.getFirst();
        char separator = Cells.separator(first);
        var names = Cells.of(first, separator);
        var header = Header.of(names);
        var columns = new PlainColumns(header, names);
        var rows = new ArrayList<List<String>>();
        // the last line may be cut off
        for (var line : lines.subList(header.present() ? 1 : 0, Math.max(header.present() ? 1 : 0, lines.size() - 1))) {
            var cells = Cells.of(line, separator);
            if (cells.size() == header.columns()) {
                rows.add(cells);
            }
        }
        boolean relative = !rows.isEmpty() && rows.stream().allMatch(row -> relative(row.get(header.time())));
        return new PlainHead(separator, columns, decimalComma(header, rows), requests(columns, rows), relative);
    }

    private static boolean decimalComma(Header header, List<List<String>> rows) {
        for (var row : rows) {
            for (int column : header.tokens()) {
                if (column >= 0 && Amount.provesDecimalComma(row.get(column))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean requests(PlainColumns columns, List<List<String>> rows) {
        if (columns.countsRequests()) {
            return false;
        }
        var times = new Times(ZoneOffset.UTC, Times.ShownTwice.ONCE_EACH);
        var seconds = new TreeSet<Long>();
        var seen = new HashSet<List<String>>();
        int fractions = 0;
        int again = 0;
        int read = 0;
        for (var row : rows) {
            var text = row.get(columns.header().time());
            try {
                Instant time = relative(text)
                        ? Instant.EPOCH.plusMillis(Math.round(1000 * Double.parseDouble(text)))
                        : times.read(text);
                read++;
                fractions += time.getNano() == 0 ? 0 : 1;
                again += seen.add(List.of(text, columns.model(row), columns.part(row), columns.region(row))) ? 0 : 1;
                seconds.add(time.getEpochSecond());
            } catch (Unreadable unreadable) {
                // said when the row is read
            }
        }
        return 2 * fractions > read || 10 * again > read || uneven(seconds);
    }

    /** Steps that share no more than seconds, and mostly differ. */
    private static boolean uneven(TreeSet<Long> seconds) {
        if (seconds.size() < 10) {
            return false;
        }
        long common = 0;
        long ones = 0;
        long before = seconds.first();
        for (long second : seconds) {
            common = gcd(common, second - before);
            ones += second - before == 1 ? 1 : 0;
            before = second;
        }
        return common == 1 && 2 * ones < seconds.size();
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** Seconds from the file's own beginning: too few to be counted from 1970. */
    static boolean relative(String text) {
        return text.matches("\\d{1,8}(\\.\\d{1,9})?");
    }

    static boolean zoned(String time) {
        return time.endsWith("Z") || time.endsWith("UTC") || time.matches("\\d+|.{16,}[+-]\\d{2}:?(\\d{2})?");
    }
}
