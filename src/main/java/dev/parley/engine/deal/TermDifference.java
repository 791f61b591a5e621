package dev.parley.engine.deal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One term in which two deals differ, and what it is worth to us that it is as in the second.
 *
 * @param term  "header: " and the part of it, or the name of the line term, clause or credit
 * @param first when it changes first, the rest as in the first deal
 * @param last  when it changes last, the rest as in the second deal; terms hang together where these two differ
 */
public record TermDifference(String term, Worth first, Worth last) {

    /** All terms in which {@code to} differs from {@code from}, the most money, either way, first. */
    public static List<TermDifference> of(Valuation valuation, Deal from, Deal to) {
        List<TermDifference> differences = new ArrayList<>();
        Map<String, UnaryOperator<Deal>> there = parts(from, to);
        Map<String, UnaryOperator<Deal>> back = parts(to, from);
        for (var part : there.entrySet()) {
            Deal first = part.getValue().apply(from);
            Deal beforeLast = back.get(part.getKey()).apply(to);
            differences.add(
                    new TermDifference(part.getKey(), valuation.worth(first, from), valuation.worth(to, beforeLast)));
        }
        differences.sort(Comparator.comparing(
                        (TermDifference difference) -> difference.last().usd().abs())
                .reversed());
        return List.copyOf(differences);
    }

    /** For each part in which {@code to} differs: a deal with that part of {@code to}. */
    private static Map<String, UnaryOperator<Deal>> parts(Deal from, Deal to) {
        Map<String, UnaryOperator<Deal>> parts = new LinkedHashMap<>();
        Header a = from.header();
        Header b = to.header();
        // What is measured against a commitment comes and goes with it.
        boolean both = a.commitments().isEmpty() == b.commitments().isEmpty();
        if (!both) {
            parts.put(
                    "header: commitments",
                    deal -> deal.with(b.withDiscounts(deal.header().discounts())
                            .withEnrolments(deal.header().enrolments())));
        } else {
            put(
                    parts,
                    "header: commitments",
                    a.commitments(),
                    b.commitments(),
                    d -> d.withCommitments(b.commitments()));
            put(
                    parts,
                    "header: measured before discount",
                    a.measuredBeforeDiscount(),
                    b.measuredBeforeDiscount(),
                    d -> d.with(d.header().withMeasuredBeforeDiscount(b.measuredBeforeDiscount())));
            put(
                    parts,
                    "header: Marketplace cap",
                    Optional.ofNullable(a.marketplaceCap()),
                    Optional.ofNullable(b.marketplaceCap()),
                    d -> d.with(d.header().withMarketplaceCap(b.marketplaceCap())));
            put(
                    parts,
                    "header: rollover",
                    a.rollover(),
                    b.rollover(),
                    d -> d.with(d.header().withRollover(b.rollover())));
            put(
                    parts,
                    "header: true-up",
                    a.trueUp(),
                    b.trueUp(),
                    d -> d.with(d.header().withTrueUp(b.trueUp())));
        }
        put(
                parts,
                "header: discount",
                a.discounts(),
                b.discounts(),
                d -> d.with(d.header().withDiscounts(b.discounts())));
        put(
                parts,
                "header: enrolled payers",
                Set.copyOf(a.enrolments()),
                Set.copyOf(b.enrolments()),
                d -> d.with(d.header().withEnrolments(b.enrolments())));
        named(parts, from, to);
        return parts;
    }

    private static void named(Map<String, UnaryOperator<Deal>> parts, Deal from, Deal to) {
        Set<String> names = new LinkedHashSet<>(byName(from).keySet());
        names.addAll(byName(to).keySet());
        for (String name : names) {
            Optional<Object> there = Optional.ofNullable(byName(to).get(name));
            put(parts, name, Optional.ofNullable(byName(from).get(name)), there, deal -> {
                Deal without = byName(deal).containsKey(name) ? deal.without(name) : deal;
                return switch (there.orElse(null)) {
                    case LineTerm term -> without.with(term);
                    case Clause clause -> without.with(clause);
                    case Credit credit -> without.with(credit);
                    case null, default -> without;
                };
            });
        }
    }

    private static Map<String, Object> byName(Deal deal) {
        Map<String, Object> named = new LinkedHashMap<>();
        deal.lineTerms().forEach(term -> named.put(term.id(), term));
        deal.clauses().forEach(clause -> named.put(clause.id(), clause));
        deal.credits().forEach(credit -> named.put(credit.id(), credit));
        return named;
    }

    private static void put(
            Map<String, UnaryOperator<Deal>> parts, String name, Object from, Object to, UnaryOperator<Deal> change) {
        if (!from.equals(to)) {
            parts.put(name, change);
        }
    }
}
