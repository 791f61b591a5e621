package dev.parley.workload;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.engine.demand.MeasuredHours;
import dev.parley.engine.demand.Measurement;
import dev.parley.engine.quantity.Quarter;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Permission;
import dev.parley.people.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What was measured of a negotiation's workloads, at most one series each. Whoever may edit a workload may give it one;
 * the series, its hours and what the workload takes over of it are stored together or not at all.
 */
@Service
public class MeasuredTraffic {

    private final SeriesRepository rows;
    private final SeriesHours hours;
    private final MeasuredDraft drafts;
    private final Workloads workloads;
    private final References references;
    private final Access access;
    private final CurrentPerson currentPerson;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MeasuredTraffic(
            SeriesRepository rows,
            SeriesHours hours,
            MeasuredDraft drafts,
            Workloads workloads,
            References references,
            Access access,
            CurrentPerson currentPerson,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.hours = hours;
        this.drafts = drafts;
        this.workloads = workloads;
        this.references = references;
        this.access = access;
        this.currentPerson = currentPerson;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What was measured, by workload; as many queries for ten thousand workloads as for one. */
    @Transactional(readOnly = true)
    public Map<UUID, Measured> of(UUID negotiation) {
        access.require(negotiation, Permission.SEE);
        var found = rows.findByNegotiationId(negotiation);
        var names = references.namesOf(found);
        return found.stream()
                .map(row -> row.toRecord(names.getOrDefault(row.changedBy, "somebody")))
                .collect(Collectors.toMap(Measured::workload, Function.identity()));
    }

    /** Hour by hour, or empty when the workload has no series. */
    @Transactional(readOnly = true)
    public Optional<Measurement> measurement(UUID negotiation, UUID workload) {
        access.require(negotiation, Permission.SEE);
        return rows.findByNegotiationIdAndWorkloadId(negotiation, workload)
                .map(row -> row.measurement(new MeasuredHours(hours.of(row.id))));
    }

    /** What was measured in a quarter, by workload; one query. */
    @Transactional(readOnly = true)
    public Map<UUID, MeasuredMean> means(UUID negotiation, Quarter quarter) {
        access.require(negotiation, Permission.SEE);
        var months = quarter.months();
        return hours.means(
                negotiation,
                months.getFirst().atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                months.getLast()
                        .plusMonths(1)
                        .atDay(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant());
    }

    /** What speaks against taking over what a text says. */
    public Doubts doubts(SeriesUpload upload) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new Doubts(today, upload.measurement(), upload.measurement());
    }

    /**
     * Stores a series in the place of the one there may be, and gives the workload what it takes over of it.
     *
     * @param seen the workload as it was read
     * @throws InvalidInput when what it takes over cannot be; nothing is stored then
     * @throws NotAllowed   when it is somebody else's and the acting person may edit only their own
     */
    public SaveResult<Workload> store(UUID negotiation, Workload seen, SeriesUpload upload, SeriesUpload.Takes takes) {
        return store(negotiation, seen, upload.series(), takes, null);
    }

    /** @param simple a shape that the workload takes instead of the mean week, or null */
    SaveResult<Workload> store(
            UUID negotiation, Workload seen, NewSeries upload, SeriesUpload.Takes takes, @Nullable UUID simple) {
        access.require(negotiation, Permission.EDIT_OWN_WORKLOADS);
        workloads.requireMayEdit(negotiation, seen.id());
        try {
            return Objects.requireNonNull(transaction.execute(status -> {
                var before = rows.findByNegotiationIdAndWorkloadId(negotiation, seen.id());
                var shape = takes.shape() && simple == null
                        ? drafts.shape(
                                negotiation,
                                seen,
                                before.map(row -> row.shapeId).orElse(null),
                                upload)
                        : null;
                var saved = workloads.change(
                        negotiation,
                        seen.id(),
                        seen.version(),
                        MeasuredDraft.of(seen, simple == null ? shape : simple, upload, takes));
                if (saved instanceof SaveResult.Saved<Workload>) {
                    before.ifPresent(rows::delete);
                    rows.flush();
                    insert(negotiation, SeriesRow.of(seen.id(), shape, upload), upload);
                } else {
                    status.setRollbackOnly();
                }
                return saved;
            }));
        } catch (DataIntegrityViolationException twice) {
            throw new InvalidInput(
                    "text",
                    upload.fileName(),
                    "Somebody stored measured data of " + seen.code() + " at this moment. Look at it first.");
        }
    }

    private void insert(UUID negotiation, SeriesRow row, NewSeries upload) {
        row.id = UUID.randomUUID();
        row.negotiationId = negotiation;
        row.changedBy = currentPerson.get().id();
        row.changedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.saveAndFlush(row);
        hours.insert(row.id, upload.measurement().hours().hours());
    }

    /** The series as a whole, or empty when the workload has none. */
    Optional<KeptSeries> kept(UUID negotiation, UUID workload) {
        return rows.findByNegotiationIdAndWorkloadId(negotiation, workload)
                .map(row -> KeptSeries.of(row, hours.of(row.id)));
    }

    /** Puts a series back in the place of the one there may be; none for null. In the caller's transaction. */
    void put(UUID negotiation, UUID workload, @Nullable KeptSeries series) {
        workloads.requireMayEdit(negotiation, workload);
        rows.findByNegotiationIdAndWorkloadId(negotiation, workload).ifPresent(rows::delete);
        rows.flush();
        if (series != null) {
            var row = series.row(negotiation, workload);
            rows.saveAndFlush(row);
            hours.insert(row.id, series.hours());
        }
    }

    /**
     * Removes a series; shape, spread and volumes that the workload took over stay, and the spread counts as entered.
     *
     * @param seen the workload as it was read
     */
    public SaveResult<Workload> remove(UUID negotiation, Workload seen) {
        access.require(negotiation, Permission.EDIT_OWN_WORKLOADS);
        workloads.requireMayEdit(negotiation, seen.id());
        return Objects.requireNonNull(transaction.execute(status -> {
            var saved = workloads.change(negotiation, seen.id(), seen.version(), MeasuredDraft.withoutSeries(seen));
            if (saved instanceof SaveResult.Saved<Workload>) {
                rows.findByNegotiationIdAndWorkloadId(negotiation, seen.id()).ifPresent(rows::delete);
            } else {
                status.setRollbackOnly();
            }
            return saved;
        }));
    }
}
