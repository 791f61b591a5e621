package dev.parley.plan;

import dev.parley.engine.commitment.LevelWorth;
import dev.parley.engine.commitment.Purchase;
import dev.parley.engine.commitment.Reason;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What each purchase carries. Units are stacked held ones first, then earlier start, then longer term: a purchase stands
 * for its levels in that stack, and what it saves is what those levels would cost on demand less its price.
 */
final class PurchaseReport {

    private final SidePlan plan;
    private final List<Purchase> stacked;

    PurchaseReport(SidePlan plan) {
        this.plan = plan;
        this.stacked = plan.plan().purchases().stream()
                .sorted(Comparator.comparing(Purchase::start)
                        .thenComparing(Comparator.comparing((Purchase one) -> plan.monthsOf(one.term()))
                                .reversed()))
                .toList();
    }

    List<PlanResult.PurchaseLine> lines() {
        List<PlanResult.PurchaseLine> lines = new ArrayList<>();
        for (int i = 0; i < stacked.size(); i++) {
            lines.add(line(i));
        }
        return List.copyOf(lines);
    }

    private PlanResult.PurchaseLine line(int index) {
        Purchase purchase = stacked.get(index);
        BigDecimal busy = BigDecimal.ZERO;
        BigDecimal hours = BigDecimal.ZERO;
        BigDecimal worth = BigDecimal.ZERO;
        int first = 0;
        for (LevelWorth month : plan.levels()) {
            if (plan.runs(purchase, month.month())) {
                int below = below(index, month.month());
                first = first == 0 ? below + 1 : first;
                busy = busy.add(month.busyHours(below + 1, below + purchase.units()));
                worth = worth.add(month.worthUsd(below + 1, below + purchase.units()));
                hours = hours.add(month.hours().multiply(BigDecimal.valueOf(purchase.units())));
            }
        }
        BigDecimal rate = Money.divide(purchase.usd(), hours);
        BigDecimal share = Money.shown(Money.divide(busy, hours), 6);
        BigDecimal needed = busy.signum() == 0 ? null : needed(rate, worth, busy);
        BigDecimal against = Money.cents(purchase.usd().subtract(worth));
        return new PlanResult.PurchaseLine(
                purchase.term(),
                label(purchase.term()),
                purchase.start(),
                purchase.units(),
                first,
                Money.shown(rate, 6),
                purchase.usd(),
                purchase.usdBeyondHorizon(),
                share,
                needed,
                against,
                sentence(purchase, first, share, needed, against));
    }

    private static BigDecimal needed(BigDecimal rate, BigDecimal worth, BigDecimal busy) {
        return Money.shown(Money.divide(rate.multiply(busy), worth), 6);
    }

    private String sentence(
            Purchase purchase, int first, BigDecimal busy, @Nullable BigDecimal needed, BigDecimal against) {
        int last = first + purchase.units() - 1;
        String what = levels(first, last);
        if (needed == null) {
            return what + " carry nothing: held for the smallest purchase.";
        }
        String renewed = stacked.stream()
                        .anyMatch(before -> before.term().equals(purchase.term())
                                && before.start()
                                        .plusMonths(plan.monthsOf(before.term()))
                                        .equals(purchase.start()))
                ? ", renewed"
                : "";
        String verdict = against.signum() <= 0
                ? "commit" + renewed + "."
                : "held for the smallest purchase or an overlap; it costs " + Words.usd(against)
                        + " more than it saves.";
        return what + " " + Words.busyAgainst(busy, needed).replace("needs", first == last ? "needs" : "need") + ": "
                + verdict;
    }

    private String levels(int first, int last) {
        if (Words.thousands(plan.side().side())) {
            String code = plan.side().side().code();
            String kind = code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1);
            return first == last
                    ? kind + " " + Words.grouped(BigDecimal.valueOf(first), 0) + "k"
                    : kind + " " + Words.grouped(BigDecimal.valueOf(first), 0) + "\u2013"
                            + Words.grouped(BigDecimal.valueOf(last), 0) + "k";
        }
        return first == last ? "Unit " + first : "Units " + first + "\u2013" + last;
    }

    /** Units below a purchase in the stack of a month. */
    private int below(int index, YearMonth month) {
        int below = plan.held(month);
        for (int i = 0; i < index; i++) {
            below += plan.runs(stacked.get(i), month) ? stacked.get(i).units() : 0;
        }
        return below;
    }

    String label(String term) {
        return plan.monthsOf(term) == 1 ? "1-month" : plan.monthsOf(term) + "-month";
    }

    /** The next unit of each term on offer, read over the months in which it comes closest to paying. */
    List<PlanResult.NotBought> notBought() {
        List<PlanResult.NotBought> lines = new ArrayList<>();
        for (Reason reason : plan.plan().reasons()) {
            if (reason.kind() == Reason.Kind.NOT_BOUGHT && reason.start() != null) {
                lines.add(notBought(reason, reason.start()));
            }
        }
        return List.copyOf(lines);
    }

    private PlanResult.NotBought notBought(Reason reason, YearMonth start) {
        BigDecimal busy = BigDecimal.ZERO;
        BigDecimal hours = BigDecimal.ZERO;
        BigDecimal worth = BigDecimal.ZERO;
        YearMonth end = start.plusMonths(plan.monthsOf(reason.term()));
        for (int t = 0; t < plan.levels().size(); t++) {
            LevelWorth month = plan.levels().get(t);
            if (!month.month().isBefore(start) && month.month().isBefore(end)) {
                int next = plan.plan().coverage().get(t) + 1;
                busy = busy.add(month.busyHours(next, next));
                worth = worth.add(month.worthUsd(next, next));
                hours = hours.add(month.hours());
            }
        }
        BigDecimal share = Money.shown(Money.divide(busy, hours), 6);
        String what = levels(reason.level(), reason.level()) + " from " + Words.month(start) + " ";
        if (busy.signum() == 0 || reason.priceUsd() == null) {
            return new PlanResult.NotBought(
                    reason.term(),
                    label(reason.term()),
                    start,
                    reason.level(),
                    share,
                    null,
                    what + "carries nothing: not bought.");
        }
        BigDecimal needed = needed(Money.divide(reason.priceUsd(), hours), worth, busy);
        String verdict = share.compareTo(needed) <= 0 ? "on demand." : "not bought, " + tail(reason.sentence());
        return new PlanResult.NotBought(
                reason.term(),
                label(reason.term()),
                start,
                reason.level(),
                share,
                needed,
                what + Words.busyAgainst(share, needed) + ": " + verdict);
    }

    /** What stands after the colon of the engine's sentence, which names the floor or limit that decided. */
    private static String tail(String sentence) {
        int colon = sentence.indexOf(": ");
        return colon < 0 ? sentence : sentence.substring(colon + 2);
    }
}
