package dev.parley.engine.deal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Whether a deal fits a bill; the first fault is refused with its value. */
final class DealCheck {

    private DealCheck() {}

    static void check(Bill bill, Deal deal) {
        int years = bill.years().years();
        int committed = deal.header().commitments().size();
        if (committed != 0) {
            size("commitments", committed, years);
        }
        size("discounts", deal.header().discounts().size(), years);
        enrolments(bill, deal.header());
        deal.lineTerms().forEach(term -> bill.known(term.id(), term.lines()));
        deal.credits().forEach(credit -> bill.known(credit.id(), credit.lines()));
        for (Clause clause : deal.clauses()) {
            bill.known(clause.id(), clause.lines());
            if (clause instanceof Clause.SubCommitment own) {
                size(own.id(), own.commitments().size(), years);
            }
        }
        bill.lines().forEach(line -> begins(line, deal.lineTerms()));
    }

    private static void size(String field, int given, int years) {
        if (given != years) {
            throw new InvalidDeal(
                    field,
                    given,
                    "\"" + field + "\" has " + given + " contract years, the agreement " + years
                            + ": enter each year once.");
        }
    }

    private static void enrolments(Bill bill, Header header) {
        for (Enrolment enrolment : header.enrolments()) {
            if (bill.lines().stream().noneMatch(line -> line.payer().equals(enrolment.payer()))) {
                throw new InvalidDeal(
                        "enrolments",
                        enrolment.payer(),
                        "No line of the bill is paid by \"" + enrolment.payer() + "\": enrol "
                                + bill.lines().stream()
                                        .map(BillLine::payer)
                                        .distinct()
                                        .sorted()
                                        .collect(Collectors.joining(", "))
                                + " or add its lines.");
            }
        }
    }

    private static void begins(BillLine line, List<LineTerm> terms) {
        Map<String, String> begun = new HashMap<>();
        for (LineTerm term : terms) {
            if (term.lines().contains(line.id())) {
                LocalDate begins = term.begins(line);
                String other = begun.put(Objects.toString(begins), term.id());
                if (other != null) {
                    throw new InvalidDeal(
                            term.id(),
                            line.id(),
                            "\"" + other + "\" and \"" + term.id() + "\" both price \"" + line.id() + "\" from "
                                    + (begins == null ? "the first day" : begins) + " on: give one a later day.");
                }
            }
        }
    }
}
