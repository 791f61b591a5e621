package dev.parley.workload.series;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.demand.MeasuredSeries;
import dev.parley.engine.pricing.TokenClass;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Reads a measured series from text with one row a bucket or one a request. Nothing is stored here. */
public final class SeriesText {

    /** Characters of the longest text that is read. */
    public static final int LONGEST = 50 * 1024 * 1024;

    private final String text;
    private final SeriesOptions options;
    private final Times times;
    private final List<ReadSeries.Rejected> examples = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final SeriesRows rows = new SeriesRows();
    private int rejected = 0;

    private SeriesText(String text, SeriesOptions options) {
        this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
        this.options = options;
        this.times = new Times(
                options.zone(),
                options.rows() == SeriesOptions.Rows.REQUESTS ? Times.ShownTwice.IN_ORDER : Times.ShownTwice.ONCE_EACH);
    }

    /**
     * @return what was read, with the rows that were not
     * @throws InvalidInput when the text as a whole is no series; its sentence says what to do. The field is {@code zone}
     *                      when times bear none and none was chosen, else {@code text}
     */
    public static ReadSeries read(String text, SeriesOptions options) {
        if (text.length() > LONGEST) {
            throw new InvalidInput(
                    "text",
                    text.length(),
                    String.format(
                            Locale.US,
                            "The text has %,d characters; at most %,d fit. Sum the rows up to minutes or hours, or give a"
                                    + " shorter period.",
                            text.length(),
                            LONGEST));
        }
        if (text.isBlank()) {
            throw new InvalidInput(
                    "text", null, "Nothing to read: paste rows with a time and tokens, or choose a file.");
        }
        if (text.indexOf('\0') >= 0) {
            throw new InvalidInput("text", null, "This is no text: export the rows as CSV in UTF-8.");
        }
        return new SeriesText(text, options).read();
    }

    private ReadSeries read() {
        Iterator<String> lines = text.lines().iterator();
        String first = "";
        int line = 0;
        while (first.isBlank()) {
            first = lines.next();
            line++;
        }
        char separator = Cells.separator(first);
        Header header = Header.of(Cells.of(first, separator));
        Amount amount = new Amount(decimalComma(separator, header));
        if (!header.present()) {
            row(line, Cells.of(first, separator), header, amount);
        }
        while (lines.hasNext()) {
            String next = lines.next();
            line++;
            if (!next.isBlank()) {
                row(line, Cells.of(next, separator), header, amount);
            }
        }
        remarkOn(header, amount, separator);
        return series(header);
    }

    /** With a semicolon or a tab between cells a comma may be a decimal sign; one number that proves it decides for all. */
    private boolean decimalComma(char separator, Header header) {
        if (text.indexOf(',') < 0) {
            return false;
        }
        return text.lines()
                .limit(10_000)
                .map(line -> Cells.of(line, separator))
                .filter(cells -> cells.size() == header.columns())
                .anyMatch(cells -> {
                    for (int column : header.tokens()) {
                        if (column >= 0 && Amount.provesDecimalComma(cells.get(column))) {
                            return true;
                        }
                    }
                    return false;
                });
    }

    private void row(int line, List<String> cells, Header header, Amount amount) {
        try {
            if (cells.size() != header.columns()) {
                throw new Unreadable(cells.size() + (cells.size() == 1 ? " cell" : " cells") + ", the first line has "
                        + header.columns());
            }
            double[] values = new double[TokenClass.values().length];
            for (TokenClass one : TokenClass.values()) {
                int column = header.tokens()[one.ordinal()];
                values[one.ordinal()] = column < 0 ? 0 : amount.read(one.label(), cells.get(column));
            }
            String time = cells.get(header.time());
            rows.add(line, times.read(header.utc() && !zoned(time) ? time + "Z" : time), values);
        } catch (Unreadable unreadable) {
            reject(line, String.valueOf(unreadable.getMessage()));
        }
    }

    private static boolean zoned(String time) {
        return time.endsWith("Z") || time.endsWith("UTC") || time.matches("\\d+|.{16,}[+-]\\d{2}:?(\\d{2})?");
    }

    private void reject(int line, String reason) {
        rejected++;
        if (examples.size() < ReadSeries.MOST_EXAMPLES) {
            examples.add(new ReadSeries.Rejected(line, reason));
        }
    }

    private void remarkOn(Header header, Amount amount, char separator) {
        if (!header.present()) {
            remarks.add("No header: the columns are read as time, input, output, cache read, cache write.");
        }
        if (!header.unused().isEmpty()) {
            remarks.add("Not used: " + String.join(", ", header.unused()) + ".");
        }
        for (TokenClass one : List.of(TokenClass.INPUT, TokenClass.OUTPUT)) {
            if (header.tokens()[one.ordinal()] < 0) {
                remarks.add("No column holds " + one.label() + " tokens: they are not told.");
            }
        }
        if (separator != ',' && text.indexOf(',') >= 0) {
            remarks.add(
                    amount.decimalComma() ? "A comma is read as the decimal sign." : "A comma separates thousands.");
        }
    }

    private ReadSeries series(Header header) {
        if (times.withoutZone() > 0) {
            throw new InvalidInput(
                    "zone",
                    times.exampleWithoutZone(),
                    String.format(
                            Locale.US,
                            "%,d times such as %s bear no zone: choose the zone they were written in.",
                            times.withoutZone(),
                            times.exampleWithoutZone()));
        }
        if (rows.size() == 0) {
            throw new InvalidInput(
                    "text",
                    null,
                    rejected == 0
                            ? "The text has a header and no rows: paste the rows below it too."
                            : String.format(
                                    Locale.US,
                                    "None of %,d rows can be read. Line %d: %s.",
                                    rejected,
                                    examples.getFirst().line(),
                                    examples.getFirst().reason()));
        }
        rows.sort();
        boolean requests = options.rows() == SeriesOptions.Rows.REQUESTS
                || options.rows() == SeriesOptions.Rows.FOUND && rows.mostlyFractions();
        try {
            int before = rejected;
            MeasuredSeries series = requests
                    ? requests()
                    : new Buckets(rows, options, (line, reason, _) -> reject(line, reason), remarks).series();
            examples.sort((a, b) -> Integer.compare(a.line(), b.line()));
            return new ReadSeries(
                    series,
                    header.told(),
                    rows.size() - (rejected - before),
                    rejected,
                    List.copyOf(examples),
                    List.copyOf(remarks));
        } catch (IllegalArgumentException tooLong) {
            throw new InvalidInput("text", null, String.valueOf(tooLong.getMessage()));
        }
    }

    /** Requests are summed up to minutes; between the first and the last a minute without one had no traffic. */
    private MeasuredSeries requests() {
        if (options.amounts() != SeriesOptions.Amounts.TOKENS) {
            throw new InvalidInput(
                    "amounts",
                    options.amounts().label(),
                    "A request has tokens, not tokens a minute: choose " + SeriesOptions.Amounts.TOKENS.label() + ".");
        }
        long first = Math.floorDiv(rows.second(0), 60) * 60;
        long last = Math.floorDiv(rows.second(rows.size() - 1), 60) * 60;
        MeasuredSeries series = MeasuredSeries.between(60, Instant.ofEpochSecond(first), Instant.ofEpochSecond(last));
        for (int i = 0; i < rows.size(); i++) {
            series.add(rows.second(i), rows.tokens(i));
        }
        series.gapsAreZero();
        remarks.add("Each row is read as one request; requests are summed up to minutes.");
        return series;
    }
}
