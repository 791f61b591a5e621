package dev.parley.workload;

import dev.parley.base.data.Checks;
import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.pricing.Grade;
import dev.parley.negotiation.AccountOfPayer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "workload")
@SuppressWarnings("NullAway.Init")
class WorkloadRow extends EditableRow {

    String code;
    String removedKey = "";
    String name;
    String team;

    @Nullable
    UUID ownerId;

    UUID accountId;

    @Enumerated(EnumType.STRING)
    Environment environment;

    @Enumerated(EnumType.STRING)
    Status status;

    @Nullable
    LocalDate launching;

    String model;
    String scope;
    BigDecimal inputKtpm;
    BigDecimal cacheReadKtpm;
    BigDecimal cacheWriteKtpm;
    BigDecimal outputKtpm;

    @Nullable
    BigDecimal requestsPerMinute;

    UUID shapeId;
    BigDecimal minuteCv;
    boolean cvMeasured;

    @Enumerated(EnumType.STRING)
    Guarantee guarantee;

    @Nullable
    Integer deferrableHours;

    @Nullable
    BigDecimal deferrablePercent;

    @Enumerated(EnumType.STRING)
    BilledBy billedBy;

    int evidenceMonths;

    @Nullable
    String evidenceSource;

    @Nullable
    LocalDate evidenceAsOf;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 1)
    @Nullable
    Grade evidenceGrade;

    @Nullable
    String note;

    boolean illustrative;

    @Override
    protected boolean gone() {
        return !removedKey.isEmpty();
    }

    /** The row with what it refers to, each looked up once for a whole list. */
    Workload toRecord(Map<UUID, AccountOfPayer> accounts, Map<UUID, Shape> shapes, Map<UUID, String> names) {
        var owner = ownerId == null ? null : new Workload.Owner(ownerId, names.getOrDefault(ownerId, "somebody"));
        return new Workload(
                id,
                code,
                name,
                team,
                owner,
                Objects.requireNonNull(accounts.get(accountId)),
                environment,
                status,
                launching,
                model,
                scope,
                new TokenFlow(trimmed(inputKtpm), trimmed(cacheReadKtpm), trimmed(cacheWriteKtpm), trimmed(outputKtpm)),
                requestsPerMinute == null ? null : trimmed(requestsPerMinute),
                Objects.requireNonNull(shapes.get(shapeId)),
                trimmed(minuteCv),
                cvMeasured,
                guarantee,
                deferrableHours == null || deferrablePercent == null
                        ? null
                        : new Deferrable(deferrableHours, trimmed(deferrablePercent)),
                billedBy,
                new Evidence(evidenceMonths, evidenceSource, evidenceAsOf, evidenceGrade),
                note,
                illustrative,
                version,
                names.getOrDefault(changedBy, "somebody"),
                changedAt);
    }

    private static BigDecimal trimmed(BigDecimal stored) {
        return new BigDecimal(Checks.plain(stored));
    }
}
