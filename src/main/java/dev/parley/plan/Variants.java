package dev.parley.plan;

import dev.parley.engine.commitment.InvalidProblem;
import dev.parley.engine.commitment.Limits;
import dev.parley.engine.commitment.Pool;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The exact plan of a pool with one fact obeyed otherwise, everything else as it stands. */
record Variants(Calendar calendar, PoolPlanner planner, PoolProblem pool, PoolPlanner.Planned plan) {

    PoolPlanner.Planned with(PoolFacts.Kind kind, PoolFacts.Obeyed obeyed) {
        PoolProblem varied = pool.with(calendar.months(), kind, obeyed);
        return limits(varied).equals(limits(pool)) ? plan : planned(varied);
    }

    /** What obeying a kind in full costs more than not at all. */
    BigDecimal usd(PoolFacts.Kind kind) {
        return with(kind, PoolFacts.Obeyed.IN_FULL)
                .totalUsd()
                .subtract(with(kind, PoolFacts.Obeyed.NOT).totalUsd());
    }

    /** With units that must cover as much of every throughput guarantee; empty where that cannot be had. */
    Optional<PoolPlanner.Planned> covering(PlanInputs.Floor floor) {
        GuaranteeFloor fewest = new GuaranteeFloor(inside(), calendar);
        try {
            return Optional.of(planned(pool.floored(side -> fewest.all(floor, side))));
        } catch (InvalidProblem cannotBeMet) {
            return Optional.empty();
        }
    }

    List<PoolProblem.Member> inside() {
        return pool.members().stream()
                .filter(member -> pool.inside().contains(member.workload().code()))
                .toList();
    }

    private PoolPlanner.Planned planned(PoolProblem varied) {
        return planner.plan(List.of(varied)).get(pool.id());
    }

    private static List<Limits> limits(PoolProblem pool) {
        return Stream.concat(Stream.ofNullable(pool.offering()), pool.alternate().stream())
                .flatMap(offering -> offering.sides().stream())
                .map(PoolProblem.Side::pool)
                .map(Pool::limits)
                .toList();
    }
}
