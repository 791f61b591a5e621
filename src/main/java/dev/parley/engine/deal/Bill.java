package dev.parley.engine.deal;

import dev.parley.engine.quantity.ContractYears;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is spent over the term, whoever bills it.
 *
 * @param support    support on what AWS bills, or null
 * @param moves      expected changes of list prices
 * @param departures traffic that goes to other providers, at most one of a line
 */
public record Bill(
        ContractYears years,
        List<BillLine> lines,
        @Nullable SupportPlan support,
        List<PriceMove> moves,
        List<Departure> departures) {

    public Bill {
        lines = List.copyOf(lines);
        moves = List.copyOf(moves);
        departures = List.copyOf(departures);
        Set<String> ids = new HashSet<>();
        for (BillLine line : lines) {
            if (!ids.add(line.id()) || support != null && support.id().equals(line.id())) {
                throw new InvalidDeal("lines", line.id(), "Two lines are called \"" + line.id() + "\": rename one.");
            }
            if (line.spend() instanceof Spend.ByYear(List<Estimate> spend) && spend.size() != years.years()) {
                throw new InvalidDeal(
                        line.id() + ".spend",
                        spend.size(),
                        "The line \"" + line.id() + "\" has " + spend.size() + " years, the agreement " + years.years()
                                + ": enter each contract year once.");
            }
        }
        for (PriceMove move : moves) {
            known("moves", move.lines(), lines, null);
        }
        Set<String> gone = new HashSet<>();
        for (Departure departure : departures) {
            known("departures", List.of(departure.line()), lines, null);
            if (!gone.add(departure.line())) {
                throw new InvalidDeal(
                        "departures",
                        departure.line(),
                        "\"" + departure.line() + "\" goes to two other providers: split the line, one part for each.");
            }
        }
    }

    /** A bill of which nothing goes elsewhere. */
    public Bill(ContractYears years, List<BillLine> lines, @Nullable SupportPlan support, List<PriceMove> moves) {
        this(years, lines, support, moves, List.of());
    }

    /** The bill when a part of a line goes elsewhere, instead of what went from it before. */
    public Bill with(Departure departure) {
        List<Departure> changed = new ArrayList<>(departures);
        changed.removeIf(other -> other.line().equals(departure.line()));
        changed.add(departure);
        return new Bill(years, lines, support, moves, changed);
    }

    /**
     * The bill when a line costs another price from a month on, since other models serve a part of it; its random numbers
     * stay.
     *
     * @param price see {@link Spend.Repriced}
     */
    public Bill repriced(String line, @Nullable YearMonth from, BigDecimal price) {
        known("line", List.of(line), lines, null);
        return new Bill(
                years,
                lines.stream()
                        .map(one ->
                                one.id().equals(line) ? one.with(new Spend.Repriced(one.spend(), from, price)) : one)
                        .toList(),
                support,
                moves,
                departures);
    }

    /** The bill without a line; all other lines keep their random numbers. */
    public Bill without(String line) {
        known("line", List.of(line), lines, null);
        return new Bill(
                years,
                lines.stream().filter(other -> !other.id().equals(line)).toList(),
                support,
                movesWithout(line),
                departures.stream()
                        .filter(departure -> !departure.line().equals(line))
                        .toList());
    }

    /** Ids of the lines somebody bills, as a credit or a clause lists them. */
    public List<String> billedBy(Biller biller) {
        return lines.stream()
                .filter(line -> line.biller() == biller)
                .map(BillLine::id)
                .toList();
    }

    /** Refuses ids that are no line of this bill and not its support. */
    void known(String field, List<String> ids) {
        known(field, ids, lines, support);
    }

    private List<PriceMove> movesWithout(String line) {
        return moves.stream()
                .map(move -> new PriceMove(
                        move.lines().stream().filter(id -> !id.equals(line)).toList(), move.from(), move.change()))
                .toList();
    }

    private static void known(String field, List<String> ids, List<BillLine> lines, @Nullable SupportPlan support) {
        for (String id : ids) {
            if (lines.stream().noneMatch(line -> line.id().equals(id))
                    && (support == null || !support.id().equals(id))) {
                throw new InvalidDeal(
                        field, id, "No line of the bill is called \"" + id + "\": name a line, or add it to the bill.");
            }
        }
    }
}
