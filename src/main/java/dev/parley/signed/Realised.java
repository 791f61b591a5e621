package dev.parley.signed;

import dev.parley.bill.BillRates;
import dev.parley.bill.BillRates.OnBill;
import dev.parley.engine.pricing.Price;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.quantity.Money;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.plan.PlanRun;
import dev.parley.plan.Plans;
import dev.parley.price.Prices;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Savings that arrived on the bills, beside those that were agreed and those that were planned. */
@Service
public class Realised {

    private final BillRates rates;
    private final Agreements agreements;
    private final Prices prices;
    private final Plans plans;
    private final Access access;

    Realised(BillRates rates, Agreements agreements, Prices prices, Plans plans, Access access) {
        this.rates = rates;
        this.agreements = agreements;
        this.prices = prices;
        this.plans = plans;
        this.access = access;
    }

    /** @param run number of the frozen run that planned them, or null without one */
    public record Savings(@Nullable Integer run, List<Saving> months) {}

    @Transactional(readOnly = true)
    public Savings of(UUID id) {
        access.require(id, Permission.SEE_BILL);
        access.require(id, Permission.SEE_POSITIONS);
        var bedrock =
                rates.of(id).stream().filter(charge -> charge.line().bedrock()).toList();
        var book = prices.book(id);
        var known = new HashMap<YearMonth, Optional<Agreement>>();
        Optional<PlanRun> run = plans.latest(id);
        return new Savings(
                run.map(PlanRun::number).orElse(null),
                Saving.of(
                        bedrock,
                        charge -> list(charge, book),
                        charge -> known.computeIfAbsent(charge.month(), month -> agreements.inForce(id, month.atDay(1)))
                                .map(agreement -> agreed(charge, agreement))
                                .orElse(null),
                        run.map(one -> Saving.planned(one.result())).orElse(Collections.emptySortedMap())));
    }

    /** As the bill tells it, else as the price book has it on the first of the month. */
    private static @Nullable BigDecimal list(OnBill charge, PriceBook book) {
        if (charge.quantity() == null || charge.quantity().signum() <= 0) {
            return null;
        }
        if (charge.list() != null && charge.list().signum() > 0) {
            return Money.divide(charge.list(), charge.quantity());
        }
        return charge.model() != null
                        && charge.scope() != null
                        && charge.kind() != null
                        && book.find(
                                        charge.model(),
                                        charge.scope(),
                                        charge.kind(),
                                        PriceSide.LIST,
                                        charge.month().atDay(1))
                                instanceof Price.Known found
                ? found.rate().usd()
                : null;
    }

    private static @Nullable BigDecimal agreed(OnBill charge, Agreement agreement) {
        return agreement.ratesOn(charge.month().atDay(1)).stream()
                .filter(rate -> rate.kind() == charge.kind()
                        && rate.model().equals(charge.model())
                        && rate.scope().equals(charge.scope())
                        && rate.payers().contains(charge.payer()))
                .map(AgreedRate::usd)
                .findFirst()
                .orElse(null);
    }
}
