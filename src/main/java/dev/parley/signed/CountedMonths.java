package dev.parley.signed;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.engine.quantity.Money;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.people.People;
import dev.parley.workload.Edits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What counted by month, as entered: ours where the bills do not tell it, and AWS's to be reconciled with it. */
@Service
public class CountedMonths {

    private final CountedRepository rows;
    private final Agreements agreements;
    private final Access access;
    private final People people;
    private final Edits edits;

    CountedMonths(CountedRepository rows, Agreements agreements, Access access, People people, Edits edits) {
        this.rows = rows;
        this.agreements = agreements;
        this.access = access;
        this.people = people;
        this.edits = edits;
    }

    /** All of them by month. */
    @Transactional(readOnly = true)
    public List<CountedMonth> of(UUID negotiation) {
        access.require(negotiation, Permission.SEE_BILL);
        var found = rows.findByNegotiationIdOrderByInMonthAscWhoseAsc(negotiation);
        var names = people.namesOf(found.stream().map(CountedRow::changedBy).collect(Collectors.toSet()));
        return found.stream().map(row -> row.toRecord(names)).toList();
    }

    /** @throws InvalidInput with what cannot be taken; a month that is entered already with both values */
    public SaveResult<CountedMonth> add(UUID negotiation, CountedDraft draft) {
        validate(negotiation, draft);
        refuseTwice(negotiation, null, draft);
        var row = new CountedRow();
        draft.writeTo(row);
        try {
            return edits.add(rows, negotiation, row, this::record);
        } catch (DataIntegrityViolationException faster) {
            refuseTwice(negotiation, null, draft);
            throw faster;
        }
    }

    public SaveResult<CountedMonth> change(UUID negotiation, UUID id, long version, CountedDraft draft) {
        validate(negotiation, draft);
        refuseTwice(negotiation, id, draft);
        return edits.change(rows, negotiation, id, version, draft::writeTo, this::record);
    }

    public SaveResult<CountedMonth> remove(UUID negotiation, UUID id, long version) {
        access.require(negotiation, Permission.EDIT_BILL);
        return edits.remove(rows, negotiation, id, version, this::record);
    }

    private void validate(UUID negotiation, CountedDraft draft) {
        access.require(negotiation, Permission.EDIT_BILL);
        draft.validate();
        var month = draft.yearMonth();
        if (agreements.inForce(negotiation, month.atDay(1)).isEmpty()
                && agreements.inForce(negotiation, month.atEndOfMonth()).isEmpty()
                && !agreements.plannedOn(negotiation, month.atEndOfMonth())) {
            throw new InvalidInput(
                    "month",
                    month,
                    month + " lies in no agreement: enter a month of today's terms or of the new agreement.");
        }
    }

    private void refuseTwice(UUID negotiation, @Nullable UUID self, CountedDraft draft) {
        rows.findByNegotiationIdAndWhoseAndInMonth(
                        negotiation,
                        Objects.requireNonNull(draft.whose()),
                        draft.yearMonth().toString())
                .map(this::record)
                .filter(row -> !row.id().equals(self))
                .ifPresent(row -> {
                    throw new InvalidInput(
                            "month",
                            draft.yearMonth(),
                            draft.yearMonth() + " is entered already, "
                                    + row.whose().label() + ": "
                                    + plain(row.usd()) + ", and you typed "
                                    + plain(Objects.requireNonNull(draft.usd())) + ". Change that one.");
                });
    }

    private static String plain(BigDecimal usd) {
        return "$" + String.format(Locale.US, "%,.2f", Money.cents(usd));
    }

    private CountedMonth record(CountedRow row) {
        return row.toRecord(people.namesOf(Set.of(row.changedBy())));
    }
}
