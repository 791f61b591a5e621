package dev.parley.workload;

import dev.parley.base.data.Checks;
import dev.parley.base.data.Draft;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Capacity that is paid today, as typed.
 *
 * @param product    code of a capacity product, such as {@code model-units} or {@code reserved}
 * @param termMonths 0 without commitment, to 36
 * @param unitRate   dollars per unit-hour, null while unknown
 * @param inputRate  dollars per thousand input tokens a minute and hour, null while unknown
 * @param outputRate dollars per thousand output tokens a minute and hour, null while unknown
 * @param until      last day paid, or null while it goes on until somebody deletes it
 * @param renews     whether it renews itself after {@code until}
 * @param noticeBy   last day on which that can be stopped
 * @param busy       how busy it was in the last 30 days, in percent, null while not measured
 */
public record HeldDraft(
        @Nullable UUID account,
        String model,
        String scope,
        String product,
        int termMonths,
        Quantity quantity,
        @Nullable BigDecimal unitRate,
        @Nullable BigDecimal inputRate,
        @Nullable BigDecimal outputRate,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean renews,
        @Nullable LocalDate noticeBy,
        @Nullable BigDecimal busy,
        @Nullable String note)
        implements Draft {

    private static final BigDecimal MOST_RATE = BigDecimal.valueOf(1_000_000);

    @Override
    public void check(Problems problems) {
        problems.check(() -> Checks.present("account", account, "Choose the account that holds it."))
                .check(() -> Checks.text("product", product, 40, "Enter a product."))
                .check(() -> Checks.text("model", model, 120, "Enter a model id."))
                .check(() -> Check.scope(scope))
                .check(() -> Checks.between("termMonths", termMonths, 0, 36, "months"))
                .check(quantity::validate)
                .check(() -> rate("unitRate", unitRate))
                .check(() -> rate("inputRate", inputRate))
                .check(() -> rate("outputRate", outputRate));
        checkDates(problems);
        if (busy != null) {
            problems.check(() -> Check.percent("busy", busy));
        }
        problems.check(() -> Checks.optionalText("note", note, 2000));
    }

    private void checkDates(Problems problems) {
        problems.check(() -> Checks.present("from", from, "Enter the first day it was paid."))
                .check(() -> Check.date("from", from))
                .check(() -> Check.date("until", until))
                .check(() -> Check.date("noticeBy", noticeBy));
        if (from != null && until != null && until.isBefore(from)) {
            problems.add(new InvalidInput(
                    "until", until, until + " is before it starts on " + from + ". Enter a later last day."));
        }
        if (until != null && noticeBy != null && noticeBy.isAfter(until)) {
            problems.add(new InvalidInput(
                    "noticeBy", noticeBy, noticeBy + " is after the last day, " + until + ". Enter an earlier day."));
        }
    }

    private static void rate(String field, @Nullable BigDecimal rate) {
        if (rate != null) {
            Checks.between(field, rate, BigDecimal.ZERO, MOST_RATE, "dollars an hour");
        }
    }

    void writeTo(HeldRow row) {
        row.accountId = Objects.requireNonNull(account);
        row.model = model.strip();
        row.scope = scope.strip();
        row.product = product.strip();
        row.termMonths = termMonths;
        row.units = quantity.units();
        row.inputKtpm = quantity.input();
        row.outputKtpm = quantity.output();
        row.usdUnitHour = unitRate;
        row.usdInputHour = inputRate;
        row.usdOutputHour = outputRate;
        row.heldFrom = Objects.requireNonNull(from);
        row.heldUntil = until;
        row.renews = renews;
        row.noticeBy = noticeBy;
        row.busyPercent = busy;
        row.note = Checks.blankToNull(note);
    }
}
