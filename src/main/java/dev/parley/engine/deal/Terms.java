package dev.parley.engine.deal;

import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a deal says to a line on a day, with silence read one way.
 *
 * @param favoured open items that are read in our favour; all others against us
 */
record Terms(Bill bill, Deal deal, Set<String> favoured) {

    /** Days on which a term begins or ends. */
    NavigableSet<LocalDate> cuts() {
        NavigableSet<LocalDate> cuts = new TreeSet<>();
        deal.header().enrolments().forEach(enrolment -> add(cuts, enrolment.from()));
        for (BillLine line : bill.lines()) {
            deal.lineTerms().forEach(term -> add(cuts, term.begins(line)));
        }
        bill.moves().forEach(move -> cuts.add(move.from()));
        bill.departures().forEach(departure -> add(cuts, departure.from()));
        for (Clause clause : deal.clauses()) {
            if (clause instanceof Clause.Swap swap) {
                add(cuts, swap.from());
            }
        }
        for (Credit credit : deal.credits()) {
            cuts.add(credit.from());
            cuts.add(credit.end());
        }
        return cuts;
    }

    boolean is(String line, Treatment treatment, Aspect aspect) {
        Optional<Clause.Treats> clause = last(Clause.Treats.class, line, treats -> treats.aspect() == aspect);
        return clause.isPresent()
                ? yes(clause.get())
                : treatment.of(aspect).yes(favoured.contains(OpenItem.ofLine(line, aspect)) == aspect.favourable());
    }

    boolean measuredBeforeDiscount() {
        return deal.header().measuredBeforeDiscount().yes(favoured.contains(OpenItem.BASIS));
    }

    boolean counts(Credit credit) {
        return credit.counts().yes(favoured.contains(credit.id()));
    }

    boolean yes(Clause clause) {
        return clause.answer().yes(favoured.contains(clause.id()) == clause.favourable());
    }

    /** Whether a payer is inside the agreement; support is, as far as its payers are. */
    boolean enrolled(BillLine line, LocalDate day) {
        return bill.support() != null && bill.support().id().equals(line.id())
                || deal.header().enrolments().stream().anyMatch(enrolment -> enrolment.covers(line.payer(), day));
    }

    /** The term that prices a line of an enrolled payer, if one does. */
    Optional<Pricing> pricing(BillLine line, LocalDate day) {
        return deal.lineTerms().stream()
                .filter(term -> term.lines().contains(line.id()))
                .filter(term -> term.inWriting().yes(favoured.contains(term.id())))
                .filter(term -> begun(term.begins(line), day))
                .max(Comparator.comparing(
                        term -> term.begins(line), Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())))
                .map(LineTerm::pricing);
    }

    /** List price on a day as a multiple of the one that spend was entered at, for an enrolled payer. */
    BigDecimal listPrice(BillLine line, LocalDate day, int year) {
        boolean agreedRate = pricing(line, day).orElse(null) instanceof Pricing.Rate;
        boolean cutsPass = last(Clause.PriceCutsPass.class, line.id(), _ -> true)
                .map(this::yes)
                .orElse(!agreedRate);
        BigDecimal price = cutsPass ? moves(line, day, true) : BigDecimal.ONE;
        return price.multiply(agreedRate ? BigDecimal.ONE : rises(line, day, year))
                .multiply(swapped(line, day));
    }

    /** What of a line is paid elsewhere on a day. */
    Optional<Departure> departed(BillLine line, LocalDate day) {
        return bill.departures().stream()
                .filter(departure -> departure.gone(line.id(), day))
                .findFirst();
    }

    /** List price where no agreement is in force. */
    BigDecimal marketPrice(BillLine line, LocalDate day) {
        return moves(line, day, true).multiply(moves(line, day, false));
    }

    private BigDecimal moves(BillLine line, LocalDate day, boolean cuts) {
        return bill.moves().stream()
                .filter(move -> move.cut() == cuts && move.lines().contains(line.id()) && begun(move.from(), day))
                .map(move -> BigDecimal.ONE.add(move.change()))
                .reduce(BigDecimal.ONE, BigDecimal::multiply);
    }

    private BigDecimal rises(BillLine line, LocalDate day, int year) {
        BigDecimal rises = moves(line, day, false);
        return last(Clause.RateCap.class, line.id(), _ -> true)
                .filter(this::yes)
                .map(cap -> rises.min(BigDecimal.ONE.add(cap.most().value()).pow(year)))
                .orElse(rises);
    }

    private BigDecimal swapped(BillLine line, LocalDate day) {
        return last(Clause.Swap.class, line.id(), swap -> begun(swap.from(), day))
                .filter(this::yes)
                .map(Clause.Swap::saving)
                .map(Share::complement)
                .map(Share::value)
                .orElse(BigDecimal.ONE);
    }

    private <C extends Clause> Optional<C> last(Class<C> kind, String line, Predicate<C> about) {
        return deal.clauses().reversed().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(clause -> clause.lines().contains(line) && about.test(clause))
                .findFirst();
    }

    private static boolean begun(@Nullable LocalDate from, LocalDate day) {
        return from == null || !day.isBefore(from);
    }

    private static void add(Set<LocalDate> cuts, @Nullable LocalDate day) {
        if (day != null) {
            cuts.add(day);
        }
    }
}
