package dev.parley.bill;

import dev.parley.base.data.Checks;
import dev.parley.workload.EditableRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "bill_line")
@SuppressWarnings("NullAway.Init")
class LineRow extends EditableRow {

    @Enumerated(EnumType.STRING)
    ContractLine line;

    @Enumerated(EnumType.STRING)
    Treatment discounted;

    @Enumerated(EnumType.STRING)
    Treatment counted;

    @Enumerated(EnumType.STRING)
    Treatment capped;

    @Nullable
    BigDecimal growthLow;

    @Nullable
    BigDecimal growthBase;

    @Nullable
    BigDecimal growthHigh;

    @Nullable
    BigDecimal yearZeroUsd;

    @Nullable
    String payer;

    @Enumerated(EnumType.STRING)
    @Nullable
    LinePaper paper;

    @Nullable
    LocalDate fromDate;

    @Nullable
    LocalDate toDate;

    @Nullable
    String clause;

    @Nullable
    String note;

    UUID id() {
        return id;
    }

    UUID changedBy() {
        return changedBy;
    }

    LineTerms toRecord(Map<UUID, String> names) {
        var growth = growthLow == null || growthBase == null || growthHigh == null
                ? null
                : new LineTerms.Growth(trimmed(growthLow), trimmed(growthBase), trimmed(growthHigh));
        return new LineTerms(
                id,
                line,
                discounted,
                counted,
                capped,
                growth,
                yearZeroUsd == null ? null : trimmed(yearZeroUsd),
                payer,
                paper,
                fromDate,
                toDate,
                clause,
                note,
                version,
                names.getOrDefault(changedBy, "somebody"),
                changedAt);
    }

    private static BigDecimal trimmed(BigDecimal stored) {
        return new BigDecimal(Checks.plain(stored));
    }
}
