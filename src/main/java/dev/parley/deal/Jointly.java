package dev.parley.deal;

import dev.parley.engine.deal.Deal;
import dev.parley.engine.deal.OpenWorth;
import dev.parley.engine.deal.Outlook;
import dev.parley.engine.deal.TermDifference;
import dev.parley.engine.deal.Worth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an offer is worth as a whole: one evaluation of all its terms together, never a sum of rates times quantities.
 *
 * @param outlook  with silence read as no
 * @param favoured the same with all that it is silent about read in our favour: as we asked for it
 * @param against  what it saves us against other deals; below zero: it costs more
 * @param unwritten how many of its terms are not in writing, see {@link Unwritten}
 * @param silence  what of that carries money, and what the whole bill itself leaves open; the dearest first
 * @param unpriced items of it that no figure here follows from, in people's words
 * @param toTarget the terms that carry most of the way to the target, or null without a target
 * @param moved    the terms that carry most of what changed since the offer before, or null without one
 */
public record Jointly(
        DealSheet offer,
        Outlook outlook,
        Outlook favoured,
        List<Against> against,
        int unwritten,
        List<Silence> silence,
        List<String> unpriced,
        @Nullable Carried toTarget,
        @Nullable Carried moved) {

    /** The part of a difference that the terms shown carry. */
    private static final BigDecimal MOST = new BigDecimal("0.8");

    /** Dollars over the term below which nothing is shown: half of the last digit of a million with two decimals. */
    private static final BigDecimal LEAST = BigDecimal.valueOf(5_000);

    /**
     * @param name  in people's words
     * @param worth of having it in writing, the rest of the silence against us
     */
    public record Silence(String name, Worth worth) {}

    /** @param label the place of the other deal: "today" */
    public record Against(String label, DealSheet other, Worth worth) {}

    /**
     * The fewest terms that carry 80 % of the money by which two deals differ.
     *
     * @param terms  the dearest first; what each is worth when it changes last, the rest as in the second deal
     * @param others how many terms differ beside them
     */
    public record Carried(DealSheet from, DealSheet to, Worth whole, List<Moved> terms, int others) {}

    /**
     * @param others deals to compare with, by the names of their places
     * @param before the offer before, or null
     * @param ask    what silence is read as where it is read in our favour, or null
     * @throws dev.parley.engine.deal.InvalidDeal where a deal does not fit the bill
     */
    public static Jointly of(
            Desk desk,
            DealSheet offer,
            SequencedMap<String, DealSheet> others,
            @Nullable DealSheet before,
            @Nullable DealSheet target,
            @Nullable DealSheet ask) {
        var valuation = desk.valuation();
        Deal deal = desk.deal(offer);
        var unwritten = Unwritten.of(offer, desk.sheets());
        var open = valuation.open(deal);
        var asked = ask == null ? List.<Item>of() : asked(unwritten, open, ask);
        var silence = new ArrayList<Silence>();
        open.forEach(one -> silence.add(new Silence(TermWords.of(one.item()), one.worth())));
        for (var item : asked) {
            var read = asAsked(offer, List.of(item), ask);
            silence.add(new Silence(
                    ItemWords.name(item.key()) + (credits(read) > credits(offer) ? "" : instead(item)),
                    valuation.worth(desk.deal(read), deal)));
        }
        var against = new ArrayList<Against>();
        others.forEach(
                (label, other) -> against.add(new Against(label, other, valuation.worth(deal, desk.deal(other)))));
        return new Jointly(
                offer,
                valuation.outlook(deal),
                valuation.outlook(
                        desk.deal(ask == null ? offer : asAsked(offer, asked, ask)),
                        open.stream().map(OpenWorth::item).collect(Collectors.toSet())),
                against,
                unwritten.size(),
                silence.stream()
                        .filter(one -> one.worth().usd().abs().compareTo(LEAST) >= 0)
                        .sorted(Comparator.comparing(
                                        (Silence one) -> one.worth().usd().abs())
                                .reversed())
                        .toList(),
                desk.read(offer).unpriced().stream()
                        .filter(item -> item.said().valued())
                        .map(item -> ItemWords.name(item.key()))
                        .toList(),
                target == null ? null : carried(desk, offer, target),
                before == null ? null : carried(desk, before, offer));
    }

    /** What we asked for and the offer has not in writing; what is priced both ways by itself is not among it. */
    private static List<Item> asked(List<Item.Key> unwritten, List<OpenWorth> open, DealSheet ask) {
        var priced =
                open.stream().flatMap(one -> TermWords.key(one.item()).stream()).toList();
        return ask.items().stream()
                .filter(item -> item.said() == Said.OFFERED)
                .filter(item -> unwritten.contains(item.key()) && !priced.contains(item.key()))
                .toList();
    }

    /** An offer with what we asked for. A credit we asked for comes instead of one that it offers and we did not ask for. */
    static DealSheet asAsked(DealSheet offer, List<Item> asked, DealSheet ask) {
        var read = offer.with(asked);
        return asked.stream().noneMatch(item -> item.topic() == Topic.CREDIT)
                ? read
                : read.withItems(read.items().stream()
                        .filter(item -> item.topic() != Topic.CREDIT
                                || ask.item(item.key()).isPresent())
                        .toList());
    }

    private static long credits(DealSheet sheet) {
        return sheet.items().stream()
                .filter(item -> item.topic() == Topic.CREDIT && item.said().valued())
                .count();
    }

    private static String instead(Item item) {
        return item.topic() == Topic.CREDIT ? ", instead of the one offered" : "";
    }

    private static Carried carried(Desk desk, DealSheet from, DealSheet to) {
        var all = TermDifference.of(desk.valuation(), desk.deal(from), desk.deal(to));
        var most = most(all);
        return new Carried(
                from,
                to,
                desk.valuation().worth(desk.deal(to), desk.deal(from)),
                most.stream().map(one -> Moved.of(desk, from, to, one)).toList(),
                all.size() - most.size());
    }

    /** @param all the dearest first */
    static List<TermDifference> most(List<TermDifference> all) {
        var sum = all.stream().map(one -> one.last().usd().abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
        var most = new ArrayList<TermDifference>();
        var carried = BigDecimal.ZERO;
        for (var one : all) {
            if (carried.compareTo(sum.multiply(MOST)) >= 0) {
                break;
            }
            most.add(one);
            carried = carried.add(one.last().usd().abs());
        }
        return List.copyOf(most);
    }
}
