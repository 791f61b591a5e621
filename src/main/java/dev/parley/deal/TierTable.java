package dev.parley.deal;

import dev.parley.base.data.Checks;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.engine.deal.InvalidDeal;
import dev.parley.engine.deal.Tiers;
import dev.parley.engine.quantity.Share;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.workload.Edits;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Discounts by commitment, each row with its source and grade. Published bands are advisers' claims and contradict each
 * other, so the table is the customer's own; a larger commitment never earns less.
 */
@Service
public class TierTable {

    private final TierRepository tiers;
    private final Access access;
    private final Edits edits;

    TierTable(TierRepository tiers, Access access, Edits edits) {
        this.tiers = tiers;
        this.access = access;
        this.edits = edits;
    }

    /** The rows, by commitment upward. */
    @Transactional(readOnly = true)
    public List<Tier> of(UUID negotiation) {
        access.require(negotiation, Permission.SEE_POSITIONS);
        var rows = tiers.findByNegotiationIdOrderByCommitment(negotiation);
        return edits.records(rows, TierRow::toRecord);
    }

    /** @throws InvalidInput with what cannot be taken, also where the table would not rise */
    public SaveResult<Tier> add(UUID negotiation, TierDraft draft) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        draft.validate();
        rising(negotiation, null, draft);
        var row = new TierRow();
        draft.writeTo(row);
        try {
            return edits.add(tiers, negotiation, row, edits.record(TierRow::toRecord));
        } catch (DataIntegrityViolationException taken) {
            throw new InvalidInput(
                    "commitment", draft.commitment(), "The table has a row for this commitment already.");
        }
    }

    /** @throws InvalidInput with what cannot be taken, also where the table would not rise */
    public SaveResult<Tier> change(UUID negotiation, UUID tier, long version, TierDraft draft) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        draft.validate();
        rising(negotiation, tier, draft);
        return edits.change(tiers, negotiation, tier, version, draft::writeTo, edits.record(TierRow::toRecord));
    }

    public SaveResult<Tier> remove(UUID negotiation, UUID tier, long version) {
        access.require(negotiation, Permission.EDIT_POSITIONS);
        return edits.remove(tiers, negotiation, tier, version, edits.record(TierRow::toRecord));
    }

    /** As the engine looks discounts up. */
    static Tiers engine(List<Tier> rows) {
        return new Tiers(rows.stream()
                .map(row -> new Tiers.Tier(row.commitment(), new Share(row.discount()), row.source(), row.grade()))
                .toList());
    }

    private void rising(UUID negotiation, @Nullable UUID self, TierDraft draft) {
        var rows = tiers.findByNegotiationIdOrderByCommitment(negotiation).stream()
                .filter(row -> !row.id().equals(self))
                .map(row -> new Tiers.Tier(row.commitment, new Share(row.discount), row.source, row.grade))
                .collect(Collectors.toList());
        var commitment = Checks.set(draft.commitment());
        int place = (int) rows.stream()
                .filter(row -> row.commitment().compareTo(commitment) < 0)
                .count();
        rows.add(
                place,
                new Tiers.Tier(
                        commitment,
                        new Share(Checks.set(draft.discount())),
                        draft.source(),
                        Checks.set(draft.grade())));
        try {
            new Tiers(rows);
        } catch (InvalidDeal falling) {
            throw new InvalidInput("discount", draft.discount(), falling.getMessage());
        }
    }
}
