package dev.parley.workload;

import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Money;
import dev.parley.negotiation.AccountOfPayer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Capacity that is paid today. Fields as in {@link HeldDraft}.
 *
 * @param changedBy display name of who changed it last
 */
public record Held(
        UUID id,
        AccountOfPayer account,
        String model,
        String scope,
        String product,
        int termMonths,
        Quantity quantity,
        @Nullable BigDecimal unitRate,
        @Nullable BigDecimal inputRate,
        @Nullable BigDecimal outputRate,
        LocalDate from,
        @Nullable LocalDate until,
        boolean renews,
        @Nullable LocalDate noticeBy,
        @Nullable BigDecimal busy,
        @Nullable String note,
        long version,
        String changedBy,
        Instant changedAt) {

    /** Dollars an hour, every hour, busy or not; unknown while a rate is. */
    public Amount perHour() {
        return part("unit", quantity.units(), unitRate)
                .plus(part("input", quantity.input(), inputRate))
                .plus(part("output", quantity.output(), outputRate));
    }

    /** Dollars a month of {@code hours} hours. */
    public Amount perMonth(BigDecimal hours) {
        return perHour().times(hours);
    }

    /** Dollars a month that buy idle hours, or empty while busy is not measured. */
    public Optional<Amount> idlePerMonth(BigDecimal hours) {
        return Optional.ofNullable(busy)
                .map(percent -> Money.divide(Check.HUNDRED.subtract(percent), Check.HUNDRED))
                .map(idle -> perMonth(hours).times(idle));
    }

    /** Whether it is paid on a day, taking it that what renews itself goes on. */
    public boolean paidOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || renews || !until.isBefore(day));
    }

    private Amount part(String side, @Nullable Integer quantity, @Nullable BigDecimal rate) {
        if (quantity == null || quantity == 0) {
            return Amount.ZERO;
        }
        return rate == null
                ? new Amount.Unknown(
                        "The " + side + " rate of " + model + " held in " + account.alias() + " is unknown: enter it.")
                : new Amount.Known(rate.multiply(BigDecimal.valueOf(quantity)));
    }

    /** As typed, to be changed and saved again. */
    public HeldDraft draft() {
        return new HeldDraft(
                account.id(),
                model,
                scope,
                product,
                termMonths,
                quantity,
                unitRate,
                inputRate,
                outputRate,
                from,
                until,
                renews,
                noticeBy,
                busy,
                note);
    }
}
