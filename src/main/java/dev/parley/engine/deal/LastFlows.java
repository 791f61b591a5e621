package dev.parley.engine.deal;

import dev.parley.engine.quantity.Share;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The flows that were asked for last. Safe for several threads: two that ask for the same at once may both compute it. */
final class LastFlows {

    /** Today's terms, the latest offer and the deal that is held against both. */
    private static final int KEPT = 3;

    private final Deque<Kept> kept = new ArrayDeque<>();

    private record Kept(DependsOn on, Flows flows) {}

    /** All that flows depend on. Commitments, the cap on them, rollover and true-up are not among it. */
    private record DependsOn(
            List<Share> discounts,
            Answer basis,
            List<Enrolment> enrolments,
            List<LineTerm> lineTerms,
            List<Clause> clauses,
            List<Credit> credits,
            Set<String> favoured) {

        static DependsOn of(Deal deal, Set<String> favoured) {
            return new DependsOn(
                    deal.header().discounts(),
                    deal.header().measuredBeforeDiscount(),
                    deal.header().enrolments(),
                    deal.lineTerms(),
                    deal.clauses(),
                    deal.credits(),
                    Set.copyOf(favoured));
        }
    }

    Flows of(Deal deal, Set<String> favoured, Supplier<Flows> compute) {
        DependsOn on = DependsOn.of(deal, favoured);
        Flows known = take(on);
        Flows flows = known == null ? compute.get() : known;
        put(new Kept(on, flows));
        return flows;
    }

    private synchronized @Nullable Flows take(DependsOn on) {
        for (Kept one : kept) {
            if (one.on().equals(on)) {
                kept.remove(one);
                return one.flows();
            }
        }
        return null;
    }

    private synchronized void put(Kept latest) {
        kept.addFirst(latest);
        if (kept.size() > KEPT) {
            kept.removeLast();
        }
    }
}
