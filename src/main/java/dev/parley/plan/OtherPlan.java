package dev.parley.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a plan that somebody might follow instead costs above the exact one, for one pool over the whole plan.
 *
 * @param aboveUsd dollars above the exact plan; null when it cannot be said, and {@code why} says why
 * @param share    the same over what the exact plan of the pool costs
 * @param why      what stands against it: that it breaks the smallest purchase or a limit, or what is missing; may be empty
 */
public record OtherPlan(
        @Nullable BigDecimal aboveUsd, @Nullable BigDecimal share, String why) {

    static OtherPlan unknown(String why) {
        return new OtherPlan(null, null, why);
    }
}
