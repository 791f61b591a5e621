package dev.parley.review;

import dev.parley.base.data.Checks;
import dev.parley.bill.BillLines;
import dev.parley.bill.LineTerms;
import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Deals;
import dev.parley.deal.Item;
import dev.parley.deal.ItemWords;
import dev.parley.deal.Topic;
import dev.parley.review.Content.Cells;
import dev.parley.review.Content.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A deal as it is submitted: its head, each term, and where it commits spend what the rest of the bill is expected to do, since
 * the commitment is on the whole of it.
 */
@Component
class DealContents {

    private final Deals deals;
    private final BillLines bill;

    DealContents(Deals deals, BillLines bill) {
        this.deals = deals;
        this.bill = bill;
    }

    Optional<Content> of(UUID negotiation, UUID deal) {
        return deals.find(negotiation, deal).map(sheet -> of(negotiation, sheet));
    }

    /**
     * The lines by id of every deal that is still to be agreed: all there is to a hash, in a fixed number of queries. What is in
     * force was agreed before.
     */
    Map<String, List<Line>> all(UUID negotiation) {
        var terms = bill.of(negotiation);
        return deals.of(negotiation).stream()
                .filter(sheet -> sheet.role() != DealRole.TODAY)
                .collect(Collectors.toMap(sheet -> sheet.id().toString(), sheet -> lines(sheet, terms)));
    }

    private Content of(UUID negotiation, DealSheet sheet) {
        var authors = new HashSet<>(deals.editors(negotiation, sheet.id()));
        if (restsOnTheBill(sheet)) {
            authors.addAll(bill.editors(negotiation));
        }
        return new Content(
                ReviewKind.DEAL,
                sheet.id().toString(),
                sheet.name(),
                true,
                lines(sheet, bill.of(negotiation)),
                needs(sheet),
                authors);
    }

    private static List<Line> lines(DealSheet sheet, List<LineTerms> terms) {
        var lines = new ArrayList<Line>();
        lines.add(new Line(
                "deal",
                "The deal",
                "It is",
                new Cells()
                        .add("Role", sheet.role().label())
                        .add("Day", sheet.dated())
                        .add("Expires", sheet.expires())
                        .add("Source", sheet.source())
                        .list()));
        sheet.items().forEach(item -> lines.add(line(item)));
        if (restsOnTheBill(sheet)) {
            terms.forEach(line -> lines.add(line(line)));
        }
        return lines;
    }

    /** A commitment is on the whole bill; what is in force is not committed to anew, and a target commits to nothing yet. */
    private static boolean restsOnTheBill(DealSheet sheet) {
        return sheet.role() != DealRole.TODAY && !position(sheet) && commitment(sheet) != null;
    }

    private static Line line(Item item) {
        return new Line(
                item.key().id(),
                item.topic().group().label(),
                ItemWords.name(item.key()),
                new Cells()
                        .add("Answer", item.said().label())
                        .add("Value", item.said().valued() ? value(item) : null)
                        .add("From", item.from())
                        .add("What was bought before", before(item))
                        .add("Words", item.words())
                        .add("Clause", item.clause())
                        .list());
    }

    /** Every digit that was entered: what is approved is not a rounded figure. */
    private static @Nullable String value(Item item) {
        return switch (item.topic().value()) {
            case USD_BY_YEAR -> joined(item.years(), usd -> "$" + plain(usd));
            case SHARE_BY_YEAR -> joined(item.years(), DealContents::percent);
            case SHARE -> item.share() == null ? null : percent(item.share());
            case RATE ->
                item.rate() == null
                        ? null
                        : "$" + plain(item.rate()) + " an hour"
                                + (item.listRate() == null ? "" : ", list $" + plain(item.listRate()));
            case CREDIT ->
                (item.usd() == null ? "" : "$" + plain(item.usd()) + ", ") + item.months() + " months, counts: "
                        + (item.counts() == null
                                ? "not in writing"
                                : item.counts().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            case YES_NO -> "yes";
            case WORDS -> null;
        };
    }

    private static @Nullable String before(Item item) {
        boolean rate = item.topic().value() == Topic.Value.RATE || item.topic() == Topic.RATE_DISCOUNT;
        return rate ? item.reachesRunning() ? "gets it as well" : "keeps its rate" : null;
    }

    private static String joined(List<BigDecimal> years, Function<BigDecimal, String> words) {
        return years.stream().map(words).collect(Collectors.joining(" / ")) + (years.size() == 1 ? " each year" : "");
    }

    private static String percent(BigDecimal share) {
        return Checks.plain(share.movePointRight(2)) + " %";
    }

    private static String plain(BigDecimal number) {
        return String.format(
                Locale.US, "%,." + Math.max(0, number.stripTrailingZeros().scale()) + "f", number);
    }

    private static Line line(LineTerms terms) {
        var growth = terms.growth();
        return new Line(
                "bill " + terms.line().name(),
                "Rest of the bill it rests on",
                terms.line().label(),
                new Cells()
                        .add("Takes the discount", terms.discounted().label())
                        .add("Counts", terms.counted().label())
                        .add("Under the cap", terms.capped().label())
                        .add("Growth a year, low", growth == null ? null : percent(growth.low()))
                        .add("Base", growth == null ? null : percent(growth.base()))
                        .add("High", growth == null ? null : percent(growth.high()))
                        .add("Year before, USD", terms.yearZero())
                        .list());
    }

    private static boolean position(DealSheet sheet) {
        return sheet.role() == DealRole.TARGET || sheet.role() == DealRole.WALK_AWAY;
    }

    /** The largest year of what the deal commits to, as a whole or on a line; null where it commits to nothing. */
    private static @Nullable BigDecimal commitment(DealSheet sheet) {
        return sheet.items().stream()
                .filter(item -> item.topic() == Topic.COMMITMENT || item.topic() == Topic.SUB_COMMITMENT)
                .filter(item -> item.said().valued())
                .flatMap(item -> item.years().stream())
                .max(BigDecimal::compareTo)
                .orElse(null);
    }

    private static List<Need> needs(DealSheet sheet) {
        var needs = new ArrayList<Need>();
        if (position(sheet)) {
            needs.add(new Need(
                    ApprovalKind.TARGET_AND_WALK_AWAY,
                    null,
                    "It is the " + sheet.role().label() + " itself."));
            return needs;
        }
        if (sheet.role() == DealRole.TODAY) {
            return needs;
        }
        var commitment = commitment(sheet);
        if (commitment != null) {
            needs.add(new Need(ApprovalKind.SPEND_COMMITMENT, commitment, "The largest contract year it commits to."));
            needs.add(new Need(
                    ApprovalKind.BASELINE,
                    null,
                    "The commitment is on the whole bill: it rests on what the other lines do."));
        }
        long clauses = sheet.items().stream()
                .filter(item -> item.said().valued())
                .filter(item -> item.topic().group() == Topic.Group.CLAUSES
                        || item.topic().group() == Topic.Group.OTHER)
                .count();
        if (clauses > 0) {
            needs.add(new Need(
                    ApprovalKind.CLAUSES,
                    null,
                    clauses + (clauses == 1 ? " term is a clause" : " terms are clauses") + " or asked beside money."));
        }
        return needs;
    }
}
