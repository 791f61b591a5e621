package dev.parley.engine.deal;

import dev.parley.engine.demand.ForecastCase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Evaluates deals on one bill. All of them see the same paths, so that differences between deals are theirs and not the
 * dice's. Safe for several threads; what it answers depends on its arguments alone.
 */
public final class Valuation {

    private final Bill bill;
    private final Sampling sampling;
    private final Paths paths;
    /** A search for a commitment, and a comparison with today's terms, ask for the same flows again and again. */
    private final LastFlows last = new LastFlows();

    private Valuation(Bill bill, Sampling sampling) {
        this.bill = bill;
        this.sampling = sampling;
        this.paths = Paths.drawn(bill, sampling);
    }

    public static Valuation of(Bill bill, Sampling sampling) {
        return new Valuation(bill, sampling);
    }

    public Bill bill() {
        return bill;
    }

    public Sampling sampling() {
        return sampling;
    }

    /** The outlook when silence means no. */
    public Outlook outlook(Deal deal) {
        return outlook(deal, Set.of());
    }

    /**
     * @param favoured open items read in our favour, as {@link #open} names them
     * @throws InvalidDeal if the deal does not fit the bill
     */
    public Outlook outlook(Deal deal, Set<String> favoured) {
        Flows flows = flows(deal, favoured);
        Settlement settlement = Settlement.of(deal.header(), flows);
        double[] sorted = settlement.payments().clone();
        Arrays.sort(sorted);
        List<Outlook.Year> years = new ArrayList<>();
        for (int y = 0; y < bill.years().years(); y++) {
            years.add(year(deal.header(), flows, settlement, y));
        }
        return new Outlook(
                Statistics.usd(Statistics.mean(settlement.payments())),
                Statistics.usd(Statistics.standardError(settlement.payments())),
                Statistics.usd(Statistics.percentile(sorted, 0.1)),
                Statistics.usd(Statistics.percentile(sorted, 0.5)),
                Statistics.usd(Statistics.percentile(sorted, 0.9)),
                years);
    }

    /** {@link Outlook#expected} alone, for many deals one after the other; silence means no. */
    public BigDecimal expected(Deal deal) {
        return Statistics.usd(Statistics.mean(payments(deal, Set.of())));
    }

    /** Contract years of the path on which all lines are low, base or high together; silence means no. */
    public List<CaseYear> years(Deal deal, ForecastCase scenario) {
        Flows flows = flows(deal, scenario);
        Settlement settlement = Settlement.of(deal.header(), flows);
        List<CaseYear> years = new ArrayList<>();
        for (int y = 0; y < bill.years().years(); y++) {
            years.add(CaseYear.of(deal.header(), flows, settlement, y));
        }
        return List.copyOf(years);
    }

    /**
     * How far counted spend of a contract year may lie from its base case; silence means no.
     *
     * @param year 1 is the first
     */
    public Spread spread(Deal deal, int year) {
        Flows flows = flows(deal, Set.of());
        double[] counted = Settlement.of(deal.header(), flows).counted()[year - 1];
        double base = years(deal, ForecastCase.BASE).get(year - 1).counted().doubleValue();
        return base <= 0 ? Spread.NONE : Spread.of(counted, base);
    }

    /** What {@code with} saves against {@code without}: the fall of the expected payment; silence means no. */
    public Worth worth(Deal with, Deal without) {
        return difference(payments(without, Set.of()), payments(with, Set.of()));
    }

    /** What a line term, a clause or a credit of a deal is worth to us with the rest of the deal as it stands. */
    public Worth worthOf(Deal deal, String id) {
        return worth(deal, deal.without(id));
    }

    /**
     * What another bill would save under a deal: traffic gone, a line moved to a cheaper model. Lines of the same id have the
     * same random numbers on both.
     *
     * @param other with the same sampling
     */
    public Worth worthOf(Valuation other, Deal deal) {
        if (!other.sampling.equals(sampling)) {
            throw new InvalidDeal(
                    "sampling", other.sampling, "Draw both bills alike: " + sampling + ", not " + other.sampling + ".");
        }
        return difference(payments(deal, Set.of()), other.payments(deal, Set.of()));
    }

    /** What a deal is silent about, by the names that {@link #open} prices. */
    public List<String> silent(Deal deal) {
        DealCheck.check(bill, deal);
        return OpenItem.of(bill, deal);
    }

    /** What a deal is silent about, priced both ways: each item alone, the others against us. */
    public List<OpenWorth> open(Deal deal) {
        List<OpenWorth> open = new ArrayList<>();
        BigDecimal ifNo = outlook(deal).expected();
        for (String item : OpenItem.of(bill, deal)) {
            Worth worth = difference(payments(deal, Set.of()), payments(deal, Set.of(item)));
            open.add(new OpenWorth(item, ifNo, ifNo.subtract(worth.usd()), worth));
        }
        return List.copyOf(open);
    }

    /** Which lines carry the spread of the bill, the most uncertain first. */
    public List<Uncertainty> uncertainty() {
        return Uncertainty.of(paths);
    }

    /**
     * Rate times quantity: a hundredth of the list price that the discount across services is taken off in the base case,
     * over the term. What a point looks like on paper, whatever falls short.
     */
    public BigDecimal faceValueOfAPoint(Deal deal) {
        Flows flows = flows(deal, ForecastCase.BASE);
        double sum = 0;
        for (double[] year : flows.faceValue()) {
            sum += year[0];
        }
        return Statistics.usd(sum / 100);
    }

    private double[] payments(Deal deal, Set<String> favoured) {
        return Settlement.of(deal.header(), flows(deal, favoured)).payments();
    }

    private static Worth difference(double[] before, double[] after) {
        double[] saved = new double[before.length];
        for (int path = 0; path < saved.length; path++) {
            saved[path] = before[path] - after[path];
        }
        return new Worth(
                Statistics.usd(Statistics.mean(before)).subtract(Statistics.usd(Statistics.mean(after))),
                Statistics.usd(Statistics.standardError(saved)));
    }

    private Flows flows(Deal deal, Set<String> favoured) {
        DealCheck.check(bill, deal);
        return last.of(deal, favoured, () -> Flows.of(new Terms(bill, deal, favoured), paths));
    }

    private Flows flows(Deal deal, ForecastCase scenario) {
        DealCheck.check(bill, deal);
        return Flows.of(new Terms(bill, deal, Set.of()), Paths.ofCase(bill, scenario));
    }

    private Outlook.Year year(Header header, Flows flows, Settlement settlement, int y) {
        double probability = Statistics.partAboveZero(settlement.shortfall()[y]);
        double expected = Statistics.mean(settlement.shortfall()[y]);
        double saved = Statistics.mean(settlement.payments())
                - Statistics.mean(settlement.saving(header, flows, y).payments());
        return new Outlook.Year(
                y + 1,
                header.commitments().isEmpty() ? null : header.commitment(y + 1),
                Statistics.usd(Statistics.mean(flows.paid()[y])),
                Statistics.usd(Statistics.mean(settlement.counted()[y])),
                Statistics.share(probability),
                Statistics.usd(expected),
                probability == 0 ? null : Statistics.usd(expected / probability),
                Statistics.share(1 - probability),
                Statistics.share(saved));
    }
}
