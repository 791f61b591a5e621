package dev.parley.signed;

import dev.parley.benchmark.Comparison;
import dev.parley.deal.DealRole;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Desk;
import dev.parley.deal.Item;
import dev.parley.deal.ItemWords;
import dev.parley.deal.TermWords;
import dev.parley.deal.Topic;
import dev.parley.engine.deal.InvalidDeal;
import dev.parley.engine.deal.TermDifference;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts the figures of a debrief together. Pure but for the desk, which evaluates. */
record DebriefFigures(Agreement agreement, List<DealSheet> sheets, Desk desk, List<Comparison> comparisons) {

    private static final String NOT_SPOKEN_OF = "\u2014";

    Debrief.Figures of(LocalDate today) {
        var expected = expected();
        return new Debrief.Figures(
                agreement.name(),
                agreement.from(),
                today,
                expected.orElse(null),
                expected.map(this::against).orElse(List.of()),
                terms(),
                comparisons.stream().map(this::comparable).toList());
    }

    private Optional<BigDecimal> expected() {
        if (!desk.ready()) {
            return Optional.empty();
        }
        try {
            return Optional.of(desk.valuation().expected(desk.deal(agreement.sheet())));
        } catch (InvalidDeal misfit) {
            return Optional.empty();
        }
    }

    private List<Debrief.Other> against(BigDecimal signed) {
        return desk.rows().stream()
                .filter(row -> row.sheet() == null
                        || !row.sheet().id().equals(agreement.sheet().id()))
                .map(row -> new Debrief.Other(
                        row.name(),
                        row.sheet() == null ? "" : row.sheet().role().label(),
                        row.outlook().expected(),
                        row.outlook().expected().subtract(signed)))
                .sorted(Comparator.comparing(Debrief.Other::expected))
                .toList();
    }

    private List<Debrief.Term> terms() {
        var anchor = first(DealRole.ASK);
        var target = first(DealRole.TARGET);
        var walkAway = first(DealRole.WALK_AWAY);
        var offer = first(DealRole.OFFER);
        var againstAnchor = worth(anchor);
        var againstTarget = worth(target);
        var againstWalkAway = worth(walkAway);
        var terms = new ArrayList<Debrief.Term>();
        agreement.sheet().items().stream()
                .map(Item::key)
                .filter(key -> key.topic() != Topic.ASKED_OF_US)
                .forEach(key -> terms.add(new Debrief.Term(
                        ItemWords.name(key),
                        said(Optional.of(agreement.sheet()), DealRole.TODAY, key),
                        said(anchor, DealRole.ASK, key),
                        said(target, DealRole.TARGET, key),
                        said(walkAway, DealRole.WALK_AWAY, key),
                        said(offer, DealRole.OFFER, key),
                        againstAnchor.get(key),
                        againstTarget.get(key),
                        againstWalkAway.get(key))));
        return terms;
    }

    /** What each term of the signed deal saves against that of another one, the last to change. */
    private Map<Item.Key, BigDecimal> worth(Optional<DealSheet> other) {
        var worth = new HashMap<Item.Key, BigDecimal>();
        if (other.isEmpty() || !desk.ready()) {
            return worth;
        }
        try {
            for (var one : TermDifference.of(desk.valuation(), desk.deal(other.get()), desk.deal(agreement.sheet()))) {
                TermWords.key(one.term())
                        .ifPresent(key -> worth.put(key, one.last().usd()));
            }
        } catch (InvalidDeal misfit) {
            worth.clear();
        }
        return worth;
    }

    private Optional<DealSheet> first(DealRole role) {
        return sheets.stream().filter(sheet -> sheet.role() == role).findFirst();
    }

    /** @param as whose words: what is signed is in force, a no as the rounds say it */
    private static String said(Optional<DealSheet> sheet, DealRole as, Item.Key key) {
        return sheet.flatMap(one -> one.item(key).map(item -> ItemWords.value(item, as)))
                .orElse(NOT_SPOKEN_OF);
    }

    private Debrief.Comparable comparable(Comparison of) {
        var best = of.bestDefensible();
        return new Debrief.Comparable(
                of.label(),
                of.middle().orElse(null),
                best.map(Comparison.Defensible::discount).orElse(null),
                best.map(Comparison.Defensible::grade).orElse(null),
                signed(of));
    }

    /** What was signed on it, as a share off list. */
    private @Nullable BigDecimal signed(Comparison of) {
        Function<Topic, Optional<Item>> item = topic -> agreement.sheet().item(new Item.Key(topic, of.subject()));
        return switch (of.about()) {
            case AGREEMENT -> agreement.discount(1).signum() == 0 ? null : agreement.discount(1);
            case LINE ->
                item.apply(Topic.LINE_DISCOUNT)
                        .map(Item::share)
                        .filter(Objects::nonNull)
                        .orElse(null);
            case PRODUCT ->
                item.apply(Topic.RATE_DISCOUNT)
                        .map(Item::share)
                        .filter(Objects::nonNull)
                        .or(() -> item.apply(Topic.RATE).flatMap(DebriefFigures::off))
                        .orElse(null);
        };
    }

    private static Optional<BigDecimal> off(Item item) {
        return item.rate() == null || item.listRate() == null || item.listRate().signum() == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.ONE.subtract(Money.divide(item.rate(), item.listRate())));
    }
}
