package dev.parley.deal;

import dev.parley.bill.ContractLine;
import dev.parley.engine.deal.Deal;
import dev.parley.engine.deal.Enrolment;
import dev.parley.engine.deal.Header;
import dev.parley.engine.deal.InvalidDeal;
import dev.parley.engine.deal.OpenWorth;
import dev.parley.engine.deal.Tiers;
import dev.parley.engine.deal.Valuation;
import dev.parley.negotiation.Negotiation;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Deals on the whole bill of a negotiation, evaluated by one function on the same paths. Computes when asked, its rows once;
 * a read of a moment, not of the database.
 */
public final class Desk {

    private final Negotiation negotiation;
    private final List<DealSheet> sheets;
    private final List<Tier> tiers;
    private final EngineBill bill;
    private final @Nullable Valuation valuation;
    private final Lens lens;
    private final List<DealSheet> fitting;
    private final Map<DealSheet, EngineDeal> read = new IdentityHashMap<>();
    private final List<String> unfit = new ArrayList<>();
    private final Kept<String, List<DeskRow>> rows = new Kept<>(1);

    Desk(
            Negotiation negotiation,
            List<DealSheet> sheets,
            List<Tier> tiers,
            EngineBill bill,
            @Nullable Valuation valuation,
            Lens lens) {
        this.negotiation = negotiation;
        this.sheets = sheets;
        this.tiers = tiers;
        this.bill = bill;
        this.valuation = valuation;
        this.lens = lens;
        if (valuation == null) {
            this.fitting = sheets;
        } else {
            sheets.forEach(sheet -> fitting(sheet).ifPresent(deal -> read.put(sheet, deal)));
            this.fitting = sheets.stream().filter(read::containsKey).toList();
        }
    }

    /** A sheet as it is evaluated; empty where the agreement's years or payers have changed since it was entered. */
    private Optional<EngineDeal> fitting(DealSheet sheet) {
        try {
            var read = fresh(sheet);
            valuation().silent(read.deal());
            return Optional.of(read);
        } catch (InvalidDeal misfit) {
            unfit.add("\"" + sheet.name() + "\" is left out: " + misfit.getMessage());
            return Optional.empty();
        }
    }

    /** Deals that cannot be evaluated on the agreement as it stands, each a sentence; no figure speaks of them. */
    public List<String> unfit() {
        return List.copyOf(unfit);
    }

    /** What has to be entered before a deal can be evaluated; empty: all is there. */
    public List<String> missing() {
        return bill.missing();
    }

    /** What the bill is made of otherwise than was asked for, each a sentence. */
    public List<String> remarks() {
        return bill.remarks();
    }

    public boolean ready() {
        return valuation != null;
    }

    public Negotiation negotiation() {
        return negotiation;
    }

    public List<DealSheet> sheets() {
        return sheets;
    }

    public List<Tier> tiers() {
        return tiers;
    }

    public Lens lens() {
        return lens;
    }

    /** @throws IllegalStateException while something is {@link #missing} */
    public Valuation valuation() {
        if (valuation == null) {
            throw new IllegalStateException("Not before all is entered: " + String.join(" ", missing()));
        }
        return valuation;
    }

    /** Id of the bill's line of what a payer spends on a contract line; empty where it spends nothing. */
    public Optional<String> lineOf(ContractLine line, String payer) {
        var whole = bill.bill();
        return whole == null
                ? Optional.empty()
                : linesOf(line).stream()
                        .filter(id -> whole.lines().stream()
                                .anyMatch(one ->
                                        one.id().equals(id) && one.payer().equals(payer)))
                        .findFirst();
    }

    /** Ids of the bill's lines of a contract line, one a payer; none where nothing is spent on it. */
    public List<String> linesOf(ContractLine line) {
        return bill.lines().getOrDefault(line, List.of());
    }

    public Optional<DealSheet> today() {
        return only(DealRole.TODAY);
    }

    /** AWS's offer of the latest day, or empty. */
    public Optional<DealSheet> latestOffer() {
        return DealSheet.latest(fitting, DealRole.OFFER);
    }

    /** Our ask of the latest day, or empty. */
    public Optional<DealSheet> latestAsk() {
        return DealSheet.latest(fitting, DealRole.ASK);
    }

    /** The offer before {@link #latestOffer}, or empty. */
    public Optional<DealSheet> offerBefore() {
        var offers = DealSheet.inOrder(fitting, DealRole.OFFER).toList();
        return offers.size() < 2 ? Optional.empty() : Optional.of(offers.get(offers.size() - 2));
    }

    public Optional<DealSheet> only(DealRole role) {
        return fitting.stream().filter(sheet -> sheet.role() == role).findFirst();
    }

    /**
     * A sheet as the engine evaluates it.
     *
     * @throws InvalidDeal where it does not fit the bill
     */
    public Deal deal(DealSheet sheet) {
        return read(sheet).deal();
    }

    /** Each stored sheet is read once. */
    EngineDeal read(DealSheet sheet) {
        var once = read.get(sheet);
        return once != null ? once : fresh(sheet);
    }

    private EngineDeal fresh(DealSheet sheet) {
        return EngineDeal.of(through(sheet), bill, negotiation.payers());
    }

    private DealSheet through(DealSheet sheet) {
        return sheet.withItems(sheet.items().stream().filter(lens::prices).toList());
    }

    /** List prices, nothing committed. */
    public Deal none() {
        return Deal.of("No agreement", Header.none(negotiation.contractYears()).withEnrolments(everybody()));
    }

    /** The tier table as the engine looks discounts up. */
    public Tiers tierTable() {
        return TierTable.engine(tiers);
    }

    /** Every sheet, every row of the tier table on today's other terms with all payers in, and no agreement. */
    public List<DeskRow> rows() {
        return rows.of("rows", () -> new DeskRows(this).all(fitting));
    }

    /** A deal that is on no sheet, evaluated beside the others. */
    public DeskRow tried(Deal deal) {
        return new DeskRows(this).of(null, deal, List.of());
    }

    /** The rows of the tier table as deals: today's other terms, every payer enrolled. */
    public List<Deal> tierDeals() {
        return new DeskRows(this).tierDeals();
    }

    /** Every payer of which the bill has a line, from the first day. */
    List<Enrolment> everybody() {
        return EngineHeader.everybody(bill.required(), negotiation.payers());
    }

    /** What a row is silent about: the names of what {@link #open} prices both ways. */
    public List<String> silent(DeskRow row) {
        return valuation().silent(row.deal());
    }

    /** What a sheet is silent about, each priced both ways. */
    public List<OpenWorth> open(DealSheet sheet) {
        return valuation().open(deal(sheet));
    }
}
