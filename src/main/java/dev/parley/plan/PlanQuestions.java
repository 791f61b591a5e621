package dev.parley.plan;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.quantity.Quarter;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Permission;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/**
 * What people ask a frozen plan: why, what if volume or a rate comes otherwise, what it will be sorry for. Answers follow from
 * the run's own inputs, so the same question always has the same answer.
 */
@Service
public class PlanQuestions {

    private static final BigDecimal MOST_VOLUME = BigDecimal.TEN;

    private final PreparedPlans prepared;
    private final NeededShares needed;
    private final Access access;

    PlanQuestions(PreparedPlans prepared, NeededShares needed, Access access) {
        this.prepared = prepared;
        this.needed = needed;
        this.access = access;
    }

    /**
     * The levels of one side of a pool in a quarter, and where the decision on each turns.
     *
     * @return empty when the pool is not planned
     */
    public List<CapacityDecision> decisions(PlanRun run, String pool, String side, Quarter quarter) {
        Membership member = member(run);
        PreparedPlan plan = prepared.of(run);
        return plan.replan(pool)
                .map(replan -> {
                    List<PoolProblem.Side> sides = replan.offering().sides();
                    int index = IntStream.range(0, sides.size())
                            .filter(i -> sides.get(i).side().code().equals(side))
                            .findFirst()
                            .orElse(0);
                    NeededShares.Table table = needed.of(run, pool, index, quarter, member);
                    return new CapacityDecisions(plan.calendar(), replan, index, quarter)
                            .all().stream()
                                    .map(one -> one.withNeeds(table.of(one.term())))
                                    .toList();
                })
                .orElse(List.of());
    }

    /** The whole plan if all volume comes otherwise. */
    public PlanAtVolume atVolume(PlanRun run, BigDecimal factor) {
        member(run);
        if (factor.signum() < 0 || factor.compareTo(MOST_VOLUME) > 0) {
            throw new InvalidInput(
                    "factor", factor.toPlainString(), "Volume lies between 0 and 10 times the forecast.");
        }
        return PlanAtVolume.of(prepared.of(run), run.result(), factor);
    }

    private Membership member(PlanRun run) {
        return member(run.negotiation(), run.inputs().basis());
    }

    private Membership member(UUID negotiation, PlanBasis basis) {
        Membership member = access.require(negotiation, Permission.SEE);
        if (!Plans.maySee(member, basis)) {
            throw new NotAllowed("This run is at rates that are not for your role here.");
        }
        return member;
    }
}
