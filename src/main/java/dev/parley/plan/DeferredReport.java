package dev.parley.plan;

import dev.parley.engine.commitment.LevelWorth;
import dev.parley.engine.pricing.TokenClass;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What deferrable work of a planned pool finds in its committed units. */
final class DeferredReport {

    /** Unit-hours that fill idle hours of one side over the plan, of how many, and what that saves. */
    private record Filled(BigDecimal unitHours, BigDecimal of, BigDecimal usd, boolean atBatchPrice) {

        Filled plus(BigDecimal filled, PoolProblem.Deferred deferred) {
            return new Filled(
                    unitHours.add(filled),
                    of.add(deferred.work().unitHours()),
                    usd.add(filled.multiply(deferred.work().usdPerUnitHour())),
                    atBatchPrice && deferred.atBatchPrice());
        }
    }

    private final List<SidePlan> sides;

    DeferredReport(List<SidePlan> sides) {
        this.sides = sides;
    }

    /** "W12 fills 310 of 730 idle unit-hours, saves $1,240 at the batch price." One for each workload and side. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (SidePlan side : sides) {
            Map<String, Filled> byWorkload = new LinkedHashMap<>();
            for (PoolProblem.Deferred deferred : side.side().deferred()) {
                BigDecimal filled = filled(side, deferred);
                byWorkload.merge(
                        deferred.workload(),
                        new Filled(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, true).plus(filled, deferred),
                        (before, _) -> before.plus(filled, deferred));
            }
            byWorkload.forEach((workload, filled) -> sentences.add(sentence(side, workload, filled)));
        }
        return List.copyOf(sentences);
    }

    private String sentence(SidePlan side, String workload, Filled filled) {
        String unit = Words.thousands(side.side().side())
                ? Words.unit(side.side().side()) + "-hours of "
                        + side.side().side().code()
                : "unit-hours";
        if (filled.unitHours().signum() == 0) {
            return workload + " can wait, and no committed hour is idle: its " + Words.grouped(filled.of(), 0) + " "
                    + unit + " stay outside.";
        }
        return workload + " fills " + Words.grouped(filled.unitHours(), 0) + " idle " + unit + " of the "
                + Words.grouped(filled.of(), 0) + " that can wait, and saves $" + Words.grouped(filled.usd(), 0)
                + (filled.atBatchPrice()
                        ? " at the batch price."
                        : " at the on-demand price: no batch price is known.");
    }

    private static BigDecimal filled(SidePlan side, PoolProblem.Deferred deferred) {
        for (LevelWorth level : side.levels()) {
            if (level.month().equals(deferred.work().month())) {
                return level.deferredHours(deferred.work(), side.covered(level.month()));
            }
        }
        return BigDecimal.ZERO;
    }

    /** Dollars of all deferrable work of a side in a month, at the price it would otherwise pay. */
    static BigDecimal usd(SidePlan side, int t) {
        BigDecimal sum = BigDecimal.ZERO;
        for (PoolProblem.Deferred deferred : side.side().deferred()) {
            if (deferred.work().month().equals(side.levels().get(t).month())) {
                sum = sum.add(
                        deferred.work().unitHours().multiply(deferred.work().usdPerUnitHour()));
            }
        }
        return sum;
    }

    /** Dollars of it that committed units carry. */
    static BigDecimal savedUsd(SidePlan side, int t) {
        BigDecimal sum = BigDecimal.ZERO;
        for (PoolProblem.Deferred deferred : side.side().deferred()) {
            if (deferred.work().month().equals(side.levels().get(t).month())) {
                sum = sum.add(filled(side, deferred).multiply(deferred.work().usdPerUnitHour()));
            }
        }
        return sum;
    }

    /** Share of a workload's tokens of a class that committed units carry in a month, 0 to 1. */
    BigDecimal carried(String workload, BigDecimal share, TokenClass tokenClass, int t) {
        for (SidePlan side : sides) {
            for (PoolProblem.Deferred deferred : side.side().deferred()) {
                if (deferred.workload().equals(workload)
                        && deferred.work().month().equals(side.levels().get(t).month())
                        && side.side().side().carries().contains(tokenClass)) {
                    return Money.divide(
                            filled(side, deferred).multiply(share),
                            deferred.work().unitHours());
                }
            }
        }
        return BigDecimal.ZERO;
    }
}
