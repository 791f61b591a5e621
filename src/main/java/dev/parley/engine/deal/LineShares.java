package dev.parley.engine.deal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What becomes of a dollar that a line costs in a contract year at the list price it was entered at. The months of a year
 * move together, so these shares are the same on every path.
 */
final class LineShares {

    /** At the list price of the day. */
    double list;
    /** The part of {@link #list} whose payer is inside the agreement. */
    double enrolled;
    /** Paid, credits apart. */
    double paid;
    /** Counted without limit. */
    double direct;
    /** Counted as far as the Marketplace cap allows. */
    double capped;
    /** The part of {@link #list} that the discount across services is taken off. */
    double discountable;
    /** Paid inside the window of each credit. */
    final double[] creditable;
    /** The parts of {@link #creditable} that count without limit and under the cap. */
    final double[] creditableDirect;

    final double[] creditableCapped;

    private LineShares(int credits) {
        creditable = new double[credits];
        creditableDirect = new double[credits];
        creditableCapped = new double[credits];
    }

    static LineShares of(Terms terms, BillLine line, int year, SortedSet<LocalDate> cuts) {
        LineShares shares = new LineShares(terms.deal().credits().size());
        List<Stretch> stretches = Stretch.of(line, terms.bill().years(), year, cuts);
        Estimate sum = Stretch.sum(stretches);
        for (Stretch stretch : stretches) {
            double part = part(stretch.usd(), sum);
            double staying = part - shares.leave(terms, line, stretch.first(), part);
            if (staying > 0) {
                shares.add(terms, line, year, stretch.first(), staying);
            }
        }
        return shares;
    }

    /** Support as a line whose every dollar is spent evenly over the year by payers inside the agreement. */
    static LineShares ofSupport(Terms terms, SupportPlan support, int year, SortedSet<LocalDate> cuts) {
        Spend even =
                new Spend.ByYear(Collections.nCopies(terms.bill().years().years(), Estimate.certain(BigDecimal.ONE)));
        return of(terms, BillLine.of(support.id(), "all payers", Biller.AWS, support.treatment(), even), year, cuts);
    }

    /** Pays elsewhere what has left; answers how much that is of the year. */
    private double leave(Terms terms, BillLine line, LocalDate day, double part) {
        Optional<Departure> departed = terms.departed(line, day);
        if (departed.isEmpty()) {
            return 0;
        }
        double gone = part * departed.get().share().value().doubleValue();
        paid += gone * departed.get().priceThere().doubleValue();
        return gone;
    }

    private void add(Terms terms, BillLine line, int year, LocalDate day, double part) {
        if (!terms.enrolled(line, day)) {
            double market = part * terms.marketPrice(line, day).doubleValue();
            list += market;
            paid += market;
            return;
        }
        double usd = part * terms.listPrice(line, day, year).doubleValue();
        boolean takes = terms.is(line.id(), line.treatment(), Aspect.TAKES_DISCOUNT);
        double afterDiscount = takes
                ? terms.deal().header().discount(year).complement().value().doubleValue()
                : 1;
        Optional<Pricing> pricing = terms.pricing(line, day);
        boolean discounted = takes && pricing.map(Pricing::onTopOfDiscount).orElse(true);
        double net = usd
                * pricing.map(Pricing::netOfList).orElse(BigDecimal.ONE).doubleValue()
                * (discounted ? afterDiscount : 1);
        list += usd;
        enrolled += usd;
        paid += net;
        discountable += discounted ? usd : 0;
        boolean counts = terms.is(line.id(), line.treatment(), Aspect.COUNTS);
        boolean underCap = terms.is(line.id(), line.treatment(), Aspect.UNDER_MARKETPLACE_CAP);
        double counted = terms.measuredBeforeDiscount() ? usd : net;
        direct += counts && !underCap ? counted : 0;
        capped += counts && underCap ? counted : 0;
        credit(terms, line.id(), day, net, counts, underCap);
    }

    private void credit(Terms terms, String line, LocalDate day, double net, boolean counts, boolean underCap) {
        List<Credit> credits = terms.deal().credits();
        for (int c = 0; c < credits.size(); c++) {
            Credit credit = credits.get(c);
            if (credit.lines().contains(line) && credit.pays(day)) {
                creditable[c] += net;
                boolean lost = counts && !terms.counts(credit);
                creditableDirect[c] += lost && !underCap ? net : 0;
                creditableCapped[c] += lost && underCap ? net : 0;
            }
        }
    }

    /** A stretch's part of the year, as in the base case, or as in the high case where the base case has nothing. */
    private static double part(Estimate stretch, Estimate year) {
        boolean base = year.base().signum() > 0;
        double whole = (base ? year.base() : year.high()).doubleValue();
        return whole == 0 ? 0 : (base ? stretch.base() : stretch.high()).doubleValue() / whole;
    }
}
