package dev.parley.bill;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the agreement does with a line and how it is expected to grow.
 *
 * @param id      null while nobody has entered anything: it is as Parley proposes
 * @param growth  a year, low, base and high as shares of 1, or null while nobody has entered it
 * @param yearZero dollars of the contract year before the agreement at list, before its discount, as entered; null: as billed
 * @param payer   code of the payer of what is entered, or null: the first that takes part
 * @param paper   the paper it stands on, or null while nobody has entered it
 * @param from    first day it is paid under the agreement, or null: from the first
 * @param to      last day, or null: to the last
 * @param clause  where the agreement says so, or null
 * @param version counts its changes; 0 while nobody has entered anything
 * @param by      display name of who changed it last, or null
 */
public record LineTerms(
        @Nullable UUID id,
        ContractLine line,
        Treatment discounted,
        Treatment counted,
        Treatment capped,
        @Nullable Growth growth,
        @Nullable BigDecimal yearZero,
        @Nullable String payer,
        @Nullable LinePaper paper,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String clause,
        @Nullable String note,
        long version,
        @Nullable String by,
        @Nullable Instant at) {

    /** Change a year, as shares of 1: -0.05 is five per cent less. */
    public record Growth(BigDecimal low, BigDecimal base, BigDecimal high) {}

    static LineTerms proposed(ContractLine line) {
        return new LineTerms(
                null,
                line,
                line.discounted(),
                line.counted(),
                line.capped(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null);
    }

    /** As a form begins with it. */
    public LineDraft draft() {
        var typed = Optional.ofNullable(growth);
        return new LineDraft(
                line,
                discounted,
                counted,
                capped,
                typed.map(Growth::low).orElse(null),
                typed.map(Growth::base).orElse(null),
                typed.map(Growth::high).orElse(null),
                yearZero,
                payer,
                paper,
                from,
                to,
                clause,
                note);
    }
}
