package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Exact cost of given orders in decimals, and its cut to cents. */
final class Costing {
    final PoolModel model;
    final List<Order> orders;
    /** Committed units active in each month, held ones included. */
    final int[] coverage;

    private final List<BigDecimal> committed = new ArrayList<>();
    private final List<BigDecimal> noCommitment = new ArrayList<>();
    private final List<BigDecimal> onDemand = new ArrayList<>();

    Costing(PoolModel model, List<Order> orders) {
        this.model = model;
        this.orders = orders;
        this.coverage = model.held.all.clone();
        int months = model.horizon.months;
        BigDecimal[] rates = new BigDecimal[months];
        java.util.Arrays.fill(rates, BigDecimal.ZERO);
        for (Order order : orders) {
            for (int t = order.contract().from(); t < order.contract().to(); t++) {
                coverage[t] += order.units();
                rates[t] = rates[t].add(order.contract().rate().multiply(BigDecimal.valueOf(order.units())));
            }
        }
        for (int t = 0; t < months; t++) {
            committed.add(rates[t].multiply(model.horizon.hours(t)));
            noCommitment.add(model.tables[t].noCommitmentAbove(coverage[t]));
            onDemand.add(model.tables[t].onDemandAbove(coverage[t]));
        }
    }

    /** US dollars of the orders and of the rest on demand, no-commitment units not used, in cents. */
    BigDecimal totalWithRestOnDemand() {
        BigDecimal rest = BigDecimal.ZERO;
        for (int t = 0; t < coverage.length; t++) {
            rest = rest.add(model.tables[t].onDemandAloneAbove(coverage[t]));
        }
        return Rounding.cents(Rounding.sum(committed).add(rest));
    }

    boolean meetsFloor() {
        for (int t = 0; t < coverage.length; t++) {
            if (coverage[t] < model.floor(t)) {
                return false;
            }
        }
        return true;
    }

    List<Purchase> purchases(BigDecimal commitment, BigDecimal beyond) {
        List<BigDecimal> usd = Rounding.parts(commitment, amounts(true));
        List<BigDecimal> after = Rounding.parts(beyond, amounts(false));
        List<Purchase> purchases = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            Contract contract = orders.get(i).contract();
            purchases.add(new Purchase(
                    model.pool.terms().get(contract.term()).id(),
                    model.horizon.month(contract.from()),
                    orders.get(i).units(),
                    usd.get(i),
                    after.get(i)));
        }
        return purchases;
    }

    private List<BigDecimal> amounts(boolean inside) {
        return orders.stream()
                .map(o ->
                        (inside ? o.contract().price() : o.contract().beyond()).multiply(BigDecimal.valueOf(o.units())))
                .toList();
    }

    PoolPlan plan(List<Alternative> alternatives, List<Reason> reasons) {
        List<BigDecimal> exact = List.of(Rounding.sum(committed), Rounding.sum(noCommitment), Rounding.sum(onDemand));
        BigDecimal total = Rounding.cents(Rounding.sum(exact));
        List<BigDecimal> parts = Rounding.parts(total, exact);
        BigDecimal beyond = Rounding.cents(Rounding.sum(amounts(false)));
        return new PoolPlan(
                model.pool.id(),
                total,
                parts.get(0),
                parts.get(1),
                parts.get(2),
                Rounding.cents(model.onDemandOnly()),
                purchases(parts.get(0), beyond),
                beyond,
                java.util.Arrays.stream(coverage).boxed().toList(),
                months(parts),
                alternatives,
                reasons);
    }

    private List<MonthCost> months(List<BigDecimal> totals) {
        List<BigDecimal> byCommitment = Rounding.parts(totals.get(0), committed);
        List<BigDecimal> byNone = Rounding.parts(totals.get(1), noCommitment);
        List<BigDecimal> byDemand = Rounding.parts(totals.get(2), onDemand);
        List<MonthCost> costs = new ArrayList<>();
        for (int t = 0; t < coverage.length; t++) {
            costs.add(new MonthCost(model.horizon.month(t), byCommitment.get(t), byNone.get(t), byDemand.get(t)));
        }
        return costs;
    }
}
