package dev.parley.schedule;

import dev.parley.base.data.InvalidInput;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What may be asked for and decided on a line. */
final class LineRules {

    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final int DECIMALS = 12;
    private static final int REASON = 1000;

    private LineRules() {}

    /** @throws InvalidInput when the ask is negative, above list, or no rate at all */
    static void ask(ScheduleLineRow line, @Nullable BigDecimal ask) {
        rate("ask", "An ask", ask);
        if (ask != null && line.listRate != null && ask.compareTo(line.listRate) > 0) {
            throw new InvalidInput(
                    "ask",
                    plain(ask),
                    "An ask above list " + plain(ScheduleLineRow.plain(line.listRate))
                            + " asks for more than AWS's list price: lower it or leave it empty.");
        }
    }

    /** @throws InvalidInput when a rate is negative, the walk-away lies below the target, or the reason is too long */
    static void position(@Nullable BigDecimal target, @Nullable BigDecimal walkAway, @Nullable String reason) {
        rate("target", "A target", target);
        rate("walkAway", "A walk-away", walkAway);
        if (target != null && walkAway != null && walkAway.compareTo(target) < 0) {
            throw new InvalidInput(
                    "walkAway",
                    plain(walkAway),
                    "Walk-away " + plain(walkAway) + " lies below target " + plain(target)
                            + ": we would leave before we got what we aim for. Raise it or lower the target.");
        }
        if (reason != null && reason.length() > REASON) {
            throw new InvalidInput(
                    "reason", reason, reason.length() + " characters; a reason has at most 1,000. Shorten it.");
        }
    }

    private static void rate(String field, String name, @Nullable BigDecimal rate) {
        if (rate == null) {
            return;
        }
        if (rate.signum() < 0) {
            throw new InvalidInput(
                    field, plain(rate), name + " is zero or more, not " + plain(rate) + ": leave it empty for none.");
        }
        if (rate.compareTo(MOST) >= 0 || rate.stripTrailingZeros().scale() > DECIMALS) {
            throw new InvalidInput(
                    field,
                    plain(rate),
                    name + " is below 1,000,000,000 with at most 12 decimals, not " + plain(rate) + ".");
        }
    }

    private static String plain(@Nullable BigDecimal rate) {
        return rate == null ? "unknown" : rate.toPlainString();
    }
}
