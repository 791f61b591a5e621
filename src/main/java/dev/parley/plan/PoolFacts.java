package dev.parley.plan;

import dev.parley.engine.commitment.Limits;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the facts say about one pool, as limits for the engine. Each kind of fact can be left out or obeyed in full, so that
 * its dollars can be told.
 */
final class PoolFacts {

    /** Code of the product that is sold in whole units. */
    static final String MODEL_UNITS = "model-units";

    /** The engine's highest level: no quota is known. */
    private static final int NO_QUOTA = 10_000;

    static final PoolFacts NONE = new PoolFacts(List.of(), null, List.of(), PlanBasis.DEFAULT);

    /** A kind of fact. */
    enum Kind {
        QUOTA,
        LIFECYCLE,
        NO_START,
        PROVEN
    }

    /** How far a kind is obeyed. */
    enum Obeyed {
        NOT,
        /** What has a source; what is illustrative if the basis says so. */
        AS_PLANNED,
        IN_FULL
    }

    private final List<PlanFacts.Quota> quotas;
    private final PlanFacts.@Nullable Lifecycle lifecycle;
    private final List<PlanFacts.NoStart> noStart;
    private final PlanBasis basis;

    private PoolFacts(
            List<PlanFacts.Quota> quotas,
            PlanFacts.@Nullable Lifecycle lifecycle,
            List<PlanFacts.NoStart> noStart,
            PlanBasis basis) {
        this.quotas = quotas;
        this.lifecycle = lifecycle;
        this.noStart = noStart;
        this.basis = basis;
    }

    static PoolFacts of(PlanInputs inputs, PlanInputs.Workload pool) {
        PlanFacts facts = inputs.facts();
        return new PoolFacts(
                facts.quotas().stream()
                        .filter(quota -> quota.account().equals(pool.account())
                                && quota.model().equals(pool.model())
                                && quota.scope().equals(pool.scope()))
                        .toList(),
                facts.lifecycles().stream()
                        .filter(lifecycle -> lifecycle.model().equals(pool.model()))
                        .findFirst()
                        .orElse(null),
                facts.noStart(),
                inputs.basis());
    }

    Optional<PlanFacts.Lifecycle> lifecycle() {
        return Optional.ofNullable(lifecycle);
    }

    List<PlanFacts.NoStart> noStart() {
        return noStart;
    }

    /** Whether the plan obeys a fact of this evidence. */
    boolean counts(PlanInputs.Evidence evidence) {
        return !evidence.illustrative() || basis.illustrativeFacts() == PlanBasis.Illustrative.APPLIED;
    }

    /** The quota in force in a month, counted or not; empty when none is known. */
    Optional<PlanFacts.Quota> quota(PlanFacts.Counts counts, YearMonth month) {
        return quotas.stream()
                .filter(quota -> quota.counts() == counts && quota.begun(month))
                .max(Comparator.comparing(
                        PlanFacts.Quota::from, Comparator.nullsFirst(Comparator.<java.time.LocalDate>naturalOrder())));
    }

    /** Whether a unit quota of this pool is known. */
    boolean hasUnitQuota() {
        return quotas.stream().anyMatch(quota -> quota.counts() == PlanFacts.Counts.MODEL_UNITS);
    }

    /** Whether longer terms wait until demand has proven itself. */
    boolean waitsForProof() {
        return basis.commit() == PlanBasis.Commit.PROVEN;
    }

    /** As the plan obeys them. */
    Limits limits(String product, List<YearMonth> months, @Nullable List<Integer> proven) {
        return limits(product, months, proven, Kind.QUOTA, Obeyed.AS_PLANNED);
    }

    /**
     * One kind obeyed otherwise, the rest as the plan does.
     *
     * @param proven units that have proven themselves by month, or null when that is not known
     */
    Limits limits(String product, List<YearMonth> months, @Nullable List<Integer> proven, Kind varied, Obeyed obeyed) {
        Obeyed lives = varied == Kind.LIFECYCLE ? obeyed : Obeyed.AS_PLANNED;
        boolean retires = lifecycle != null && obeys(lives, counts(lifecycle.evidence()));
        Set<YearMonth> closed = new HashSet<>();
        for (YearMonth month : months) {
            boolean barred = noStart.stream().anyMatch(one -> one.month().equals(month))
                    && (varied != Kind.NO_START || obeyed != Obeyed.NOT);
            if (barred || retires && !lifecycle.mayStart(month)) {
                closed.add(month);
            }
        }
        boolean waits = obeys(varied == Kind.PROVEN ? obeyed : Obeyed.AS_PLANNED, waitsForProof());
        return new Limits(
                waits ? proven : null,
                product.equals(MODEL_UNITS) ? units(months, varied == Kind.QUOTA ? obeyed : Obeyed.AS_PLANNED) : null,
                retires ? lifecycle.lastMonth() : null,
                closed);
    }

    private @Nullable List<Integer> units(List<YearMonth> months, Obeyed obeyed) {
        List<Integer> units = months.stream()
                .map(month -> quota(PlanFacts.Counts.MODEL_UNITS, month)
                        .filter(quota -> obeys(obeyed, counts(quota.evidence())))
                        .map(quota -> (int) Math.min(quota.granted(), NO_QUOTA))
                        .orElse(NO_QUOTA))
                .toList();
        return units.stream().allMatch(one -> one == NO_QUOTA) ? null : units;
    }

    private static boolean obeys(Obeyed obeyed, boolean planned) {
        return obeyed == Obeyed.IN_FULL || obeyed == Obeyed.AS_PLANNED && planned;
    }
}
