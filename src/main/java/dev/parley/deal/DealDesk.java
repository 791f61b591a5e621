package dev.parley.deal;

import dev.parley.bill.Bills;
import dev.parley.bill.SupportPlans;
import dev.parley.engine.deal.Bill;
import dev.parley.engine.deal.Sampling;
import dev.parley.engine.deal.Valuation;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the deals of a negotiation on one desk: the whole bill drawn once, every deal evaluated on it. The draw of a bill is
 * kept while the bill and the sampling stay the same, since every question about a deal asks for it.
 */
@Service
public class DealDesk {

    private static final int KEPT = 6;

    private final Deals deals;
    private final TierTable tiers;
    private final Bills bills;
    private final SupportPlans support;
    private final Negotiations negotiations;
    private final Access access;
    private final Kept<Drawn, Valuation> draws = new Kept<>(KEPT);
    private final Kept<Read, Desk> desks = new Kept<>(KEPT);

    private record Drawn(Bill bill, Sampling sampling) {}

    /** All that the answers of a desk follow from. */
    private record Read(
            Negotiation negotiation,
            List<DealSheet> sheets,
            List<Tier> tiers,
            EngineBill bill,
            Sampling sampling,
            Lens lens) {}

    DealDesk(
            Deals deals, TierTable tiers, Bills bills, SupportPlans support, Negotiations negotiations, Access access) {
        this.deals = deals;
        this.tiers = tiers;
        this.bills = bills;
        this.support = support;
        this.negotiations = negotiations;
        this.access = access;
    }

    /** All that a desk needs, read at once. As long as nothing of it changes, the desk is the same and so are its answers. */
    @Transactional(readOnly = true)
    public Desk open(UUID id, Sampling sampling, Lens lens) {
        access.require(id, Permission.SEE_POSITIONS);
        var negotiation = negotiations.byId(id);
        var bill = EngineBill.of(negotiation.years(), bills.byPayer(id), support.of(id));
        var read = new Read(negotiation, deals.of(id), tiers.of(id), bill, sampling, lens);
        return desks.of(read, () -> new Desk(read.negotiation(), read.sheets(), read.tiers(), bill, drawn(read), lens));
    }

    private @Nullable Valuation drawn(Read read) {
        var bill = read.bill().bill();
        return bill == null
                ? null
                : draws.of(new Drawn(bill, read.sampling()), () -> Valuation.of(bill, read.sampling()));
    }
}
