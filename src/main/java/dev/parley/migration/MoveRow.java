package dev.parley.migration;

import dev.parley.base.data.Checks;
import dev.parley.engine.migration.TokenFactor;
import dev.parley.engine.quantity.Quarter;
import dev.parley.workload.EditableRow;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "workload_move")
@SuppressWarnings("NullAway.Init")
class MoveRow extends EditableRow {

    UUID workloadId;
    String targetModel;
    String targetScope;

    @Enumerated(EnumType.STRING)
    MoveKind kind;

    BigDecimal inputFactor;
    BigDecimal outputFactor;

    @Nullable
    String factorSource;

    @Nullable
    BigDecimal oneOffUsd;

    @Enumerated(EnumType.STRING)
    Verdict verdict;

    @Nullable
    UUID decidedBy;

    @Nullable
    LocalDate decidedOn;

    @Nullable
    String note;

    @Nullable
    String plannedFrom;

    /** The workload while the move is planned: the database keeps it unique. */
    @Nullable
    UUID plannedWorkloadId;

    UUID id() {
        return id;
    }

    /** Planned from a quarter; null takes it out of the plan. */
    void plan(@Nullable Quarter from) {
        plannedFrom = from == null ? null : from.toString();
        plannedWorkloadId = from == null ? null : workloadId;
    }

    Stream<UUID> people() {
        return Stream.of(decidedBy, changedBy).filter(one -> one != null);
    }

    Move toRecord(Map<UUID, String> names) {
        return new Move(
                id,
                workloadId,
                targetModel,
                targetScope,
                kind,
                new TokenFactor(trimmed(inputFactor), trimmed(outputFactor)),
                factorSource,
                oneOffUsd,
                verdict,
                decidedBy == null ? null : new Move.Person(decidedBy, names.getOrDefault(decidedBy, "somebody")),
                decidedOn,
                note,
                plannedFrom == null ? null : Quarter.parse(plannedFrom),
                version,
                names.getOrDefault(changedBy, "somebody"),
                changedAt);
    }

    private static BigDecimal trimmed(BigDecimal stored) {
        return new BigDecimal(Checks.plain(stored));
    }
}
