package dev.parley.benchmark;

import dev.parley.base.data.Checks;
import dev.parley.engine.migration.TokenFactor;
import dev.parley.engine.pricing.Grade;
import dev.parley.migration.Verdict;
import dev.parley.workload.EditableRow;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "alternative")
@SuppressWarnings("NullAway.Init")
class AlternativeRow extends EditableRow {

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "alternative_workload", joinColumns = @JoinColumn(name = "alternative_id"))
    @Column(name = "workload_id")
    Set<UUID> workloads = new HashSet<>();

    String channel;
    String model;
    String scope;

    @Nullable
    LocalDate fromDate;

    BigDecimal share;
    BigDecimal inputFactor;
    BigDecimal outputFactor;

    @Nullable
    String factorSource;

    boolean writesAsInput;

    @Nullable
    BigDecimal oneOffUsd;

    BigDecimal creditsUsd;

    @Enumerated(EnumType.STRING)
    Verdict verdict;

    @Nullable
    String decidedBy;

    @Nullable
    LocalDate decidedOn;

    @Nullable
    String note;

    String source;

    @Nullable
    LocalDate dated;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 1)
    Grade grade;

    UUID id() {
        return id;
    }

    UUID changedBy() {
        return changedBy;
    }

    Alternative toRecord(Map<UUID, String> names) {
        return new Alternative(
                id,
                workloads,
                Channel.of(channel).orElseThrow(),
                model,
                scope,
                fromDate,
                trimmed(share),
                new TokenFactor(trimmed(inputFactor), trimmed(outputFactor)),
                factorSource,
                writesAsInput,
                oneOffUsd == null ? null : trimmed(oneOffUsd),
                trimmed(creditsUsd),
                verdict,
                decidedBy,
                decidedOn,
                note,
                source,
                dated,
                grade,
                version,
                names.getOrDefault(changedBy, "somebody"),
                changedAt);
    }

    private static BigDecimal trimmed(BigDecimal stored) {
        return new BigDecimal(Checks.plain(stored));
    }
}
