package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The plans people use instead. Each rule sets one number of units for all months, held units included. They are bought
 * longest term first, back to back, as far as horizon, limits and rates allow; the rest is on demand, without
 * no-commitment units. Loads are means of their hours.
 */
final class RulesOfThumb {
    private static final BigDecimal P95 = new BigDecimal("0.95");
    private static final BigDecimal SIXTY = new BigDecimal("0.60");

    private final PoolModel model;

    private final List<Contract> byStartAndLength;

    RulesOfThumb(PoolModel model) {
        this.model = model;
        this.byStartAndLength = model.contracts.stream()
                .sorted(Comparator.comparingInt(Contract::from)
                        .thenComparing(Comparator.comparingInt(Contract::length).reversed())
                        .thenComparing(Contract::nanos)
                        .thenComparing(Contract::term))
                .toList();
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

    /**
     * Ceiling of the smallest load with at least 95 % of the probability-weighted hours at or below it: the smallest whole
     * load with as many.
     */
    private int p95() {
        long[] hours = hoursByCeiling();
        long all = Fixed.of(model.horizon.hours(0, model.horizon.months));
        hours[0] += Math.max(0, all - Arrays.stream(hours).sum());
        long least = Fixed.of(P95.multiply(Fixed.decimal(all)));
        int load = 0;
        long below = hours[load];
        while (below < least) {
            load++;
            below += hours[load];
        }
        return load;
    }

    /** Hours by load, rounded up to whole units. Inside a quarter most months have the very same load. */
    private long[] hoursByCeiling() {
        long[] hours = new long[MonthTableBuilder.MOST_LEVELS + 1];
        int most = 0;
        for (Scenario scenario : model.pool.scenarios()) {
            List<MonthDemand> months = scenario.demand();
            int alike = 1;
            for (int t = 0; t < months.size(); t += alike) {
                List<Block> blocks = months.get(t).blocks();
                alike = 1;
                while (t + alike < months.size() && months.get(t + alike).blocks() == blocks) {
                    alike++;
                }
                for (Block block : blocks) {
                    int ceiling = (int) Math.ceilDiv(load(block), Fixed.ONE);
                    most = Math.max(most, ceiling);
                    hours[ceiling] += alike * Fixed.of(scenario.probability().multiply(block.hours()));
                }
            }
        }
        return Arrays.copyOf(hours, most + 1);
    }

    private static long load(Block block) {
        long load = 0;
        for (Layer layer : block.layers()) {
            load += Fixed.of(layer.units());
        }
        return load;
    }

    /** Number of levels busy in at least this share of all hours of the plan. */
    private int busyAtLeast(BigDecimal share) {
        long least = Fixed.of(share.multiply(model.horizon.hours(0, model.horizon.months)));
        int most = Arrays.stream(model.tables)
                .mapToInt(MonthTable::busyLevels)
                .max()
                .orElse(0);
        int levels = 0;
        for (int level = 1; level <= most; level++) {
            long busy = 0;
            for (MonthTable table : model.tables) {
                busy += level <= table.busyLevels() ? table.busy()[level] : 0;
            }
            levels = busy >= least ? level : levels;
        }
        return levels;
    }

    private List<Order> backToBack(int units) {
        List<Order> orders = new ArrayList<>();
        Room room = new Room(model);
        for (Contract contract : byStartAndLength) {
            int count = Math.min(units - room.active[contract.from()], room.of(contract));
            if (count > 0) {
                room.take(contract, count);
                orders.add(new Order(contract, count));
            }
        }
        return orders;
    }
}
