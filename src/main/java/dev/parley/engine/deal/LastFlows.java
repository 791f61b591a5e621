package dev.parley.engine.deal;

import dev.parley.engine.quantity.Share;
import java.util.List;
import java.util.Set;

/** Flows with all they depend on. Commitments, the cap on them, rollover and true-up are not among it. */
record LastFlows(
        List<Share> discounts,
        Answer basis,
        List<Enrolment> enrolments,
        List<LineTerm> lineTerms,
        List<Clause> clauses,
        List<Credit> credits,
        Set<String> favoured,
        Flows flows) {

    static LastFlows of(Deal deal, Set<String> favoured, Flows flows) {
        return new LastFlows(
                deal.header().discounts(),
                deal.header().measuredBeforeDiscount(),
                deal.header().enrolments(),
                deal.lineTerms(),
                deal.clauses(),
                deal.credits(),
                Set.copyOf(favoured),
                flows);
    }

    boolean are(Deal deal, Set<String> silence) {
        Header header = deal.header();
        return discounts.equals(header.discounts())
                && basis == header.measuredBeforeDiscount()
                && enrolments.equals(header.enrolments())
                && lineTerms.equals(deal.lineTerms())
                && clauses.equals(deal.clauses())
                && credits.equals(deal.credits())
                && favoured.equals(silence);
    }
}
