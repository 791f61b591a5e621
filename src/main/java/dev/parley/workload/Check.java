package dev.parley.workload;

import dev.parley.base.data.Checks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the drafts of this package ask of their fields beyond {@link Checks}. */
final class Check {

    /** Decimals kept of a volume or a spread. */
    private static final int DECIMALS = 6;

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final int FIRST_YEAR = 2020;

    private Check() {}

    /** A share in percent. */
    static void percent(String field, BigDecimal value) {
        Checks.between(field, value, BigDecimal.ZERO, HUNDRED, "%");
    }

    static boolean isScope(String scope) {
        return Scopes.isScope(scope);
    }

    static void scope(String scope) {
        Scopes.require(scope);
    }

    static void date(String field, @Nullable LocalDate date) {
        Checks.day(field, date, FIRST_YEAR);
    }

    /** As the database keeps it. */
    static BigDecimal stored(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
