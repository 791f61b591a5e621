package dev.parley.deal;

import dev.parley.engine.deal.TermDifference;
import dev.parley.engine.deal.Worth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was given and got from round to round. From one of our asks to the next we give, from one offer to the next AWS does;
 * a move in the mover's own favour stands in the same column with the other sign.
 */
public record Ledger(List<Entry> entries) {

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
        return new Ledger(Stream.concat(
                        steps(desk, DealRole.ASK, Concession.Side.GIVEN),
                        steps(desk, DealRole.OFFER, Concession.Side.GOT))
                .sorted(Comparator.comparing(
                        entry -> entry.to().dated(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList());
    }

    private static Stream<Entry> steps(Desk desk, DealRole role, Concession.Side side) {
        var rounds = DealSheet.inOrder(desk.sheets(), role).toList();
        var entries = new ArrayList<Entry>();
        for (int i = 1; i < rounds.size(); i++) {
            entries.addAll(step(desk, side, rounds.get(i - 1), rounds.get(i)));
        }
        return entries.stream();
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
