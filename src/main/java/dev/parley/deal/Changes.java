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
import java.util.ArrayList;
import java.util.List;

/** In which terms a deal differs from another, in words. */
final class Changes {

    private Changes() {}

    static List<String> between(Deal from, Deal to) {
        var words = new ArrayList<String>();
        header(words, from.header(), to.header());
        for (var term : to.lineTerms()) {
            if (!from.lineTerms().contains(term)) {
                var before = from.lineTerms().stream()
                        .filter(one -> one.id().equals(term.id()))
                        .map(one -> " instead of " + off(one))
                        .findFirst();
                words.add(TermWords.of(term.id()) + ", " + off(term) + before.orElse(""));
            }
        }
        for (var clause : to.clauses()) {
            if (!from.clauses().contains(clause)) {
                words.add(TermWords.of(clause.id()) + ", " + answer(clause));
            }
        }
        credits(words, from.credits(), to.credits());
        return List.copyOf(words);
    }

    private static void header(List<String> words, Header from, Header to) {
        if (!from.commitments().equals(to.commitments())) {
            words.add("Commitment " + TermWords.commitments(to.commitments()) + " instead of "
                    + TermWords.commitments(from.commitments()));
        }
        if (!from.discounts().equals(to.discounts())) {
            words.add("Discount " + TermWords.discounts(to.discounts()) + " instead of "
                    + TermWords.discounts(from.discounts()));
        }
        if (from.measuredBeforeDiscount() != to.measuredBeforeDiscount()) {
            words.add(
                    to.measuredBeforeDiscount() == Answer.YES ? "Measured before discount" : "Measured after discount");
        }
        if (!from.rollover().equals(to.rollover())) {
            words.add(Topic.ROLLOVER.label() + ", "
                    + Words.percent(to.rollover().value())
                    + (from.rollover().value().signum() == 0
                            ? ""
                            : " instead of " + Words.percent(from.rollover().value())));
        }
        if (from.marketplaceCap() != null
                && to.marketplaceCap() != null
                && !from.marketplaceCap().equals(to.marketplaceCap())) {
            words.add(Topic.MARKETPLACE_CAP.label() + ", "
                    + Words.percent(to.marketplaceCap().value()) + " instead of "
                    + Words.percent(from.marketplaceCap().value()));
        }
        if (from.trueUp() != to.trueUp()) {
            words.add(to.trueUp() == TrueUp.END_OF_TERM ? Topic.TRUE_UP_AT_END.label() : "True-up each contract year");
        }
        for (Enrolment enrolment : to.enrolments()) {
            if (!from.enrolments().contains(enrolment)) {
                words.add("Payer " + enrolment.payer() + " takes part"
                        + (enrolment.from() == null ? "" : " from " + enrolment.from()));
            }
        }
    }

    private static void credits(List<String> words, List<Credit> from, List<Credit> to) {
        for (var credit : to) {
            if (!from.contains(credit)) {
                words.add(TermWords.of(credit.id()) + ", " + Words.millions(credit.usd()) + " for " + credit.months()
                        + " months" + (credit.counts() == Answer.YES ? ", what it pays counts" : ""));
            }
        }
        for (var credit : from) {
            if (to.stream().noneMatch(one -> one.id().equals(credit.id()))) {
                words.add("instead of the credit of " + Words.millions(credit.usd()) + " on "
                        + TermWords.key(credit.id())
                                .map(key -> ItemWords.paid(key.subject()))
                                .orElse(credit.id()));
            }
        }
    }

    private static String off(LineTerm term) {
        return term.pricing() instanceof Pricing.PercentOff(Share off, boolean _)
                ? Words.percent(off.value())
                : term.pricing().netOfList().toPlainString() + " of list";
    }

    private static String answer(Clause clause) {
        return switch (clause.answer()) {
            case NOT_IN_WRITING -> "not in writing";
            case YES -> clause.favourable() ? "in writing" : "agreed";
            case NO -> clause.favourable() ? "refused" : "in writing";
        };
    }
}
