package dev.parley.workload;

import dev.parley.engine.demand.TokenFlow;
import dev.parley.negotiation.AccountOfPayer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One workload of a negotiation.
 *
 * @param code         how people name it in tables, such as {@code W03}; unique in the negotiation
 * @param owner        the person who keeps it, or null
 * @param launching    first day of traffic, where it does not run yet
 * @param model        model id of the price list
 * @param scope        a region, a geography such as {@code us geo}, or {@code global}
 * @param flow         thousand tokens a minute, mean over all hours of the first forecast quarter
 * @param requests     requests a minute, mean over all hours, or null while unknown
 * @param minuteCv     coefficient of variation of the minutes inside an hour, 0 to 5
 * @param cvMeasured   whether {@code minuteCv} comes from a minute series
 * @param deferrable   null when the work cannot wait
 * @param illustrative whether it is invented for an example
 * @param version      counts its changes; a save bears the one it read
 * @param changedBy    display name of who changed it last
 */
public record Workload(
        UUID id,
        String code,
        String name,
        String team,
        @Nullable Owner owner,
        AccountOfPayer account,
        Environment environment,
        Status status,
        @Nullable LocalDate launching,
        String model,
        String scope,
        TokenFlow flow,
        @Nullable BigDecimal requests,
        Shape shape,
        BigDecimal minuteCv,
        boolean cvMeasured,
        Guarantee guarantee,
        @Nullable Deferrable deferrable,
        BilledBy billedBy,
        Evidence evidence,
        @Nullable String note,
        boolean illustrative,
        long version,
        String changedBy,
        Instant changedAt) {

    /** The person who keeps a workload. */
    public record Owner(UUID id, String name) {}

    /** Whether three full months were measured. */
    public boolean proven() {
        return evidence.proven();
    }

    /** As typed, to be changed and saved again. */
    public WorkloadDraft draft() {
        return new WorkloadDraft(
                code,
                name,
                team,
                owner == null ? null : owner.id(),
                account.id(),
                environment,
                status,
                launching,
                model,
                scope,
                Volume.of(flow, requests),
                shape.id(),
                minuteCv,
                cvMeasured,
                guarantee,
                deferrable,
                billedBy,
                evidence,
                note,
                illustrative);
    }
}
