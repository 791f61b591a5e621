package dev.parley.engine.deal;

import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Terms over a bill: in force, asked for, offered, or wished.
 *
 * @param lineTerms rates and percentages on lines
 * @param clauses   a later clause about the same thing overrides an earlier one
 * @param credits   in the order in which they are used
 */
public record Deal(String name, Header header, List<LineTerm> lineTerms, List<Clause> clauses, List<Credit> credits) {

    public Deal {
        lineTerms = List.copyOf(lineTerms);
        clauses = List.copyOf(clauses);
        credits = List.copyOf(credits);
        Set<String> ids = new HashSet<>();
        lineTerms.forEach(term -> unique(ids, term.id()));
        clauses.forEach(clause -> unique(ids, clause.id()));
        credits.forEach(credit -> unique(ids, credit.id()));
    }

    /** Header terms alone. */
    public static Deal of(String name, Header header) {
        return new Deal(name, header, List.of(), List.of(), List.of());
    }

    /** No agreement: list prices, nothing committed. */
    public static Deal none(int years) {
        return of("No agreement", Header.none(years));
    }

    public Deal named(String changed) {
        return new Deal(changed, header, lineTerms, clauses, credits);
    }

    public Deal with(Header changed) {
        return new Deal(name, changed, lineTerms, clauses, credits);
    }

    public Deal withCommitments(List<BigDecimal> changed) {
        return with(header.withCommitments(changed));
    }

    /** One discount for all contract years. */
    public Deal withDiscount(Share changed) {
        return with(header.withDiscounts(Collections.nCopies(header.discounts().size(), changed)));
    }

    /** With a line term more, or instead of the one of the same id. */
    public Deal with(LineTerm term) {
        List<LineTerm> changed = new ArrayList<>(lineTerms);
        changed.removeIf(other -> other.id().equals(term.id()));
        changed.add(term);
        return new Deal(name, header, changed, clauses, credits);
    }

    /** With a clause more, or instead of the one of the same id. */
    public Deal with(Clause clause) {
        List<Clause> changed = new ArrayList<>(clauses);
        changed.removeIf(other -> other.id().equals(clause.id()));
        changed.add(clause);
        return new Deal(name, header, lineTerms, changed, credits);
    }

    /** With a credit more, or instead of the one of the same id. */
    public Deal with(Credit credit) {
        List<Credit> changed = new ArrayList<>(credits);
        changed.removeIf(other -> other.id().equals(credit.id()));
        changed.add(credit);
        return new Deal(name, header, lineTerms, clauses, changed);
    }

    /** Without the line term, clause or credit of an id. */
    public Deal without(String id) {
        Deal changed = new Deal(
                name,
                header,
                lineTerms.stream().filter(term -> !term.id().equals(id)).toList(),
                clauses.stream().filter(clause -> !clause.id().equals(id)).toList(),
                credits.stream().filter(credit -> !credit.id().equals(id)).toList());
        if (changed.equals(this)) {
            throw new InvalidDeal("id", id, "\"" + name + "\" has no line term, clause or credit \"" + id + "\".");
        }
        return changed;
    }

    private static void unique(Set<String> ids, String id) {
        if (id.isBlank() || !ids.add(id)) {
            throw new InvalidDeal(
                    "id", id, "The name \"" + id + "\" stands for two terms or is empty: name each once.");
        }
    }
}
