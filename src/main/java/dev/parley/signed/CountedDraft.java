package dev.parley.signed;

import dev.parley.base.data.Checks;
import dev.parley.base.data.Draft;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** What counted in a month as somebody typed it; see {@link CountedMonth}. The month is typed as 2026-10. */
public record CountedDraft(
        CountedMonth.@Nullable Whose whose,
        String month,
        boolean projected,
        @Nullable BigDecimal usd,
        String source,
        @Nullable String reason)
        implements Draft {

    private static final BigDecimal MOST = new BigDecimal("100000000000");

    @Override
    public void check(Problems problems) {
        problems.check(() -> Checks.present("whose", whose, "Choose who counts: we or AWS."))
                .check(this::yearMonth)
                .check(() -> Checks.between(
                        "usd",
                        Checks.present("usd", usd, "Enter the dollars that counted in the month."),
                        BigDecimal.ZERO,
                        MOST,
                        "dollars"))
                .check(() -> Checks.text("source", source, 500, "Enter where the figure comes from."))
                .check(() -> Checks.optionalText("reason", reason, 500));
        if (whose == CountedMonth.Whose.AWS && projected) {
            problems.add(
                    new InvalidInput("projected", "yes", "AWS's figure is of a month that is over: not expected."));
        }
    }

    YearMonth yearMonth() {
        try {
            return YearMonth.parse(month.strip());
        } catch (DateTimeParseException unreadable) {
            throw new InvalidInput("month", month, "\"" + month + "\" is no month: enter one such as 2026-10.");
        }
    }

    void writeTo(CountedRow row) {
        row.whose = Checks.set(whose);
        row.inMonth = yearMonth().toString();
        row.status = projected ? "PROJECTED" : "ACTUAL";
        row.usd = Money.cents(Checks.set(usd));
        row.source = source.strip();
        row.reason = Checks.blankToNull(reason);
    }
}
