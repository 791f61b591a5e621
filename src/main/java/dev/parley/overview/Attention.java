package dev.parley.overview;

import dev.parley.base.ui.Badge;
import dev.parley.base.ui.Badge.Kind;
import dev.parley.base.ui.Numbers;
import dev.parley.negotiation.Negotiation;
import dev.parley.plan.PlanResult;
import dev.parley.plan.PlanResult.HeldLine;
import dev.parley.plan.PlanResult.PoolResult;
import dev.parley.plan.RequestVerdict;
import dev.parley.plan.RequestVerdict.Verdict;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that needs somebody: what it is, in dollars a month where it has a price, and where to settle it.
 *
 * @param usdAMonth what it costs while nobody acts; null where that is unknown
 * @param place     the screen to go to, below the negotiation
 */
record Attention(
        Kind kind, String word, String sentence, @Nullable BigDecimal usdAMonth, String verb, String place) {

    Badge badge() {
        return new Badge(kind, word);
    }

    String dollars() {
        return usdAMonth == null ? Numbers.NONE : Numbers.usd(usdAMonth);
    }

    /** All of a plan's, the dearest first. */
    static List<Attention> of(PlanResult plan, Negotiation negotiation) {
        var all = new ArrayList<Attention>();
        plan.requests().stream()
                .filter(request -> request.verdict() != Verdict.COMMIT)
                .forEach(request -> all.add(request(request)));
        plan.held().stream()
                .filter(held -> held.releasable()
                        || held.until() != null && !held.until().isAfter(negotiation.effectiveDate()))
                .forEach(held -> all.add(held(held)));
        plan.pools().stream()
                .filter(pool -> pool.state() == PlanResult.State.UNKNOWN)
                .forEach(pool -> all.add(unknown(pool)));
        all.sort(
                Comparator.comparing(Attention::usdAMonth, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()))
                        .reversed());
        return List.copyOf(all);
    }

    private static Attention request(RequestVerdict request) {
        var figures = request.atStart() != null ? request.atStart() : request.today();
        var loss = figures == null ? null : figures.minutes().savingUsd().negate();
        boolean unknown = request.verdict() == Verdict.UNKNOWN;
        return new Attention(
                unknown ? Kind.UNKNOWN : Kind.NEEDS,
                unknown ? "Unknown" : "Request",
                sentence(request, figures),
                loss == null || loss.signum() <= 0 ? null : loss,
                "Plan",
                "plan");
    }

    /** What is asked for against what it replaces; the plan has the whole verdict. */
    private static String sentence(RequestVerdict request, RequestVerdict.@Nullable Figures figures) {
        var asked = request.workload() + " " + request.name() + " asks for " + request.asked() + ": "
                + request.verdict().label();
        return figures == null
                ? asked + "."
                : asked + ". " + Numbers.usd(figures.onDemandUsd()) + " on demand against "
                        + Numbers.usd(figures.committedUsd()) + ", busy "
                        + Numbers.percent(figures.minutes().busy()) + ", needs "
                        + Numbers.percent(figures.breakEven()) + ".";
    }

    private static Attention held(HeldLine held) {
        return new Attention(
                held.releasable() ? Kind.NEEDS : Kind.URGENT,
                held.releasable() ? "Held" : "Deadline",
                held.modelName() + ", " + held.account() + ": " + held.sentence(),
                held.usdAMonth(),
                "Capacity held",
                "capacity");
    }

    private static Attention unknown(PoolResult pool) {
        if (pool.lack() == PlanResult.Lack.FLOOR) {
            return new Attention(Kind.NEEDS, "Guarantee", pool.statement(), null, "Quotas", "capacity");
        }
        boolean limit = pool.lack() == PlanResult.Lack.UNIT_LIMIT;
        return new Attention(
                Kind.UNKNOWN,
                "Unknown",
                pool.modelName() + ", " + pool.scope() + ": " + firstSentence(pool.statement())
                        + (limit ? " What one unit carries is not entered." : " A price is not known."),
                null,
                limit ? "Enter it" : "Price book",
                "prices?model=" + URLEncoder.encode(pool.model(), StandardCharsets.UTF_8));
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }
}
