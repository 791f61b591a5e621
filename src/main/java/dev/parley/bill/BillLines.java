package dev.parley.bill;

import dev.parley.base.data.Checks;
import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.people.People;
import dev.parley.workload.Edits;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the agreement does with each line of the bill, and which services somebody put into another line. */
@Service
public class BillLines {

    private final LineRepository lines;
    private final ServiceRepository services;
    private final Access access;
    private final People people;
    private final Edits edits;

    BillLines(LineRepository lines, ServiceRepository services, Access access, People people, Edits edits) {
        this.lines = lines;
        this.services = services;
        this.access = access;
        this.people = people;
        this.edits = edits;
    }

    /** All lines in their order, as entered or as Parley proposes. */
    @Transactional(readOnly = true)
    public List<LineTerms> of(UUID negotiation) {
        access.require(negotiation, Permission.SEE_BILL);
        var rows = lines.findByNegotiationId(negotiation);
        var names = people.namesOf(rows.stream().map(LineRow::changedBy).collect(Collectors.toSet()));
        var entered = rows.stream()
                .map(row -> row.toRecord(names))
                .collect(Collectors.toMap(LineTerms::line, Function.identity()));
        return Arrays.stream(ContractLine.values())
                .map(line -> entered.getOrDefault(line, LineTerms.proposed(line)))
                .toList();
    }

    /** Whose edits stand in the lines. Of each the last who changed it is known. */
    @Transactional(readOnly = true)
    public Set<UUID> editors(UUID negotiation) {
        access.require(negotiation, Permission.SEE_BILL);
        return lines.findByNegotiationId(negotiation).stream()
                .map(LineRow::changedBy)
                .collect(Collectors.toSet());
    }

    /**
     * Enters what holds for a line.
     *
     * @param version the version that was read, or null when nothing was entered
     * @throws dev.parley.base.data.InvalidInput with all that cannot be taken
     */
    public SaveResult<LineTerms> enter(UUID negotiation, @Nullable Long version, LineDraft draft) {
        access.require(negotiation, Permission.EDIT_BILL);
        draft.validate();
        var stored = lines.findByNegotiationIdAndLine(negotiation, draft.line());
        if (version != null) {
            return stored.isEmpty()
                    ? new SaveResult.Gone<>()
                    : edits.change(lines, negotiation, stored.get().id(), version, draft::writeTo, this::record);
        }
        var row = new LineRow();
        draft.writeTo(row);
        try {
            return edits.add(lines, negotiation, row, this::record);
        } catch (DataIntegrityViolationException faster) {
            return lines.findByNegotiationIdAndLine(negotiation, draft.line())
                    .map(this::record)
                    .<SaveResult<LineTerms>>map(theirs ->
                            new SaveResult.Conflict<>(Checks.set(theirs.by()), Checks.set(theirs.at()), theirs))
                    .orElseGet(SaveResult.Gone::new);
        }
    }

    /** The services that somebody moved. */
    @Transactional(readOnly = true)
    public Map<ServicePlace.Key, ServicePlace> places(UUID negotiation) {
        access.require(negotiation, Permission.SEE_BILL);
        var rows = services.findByNegotiationId(negotiation);
        var names = people.namesOf(rows.stream().map(ServiceRow::changedBy).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> row.toRecord(names))
                .collect(Collectors.toMap(ServicePlace::key, Function.identity()));
    }

    /**
     * Puts a service into a line or apart from them, for all months; into its usual line to take that back.
     *
     * @param version the version that was read, or null when nobody had moved it
     */
    public SaveResult<ServicePlace> place(
            UUID negotiation, @Nullable Long version, ServicePlace.Key key, BillPlace to) {
        access.require(negotiation, Permission.EDIT_BILL);
        Checks.text("service", key.service(), 300, "Name the service as the bill does.");
        var stored = services.findByNegotiationIdAndSellerAndServiceAndUsual(
                negotiation, key.seller(), key.service(), key.usual());
        if (version != null) {
            return stored.isEmpty()
                    ? new SaveResult.Gone<>()
                    : edits.change(
                            services,
                            negotiation,
                            stored.get().id(),
                            version,
                            row -> row.line = to.name(),
                            this::record);
        }
        var row = new ServiceRow();
        row.seller = key.seller();
        row.service = key.service();
        row.usual = key.usual();
        row.line = to.name();
        try {
            return edits.add(services, negotiation, row, this::record);
        } catch (DataIntegrityViolationException faster) {
            return services.findByNegotiationIdAndSellerAndServiceAndUsual(
                            negotiation, key.seller(), key.service(), key.usual())
                    .map(this::record)
                    .<SaveResult<ServicePlace>>map(
                            theirs -> new SaveResult.Conflict<>(theirs.by(), theirs.at(), theirs))
                    .orElseGet(SaveResult.Gone::new);
        }
    }

    private LineTerms record(LineRow row) {
        return row.toRecord(people.namesOf(Set.of(row.changedBy())));
    }

    private ServicePlace record(ServiceRow row) {
        return row.toRecord(people.namesOf(Set.of(row.changedBy())));
    }
}
