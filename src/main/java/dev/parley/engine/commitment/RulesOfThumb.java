package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The plans people use instead. Each rule sets one number of units for all months, held units included. They are bought
 * longest term first, back to back, as far as horizon, limits and rates allow; the rest is on demand, without
 * no-commitment units. Loads are means of their hours.
 */
final class RulesOfThumb {
    private static final BigDecimal P95 = new BigDecimal("0.95");
    private static final BigDecimal SIXTY = new BigDecimal("0.60");

    private final PoolModel model;

    RulesOfThumb(PoolModel model) {
        this.model = model;
    }

    List<Alternative> all() {
        return List.of(
                alternative("all-on-demand", 0),
                alternative("p95-headroom", p95()),
                alternative("sixty-percent", busyAtLeast(SIXTY)));
    }

    Alternative alternative(String rule, int units) {
        return alternative(rule, units, backToBack(units));
    }

    Alternative alternative(String rule, int units, List<Order> orders) {
        Costing costing = new Costing(model, orders);
        List<BigDecimal> inside = new ArrayList<>();
        List<BigDecimal> beyond = new ArrayList<>();
        for (Order order : costing.orders) {
            BigDecimal count = BigDecimal.valueOf(order.units());
            inside.add(order.contract().price().multiply(count));
            beyond.add(order.contract().beyond().multiply(count));
        }
        return new Alternative(
                rule,
                costing.totalWithRestOnDemand(),
                costing.meetsFloor(),
                units,
                costing.purchases(Rounding.cents(Rounding.sum(inside)), Rounding.cents(Rounding.sum(beyond))));
    }

    /** Ceiling of the smallest load with at least 95 % of the probability-weighted hours at or below it. */
    private int p95() {
        TreeMap<BigDecimal, BigDecimal> hoursByLoad = new TreeMap<>();
        BigDecimal all = model.horizon.hours(0, model.horizon.months);
        BigDecimal loaded = BigDecimal.ZERO;
        for (Scenario scenario : model.pool.scenarios()) {
            for (MonthDemand month : scenario.demand()) {
                for (Block block : month.blocks()) {
                    BigDecimal hours = scenario.probability().multiply(block.hours());
                    hoursByLoad.merge(block.units(), hours, BigDecimal::add);
                    loaded = loaded.add(hours);
                }
            }
        }
        hoursByLoad.merge(BigDecimal.ZERO, all.subtract(loaded).max(BigDecimal.ZERO), BigDecimal::add);
        BigDecimal below = BigDecimal.ZERO;
        for (var entry : hoursByLoad.entrySet()) {
            below = below.add(entry.getValue());
            if (below.compareTo(P95.multiply(all)) >= 0) {
                return entry.getKey().setScale(0, RoundingMode.CEILING).intValueExact();
            }
        }
        return hoursByLoad.isEmpty()
                ? 0
                : hoursByLoad.lastKey().setScale(0, RoundingMode.CEILING).intValueExact();
    }

    /** Number of levels busy in at least this share of all hours of the plan. */
    private int busyAtLeast(BigDecimal share) {
        StepCurve busy = new StepCurve();
        for (MonthTable table : model.tables) {
            table.busyHours().runs(busy::add);
        }
        BigDecimal least = share.multiply(model.horizon.hours(0, model.horizon.months));
        int[] levels = {0};
        busy.runs((from, to, hours) -> {
            if (hours.compareTo(least) >= 0) {
                levels[0] = to;
            }
        });
        return levels[0];
    }

    private List<Order> backToBack(int units) {
        List<Order> orders = new ArrayList<>();
        Room room = new Room(model);
        for (int t = 0; t < model.horizon.months; t++) {
            int month = t;
            List<Contract> startable = model.contracts.stream()
                    .filter(c -> c.from() == month)
                    .sorted(Comparator.comparingInt(Contract::length)
                            .reversed()
                            .thenComparing(Contract::nanos)
                            .thenComparing(Contract::term))
                    .toList();
            for (Contract contract : startable) {
                int missing = units - room.active[t];
                int count = Math.min(missing, room.of(contract));
                if (count > 0) {
                    room.take(contract, count);
                    orders.add(new Order(contract, count));
                }
            }
        }
        return orders;
    }
}
