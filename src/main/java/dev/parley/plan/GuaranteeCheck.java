package dev.parley.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says how much of a guaranteed throughput the plan's units carry, and what it would cost to carry its mean or its peak. */
record GuaranteeCheck(Variants variants) {

    Optional<PlanChecks.Check> check() {
        List<PoolProblem.Member> guaranteed = variants.inside().stream()
                .filter(member -> member.workload().throughput())
                .toList();
        if (guaranteed.isEmpty()) {
            return Optional.empty();
        }
        List<String> codes =
                guaranteed.stream().map(member -> member.workload().code()).toList();
        PlanInputs.Floor asked = guaranteed.stream()
                .map(member -> member.workload().floor())
                .max(Comparator.naturalOrder())
                .orElse(PlanInputs.Floor.NONE);
        BigDecimal free = variants.covering(PlanInputs.Floor.NONE)
                .map(PoolPlanner.Planned::totalUsd)
                .orElseThrow();
        BigDecimal usd = variants.plan().totalUsd().subtract(free);
        String sentence = String.join(", ", codes) + " is promised throughput. " + needs(guaranteed)
                + (asked == PlanInputs.Floor.NONE
                        ? " What is above the units goes on demand, inside its quota. " + instead(free)
                        : " Units cover its " + asked.name().toLowerCase() + " as it asks: that costs " + Words.usd(usd)
                                + " more than leaving the rest on demand.");
        boolean applied = asked != PlanInputs.Floor.NONE;
        return Optional.of(new PlanChecks.Check(
                PlanChecks.Kind.FLOOR, variants.pool().id(), codes, sentence, applied ? usd : null, applied, false));
    }

    private String needs(List<PoolProblem.Member> guaranteed) {
        YearMonth first = variants.calendar().first();
        PoolProblem.Side side = variants.plan().offering().sides().getFirst();
        return "In " + Words.month(first) + " its mean needs " + units(guaranteed, PlanInputs.Floor.MEAN, side, first)
                + " and its busiest minute " + units(guaranteed, PlanInputs.Floor.PEAK, side, first)
                + "; the plan commits "
                + variants.plan().sides().getFirst().plan().coverage().getFirst() + ".";
    }

    private static String units(
            List<PoolProblem.Member> guaranteed, PlanInputs.Floor floor, PoolProblem.Side side, YearMonth month) {
        return Words.grouped(
                guaranteed.stream()
                        .map(member -> GuaranteeFloor.need(member, floor, side.side(), month))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .setScale(2, RoundingMode.HALF_UP),
                2);
    }

    private String instead(BigDecimal free) {
        return "To cover its mean would cost " + more(PlanInputs.Floor.MEAN, free) + ", its peak "
                + more(PlanInputs.Floor.PEAK, free) + ".";
    }

    private String more(PlanInputs.Floor floor, BigDecimal free) {
        return variants.covering(floor)
                .map(planned -> Words.usd(planned.totalUsd().subtract(free)) + " more")
                .orElse("more units than can be had");
    }
}
