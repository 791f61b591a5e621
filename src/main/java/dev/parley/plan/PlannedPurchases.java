package dev.parley.plan;

import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Money;
import dev.parley.migration.CommittedCapacity;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the latest plan run would buy: capacity that a workload leaves behind when it moves after all. */
@Component
class PlannedPurchases implements CommittedCapacity {

    private final ObjectProvider<Plans> plans;

    /** Plans read moves, and moves ask what is committed: the run is looked up when it is asked for. */
    PlannedPurchases(ObjectProvider<Plans> plans) {
        this.plans = plans;
    }

    @Override
    public List<Paid> of(UUID negotiation) {
        return plans.getObject().latest(negotiation).stream()
                .flatMap(run -> run.result().pools().stream()
                        .flatMap(pool -> pool.sides().stream()
                                .flatMap(side -> side.purchases().stream()
                                        .map(purchase -> paid(run.number(), pool, side, purchase)))))
                .toList();
    }

    private static Paid paid(
            int run, PlanResult.PoolResult pool, PlanResult.SideResult side, PlanResult.PurchaseLine purchase) {
        YearMonth last = purchase.start().plusMonths(purchase.months() - 1L);
        return new Paid(
                pool.account(),
                pool.model(),
                pool.scope(),
                "Run " + run + " buys " + purchase.units() + " " + side.unit() + " (" + side.label() + "), "
                        + purchase.termLabel() + ", from " + purchase.start(),
                Amount.of(Money.divide(purchase.usd(), BigDecimal.valueOf(purchase.months()))),
                purchase.start(),
                last);
    }
}
