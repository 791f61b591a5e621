package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks scenarios, their blocks and deferrable work. */
final class DemandValidation {
    private static final BigDecimal SLACK_HOURS = new BigDecimal("0.01");
    private static final BigDecimal SLACK_PROBABILITY = new BigDecimal("1e-9");
    private static final BigDecimal MOST_CV = BigDecimal.TEN;

    private DemandValidation() {}

    static void check(Horizon horizon, Pool pool, String path) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int s = 0; s < pool.scenarios().size(); s++) {
            Scenario scenario = pool.scenarios().get(s);
            String at = path + ".scenarios[" + s + "]";
            BigDecimal probability = scenario.probability();
            if (probability.signum() < 0 || probability.compareTo(BigDecimal.ONE) > 0) {
                throw new InvalidProblem(at + ".probability", probability.toPlainString(), "give a share from 0 to 1");
            }
            sum = sum.add(probability);
            months(horizon, scenario.demand(), at + ".demand");
        }
        if (sum.subtract(BigDecimal.ONE).abs().compareTo(SLACK_PROBABILITY) > 0) {
            throw new InvalidProblem(
                    path + ".scenarios",
                    sum.toPlainString(),
                    "the probabilities add up to " + sum.toPlainString() + "; make them add up to 1 within 1e-9");
        }
        deferrable(horizon, pool, path + ".deferrable");
    }

    private static void months(Horizon horizon, List<MonthDemand> demand, String path) {
        Set<YearMonth> seen = new HashSet<>();
        List<Block> checked = null;
        for (int i = 0; i < demand.size(); i++) {
            MonthDemand month = demand.get(i);
            String at = path + "[" + i + "]";
            int t = horizon.index(month.month());
            if (t < 0 || t >= horizon.months) {
                throw new InvalidProblem(at + ".month", month.month(), "this month is outside the plan; leave it out");
            }
            if (!seen.add(month.month())) {
                throw new InvalidProblem(at + ".month", month.month(), "this month is there twice; give it once");
            }
            boolean alike = month.blocks() == checked
                    && horizon.hours(t)
                                    .compareTo(horizon.hours(
                                            horizon.index(demand.get(i - 1).month())))
                            >= 0;
            if (!alike) {
                blocks(horizon, t, month, at + ".blocks");
            }
            checked = month.blocks();
        }
        for (int t = 0; t < horizon.months; t++) {
            if (!seen.contains(horizon.month(t))) {
                throw new InvalidProblem(
                        path, null, "the month " + horizon.month(t) + " is missing; give one entry for each month");
            }
        }
    }

    private static void blocks(Horizon horizon, int t, MonthDemand month, String path) {
        BigDecimal hours = BigDecimal.ZERO;
        for (int b = 0; b < month.blocks().size(); b++) {
            Block block = month.blocks().get(b);
            if (!isSound(block)) {
                refuse(block, path + "[" + b + "]");
            }
            hours = hours.add(block.hours());
        }
        if (hours.compareTo(horizon.hours(t).add(SLACK_HOURS)) > 0) {
            throw new InvalidProblem(
                    path,
                    hours.toPlainString(),
                    "the blocks have " + hours.toPlainString() + " hours, the month " + month.month() + " has "
                            + horizon.hours(t).toPlainString() + "; shorten them");
        }
    }

    private static boolean isSound(Block block) {
        boolean sound = block.hours().signum() >= 0
                && block.cv().signum() >= 0
                && block.cv().compareTo(MOST_CV) <= 0;
        for (Layer layer : block.layers()) {
            sound &= layer.units().signum() >= 0 && Validation.isRate(layer.onDemandUsdPerUnitHour());
        }
        return sound && block.units().compareTo(Validation.MOST_UNITS) <= 0;
    }

    /** Names the fault of a block that is not sound. */
    private static void refuse(Block block, String at) {
        notNegative(at + ".hours", block.hours());
        if (block.cv().signum() < 0 || block.cv().compareTo(MOST_CV) > 0) {
            throw new InvalidProblem(at + ".cv", block.cv().toPlainString(), "give a spread from 0 to 10");
        }
        boolean one = block.layers().size() == 1;
        for (int l = 0; l < block.layers().size(); l++) {
            Layer layer = block.layers().get(l);
            String within = one ? at : at + ".layers[" + l + "]";
            notNegative(within + ".units", layer.units());
            tooMany(within + ".units", layer.units());
            Validation.rate(within + ".onDemandUsdPerUnitHour", layer.onDemandUsdPerUnitHour());
        }
        tooMany(at + ".layers", block.units());
    }

    private static void deferrable(Horizon horizon, Pool pool, String path) {
        for (int i = 0; i < pool.deferrable().size(); i++) {
            Deferrable work = pool.deferrable().get(i);
            String at = path + "[" + i + "]";
            int t = horizon.index(work.month());
            if (t < 0 || t >= horizon.months) {
                throw new InvalidProblem(at + ".month", work.month(), "this month is outside the plan; leave it out");
            }
            notNegative(at + ".unitHours", work.unitHours());
            if (work.unitHours().compareTo(Validation.MOST_UNITS.multiply(horizon.hours(t))) > 0) {
                throw new InvalidProblem(
                        at + ".unitHours", work.unitHours().toPlainString(), "give at most 10000 units' hours");
            }
            Validation.rate(at + ".usdPerUnitHour", work.usdPerUnitHour());
        }
    }

    private static void notNegative(String path, BigDecimal value) {
        if (value.signum() < 0) {
            throw new InvalidProblem(path, value.toPlainString(), "give 0 or more");
        }
    }

    private static void tooMany(String path, BigDecimal units) {
        if (units.compareTo(Validation.MOST_UNITS) > 0) {
            throw new InvalidProblem(path, units.toPlainString(), "give at most 10000 units");
        }
    }
}
