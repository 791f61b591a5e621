package dev.parley.schedule;

import dev.parley.base.data.Checks;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What may be asked for and decided on a line. */
final class LineRules {

    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final int DECIMALS = 12;
    private static final int REASON = 1000;
    private static final int OWNER = 120;
    private static final int SOURCE = 500;

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

    /** What stands against a position whatever its line is. */
    static void position(Position next, Problems problems) {
        problems.check(() -> rate("anchor", "An anchor", next.anchor()))
                .check(() -> rate("target", "A target", next.target()))
                .check(() -> rate("walkAway", "A walk-away", next.walkAway()))
                .check(() -> rate("offer", "An offer", next.offer()))
                .check(() -> order(next.anchor(), next.target(), next.walkAway()))
                .check(() -> Checks.optionalText("reason", next.reason(), REASON))
                .check(() -> Checks.optionalText("owner", next.owner(), OWNER));
        var evidence = next.evidence();
        if (evidence != null) {
            problems.check(() -> Checks.text(
                    "source",
                    evidence.source(),
                    SOURCE,
                    "Evidence needs its source: name the letter, the page or the measurement."));
        }
        for (var aim : Aim.values()) {
            if (next.overridden(aim) && blank(next.reason())) {
                problems.add(new InvalidInput(
                        "reason",
                        plain(next.rate(aim)),
                        aim.label() + " " + plain(next.rate(aim)) + " is not the suggested "
                                + plain(next.suggested(aim)) + ": say why, or take the suggestion."));
            }
        }
    }

    /** @throws InvalidInput with all that stands against a position on this line */
    static void position(ScheduleLine line, Position next) {
        var problems = new Problems();
        position(next, problems);
        var today = line.today();
        var walkAway = next.walkAway();
        if (walkAway != null && today != null && walkAway.compareTo(today) > 0 && blank(next.reason())) {
            problems.add(new InvalidInput(
                    "reason",
                    plain(walkAway),
                    "Walk-away " + plain(walkAway) + " is above today's " + plain(today)
                            + ": leaving would be dearer than staying. Say why, or lower it."));
        }
        problems.refuse();
    }

    /** What we open with is lowest, what we leave at highest. */
    private static void order(@Nullable BigDecimal anchor, @Nullable BigDecimal target, @Nullable BigDecimal walkAway) {
        if (target != null && walkAway != null && walkAway.compareTo(target) < 0) {
            throw new InvalidInput(
                    "walkAway",
                    plain(walkAway),
                    "Walk-away " + plain(walkAway) + " lies below target " + plain(target)
                            + ": we would leave before we got what we aim for. Raise it or lower the target.");
        }
        if (anchor != null && target != null && anchor.compareTo(target) > 0) {
            throw new InvalidInput(
                    "anchor",
                    plain(anchor),
                    "Anchor " + plain(anchor) + " lies above target " + plain(target)
                            + ": we would open with less than we aim for. Lower it or raise the target.");
        }
        if (anchor != null && walkAway != null && anchor.compareTo(walkAway) > 0) {
            throw new InvalidInput(
                    "anchor",
                    plain(anchor),
                    "Anchor " + plain(anchor) + " lies above walk-away " + plain(walkAway)
                            + ": we would open with what we leave at. Lower it or raise the walk-away.");
        }
    }

    private static boolean blank(@Nullable String words) {
        return words == null || words.isBlank();
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
