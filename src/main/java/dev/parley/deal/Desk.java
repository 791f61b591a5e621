package dev.parley.deal;

import dev.parley.bill.ContractLine;
import dev.parley.engine.deal.Deal;
import dev.parley.engine.deal.Header;
import dev.parley.engine.deal.InvalidDeal;
import dev.parley.engine.deal.OpenWorth;
import dev.parley.engine.deal.Outlook;
import dev.parley.engine.deal.Tiers;
import dev.parley.engine.deal.Valuation;
import dev.parley.engine.deal.Worth;
import dev.parley.negotiation.Negotiation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final List<String> unfit = new ArrayList<>();
    private final Kept<String, List<Row>> rows = new Kept<>(1);

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
        this.fitting = sheets.stream().filter(this::fits).toList();
    }

    /** Whether a sheet can be evaluated: the agreement's years or payers may have changed since it was entered. */
    private boolean fits(DealSheet sheet) {
        if (valuation == null) {
            return true;
        }
        try {
            valuation.silent(deal(sheet));
            return true;
        } catch (InvalidDeal misfit) {
            unfit.add("\"" + sheet.name() + "\" is left out: " + misfit.getMessage());
            return false;
        }
    }

    /** Deals that cannot be evaluated on the agreement as it stands, each a sentence; no figure speaks of them. */
    public List<String> unfit() {
        return List.copyOf(unfit);
    }

    /**
     * A deal and what it costs.
     *
     * @param sheet         as entered, or null: a row of the tier table, or no agreement
     * @param deal          as it was evaluated
     * @param againstToday  above zero: it saves us money against today's terms; null without those
     * @param againstLatest the same against AWS's latest offer; null without one
     * @param unpriced      items that no figure here follows from
     */
    public record Row(
            @Nullable DealSheet sheet,
            Deal deal,
            Outlook outlook,
            @Nullable Worth againstToday,
            @Nullable Worth againstLatest,
            List<Item> unpriced) {

        public String name() {
            return deal.name();
        }
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
        return fitting.stream().filter(sheet -> sheet.role() == DealRole.TODAY).findFirst();
    }

    /** AWS's offer of the latest day, or empty. */
    public Optional<DealSheet> latestOffer() {
        return rounds(DealRole.OFFER).reduce((_, last) -> last);
    }

    /** Our ask of the latest day, or empty. */
    public Optional<DealSheet> latestAsk() {
        return rounds(DealRole.ASK).reduce((_, last) -> last);
    }

    /** The offer before {@link #latestOffer}, or empty. */
    public Optional<DealSheet> offerBefore() {
        var offers = rounds(DealRole.OFFER).toList();
        return offers.size() < 2 ? Optional.empty() : Optional.of(offers.get(offers.size() - 2));
    }

    public Optional<DealSheet> only(DealRole role) {
        return fitting.stream().filter(sheet -> sheet.role() == role).findFirst();
    }

    private Stream<DealSheet> rounds(DealRole role) {
        return fitting.stream()
                .filter(sheet -> sheet.role() == role)
                .sorted(Comparator.comparing(sheet -> Objects.requireNonNull(sheet.dated())));
    }

    /**
     * A sheet as the engine evaluates it.
     *
     * @throws InvalidDeal where it does not fit the bill
     */
    public Deal deal(DealSheet sheet) {
        return read(sheet).deal();
    }

    private EngineDeal read(DealSheet sheet) {
        return EngineDeal.of(through(sheet), bill, negotiation.payers());
    }

    private DealSheet through(DealSheet sheet) {
        return sheet.withItems(sheet.items().stream().filter(lens::prices).toList());
    }

    /** List prices, nothing committed. */
    public Deal none() {
        return Deal.of(
                "No agreement",
                Header.none(negotiation.contractYears())
                        .withEnrolments(EngineDeal.everybody(bill.required(), negotiation.payers())));
    }

    /** The tier table as the engine looks discounts up. */
    public Tiers tierTable() {
        return TierTable.engine(tiers);
    }

    /** Every sheet, every row of the tier table on today's other terms with all payers in, and no agreement. */
    public List<Row> rows() {
        return rows.of("rows", this::evaluated);
    }

    private List<Row> evaluated() {
        var today = today().map(this::deal);
        var latest = latestOffer().map(this::deal);
        var rows = new ArrayList<Row>();
        for (var sheet : fitting) {
            var read = read(sheet);
            rows.add(row(sheet, read.deal(), read.unpriced(), today, latest));
        }
        for (var deal : tierDeals()) {
            rows.add(row(null, deal, List.of(), today, latest));
        }
        rows.add(row(null, none(), List.of(), today, latest));
        return List.copyOf(rows);
    }

    /** A deal that is on no sheet, evaluated beside the others. */
    public Row tried(Deal deal) {
        return row(null, deal, List.of(), today().map(this::deal), latestOffer().map(this::deal));
    }

    /** The rows of the tier table as deals: today's other terms, every payer enrolled. */
    public List<Deal> tierDeals() {
        var base = today().map(this::deal);
        if (base.isEmpty() || tiers.isEmpty()) {
            return List.of();
        }
        var table = tierTable();
        var all = base.get()
                .with(base.get().header().withEnrolments(EngineDeal.everybody(bill.required(), negotiation.payers())));
        return table.rows().stream()
                .map(row -> table.row(all, row)
                        .named("Tier " + Words.millions(row.commitment()) + " at "
                                + Words.percent(row.discount().value())))
                .toList();
    }

    private Row row(
            @Nullable DealSheet sheet, Deal deal, List<Item> unpriced, Optional<Deal> today, Optional<Deal> latest) {
        return new Row(
                sheet,
                deal,
                valuation().outlook(deal),
                today.map(other -> valuation().worth(deal, other)).orElse(null),
                latest.map(other -> valuation().worth(deal, other)).orElse(null),
                unpriced);
    }

    /** What a row is silent about: the names of what {@link #open} prices both ways. */
    public List<String> silent(Row row) {
        return valuation().silent(row.deal());
    }

    /** What a sheet is silent about, each priced both ways. */
    public List<OpenWorth> open(DealSheet sheet) {
        return valuation().open(deal(sheet));
    }
}
