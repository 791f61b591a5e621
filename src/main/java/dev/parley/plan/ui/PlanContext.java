package dev.parley.plan.ui;

import dev.parley.engine.quantity.Quarter;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.Permission;
import dev.parley.plan.PlanQuestions;
import dev.parley.plan.PlanResult;
import dev.parley.plan.PlanRun;
import dev.parley.plan.Plans;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the cards of the plan are drawn from: the run on screen, what the address selects in it, and the way to select
 * something else.
 *
 * @param slug     name of the negotiation in addresses
 * @param part     which part of a pool a phone shows
 * @param go       selects something else and draws the screen again
 * @param showPart remembers the part a phone shows
 */
record PlanContext(
        String slug,
        Membership member,
        Plans plans,
        PlanQuestions questions,
        PlanRun run,
        PlanAddress address,
        PlanPart part,
        Consumer<PlanAddress> go,
        Consumer<PlanPart> showPart) {

    PlanResult result() {
        return run.result();
    }

    PlanResult.PoolResult pool() {
        return address.poolOf(result());
    }

    /** The side of the product shown; null when the pool has none. */
    PlanResult.@Nullable SideResult side() {
        return address.sideOf(pool());
    }

    Quarter quarter() {
        return address.quarterOf(result());
    }

    int year() {
        return quarter().year();
    }

    boolean planned() {
        return pool().state() == PlanResult.State.PLANNED && !pool().months().isEmpty();
    }

    boolean may(Permission permission) {
        return member.may(permission);
    }
}
