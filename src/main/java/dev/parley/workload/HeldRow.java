package dev.parley.workload;

import dev.parley.base.data.Checks;
import dev.parley.negotiation.AccountOfPayer;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "capacity_held")
@SuppressWarnings("NullAway.Init")
class HeldRow extends EditableRow {

    UUID accountId;
    String model;
    String scope;
    String product;
    int termMonths;

    @Nullable
    Integer units;

    @Nullable
    Integer inputKtpm;

    @Nullable
    Integer outputKtpm;

    @Nullable
    BigDecimal usdUnitHour;

    @Nullable
    BigDecimal usdInputHour;

    @Nullable
    BigDecimal usdOutputHour;

    LocalDate heldFrom;

    @Nullable
    LocalDate heldUntil;

    boolean renews;

    @Nullable
    LocalDate noticeBy;

    @Nullable
    BigDecimal busyPercent;

    @Nullable
    String note;

    Held toRecord(Map<UUID, AccountOfPayer> accounts, Map<UUID, String> names) {
        return new Held(
                id,
                Objects.requireNonNull(accounts.get(accountId)),
                model,
                scope,
                product,
                termMonths,
                new Quantity(units, inputKtpm, outputKtpm),
                trimmed(usdUnitHour),
                trimmed(usdInputHour),
                trimmed(usdOutputHour),
                heldFrom,
                heldUntil,
                renews,
                noticeBy,
                trimmed(busyPercent),
                note,
                version,
                names.getOrDefault(changedBy, "somebody"),
                changedAt);
    }

    private static @Nullable BigDecimal trimmed(@Nullable BigDecimal stored) {
        return stored == null ? null : new BigDecimal(Checks.plain(stored));
    }
}
