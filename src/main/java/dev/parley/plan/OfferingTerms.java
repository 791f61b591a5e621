package dev.parley.plan;

import dev.parley.engine.commitment.DatedRate;
import dev.parley.engine.commitment.Term;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.pricing.Price;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The terms that are on sale for one model in one scope, with the rate of each month in which they may start. */
record OfferingTerms(Calendar calendar, String model, String scope, RateFinder rates) {

    /** Whether the product has any known rate at the start of the plan. */
    boolean anyRate(CapacityProduct product) {
        return product.sides().stream()
                .flatMap(side -> side.terms().stream())
                .anyMatch(term ->
                        rates.find(model, scope, term.kind(), calendar.first().atDay(1)) instanceof Price.Known);
    }

    /** Adds the rate of a term at the start of the plan, or why it is unknown. */
    void price(CapacityProduct.Term term, List<PoolProblem.TermPrice> terms, List<String> missing) {
        switch (rates.find(model, scope, term.kind(), calendar.first().atDay(1))) {
            case Price.Known(var rate, String note) ->
                terms.add(new PoolProblem.TermPrice(
                        OfferingBuilder.termId(term.months()),
                        term.label(),
                        term.months(),
                        rate.usd(),
                        rate.source(),
                        rate.grade(),
                        note));
            case Price.Unknown(String reason) -> missing.add(reason);
        }
    }

    /** Every term the product is sold for, and those of what is held, with the rate of each month of start. */
    List<Term> engineTerms(CapacityProduct.Side side, List<PlanInputs.Held> holdings) {
        List<Term> terms = new ArrayList<>();
        for (CapacityProduct.Term term : side.terms()) {
            if (term.months() > 0) {
                terms.add(new Term(OfferingBuilder.termId(term.months()), term.months(), datedRates(term), null));
            }
        }
        for (PlanInputs.Held held : holdings) {
            String id = OfferingBuilder.termId(held.termMonths());
            if (!held.releasable() && terms.stream().noneMatch(term -> term.id().equals(id))) {
                terms.add(new Term(id, held.termMonths(), List.of(), null));
            }
        }
        return terms;
    }

    private List<DatedRate> datedRates(CapacityProduct.Term term) {
        List<DatedRate> dated = new ArrayList<>();
        for (YearMonth month : calendar.months()) {
            BigDecimal usd =
                    rates.find(model, scope, term.kind(), month.atDay(1)).usd().orElse(null);
            if (usd == null) {
                continue;
            }
            DatedRate before = dated.isEmpty() ? null : dated.getLast();
            if (before != null
                    && before.usdPerUnitHour().compareTo(usd) == 0
                    && month.minusMonths(1).equals(before.to())) {
                dated.set(dated.size() - 1, new DatedRate(before.from(), month, usd));
            } else {
                dated.add(new DatedRate(month, month, usd));
            }
        }
        return List.copyOf(dated);
    }
}
