package dev.parley.engine.deal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The base case of a deal, worked out month by month and line by line in decimals, the slow and obvious way, for deals in
 * which everything happens on the first of a month. Shares no code with the engine beyond its records.
 */
final class PlainDeal {

    private static final MathContext MC = MathContext.DECIMAL128;
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private final Bill bill;
    private final Deal deal;
    private final Set<String> favoured;

    BigDecimal payment = ZERO;
    BigDecimal shortfall = ZERO;
    BigDecimal counted = ZERO;

    PlainDeal(Bill bill, Deal deal, Set<String> favoured) {
        this.bill = bill;
        this.deal = deal;
        this.favoured = favoured;
        run();
    }

    private static final class Sums {
        BigDecimal paid = ZERO;
        BigDecimal direct = ZERO;
        BigDecimal capped = ZERO;
        final Map<String, BigDecimal> window = new HashMap<>();
        final Map<String, BigDecimal> lostDirect = new HashMap<>();
        final Map<String, BigDecimal> lostCapped = new HashMap<>();
    }

    private void run() {
        Map<String, BigDecimal> left = new HashMap<>();
        deal.credits().forEach(credit -> left.put(credit.id(), credit.usd()));
        BigDecimal carry = ZERO;
        BigDecimal open = ZERO;
        for (int year = 1; year <= bill.years().years(); year++) {
            Map<String, Sums> lines = new LinkedHashMap<>();
            BigDecimal spend = list(year, lines);
            for (Credit credit : deal.credits()) {
                pay(credit, lines, left);
            }
            BigDecimal own = ownShortfalls(year, lines);
            BigDecimal direct = own;
            BigDecimal capped = ZERO;
            spend = spend.add(own);
            for (Sums sums : lines.values()) {
                spend = spend.add(sums.paid);
                direct = direct.add(sums.direct);
                capped = capped.add(sums.capped);
            }
            payment = payment.add(spend);
            BigDecimal commitment = deal.header().commitment(year);
            BigDecimal count = deal.header().marketplaceCap() == null
                    ? direct.add(capped)
                    : direct.add(capped.min(
                            commitment.multiply(deal.header().marketplaceCap().value())));
            counted = counted.add(count);
            if (deal.header().trueUp() == TrueUp.EACH_YEAR) {
                shortfall =
                        shortfall.add(commitment.subtract(count).subtract(carry).max(ZERO));
                carry = count.subtract(commitment)
                        .max(ZERO)
                        .min(commitment.multiply(deal.header().rollover().value()));
            } else {
                open = open.add(commitment).subtract(count);
            }
        }
        shortfall = deal.header().commitments().isEmpty() ? ZERO : shortfall.add(open.max(ZERO));
        payment = payment.add(shortfall);
    }

    /** Adds the months of a year up and answers what support costs payers outside the agreement. */
    private BigDecimal list(int year, Map<String, Sums> lines) {
        BigDecimal usage = ZERO;
        BigDecimal inside = ZERO;
        for (BillLine line : bill.lines()) {
            Sums sums = new Sums();
            lines.put(line.id(), sums);
            for (YearMonth month : bill.years().months(year)) {
                LocalDate day = month.atDay(1);
                boolean runs = (line.from() == null || !day.isBefore(line.from()))
                        && (line.to() == null || !day.isAfter(line.to()));
                if (!runs) {
                    continue;
                }
                BigDecimal usd = line.spend().month(month, year).base();
                for (Departure departure : bill.departures()) {
                    if (departure.line().equals(line.id())
                            && (departure.from() == null || !day.isBefore(departure.from()))) {
                        BigDecimal gone = usd.multiply(departure.share().value());
                        sums.paid = sums.paid.add(gone.multiply(departure.priceThere()));
                        usd = usd.subtract(gone);
                    }
                }
                boolean enrolled = enrolled(line.payer(), day);
                BigDecimal list = usd.multiply(price(line, day, year, enrolled), MC);
                month(sums, line.id(), line.treatment(), line.runningUntil(), list, day, year, enrolled);
                if (line.biller() == Biller.AWS) {
                    usage = usage.add(list);
                    inside = enrolled ? inside.add(list) : inside;
                }
            }
        }
        SupportPlan support = bill.support();
        if (support == null) {
            return ZERO;
        }
        BigDecimal charge = bands(support, usage.divide(new BigDecimal(12), MC)).multiply(new BigDecimal(12));
        BigDecimal ours = usage.signum() == 0 ? ZERO : charge.multiply(inside).divide(usage, MC);
        Sums sums = new Sums();
        lines.put(support.id(), sums);
        for (YearMonth month : bill.years().months(year)) {
            BigDecimal twelfth = ours.divide(new BigDecimal(12), MC);
            month(sums, support.id(), support.treatment(), null, twelfth, month.atDay(1), year, true);
        }
        return charge.subtract(ours);
    }

    private void month(
            Sums sums,
            String line,
            Treatment treatment,
            @Nullable LocalDate running,
            BigDecimal list,
            LocalDate day,
            int year,
            boolean enrolled) {
        if (!enrolled) {
            sums.paid = sums.paid.add(list);
            return;
        }
        LineTerm term = term(line, running, day);
        boolean takes = is(line, treatment, Aspect.TAKES_DISCOUNT);
        BigDecimal discount = ONE.subtract(deal.header().discount(year).value());
        BigDecimal net = list;
        if (term != null && term.pricing() instanceof Pricing.Rate rate) {
            net = list.multiply(rate.agreed()).divide(rate.list(), MC);
        } else if (term != null && term.pricing() instanceof Pricing.PercentOff percent) {
            net = list.multiply(ONE.subtract(percent.off().value()), MC);
            net = percent.onTopOfDiscount() && takes ? net.multiply(discount, MC) : net;
        } else if (takes) {
            net = list.multiply(discount, MC);
        }
        sums.paid = sums.paid.add(net);
        boolean before = yes(deal.header().measuredBeforeDiscount(), "measured before discount", true);
        BigDecimal counts = before ? list : net;
        boolean capped = is(line, treatment, Aspect.UNDER_MARKETPLACE_CAP);
        boolean any = is(line, treatment, Aspect.COUNTS);
        sums.direct = any && !capped ? sums.direct.add(counts) : sums.direct;
        sums.capped = any && capped ? sums.capped.add(counts) : sums.capped;
        for (Credit credit : deal.credits()) {
            boolean window =
                    !day.isBefore(credit.from()) && day.isBefore(credit.from().plusMonths(credit.months()));
            if (window && credit.lines().contains(line)) {
                sums.window.merge(credit.id(), net, BigDecimal::add);
                if (any && !yes(credit.counts(), credit.id(), true)) {
                    (capped ? sums.lostCapped : sums.lostDirect).merge(credit.id(), net, BigDecimal::add);
                }
            }
        }
    }

    private void pay(Credit credit, Map<String, Sums> lines, Map<String, BigDecimal> left) {
        BigDecimal open = ZERO;
        for (Sums sums : lines.values()) {
            open = open.add(window(sums, credit));
        }
        BigDecimal used = left.get(credit.id()).min(open);
        if (used.signum() == 0) {
            return;
        }
        left.merge(credit.id(), used.negate(), BigDecimal::add);
        for (Sums sums : lines.values()) {
            BigDecimal whole = sums.window.getOrDefault(credit.id(), ZERO);
            if (whole.signum() > 0) {
                BigDecimal part = used.multiply(window(sums, credit)).divide(open, MC);
                sums.paid = sums.paid.subtract(part);
                sums.direct = sums.direct.subtract(part.multiply(sums.lostDirect.getOrDefault(credit.id(), ZERO))
                        .divide(whole, MC)
                        .min(sums.direct));
                sums.capped = sums.capped.subtract(part.multiply(sums.lostCapped.getOrDefault(credit.id(), ZERO))
                        .divide(whole, MC)
                        .min(sums.capped));
            }
        }
    }

    private static BigDecimal window(Sums sums, Credit credit) {
        return sums.window.getOrDefault(credit.id(), ZERO).min(sums.paid);
    }

    private BigDecimal ownShortfalls(int year, Map<String, Sums> lines) {
        BigDecimal sum = ZERO;
        for (Clause clause : deal.clauses()) {
            if (clause instanceof Clause.SubCommitment own && yes(own.answer(), own.id(), false)) {
                BigDecimal counts = ZERO;
                for (String line : own.lines()) {
                    counts = counts.add(lines.get(line).direct).add(lines.get(line).capped);
                }
                sum = sum.add(own.commitments().get(year - 1).subtract(counts).max(ZERO));
            }
        }
        return sum;
    }

    private BigDecimal price(BillLine line, LocalDate day, int year, boolean enrolled) {
        BigDecimal cuts = ONE;
        BigDecimal rises = ONE;
        for (PriceMove move : bill.moves()) {
            if (move.lines().contains(line.id()) && !day.isBefore(move.from())) {
                BigDecimal factor = ONE.add(move.change());
                cuts = move.change().signum() < 0 ? cuts.multiply(factor) : cuts;
                rises = move.change().signum() < 0 ? rises : rises.multiply(factor);
            }
        }
        if (!enrolled) {
            return cuts.multiply(rises);
        }
        LineTerm term = term(line.id(), line.runningUntil(), day);
        boolean rate = term != null && term.pricing() instanceof Pricing.Rate;
        boolean pass = !rate;
        BigDecimal swap = ONE;
        for (Clause clause : deal.clauses()) {
            if (!clause.lines().contains(line.id())) {
                continue;
            }
            if (clause instanceof Clause.PriceCutsPass says) {
                pass = yes(says.answer(), says.id(), true);
            } else if (clause instanceof Clause.Swap says && (says.from() == null || !day.isBefore(says.from()))) {
                swap = yes(says.answer(), says.id(), true)
                        ? ONE.subtract(says.saving().value())
                        : ONE;
            }
        }
        BigDecimal capped = rises;
        for (Clause clause : deal.clauses()) {
            if (clause instanceof Clause.RateCap says && says.lines().contains(line.id())) {
                capped = yes(says.answer(), says.id(), true)
                        ? rises.min(ONE.add(says.most().value()).pow(year))
                        : rises;
            }
        }
        return (pass ? cuts : ONE).multiply(rate ? ONE : capped).multiply(swap);
    }

    private @Nullable LineTerm term(String line, @Nullable LocalDate running, LocalDate day) {
        LineTerm inForce = null;
        LocalDate since = LocalDate.MIN;
        for (LineTerm term : deal.lineTerms()) {
            LocalDate begins = term.from() == null ? LocalDate.MIN : term.from();
            if (!term.reachesRunningTerms() && running != null && !begins.isAfter(running)) {
                begins = running.plusDays(1);
            }
            boolean written = yes(term.inWriting(), term.id(), true);
            if (term.lines().contains(line) && written && !day.isBefore(begins) && !begins.isBefore(since)) {
                inForce = term;
                since = begins;
            }
        }
        return inForce;
    }

    private boolean enrolled(String payer, LocalDate day) {
        for (Enrolment enrolment : deal.header().enrolments()) {
            if (enrolment.payer().equals(payer) && (enrolment.from() == null || !day.isBefore(enrolment.from()))) {
                return true;
            }
        }
        return false;
    }

    private boolean is(String line, Treatment treatment, Aspect aspect) {
        boolean good = aspect != Aspect.UNDER_MARKETPLACE_CAP;
        String item = line + ": "
                + (aspect == Aspect.COUNTS ? "counts" : good ? "takes the discount" : "under the Marketplace cap");
        boolean answer = yes(treatment.of(aspect), item, good);
        for (Clause clause : deal.clauses()) {
            if (clause instanceof Clause.Treats says
                    && says.aspect() == aspect
                    && says.lines().contains(line)) {
                answer = yes(says.answer(), says.id(), good);
            }
        }
        return answer;
    }

    /** @param good whether a yes is in our favour */
    private boolean yes(Answer answer, String item, boolean good) {
        return switch (answer) {
            case YES -> true;
            case NO -> false;
            case NOT_IN_WRITING -> favoured.contains(item) == good;
        };
    }

    private static BigDecimal bands(SupportPlan support, BigDecimal usage) {
        BigDecimal charge = ZERO;
        BigDecimal start = ZERO;
        for (SupportPlan.Band band : support.bands()) {
            BigDecimal end = band.upToUsd() == null ? usage : band.upToUsd().min(usage);
            charge = charge.add(
                    end.subtract(start).max(ZERO).multiply(band.share().value()));
            start = band.upToUsd() == null ? usage : band.upToUsd();
        }
        return charge;
    }

    static List<String> items(Bill bill, Deal deal) {
        return OpenItem.of(bill, deal);
    }
}
