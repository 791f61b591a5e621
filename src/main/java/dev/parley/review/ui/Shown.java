package dev.parley.review.ui;

import dev.parley.base.data.PlainNumber;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.Numbers;
import dev.parley.review.Submission.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How contents and states are written. */
final class Shown {

    private static final String PERCENT = " %";

    private Shown() {}

    /** {@code 23 Nov 2026, 21:33}, UTC. */
    static String moment(Instant at) {
        return Numbers.moment(LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    static Badge state(State state) {
        return switch (state) {
            case SUBMITTED -> Badge.needs(state.label());
            case APPROVED -> Badge.good(state.label());
            case RETURNED -> Badge.conflict(state.label());
            case WITHDRAWN, SUPERSEDED -> Badge.neutral(state.label());
        };
    }

    /** A value of a content: numbers with separators and every decimal they have. */
    static String value(String value) {
        return value(value, 0);
    }

    /** @param decimals at least */
    static String value(String value, int decimals) {
        var number = number(value);
        return number == null ? value : Numbers.decimal(number, Math.max(decimals, number.scale())) + unit(value);
    }

    /** How many decimals the numbers of a column have at least, so that they stand one below the other: two at most. */
    static int decimals(Stream<String> values) {
        return values.map(Shown::number)
                .filter(Objects::nonNull)
                .mapToInt(number -> Math.clamp(number.scale(), 0, 2))
                .max()
                .orElse(0);
    }

    static boolean numeric(String value) {
        return number(value) != null;
    }

    /** What the later value is more than the earlier; empty where one of them is no number. */
    static String difference(@Nullable String before, @Nullable String after) {
        var from = before == null ? null : number(before);
        var to = after == null ? null : number(after);
        if (from == null || to == null) {
            return "";
        }
        var more = to.subtract(from);
        return (more.signum() > 0 ? "+" : "")
                + Numbers.decimal(more, Math.max(0, more.stripTrailingZeros().scale()))
                + (unit(String.valueOf(after)).isEmpty() ? "" : " points");
    }

    private static @Nullable BigDecimal number(String value) {
        return PlainNumber.of(value.endsWith(PERCENT) ? value.substring(0, value.length() - PERCENT.length()) : value);
    }

    private static String unit(String value) {
        return value.endsWith(PERCENT) ? "\u00a0%" : "";
    }
}
