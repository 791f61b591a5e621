package dev.parley.deal;

import dev.parley.base.data.InvalidInput;
import dev.parley.negotiation.Payer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An offer as it was pasted from a letter, a spreadsheet or an e-mail, line by line: what was understood, with the line it
 * comes from beside it, and what was not. Nothing is saved by reading it, and nothing is taken for granted without a remark.
 *
 * @param columns of the table, one of which is the offer; empty for a letter
 * @param column  the one that was read
 * @param dated   the day the column's header bears, or null
 * @param expires the day the text says it runs out, or null
 */
public record OfferText(
        List<String> columns,
        int column,
        List<Line> lines,
        @Nullable LocalDate dated,
        @Nullable LocalDate expires) {

    /** What became of a line. */
    public enum Kind {
        /** A term of the offer. */
        ITEM,
        /** The day it expires. */
        EXPIRY,
        /** The row says that it does not apply. */
        NOTHING,
        /** Not understood: kept in its own words, or left out. */
        UNKNOWN
    }

    /**
     * @param number  of the line, 1 first
     * @param source  as it was pasted
     * @param words   what stands in the chosen column, or the sentence
     * @param draft   of a term, else null
     * @param remarks what was taken for granted
     * @param problem why it cannot be saved as it is, or null
     */
    public record Line(
            int number,
            String source,
            String label,
            String words,
            Kind kind,
            @Nullable ItemDraft draft,
            List<String> remarks,
            @Nullable String problem) {}

    /**
     * What is known without the text.
     *
     * @param years   contract years of the agreement
     * @param earlier items of former deals: their products and list rates are recognised again
     * @param dated   the day of the offer where somebody entered it
     */
    public record Known(
            int years,
            List<Payer> payers,
            List<Item> earlier,
            LocalDate today,
            @Nullable LocalDate dated) {}

    private static final Pattern OTHER_MONEY = Pattern.compile(
            "[\u20ac\u00a3\u00a5\u20b9]|\\b(?:EUR|GBP|CHF|JPY|INR|CAD|AUD|SEK|NOK|DKK|PLN|SGD|CNY|BRL)\\b");
    private static final Pattern DOLLARS = Pattern.compile("\\$|\\bUSD\\b");
    private static final Pattern EXPIRY =
            Pattern.compile("expir|valid (until|through|till|to)|offer (stands|lapses|ends|is open)|withdrawn after");
    private static final Pattern OFFERED_COLUMN = Pattern.compile("(?i)\\baws\\b|\\boffer|\\bamazon\\b|vendor|propos");

    /**
     * Reads a text.
     *
     * @param column of its table, or null: the last whose header speaks of an offer, else the last
     * @throws InvalidInput where there is nothing to read, too much, or money that is not dollars
     */
    public static OfferText read(String text, Known known, @Nullable Integer column) {
        dollarsOnly(text);
        var topics = new OfferTopics(known.payers(), known.earlier());
        var table = OfferTable.of(text, label -> topics.of(label).isPresent() || expiry(label));
        int chosen = column == null ? usual(table) : Math.clamp(column, 0, Math.max(0, table.columns() - 1));
        var header = chosen < table.headers().size() ? table.headers().get(chosen) : "";
        var dated = Optional.ofNullable(known.dated())
                .or(() -> OfferDays.iso(header))
                .orElse(null);
        var values = new OfferValues(OfferNumbers.of(text), known.earlier());
        var lines = new ArrayList<Line>();
        LocalDate expires = null;
        for (var row : table.rows()) {
            var cell = row.cell(chosen);
            if (expiry(row.label())) {
                var day = OfferDays.in(cell, dated == null ? known.today() : dated);
                expires = day.orElse(expires);
                lines.add(expiry(row, cell, day, known.today()));
            } else {
                lines.add(line(row, cell, topics, values));
            }
        }
        return new OfferText(names(table), chosen, OfferYears.together(lines, known.years()), dated, expires);
    }

    private static void dollarsOnly(String text) {
        var others = OTHER_MONEY
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            throw new InvalidInput(
                    "text",
                    others.getFirst(),
                    "The text speaks of " + String.join(" and ", others)
                            + (DOLLARS.matcher(text).find() ? " beside dollars" : "")
                            + ": an offer is kept in US dollars. Put the dollars of the paper in their place.");
        }
    }

    private static boolean expiry(String label) {
        return EXPIRY.matcher(label.toLowerCase(Locale.ROOT)).find();
    }

    private static Line expiry(OfferTable.Row row, String cell, Optional<LocalDate> day, LocalDate today) {
        boolean none = OfferTable.plain(cell).matches("[-\u2013\u2014]*");
        var remarks = new ArrayList<String>();
        day.ifPresent(found -> remarks.add("Expires on " + found
                + (found.isBefore(today) ? ": that day has passed. It is kept and marked as expired." : ".")));
        return new Line(
                row.number(),
                row.source(),
                row.label(),
                cell,
                none ? Kind.NOTHING : Kind.EXPIRY,
                null,
                remarks,
                none || day.isPresent()
                        ? null
                        : "\u201c" + OfferValues.shortened(cell)
                                + "\u201d is no day with one reading: enter the expiry in the head.");
    }

    private static Line line(OfferTable.Row row, String cell, OfferTopics topics, OfferValues values) {
        var found = topics.of(row.label());
        if (found.isEmpty()) {
            return new Line(row.number(), row.source(), row.label(), cell, Kind.UNKNOWN, null, List.of(), null);
        }
        var read = values.read(found.get().key(), row.label(), cell, row.prose());
        var remarks = new ArrayList<String>(read.remarks());
        Optional.ofNullable(found.get().remark()).ifPresent(remarks::add);
        return new Line(
                row.number(),
                row.source(),
                row.label(),
                cell,
                read.draft() == null ? Kind.NOTHING : Kind.ITEM,
                read.draft(),
                remarks,
                read.problem());
    }

    private static int usual(OfferTable table) {
        int offered = -1;
        for (int i = 0; i < table.headers().size(); i++) {
            if (OFFERED_COLUMN.matcher(table.headers().get(i)).find()) {
                offered = i;
            }
        }
        return offered >= 0 ? offered : Math.max(0, table.columns() - 1);
    }

    private static List<String> names(OfferTable table) {
        if (table.columns() < 2) {
            return List.of();
        }
        var names = new ArrayList<String>();
        for (int i = 0; i < table.columns(); i++) {
            names.add(
                    i < table.headers().size() && !table.headers().get(i).isBlank()
                            ? table.headers().get(i)
                            : "Column " + (i + 2));
        }
        return names;
    }

    /** The terms as they would be saved, without those that cannot be. */
    public List<ItemDraft> drafts() {
        return lines.stream()
                .filter(line -> line.kind() == Kind.ITEM && line.problem() == null && line.draft() != null)
                .map(Line::draft)
                .toList();
    }
}
