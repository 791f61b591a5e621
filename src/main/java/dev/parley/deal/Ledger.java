package dev.parley.deal;

import dev.parley.engine.deal.TermDifference;
import dev.parley.engine.deal.Worth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was given and got from round to round. From one of our asks to the next we give, from one offer to the next AWS does;
 * a move in the mover's own favour stands in the same column with the other sign.
 */
public record Ledger(List<Entry> entries, List<Round> rounds) {

    /**
     * What a whole round moved, all its terms together.
     *
     * @param worth what it saves us; below zero: it costs us
     */
    public record Round(Concession.Side side, DealSheet from, DealSheet to, Worth worth) {}

    /**
     * A term in which a round differs from the one before of the same side.
     *
     * @param name    in people's words
     * @param before  what the round before said to it, as it is written; or null where it is not one item
     * @param first   what it saves us when it changes first; null where it has no price
     * @param last    the same when it changes last, the rest as in the later round
     * @param expires the last day the later round stands, or null
     */
    public record Entry(
            Concession.Side side,
            DealSheet from,
            DealSheet to,
            String name,
            @Nullable String before,
            @Nullable String after,
            @Nullable Worth first,
            @Nullable Worth last,
            @Nullable LocalDate expires) {}

    /** Priced differences of consecutive rounds, then what changed in them without a price; by day. */
    public static Ledger of(Desk desk) {
        var rounds = Stream.concat(
                        rounds(desk, DealRole.ASK, Concession.Side.GIVEN),
                        rounds(desk, DealRole.OFFER, Concession.Side.GOT))
                .sorted(Comparator.comparing(
                        round -> round.to().dated(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        return new Ledger(
                rounds.stream()
                        .flatMap(round -> step(desk, round.side(), round.from(), round.to()).stream())
                        .toList(),
                rounds);
    }

    /** Dollars that all rounds of a side moved; above zero: they save us. */
    public BigDecimal moved(Concession.Side side) {
        return rounds.stream()
                .filter(round -> round.side() == side)
                .map(round -> round.worth().usd())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The round that an entry belongs to. */
    public Round round(Entry entry) {
        return rounds.stream()
                .filter(round -> round.side() == entry.side() && round.to().equals(entry.to()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Round> rounds(Desk desk, DealRole role, Concession.Side side) {
        var sheets = DealSheet.inOrder(desk.sheets(), role).toList();
        return IntStream.range(1, sheets.size()).mapToObj(i -> {
            var from = sheets.get(i - 1);
            var to = sheets.get(i);
            return new Round(side, from, to, desk.valuation().worth(desk.deal(to), desk.deal(from)));
        });
    }

    private static List<Entry> step(Desk desk, Concession.Side side, DealSheet from, DealSheet to) {
        var entries = new ArrayList<Entry>();
        var priced = new ArrayList<Item.Key>();
        for (var one : TermDifference.of(desk.valuation(), desk.deal(from), desk.deal(to))) {
            TermWords.key(one.term()).ifPresent(priced::add);
            var moved = Moved.of(desk, from, to, one);
            entries.add(new Entry(
                    side, from, to, moved.name(), moved.from(), moved.to(), one.first(), one.last(), to.expires()));
        }
        unpriced(side, from, to, priced).forEach(entries::add);
        return entries;
    }

    /** Items that changed and that no figure follows from: rates of products, what is asked of us, rights without a price. */
    static Stream<Entry> unpriced(Concession.Side side, DealSheet from, DealSheet to, List<Item.Key> priced) {
        return Stream.concat(from.items().stream(), to.items().stream())
                .map(Item::key)
                .distinct()
                .filter(key -> !priced.contains(key) && key.topic() != Topic.ENROLMENT)
                .filter(key -> !Objects.equals(Moved.said(from, key), Moved.said(to, key)))
                .sorted(Comparator.comparing(Item.Key::topic).thenComparing(Item.Key::subject))
                .map(key -> new Entry(
                        side,
                        from,
                        to,
                        ItemWords.name(key),
                        Moved.said(from, key),
                        Moved.said(to, key),
                        null,
                        null,
                        to.expires()));
    }
}
