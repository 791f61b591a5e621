package dev.parley.schedule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where we stand on a line; never leaves the house.
 *
 * @param target the rate we expect to reach, in the line's unit
 * @param walkAway the rate above which the line is worth less than its alternatives
 * @param reason why it was set so
 */
public record Position(
        @Nullable BigDecimal target,
        @Nullable BigDecimal walkAway,
        @Nullable String reason,
        long version) {

    /** Nothing decided yet. */
    public static final Position NONE = new Position(null, null, null, -1);
}
