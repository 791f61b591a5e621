package dev.parley.benchmark;

import dev.parley.base.data.Checks;
import dev.parley.engine.pricing.Grade;
import dev.parley.workload.EditableRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "benchmark")
@SuppressWarnings("NullAway.Init")
class BenchmarkRow extends EditableRow {

    @Enumerated(EnumType.STRING)
    About about;

    String subject;

    @Nullable
    BigDecimal low;

    @Nullable
    BigDecimal middle;

    @Nullable
    BigDecimal high;

    @Nullable
    Integer sampleSize;

    @Nullable
    BigDecimal commitmentUsd;

    @Nullable
    LocalDate dated;

    String source;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 1)
    Grade grade;

    @Enumerated(EnumType.STRING)
    Confidentiality confidentiality;

    @Nullable
    LocalDate ndaUntil;

    @Nullable
    String note;

    UUID id() {
        return id;
    }

    UUID changedBy() {
        return changedBy;
    }

    Benchmark toRecord(Map<UUID, String> names) {
        return new Benchmark(
                id,
                about,
                subject,
                trimmed(low),
                trimmed(middle),
                trimmed(high),
                sampleSize,
                trimmed(commitmentUsd),
                dated,
                source,
                grade,
                confidentiality,
                ndaUntil,
                note,
                false,
                version,
                names.getOrDefault(changedBy, "somebody"),
                changedAt);
    }

    private static @Nullable BigDecimal trimmed(@Nullable BigDecimal stored) {
        return stored == null ? null : new BigDecimal(Checks.plain(stored));
    }
}
