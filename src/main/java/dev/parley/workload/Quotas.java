package dev.parley.workload;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What AWS grants each account of each model. Those who may edit every workload edit it. */
@Service
public class Quotas {

    private final QuotaRepository rows;
    private final Access access;
    private final References references;
    private final Edits edits;

    Quotas(QuotaRepository rows, Access access, References references, Edits edits) {
        this.rows = rows;
        this.access = access;
        this.references = references;
        this.edits = edits;
    }

    /** All of them, by account, model and the day they begin. */
    @Transactional(readOnly = true)
    public List<Quota> of(UUID negotiation) {
        access.require(negotiation, Permission.SEE);
        return records(negotiation, rows.findByNegotiationIdOrderByModelAscScopeAscKindAscIdAsc(negotiation)).stream()
                .sorted(Comparator.comparing((Quota one) -> one.account().alias())
                        .thenComparing(one -> one.typed().model())
                        .thenComparing(one -> one.typed().scope())
                        .thenComparing(one -> one.typed().kind(), Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(one -> one.typed().from(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }

    /** @throws InvalidInput naming what cannot be taken */
    public SaveResult<Quota> add(UUID negotiation, QuotaDraft draft) {
        validate(negotiation, null, draft);
        var row = new QuotaRow();
        draft.writeTo(row);
        return edits.add(rows, negotiation, row, this::record);
    }

    /** @throws InvalidInput naming what cannot be taken */
    public SaveResult<Quota> change(UUID negotiation, UUID id, long version, QuotaDraft draft) {
        validate(negotiation, id, draft);
        return edits.change(rows, negotiation, id, version, draft::writeTo, this::record);
    }

    public SaveResult<Quota> remove(UUID negotiation, UUID id, long version) {
        access.require(negotiation, Permission.EDIT_ALL_WORKLOADS);
        return edits.remove(rows, negotiation, id, version, this::record);
    }

    private void validate(UUID negotiation, @Nullable UUID id, QuotaDraft draft) {
        access.require(negotiation, Permission.EDIT_ALL_WORKLOADS);
        draft.validate();
        if (!references.accounts(negotiation).containsKey(draft.account())) {
            throw new InvalidInput(
                    "account", draft.account(), "This account is not part of the negotiation. Choose one that is.");
        }
        rows.findByNegotiationIdOrderByModelAscScopeAscKindAscIdAsc(negotiation).stream()
                .filter(row -> !row.id.equals(id) && draft.sameAs(row))
                .findFirst()
                .ifPresent(row -> {
                    throw new InvalidInput(
                            "from",
                            draft.from(),
                            "There is a quota of " + row.granted + " from the same day: change that one, or enter"
                                    + " the day this one begins.");
                });
    }

    private List<Quota> records(UUID negotiation, List<QuotaRow> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        var accounts = references.accounts(negotiation);
        var names = references.namesOf(found);
        return found.stream().map(row -> row.toRecord(accounts, names)).toList();
    }

    private Quota record(QuotaRow row) {
        return records(row.negotiationId, List.of(row)).getFirst();
    }
}
