package dev.parley.plan;

import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Money;
import dev.parley.migration.CommittedCapacity;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the latest plan run would buy: capacity that a workload leaves behind when it moves after all. */
@Component
class PlannedPurchases implements CommittedCapacity {

    private final Plans plans;

    PlannedPurchases(Plans plans) {
        this.plans = plans;
    }

    @Override
    public List<Paid> of(UUID negotiation) {
        return plans.latest(negotiation).stream()
                .flatMap(run -> run.result().pools().stream()
                        .flatMap(pool -> pool.sides().stream()
                                .flatMap(side -> side.purchases().stream()
                                        .map(purchase -> paid(run.number(), pool, side, purchase)))))
                .toList();
    }

    private static Paid paid(
            int run, PlanResult.PoolResult pool, PlanResult.SideResult side, PlanResult.PurchaseLine purchase) {
        int months = side.terms().stream()
                .filter(term -> term.id().equals(purchase.term()))
                .mapToInt(PlanResult.TermLine::months)
                .findFirst()
                .orElse(1);
        return new Paid(
                pool.account(),
                pool.model(),
                pool.scope(),
                "Run " + run + " buys " + purchase.units() + " " + side.unit() + " (" + side.label() + "), "
                        + purchase.termLabel() + ", from " + purchase.start(),
                Amount.of(Money.divide(purchase.usd().add(purchase.usdBeyond()), BigDecimal.valueOf(months))),
                purchase.start(),
                purchase.start().plusMonths(months - 1L),
                false);
    }
}
