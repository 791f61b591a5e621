package dev.parley.signed;

import dev.parley.workload.EditableRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "counted_month")
@SuppressWarnings("NullAway.Init")
class CountedRow extends EditableRow {

    @Enumerated(EnumType.STRING)
    CountedMonth.Whose whose;

    String inMonth;
    String status;
    BigDecimal usd;
    String source;

    @Nullable
    String reason;

    UUID changedBy() {
        return changedBy;
    }

    CountedMonth toRecord(Map<UUID, String> names) {
        return new CountedMonth(
                id,
                whose,
                YearMonth.parse(inMonth),
                status.equals("PROJECTED"),
                usd,
                source,
                reason,
                version,
                names.getOrDefault(changedBy, "somebody"),
                changedAt);
    }
}
