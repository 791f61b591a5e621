package dev.parley.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Says what quotas, retirements and closed months do to a plan. The dollars of a fact are the cost of the pool's exact plan
 * that obeys it less that of the one that does not, everything else as it stands.
 */
final class FactChecks {

    private final Calendar calendar;
    private final PoolPlanner planner;

    FactChecks(Calendar calendar, PoolPlanner planner) {
        this.calendar = calendar;
        this.planner = planner;
    }

    /** @param renewals what the capacity held adds */
    PlanChecks of(
            List<PoolProblem> problems,
            Map<String, PoolPlanner.Planned> planned,
            List<PlanResult.PoolResult> results,
            List<PlanChecks.Check> renewals) {
        List<PlanChecks> byPool = IntStream.range(0, problems.size())
                .parallel()
                .mapToObj(i -> of(problems.get(i), planned.get(problems.get(i).id()), results.get(i)))
                .toList();
        List<PlanChecks.Check> checks = new ArrayList<>(renewals);
        List<PlanChecks.StepUp> steps = new ArrayList<>();
        for (PlanChecks one : byPool) {
            checks.addAll(one.checks());
            steps.addAll(one.steps());
        }
        checks.sort(Comparator.comparing(
                        PlanChecks.Check::usd, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()))
                .reversed());
        return new PlanChecks(checks, steps);
    }

    private PlanChecks of(PoolProblem pool, PoolPlanner.@Nullable Planned plan, PlanResult.PoolResult result) {
        Variants variants = plan == null ? null : new Variants(calendar, planner, pool, plan);
        List<PlanChecks.Check> checks = new ArrayList<>();
        List<PlanChecks.StepUp> steps = List.of();
        endOfLife(pool, variants, result).ifPresent(checks::add);
        new OnDemandQuota(calendar, pool).check().ifPresent(checks::add);
        if (variants != null) {
            unitQuota(variants).ifPresent(checks::add);
            noStart(variants).ifPresent(checks::add);
            new GuaranteeCheck(variants).check().ifPresent(checks::add);
            ProofCheck proof = new ProofCheck(variants);
            proof.check(pool.facts().waitsForProof()).ifPresent(checks::add);
            steps = proof.steps();
        }
        return new PlanChecks(checks, steps);
    }

    /** More units pay than are granted. */
    private Optional<PlanChecks.Check> unitQuota(Variants variants) {
        PoolProblem pool = variants.pool();
        if (!pool.facts().hasUnitQuota()
                || !variants.plan().offering().product().code().equals(PoolFacts.MODEL_UNITS)) {
            return Optional.empty();
        }
        PoolPlanner.Planned free = variants.with(PoolFacts.Kind.QUOTA, PoolFacts.Obeyed.NOT);
        List<Integer> wanted = free.sides().getFirst().plan().coverage();
        YearMonth month = null;
        PlanFacts.Quota quota = null;
        int most = 0;
        for (int t = 0; t < wanted.size(); t++) {
            PlanFacts.Quota here = pool.facts()
                    .quota(PlanFacts.Counts.MODEL_UNITS, calendar.months().get(t))
                    .orElse(null);
            if (here != null && wanted.get(t) > here.granted()) {
                month = month == null ? calendar.months().get(t) : month;
                quota = quota == null ? here : quota;
                most = Math.max(most, wanted.get(t));
            }
        }
        if (month == null || quota == null) {
            return Optional.empty();
        }
        boolean applied = pool.facts().counts(quota.evidence());
        BigDecimal usd = variants.usd(PoolFacts.Kind.QUOTA);
        String sentence = names(pool) + " pays for up to " + most + " units of "
                + pool.first().modelName() + " from " + Words.month(month) + "; " + quota.granted() + " "
                + (quota.granted() == 1 ? "is" : "are") + " granted to " + quota.account() + " in " + quota.scope()
                + asked(quota) + ". A unit quota must be granted before purchase: without more, the plan costs "
                + Words.usd(usd) + " more." + notApplied(applied, "quota");
        return Optional.of(check(
                PlanChecks.Kind.UNIT_QUOTA,
                pool,
                sentence,
                usd,
                applied,
                quota.evidence().illustrative()));
    }

    static String asked(PlanFacts.Quota quota) {
        return quota.asked() == null
                ? ""
                : ", " + Words.grouped(BigDecimal.valueOf(quota.asked()), 0) + " asked for"
                        + (quota.askedOn() == null ? "" : " on " + Words.day(quota.askedOn())) + ", " + quota.state();
    }

    /** The model retires inside the plan. */
    private Optional<PlanChecks.Check> endOfLife(
            PoolProblem pool, @Nullable Variants variants, PlanResult.PoolResult result) {
        PlanFacts.Lifecycle lifecycle = pool.facts().lifecycle().orElse(null);
        if (lifecycle == null || !insidePlan(lifecycle)) {
            return Optional.empty();
        }
        boolean applied = pool.facts().counts(lifecycle.evidence());
        BigDecimal usd = variants == null ? BigDecimal.ZERO : variants.usd(PoolFacts.Kind.LIFECYCLE);
        StringBuilder sentence = new StringBuilder(names(pool))
                .append(": ")
                .append(pool.first().modelName())
                .append(when(lifecycle))
                .append(". ");
        if (variants != null) {
            sentence.append(barred(lifecycle))
                    .append(
                            usd.signum() == 0
                                    ? ": that moves nothing here."
                                    : ": that costs " + Words.usd(usd) + " more.");
        }
        BigDecimal after = after(lifecycle, result);
        if (after.signum() > 0) {
            sentence.append(sentence.charAt(sentence.length() - 1) == ' ' ? "" : " ")
                    .append("What is forecast after its end, ")
                    .append(Words.usd(after))
                    .append(" at on-demand prices, has no model then: it needs a successor.");
        }
        String text = sentence.toString().strip() + notApplied(applied, "date");
        return Optional.of(check(
                PlanChecks.Kind.END_OF_LIFE,
                pool,
                text,
                usd,
                applied,
                lifecycle.evidence().illustrative()));
    }

    private boolean insidePlan(PlanFacts.Lifecycle lifecycle) {
        LocalDate end = calendar.last().atEndOfMonth();
        return lifecycle.endOfLife() != null && !lifecycle.endOfLife().isAfter(end)
                || lifecycle.legacyFrom() != null && !lifecycle.legacyFrom().isAfter(end);
    }

    private static String when(PlanFacts.Lifecycle lifecycle) {
        String legacy = lifecycle.legacyFrom() == null ? "" : " is Legacy from " + Words.day(lifecycle.legacyFrom());
        String end = lifecycle.endOfLife() == null ? "" : " ends on " + Words.day(lifecycle.endOfLife());
        return legacy + (legacy.isEmpty() || end.isEmpty() ? "" : " and") + end;
    }

    private static String barred(PlanFacts.Lifecycle lifecycle) {
        String start = lifecycle.legacyFrom() == null ? "" : "No term may start from then on";
        YearMonth last = lifecycle.lastMonth();
        String run = last == null ? "" : "run past " + Words.month(last);
        return start.isEmpty() ? "No term may " + run : run.isEmpty() ? start : start + " or " + run;
    }

    /** On-demand cost of the months in which the model is no longer there. */
    private static BigDecimal after(PlanFacts.Lifecycle lifecycle, PlanResult.PoolResult result) {
        YearMonth last = lifecycle.lastMonth();
        return result.months().stream()
                .filter(line -> last != null && line.month().isAfter(last))
                .map(PlanResult.MonthLine::allOnDemandUsd)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Nothing may start in months in which something would. */
    private Optional<PlanChecks.Check> noStart(Variants variants) {
        PoolProblem pool = variants.pool();
        BigDecimal usd = variants.usd(PoolFacts.Kind.NO_START);
        if (usd.signum() == 0) {
            return Optional.empty();
        }
        String months = String.join(
                ", ",
                pool.facts().noStart().stream()
                        .map(one -> Words.month(one.month()) + " (" + one.why() + ")")
                        .toList());
        String sentence = names(pool) + ": nothing may start in " + months + ". Bought around it, the plan costs "
                + Words.usd(usd) + " more.";
        return Optional.of(check(PlanChecks.Kind.NO_START, pool, sentence, usd, true, false));
    }

    private static PlanChecks.Check check(
            PlanChecks.Kind kind,
            PoolProblem pool,
            String sentence,
            @Nullable BigDecimal usd,
            boolean applied,
            boolean illustrative) {
        return new PlanChecks.Check(kind, pool.id(), codes(pool), sentence, usd, applied, illustrative);
    }

    /** The workloads that ask for capacity, or all where none does. */
    static List<String> codes(PoolProblem pool) {
        return pool.inside().isEmpty()
                ? pool.members().stream()
                        .map(member -> member.workload().code())
                        .toList()
                : pool.inside();
    }

    static String names(PoolProblem pool) {
        return String.join(", ", codes(pool));
    }

    static String notApplied(boolean applied, String what) {
        return applied ? "" : " The " + what + " is illustrative and this plan does not apply it.";
    }
}
