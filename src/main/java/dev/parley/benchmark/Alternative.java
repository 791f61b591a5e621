package dev.parley.benchmark;

import dev.parley.engine.migration.TokenFactor;
import dev.parley.engine.pricing.Grade;
import dev.parley.migration.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where workloads could go instead, as somebody entered it.
 *
 * @param workloads     ids of the workloads that would go, at least one
 * @param model         model id of the price book
 * @param scope         region, geography or {@code global} there
 * @param from          first day there; null: the first of the agreement
 * @param share         of their traffic, above 0 to 1
 * @param factorSource  what the token factor was measured by; null while equal token counts are assumed
 * @param writesAsInput whether writes to the prompt cache are paid as input where no price is listed for them
 * @param oneOffUsd     what moving costs once; null while unknown
 * @param creditsUsd    what the other provider gives
 * @param decidedBy     the role or team that decides whether the answers are good enough; null while nobody is named
 * @param source        of the entry; prices have their own
 */
public record Alternative(
        UUID id,
        Set<UUID> workloads,
        Channel channel,
        String model,
        String scope,
        @Nullable LocalDate from,
        BigDecimal share,
        TokenFactor factor,
        @Nullable String factorSource,
        boolean writesAsInput,
        @Nullable BigDecimal oneOffUsd,
        BigDecimal creditsUsd,
        Verdict verdict,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable String note,
        String source,
        @Nullable LocalDate dated,
        Grade grade,
        long version,
        String by,
        Instant at) {

    public Alternative {
        workloads = Set.copyOf(workloads);
    }

    /** Whether the token factor is an assumption. */
    public boolean factorAssumed() {
        return factorSource == null;
    }

    /** Whether it counts as something we could do: it did not fail. */
    public boolean counts() {
        return verdict != Verdict.FAILED;
    }

    /** As typed, to be changed and saved again. */
    public AlternativeDraft draft() {
        return new AlternativeDraft(
                workloads,
                channel,
                model,
                scope,
                from,
                share,
                factor.input(),
                factor.output(),
                factorSource,
                writesAsInput,
                oneOffUsd,
                creditsUsd,
                verdict,
                decidedBy,
                decidedOn,
                note,
                source,
                dated,
                grade);
    }
}
