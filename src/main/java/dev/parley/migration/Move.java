package dev.parley.migration;

import dev.parley.engine.migration.TokenFactor;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move of a workload that somebody considers.
 *
 * @param workload     id of the workload
 * @param model        model id it would go to
 * @param scope        region, geography or {@code global} it would go to
 * @param factorSource what the token factor was measured by; null while it is assumed
 * @param oneOffUsd    what moving costs once, dollars; null while unknown
 * @param decidedBy    who gave the verdict; null while it is open
 * @param plannedFrom  first quarter at the new model; null while it is only considered
 * @param version      counts its changes; a save bears the one it read
 * @param changedBy    display name of who changed it last
 */
public record Move(
        UUID id,
        UUID workload,
        String model,
        String scope,
        MoveKind kind,
        TokenFactor factor,
        @Nullable String factorSource,
        @Nullable BigDecimal oneOffUsd,
        Verdict verdict,
        @Nullable Person decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String note,
        @Nullable Quarter plannedFrom,
        long version,
        String changedBy,
        Instant changedAt) {

    /** Somebody by name. */
    public record Person(UUID id, String name) {}

    public boolean planned() {
        return plannedFrom != null;
    }

    /** Whether the token factor is an assumption. */
    public boolean factorAssumed() {
        return factorSource == null;
    }

    /** As typed, to be changed and saved again; the plan is not part of it. */
    public MoveDraft draft() {
        return new MoveDraft(
                workload,
                model,
                scope,
                kind,
                factor.input(),
                factor.output(),
                factorSource,
                oneOffUsd,
                verdict,
                decidedBy == null ? null : decidedBy.id(),
                decidedOn,
                note);
    }
}
