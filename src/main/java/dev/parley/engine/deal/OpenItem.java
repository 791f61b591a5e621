package dev.parley.engine.deal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Something a deal is silent about: the basis of measurement, how a line is treated, a line term, a clause, or whether a
 * credit counts. Silence means no for what is in our favour until it is in writing.
 */
final class OpenItem {

    /** Whether spend is measured before discount. */
    static final String BASIS = "measured before discount";

    private OpenItem() {}

    static String ofLine(String line, Aspect aspect) {
        return line + ": "
                + switch (aspect) {
                    case TAKES_DISCOUNT -> "takes the discount";
                    case COUNTS -> "counts";
                    case UNDER_MARKETPLACE_CAP -> "under the Marketplace cap";
                };
    }

    /** Their names, each once, header first. */
    static List<String> of(Bill bill, Deal deal) {
        Set<String> items = new LinkedHashSet<>();
        if (deal.header().measuredBeforeDiscount() == Answer.NOT_IN_WRITING) {
            items.add(BASIS);
        }
        bill.lines().forEach(line -> treatment(items, deal, line.id(), line.treatment()));
        if (bill.support() != null) {
            treatment(items, deal, bill.support().id(), bill.support().treatment());
        }
        deal.lineTerms().stream()
                .filter(term -> term.inWriting() == Answer.NOT_IN_WRITING)
                .forEach(term -> items.add(term.id()));
        deal.clauses().stream()
                .filter(clause -> clause.answer() == Answer.NOT_IN_WRITING)
                .forEach(clause -> items.add(clause.id()));
        deal.credits().stream()
                .filter(credit -> credit.counts() == Answer.NOT_IN_WRITING)
                .forEach(credit -> items.add(credit.id()));
        return List.copyOf(items);
    }

    private static void treatment(Set<String> items, Deal deal, String line, Treatment treatment) {
        for (Aspect aspect : Aspect.values()) {
            boolean said = deal.clauses().stream()
                    .anyMatch(clause -> clause instanceof Clause.Treats treats
                            && treats.aspect() == aspect
                            && treats.lines().contains(line));
            if (!said && treatment.of(aspect) == Answer.NOT_IN_WRITING) {
                items.add(ofLine(line, aspect));
            }
        }
    }
}
