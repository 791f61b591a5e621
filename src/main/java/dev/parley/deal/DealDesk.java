package dev.parley.deal;

import dev.parley.bill.Bills;
import dev.parley.bill.ContractLine;
import dev.parley.bill.PayerLine;
import dev.parley.bill.SupportPlans;
import dev.parley.engine.deal.Bill;
import dev.parley.engine.deal.Sampling;
import dev.parley.engine.deal.Valuation;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.plan.Plans;
import dev.parley.workload.BilledBy;
import dev.parley.workload.Workload;
import dev.parley.workload.Workloads;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the deals of a negotiation on one desk: the whole bill drawn once, every deal evaluated on it. The draw of a bill is
 * kept while the bill and the sampling stay the same, since every question about a deal asks for it.
 */
@Service
public class DealDesk {

    private static final int KEPT = 4;

    private final Deals deals;
    private final TierTable tiers;
    private final Bills bills;
    private final SupportPlans support;
    private final Plans plans;
    private final Workloads workloads;
    private final Negotiations negotiations;
    private final Access access;
    private final Map<Drawn, Valuation> draws = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Drawn, Valuation> eldest) {
            return size() > KEPT;
        }
    };

    private record Drawn(Bill bill, Sampling sampling) {}

    DealDesk(
            Deals deals,
            TierTable tiers,
            Bills bills,
            SupportPlans support,
            Plans plans,
            Workloads workloads,
            Negotiations negotiations,
            Access access) {
        this.deals = deals;
        this.tiers = tiers;
        this.bills = bills;
        this.support = support;
        this.plans = plans;
        this.workloads = workloads;
        this.negotiations = negotiations;
        this.access = access;
    }

    /** All that a desk needs, read at once; no deal is evaluated yet. */
    @Transactional(readOnly = true)
    public Desk open(UUID id, Sampling sampling, Lens lens) {
        return open(id, sampling, lens, BedrockSource.ON_DEMAND);
    }

    /** @param source without a plan run the forecast stands for it */
    @Transactional(readOnly = true)
    public Desk open(UUID id, Sampling sampling, Lens lens, BedrockSource source) {
        return open(id, sampling, lens, negotiations.byId(id), lines(id, source));
    }

    /**
     * The same deals on a bill that goes on for more contract years, as it grows or as its forecast grew; a forecast too
     * short to go on is {@link Desk#missing}.
     */
    @Transactional(readOnly = true)
    public Desk open(UUID id, Sampling sampling, Lens lens, int moreYears) {
        var longer = LongerTerm.of(negotiations.byId(id), moreYears);
        var last = YearMonth.from(longer.years().to(longer.contractYears()));
        return open(id, sampling, lens, longer, LongerTerm.of(bills.byPayer(id), last));
    }

    private Desk open(UUID id, Sampling sampling, Lens lens, Negotiation negotiation, List<PayerLine> lines) {
        access.require(id, Permission.SEE_POSITIONS);
        var bill = EngineBill.of(negotiation.years(), lines, support.of(id));
        return new Desk(
                negotiation,
                deals.of(id),
                tiers.of(id),
                bill,
                bill.bill() == null ? null : drawn(bill.bill(), sampling),
                lens);
    }

    private List<PayerLine> lines(UUID id, BedrockSource source) {
        var lines = bills.byPayer(id);
        if (source == BedrockSource.ON_DEMAND) {
            return lines;
        }
        var billers = workloads.all(id).stream()
                .collect(Collectors.toMap(
                        Workload::code,
                        workload -> workload.billedBy() == BilledBy.MARKETPLACE
                                ? ContractLine.BEDROCK_MARKETPLACE
                                : ContractLine.BEDROCK_AWS));
        return plans.latest(id)
                .map(run -> new PlannedBedrock(
                                run.result(), code -> billers.getOrDefault(code, ContractLine.BEDROCK_AWS))
                        .in(lines))
                .orElse(lines);
    }

    private Valuation drawn(Bill bill, Sampling sampling) {
        var key = new Drawn(bill, sampling);
        synchronized (draws) {
            var kept = draws.get(key);
            if (kept != null) {
                return kept;
            }
        }
        var valuation = Valuation.of(bill, sampling);
        synchronized (draws) {
            draws.put(key, valuation);
        }
        return valuation;
    }
}
