package dev.parley.deal.ui;

import dev.parley.base.data.Checks;
import dev.parley.engine.deal.Answer;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The values of an item as its fields begin with them. */
final class ItemText {

    private ItemText() {}

    static String answer(@Nullable Answer answer) {
        return switch (answer) {
            case null -> "";
            case YES -> "yes";
            case NO -> "no";
            case NOT_IN_WRITING -> "not in writing";
        };
    }

    static String dollars(BigDecimal value) {
        var millions = value.movePointLeft(6).stripTrailingZeros();
        return millions.scale() <= 4 && value.abs().compareTo(BigDecimal.valueOf(100_000)) >= 0
                ? millions.toPlainString() + "M"
                : Checks.plain(value);
    }

    static String percent(@Nullable BigDecimal value) {
        return value == null ? "" : Checks.plain(value.movePointRight(2));
    }

    static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : Checks.plain(value);
    }
}
