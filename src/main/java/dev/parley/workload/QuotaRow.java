package dev.parley.workload;

import dev.parley.engine.pricing.Grade;
import dev.parley.negotiation.AccountOfPayer;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "capacity_quota")
@SuppressWarnings("NullAway.Init")
class QuotaRow extends EditableRow {

    UUID accountId;
    String model;
    String scope;

    @Enumerated(EnumType.STRING)
    QuotaKind kind;

    long granted;

    @Nullable
    LocalDate grantedFrom;

    @Nullable
    Long asked;

    @Nullable
    LocalDate askedOn;

    @Enumerated(EnumType.STRING)
    QuotaState state;

    String source;
    LocalDate asOf;

    @Enumerated(EnumType.STRING)
    Grade grade;

    boolean illustrative;

    @Nullable
    String note;

    Quota toRecord(Map<UUID, AccountOfPayer> accounts, Map<UUID, String> names) {
        return new Quota(
                id,
                Objects.requireNonNull(accounts.get(accountId)),
                new QuotaDraft(
                        accountId,
                        model,
                        scope,
                        kind,
                        granted,
                        grantedFrom,
                        asked,
                        askedOn,
                        state,
                        source,
                        asOf,
                        grade,
                        illustrative,
                        note),
                version,
                names.getOrDefault(changedBy, "somebody"),
                changedAt);
    }
}
