package dev.parley.deal;

import dev.parley.engine.bargaining.Lever;
import dev.parley.engine.deal.Answer;
import dev.parley.engine.deal.Clause;
import dev.parley.engine.deal.Credit;
import dev.parley.engine.deal.Deal;
import dev.parley.engine.deal.Enrolment;
import dev.parley.engine.deal.Header;
import dev.parley.engine.deal.LineTerm;
import dev.parley.engine.deal.Pricing;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the other side can still concede: a lever for each term in which an offer is not yet as what we ask for. Full out it
 * is as we ask. Where the offer is as good or better nothing is asked.
 */
final class Levers {

    private final Deal offer;
    private final Map<String, Lever> levers = new LinkedHashMap<>();

    private Levers(Deal offer) {
        this.offer = offer;
    }

    /** @param towards our asks by weight: a term takes its lever from the first of them that asks for more than is offered */
    static List<Lever> between(Deal offer, List<Deal> towards) {
        var levers = new Levers(offer);
        towards.forEach(levers::towards);
        return List.copyOf(levers.levers.values());
    }

    private void towards(Deal ask) {
        header(ask.header());
        ask.lineTerms().forEach(this::percentage);
        ask.clauses().forEach(this::clause);
        credits(ask.credits());
    }

    private void header(Header ask) {
        var now = offer.header();
        if (more(now.discounts(), ask.discounts())) {
            put(
                    "discount",
                    new Lever.Discounts("Discount to " + TermWords.discounts(ask.discounts()), ask.discounts()));
        }
        if (less(now.commitments(), ask.commitments())) {
            put(
                    "commitment",
                    new Lever.Commitments(
                            "Commitment to " + TermWords.commitments(ask.commitments()), ask.commitments()));
        }
        if (ask.measuredBeforeDiscount() == Answer.YES && now.measuredBeforeDiscount() != Answer.YES) {
            put("basis", new Lever.BeforeDiscount(Topic.BEFORE_DISCOUNT.label()));
        }
        if (!now.commitments().isEmpty() && ask.rollover().compareTo(now.rollover()) > 0) {
            put(
                    "rollover",
                    new Lever.Rollover(
                            Topic.ROLLOVER.label() + " to "
                                    + Words.percent(ask.rollover().value()),
                            ask.rollover()));
        }
        for (var enrolment : ask.enrolments()) {
            if (later(enrolment)) {
                put(
                        "payer " + enrolment.payer(),
                        new Lever.Enrol("Payer " + enrolment.payer() + " takes part", enrolment));
            }
        }
    }

    /** Whether the offer has the payer in later than asked for, or not at all. */
    private boolean later(Enrolment asked) {
        return offer.header().enrolments().stream()
                .filter(one -> one.payer().equals(asked.payer()))
                .allMatch(one -> one.from() != null
                        && (asked.from() == null || one.from().isAfter(asked.from())));
    }

    private void percentage(LineTerm term) {
        if (!(term.pricing() instanceof Pricing.PercentOff(Share off, boolean _)) || term.inWriting() == Answer.NO) {
            return;
        }
        var now = offer.lineTerms().stream()
                .filter(one -> one.id().equals(term.id()) && one.inWriting() == Answer.YES)
                .map(LineTerm::pricing)
                .map(pricing -> pricing instanceof Pricing.PercentOff percent ? percent.off() : Share.NONE)
                .findFirst()
                .orElse(Share.NONE);
        if (off.compareTo(now) > 0) {
            put(term.id(), new Lever.Percentage(TermWords.of(term.id()) + ", " + Words.percent(off.value()), term));
        }
    }

    private void clause(Clause asked) {
        if (asked.answer() == Answer.NOT_IN_WRITING || (asked.answer() == Answer.YES) != asked.favourable()) {
            return;
        }
        Optional<Clause> now = offer.clauses().stream()
                .filter(one -> one.id().equals(asked.id()))
                .findFirst();
        if (now.filter(asked::equals).isEmpty()) {
            put(asked.id(), new Lever.InWriting(TermWords.of(asked.id()) + ", in writing", asked));
        }
    }

    /** More dollars of the credit that is offered; or, where ours is another one, ours instead. */
    private void credits(List<Credit> asked) {
        if (asked.isEmpty() || asked.equals(offer.credits())) {
            return;
        }
        var offered = ids(offer.credits());
        if (asked.size() == 1 && (offered.isEmpty() || offered.equals(ids(asked)))) {
            var credit = asked.getFirst();
            var now = offer.credits().stream().map(Credit::usd).findFirst().orElse(BigDecimal.ZERO);
            if (credit.usd().compareTo(now) > 0) {
                put("credits", new Lever.MoreCredit("Credit to " + Words.millions(credit.usd()), credit));
            }
            return;
        }
        put(
                "credits",
                new Lever.Credits(
                        asked.stream()
                                .map(credit -> TermWords.of(credit.id()) + ", " + Words.millions(credit.usd()))
                                .collect(Collectors.joining(" and ")),
                        asked));
    }

    private static HashSet<String> ids(List<Credit> credits) {
        return credits.stream().map(Credit::id).collect(Collectors.toCollection(HashSet::new));
    }

    private void put(String term, Lever lever) {
        levers.putIfAbsent(term, lever);
    }

    /** Whether some year is better and none is worse. */
    private static boolean more(List<Share> now, List<Share> asked) {
        return IntStream.range(0, now.size()).anyMatch(y -> asked.get(y).compareTo(now.get(y)) > 0)
                && IntStream.range(0, now.size()).allMatch(y -> asked.get(y).compareTo(now.get(y)) >= 0);
    }

    /** Whether less is committed over the term; a year of it may be more. */
    private static boolean less(List<BigDecimal> now, List<BigDecimal> asked) {
        return now.size() == asked.size() && sum(asked).compareTo(sum(now)) < 0;
    }

    private static BigDecimal sum(List<BigDecimal> years) {
        return years.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
