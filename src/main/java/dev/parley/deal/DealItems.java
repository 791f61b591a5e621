package dev.parley.deal;

import dev.parley.engine.deal.Answer;
import dev.parley.engine.deal.Clause;
import dev.parley.engine.deal.Credit;
import dev.parley.engine.deal.Deal;
import dev.parley.engine.deal.Enrolment;
import dev.parley.engine.deal.Header;
import dev.parley.engine.deal.LineTerm;
import dev.parley.engine.deal.Pricing;
import dev.parley.engine.deal.TrueUp;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a deal of the engine as items: those of the sheet it was made from, changed where it differs from that sheet's own
 * deal. What the engine knows nothing of (rates, words) stays as the sheet has it.
 */
final class DealItems {

    private final Map<Item.Key, ItemDraft> items = new LinkedHashMap<>();

    private DealItems(DealSheet base) {
        base.items().forEach(item -> items.put(item.key(), item.draft()));
    }

    /**
     * @param from the deal as {@code base} is evaluated
     * @param to   the deal to write
     */
    static List<ItemDraft> of(DealSheet base, Deal from, Deal to) {
        var written = new DealItems(base);
        written.header(from.header(), to.header());
        written.enrolments(from.header().enrolments(), to.header().enrolments());
        gone(
                        from.lineTerms().stream().map(LineTerm::id).toList(),
                        to.lineTerms().stream().map(LineTerm::id).toList())
                .forEach(written::remove);
        gone(
                        from.clauses().stream().map(Clause::id).toList(),
                        to.clauses().stream().map(Clause::id).toList())
                .forEach(written::remove);
        gone(
                        from.credits().stream().map(Credit::id).toList(),
                        to.credits().stream().map(Credit::id).toList())
                .forEach(written::remove);
        to.lineTerms().stream().filter(term -> !from.lineTerms().contains(term)).forEach(written::term);
        to.clauses().stream().filter(clause -> !from.clauses().contains(clause)).forEach(written::clause);
        to.credits().stream().filter(credit -> !from.credits().contains(credit)).forEach(written::credit);
        return List.copyOf(written.items.values());
    }

    private void header(Header from, Header to) {
        if (!from.commitments().equals(to.commitments())) {
            if (to.commitments().isEmpty()) {
                items.remove(new Item.Key(Topic.COMMITMENT, ""));
            } else {
                offered(Topic.COMMITMENT, to.commitments(), null);
            }
        }
        if (!from.discounts().equals(to.discounts())) {
            var years = to.discounts().stream().map(Share::value).toList();
            offered(
                    Topic.DISCOUNT,
                    years.stream().allMatch(one -> one.compareTo(years.getFirst()) == 0) ? years.subList(0, 1) : years,
                    null);
        }
        if (from.measuredBeforeDiscount() != to.measuredBeforeDiscount()) {
            put(ItemDraft.of(Topic.BEFORE_DISCOUNT, "", said(to.measuredBeforeDiscount())));
        }
        if (!Objects.equals(from.marketplaceCap(), to.marketplaceCap()) && to.marketplaceCap() != null) {
            offered(Topic.MARKETPLACE_CAP, List.of(), to.marketplaceCap().value());
        }
        if (!from.rollover().equals(to.rollover())) {
            offered(Topic.ROLLOVER, List.of(), to.rollover().value());
        }
        if (from.trueUp() != to.trueUp()) {
            put(ItemDraft.of(
                    Topic.TRUE_UP_AT_END, "", to.trueUp() == TrueUp.END_OF_TERM ? Said.OFFERED : Said.REFUSED));
        }
    }

    private void enrolments(List<Enrolment> from, List<Enrolment> to) {
        to.stream()
                .filter(one -> !from.contains(one))
                .forEach(one -> put(dated(Topic.ENROLMENT, one.payer(), Said.OFFERED, null, one.from(), true)));
        gone(
                        from.stream().map(Enrolment::payer).toList(),
                        to.stream().map(Enrolment::payer).toList())
                .forEach(payer -> put(ItemDraft.of(Topic.ENROLMENT, payer, Said.REFUSED)));
    }

    private void term(LineTerm term) {
        if (!(term.pricing() instanceof Pricing.PercentOff(Share off, boolean _))) {
            throw new IllegalArgumentException("\"" + term.id() + "\" is no percentage: a sheet has no item for it.");
        }
        var key = key(term.id());
        var before = items.get(key);
        if (key.topic() == Topic.RATE && before != null && before.listRate() != null) {
            var list = before.listRate();
            put(ItemDraft.of(Topic.RATE, key.subject(), said(term.inWriting()))
                    .with(values -> values.rate(list.multiply(off.complement().value()), list)
                            .from(term.from(), term.reachesRunningTerms())));
            return;
        }
        put(dated(
                key.topic(),
                key.subject(),
                said(term.inWriting()),
                off.value(),
                term.from(),
                term.reachesRunningTerms()));
    }

    private void clause(Clause clause) {
        var key = key(clause.id());
        var plain = ItemDraft.of(key.topic(), key.subject(), said(clause.answer()));
        put(
                switch (clause) {
                    // A yes to counting outside the cap is a no to being under it.
                    case Clause.Treats treats
                    when key.topic() == Topic.OUTSIDE_CAP ->
                        ItemDraft.of(key.topic(), key.subject(), opposite(treats.answer()));
                    case Clause.Treats _, Clause.PriceCutsPass _ -> plain;
                    case Clause.Swap swap ->
                        dated(
                                key.topic(),
                                key.subject(),
                                plain.said(),
                                swap.saving().value(),
                                swap.from(),
                                true);
                    case Clause.RateCap cap ->
                        plain.with(values -> values.share(cap.most().value()));
                    case Clause.SubCommitment own -> plain.with(values -> values.years(own.commitments()));
                });
    }

    private void credit(Credit credit) {
        var key = key(credit.id());
        put(dated(key.topic(), key.subject(), Said.OFFERED, null, credit.from(), true)
                .with(values -> values.credit(credit.usd(), credit.months(), credit.counts())));
    }

    private void offered(Topic topic, List<BigDecimal> years, @Nullable BigDecimal share) {
        put(ItemDraft.of(topic, "", Said.OFFERED)
                .with(values -> values.years(years).share(share)));
    }

    private static ItemDraft dated(
            Topic topic,
            String subject,
            Said said,
            @Nullable BigDecimal share,
            @Nullable LocalDate from,
            boolean reachesRunning) {
        return ItemDraft.of(topic, subject, said)
                .with(values -> values.share(share).from(from, reachesRunning));
    }

    private void put(ItemDraft draft) {
        items.put(draft.key(), draft);
    }

    private void remove(String id) {
        items.remove(key(id));
    }

    private static List<String> gone(List<String> from, List<String> to) {
        return from.stream().filter(id -> !to.contains(id)).toList();
    }

    private static Item.Key key(String id) {
        return TermWords.key(id)
                .orElseThrow(() -> new IllegalArgumentException("\"" + id + "\" is no item of a sheet."));
    }

    private static Said said(Answer answer) {
        return switch (answer) {
            case YES -> Said.OFFERED;
            case NO -> Said.REFUSED;
            case NOT_IN_WRITING -> Said.SPOKEN;
        };
    }

    private static Said opposite(Answer answer) {
        return switch (answer) {
            case YES -> Said.REFUSED;
            case NO -> Said.OFFERED;
            case NOT_IN_WRITING -> Said.SPOKEN;
        };
    }
}
