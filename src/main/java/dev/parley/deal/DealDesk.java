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
import dev.parley.plan.PlanBasis;
import dev.parley.plan.PlanRun;
import dev.parley.plan.Plans;
import dev.parley.workload.BilledBy;
import dev.parley.workload.Workload;
import dev.parley.workload.Workloads;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final Plans plans;
    private final Workloads workloads;
    private final Negotiations negotiations;
    private final ProductCapacity products;
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
            Deals deals,
            TierTable tiers,
            Bills bills,
            SupportPlans support,
            Plans plans,
            Workloads workloads,
            Negotiations negotiations,
            ProductCapacity products,
            Access access) {
        this.deals = deals;
        this.tiers = tiers;
        this.bills = bills;
        this.support = support;
        this.plans = plans;
        this.workloads = workloads;
        this.negotiations = negotiations;
        this.products = products;
        this.access = access;
    }

    /** All that a desk needs, read at once. As long as nothing of it changes, the desk is the same and so are its answers. */
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
        return open(id, sampling, lens, longer, new Lines(LongerTerm.of(bills.byPayer(id), last), List.of()));
    }

    private Desk open(UUID id, Sampling sampling, Lens lens, Negotiation negotiation, Lines lines) {
        access.require(id, Permission.SEE_POSITIONS);
        var bill = EngineBill.of(negotiation.years(), lines.of(), support.of(id), lines.remarks());
        var read = new Read(negotiation, deals.of(id), tiers.of(id), bill, sampling, lens);
        return desks.of(read, () -> new Desk(read.negotiation(), read.sheets(), read.tiers(), bill, drawn(read), lens));
    }

    /** Whether there is a plan run that Bedrock can be made of. */
    @Transactional(readOnly = true)
    public boolean planned(UUID id) {
        access.require(id, Permission.SEE_POSITIONS);
        return atList(id).isPresent();
    }

    /** The latest run at list prices: the deals take their own discounts off it. */
    private Optional<PlanRun> atList(UUID id) {
        return plans.runs(id).stream()
                .filter(run -> run.basis().rates() == PlanBasis.Rates.LIST)
                .findFirst()
                .flatMap(run -> plans.run(id, run.number()));
    }

    /** @param remarks what of them is not as it was asked for, each a sentence */
    private record Lines(List<PayerLine> of, List<String> remarks) {}

    private Lines lines(UUID id, BedrockSource source) {
        var lines = bills.byPayer(id);
        if (source == BedrockSource.ON_DEMAND) {
            return new Lines(lines, List.of());
        }
        var billers = workloads.all(id).stream()
                .collect(Collectors.toMap(
                        Workload::code,
                        workload -> workload.billedBy() == BilledBy.MARKETPLACE
                                ? ContractLine.BEDROCK_MARKETPLACE
                                : ContractLine.BEDROCK_AWS));
        return atList(id)
                .map(run -> new PlannedBedrock(
                        run.inputs(),
                        run.result(),
                        code -> billers.getOrDefault(code, ContractLine.BEDROCK_AWS),
                        products.of(id)))
                .map(planned -> new Lines(
                        planned.in(lines),
                        planned.asEntered(lines).stream()
                                .map(line -> "\"" + line.label() + "\" is not as planned: what was entered on the whole"
                                        + " bill stands. Empty its growth and dollars there to let the plan run tell.")
                                .toList()))
                .orElse(new Lines(lines, List.of()));
    }

    private @Nullable Valuation drawn(Read read) {
        var bill = read.bill().bill();
        return bill == null
                ? null
                : draws.of(new Drawn(bill, read.sampling()), () -> Valuation.of(bill, read.sampling()));
    }
}
