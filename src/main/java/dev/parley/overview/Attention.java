package dev.parley.overview;

import dev.parley.base.ui.Badge;
import dev.parley.base.ui.Badge.Kind;
import dev.parley.base.ui.Numbers;
import dev.parley.negotiation.Negotiation;
import dev.parley.plan.Advice;
import dev.parley.plan.EvaluateFirst;
import dev.parley.plan.PlanChecks;
import dev.parley.plan.PlanResult;
import dev.parley.plan.PlanResult.HeldLine;
import dev.parley.plan.PlanResult.PoolResult;
import dev.parley.plan.RequestVerdict;
import dev.parley.plan.RequestVerdict.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that needs somebody: what it is, in dollars a month where it has a price, and where to settle it.
 *
 * @param usdAMonth what it costs while nobody acts; null where that is unknown
 * @param place     the screen to go to, below the negotiation
 * @param internal  whether it says what only those may know who may see positions
 */
record Attention(
        Kind kind,
        String word,
        String sentence,
        @Nullable BigDecimal usdAMonth,
        String verb,
        String place,
        boolean internal) {

    private Attention(
            Kind kind, String word, String sentence, @Nullable BigDecimal usdAMonth, String verb, String place) {
        this(kind, word, sentence, usdAMonth, verb, place, false);
    }

    Badge badge() {
        return new Badge(kind, word);
    }

    String dollars() {
        return usdAMonth == null ? Numbers.NONE : Numbers.usd(usdAMonth);
    }

    /**
     * All of a plan's, the dearest first. A request that makes one of the mistakes stands in that mistake's row.
     *
     * @param advice the mistakes and leverage of the plan
     */
    static List<Attention> of(PlanResult plan, Negotiation negotiation, List<Advice> advice) {
        var all = new ArrayList<Attention>();
        mistakes(advice).forEach((kind, made) -> all.add(mistake(kind, made)));
        Set<String> named = advice.stream()
                .filter(one -> one.kind().mistake())
                .flatMap(one -> one.workloads().stream())
                .collect(Collectors.toSet());
        EvaluateFirst.of(plan.requests(), advice).stream()
                .filter(request -> request.verdict() != Verdict.COMMIT)
                .filter(request -> unpriced(request) || !named.contains(request.workload()))
                .forEach(request -> all.add(request(request)));
        plan.held().stream()
                .filter(held -> held.releasable()
                        || held.until() != null && !held.until().isAfter(negotiation.effectiveDate()))
                .forEach(held -> all.add(held(held)));
        plan.pools().stream()
                .filter(pool -> pool.state() == PlanResult.State.UNKNOWN)
                .forEach(pool -> all.add(unknown(pool)));
        plan.checks().checks().stream()
                .filter(check ->
                        check.kind() == PlanChecks.Kind.UNIT_QUOTA || check.kind() == PlanChecks.Kind.ON_DEMAND_QUOTA)
                .forEach(check -> all.add(quota(check, plan)));
        all.sort(
                Comparator.comparing(Attention::usdAMonth, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()))
                        .reversed());
        return List.copyOf(all);
    }

    /** How many mistakes are made, and their dollars a month as far as they are known. */
    static String total(List<Advice> advice) {
        var made = advice.stream().filter(one -> one.kind().mistake()).toList();
        return made.isEmpty()
                ? "no mistake"
                : made.size() + (made.size() == 1 ? " mistake, " : " mistakes, ") + Numbers.usd(sum(made)) + " a month";
    }

    /** The five mistakes, and successors that cost less at list: each kind with its workloads. */
    private static Map<Advice.Kind, List<Advice>> mistakes(List<Advice> advice) {
        return advice.stream()
                .filter(one -> one.kind().mistake() || one.kind() == Advice.Kind.SUCCESSOR)
                .collect(Collectors.groupingBy(
                        Advice::kind, () -> new EnumMap<>(Advice.Kind.class), Collectors.toList()));
    }

    private static Attention mistake(Advice.Kind kind, List<Advice> made) {
        boolean moves = kind == Advice.Kind.SUCCESSOR || kind == Advice.Kind.OVERSIZED;
        var each = made.stream()
                .map(one -> String.join(", ", one.workloads())
                        + (one.usdAMonth() == null ? "" : " " + Numbers.usd(one.usdAMonth())))
                .collect(Collectors.joining(", "));
        return new Attention(
                Kind.NEEDS,
                kind.mistake() ? "Mistake" : "Leverage",
                kind.label() + ": " + each + (moves ? " a month less." : " a month."),
                sum(made).signum() == 0 ? null : sum(made),
                "Plan",
                "plan",
                made.stream().anyMatch(Advice::internal));
    }

    private static BigDecimal sum(List<Advice> some) {
        return some.stream().map(Advice::usdAMonth).filter(usd -> usd != null).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What a quota costs over the plan is spread over its months. */
    private static Attention quota(PlanChecks.Check check, PlanResult plan) {
        long months = ChronoUnit.MONTHS.between(plan.firstMonth(), plan.lastMonth()) + 1;
        var usd = check.usd();
        return new Attention(
                check.illustrative() ? Kind.UNKNOWN : Kind.NEEDS,
                "Quota",
                check.sentence(),
                usd == null ? null : usd.divide(BigDecimal.valueOf(months), 2, RoundingMode.HALF_UP),
                "Quotas",
                "capacity");
    }

    private static Attention request(RequestVerdict request) {
        var figures = request.atStart() != null ? request.atStart() : request.today();
        var loss = figures == null ? null : figures.minutes().savingUsd().negate();
        boolean unknown = unpriced(request);
        return new Attention(
                unknown ? Kind.UNKNOWN : Kind.NEEDS,
                unknown ? "Unknown" : "Request",
                sentence(request, figures),
                loss == null || loss.signum() <= 0 ? null : loss,
                "Plan",
                "plan");
    }

    private static boolean unpriced(RequestVerdict request) {
        return request.verdict() == Verdict.UNKNOWN || request.verdict() == Verdict.EVALUATE_FIRST;
    }

    /** What is asked for against what it replaces; the plan has the whole verdict. */
    private static String sentence(RequestVerdict request, RequestVerdict.@Nullable Figures figures) {
        var asked = request.workload() + " " + request.name() + " asks for " + request.asked() + ": "
                + request.verdict().label();
        return figures == null
                ? asked + (request.verdict() == Verdict.EVALUATE_FIRST ? ". Its price is unknown." : ".")
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
        if (pool.lack() == PlanResult.Lack.SIZE) {
            return new Attention(Kind.NEEDS, "Too large", pool.statement(), null, "Workloads", "workloads");
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
