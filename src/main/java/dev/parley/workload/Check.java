package dev.parley.workload;

import dev.parley.base.data.Checks;
import dev.parley.base.data.InvalidInput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the drafts of this package ask of their fields beyond {@link Checks}. */
final class Check {

    /** Decimals kept of a volume or a spread. */
    private static final int DECIMALS = 6;

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Characters of the longest scope that is kept. */
    private static final int LONGEST_SCOPE = 40;

    private static final int FIRST_YEAR = 2020;

    private static final Pattern SCOPE = Pattern.compile("global|[a-z]{2,6} geo|[a-z]{2,4}(-[a-z]+)+-\\d{1,2}");

    private Check() {}

    /** A share in percent. */
    static void percent(String field, BigDecimal value) {
        Checks.between(field, value, BigDecimal.ZERO, HUNDRED, "%");
    }

    static boolean isScope(String scope) {
        var bare = scope.strip();
        return bare.length() <= LONGEST_SCOPE && SCOPE.matcher(bare).matches();
    }

    static void scope(String scope) {
        if (!isScope(scope)) {
            throw new InvalidInput(
                    "scope",
                    scope,
                    (scope.isBlank() ? "Enter" : "\"" + scope + "\" is no scope: enter") + " a region such as us-east-1, a geography such as us geo, or"
                            + " global.");
        }
    }

    static void date(String field, @Nullable LocalDate date) {
        Checks.day(field, date, FIRST_YEAR);
    }

    /** As the database keeps it. */
    static BigDecimal stored(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
