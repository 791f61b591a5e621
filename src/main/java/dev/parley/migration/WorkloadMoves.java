package dev.parley.migration;

import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Amount;
import dev.parley.workload.Workload;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A workload with everywhere it might go.
 *
 * @param modelName as people call its model
 * @param mayEdit   whether the acting person may enter its moves
 * @param residency where its data must stay; null while it is not stated
 * @param endOfLife last day its model answers, where it is entered
 * @param usdAMonth what its tokens of today cost a month on demand at list where it is, in the plan's first month
 * @param onDemand  its cost on demand at list where it is, by whole calendar year, whole dollars
 * @param options   the best first
 * @param stranded  capacity of its pool that would be paid after it has gone
 */
public record WorkloadMoves(
        Workload workload,
        String modelName,
        boolean mayEdit,
        @Nullable Residency residency,
        @Nullable LocalDate endOfLife,
        Amount usdAMonth,
        Map<Integer, Map<ForecastCase, Amount>> onDemand,
        List<MoveOption> options,
        List<Stranded> stranded) {

    /**
     * Dearest saving first among those that can be done; then what is not known to be allowed, what has no price, what
     * failed, what is forbidden.
     */
    static final Comparator<MoveOption> BEST_FIRST = Comparator.comparing((MoveOption one) -> !one.planned())
            .thenComparing(WorkloadMoves::hindrance)
            .thenComparing(one -> one.total().orElse(BigDecimal.ZERO), Comparator.reverseOrder())
            .thenComparing(MoveOption::modelName)
            .thenComparing(MoveOption::scope);

    private static int hindrance(MoveOption option) {
        if (option.data() == MoveOption.DataAnswer.FORBIDDEN) {
            return 4;
        }
        if (option.failed()) {
            return 3;
        }
        if (!option.missing().isEmpty()) {
            return 2;
        }
        return option.data() == MoveOption.DataAnswer.NOT_STATED ? 1 : 0;
    }

    /**
     * The move the first row of a workload shows: the planned one, else the best that somebody entered and that did not
     * fail, else the best proposal that may be done and saves.
     */
    public Optional<MoveOption> best() {
        return planned()
                .or(this::considered)
                .or(() -> options.stream()
                        .filter(one -> one.entered() == null && one.open() && one.saves())
                        .findFirst());
    }

    public Optional<MoveOption> planned() {
        return options.stream().filter(MoveOption::planned).findFirst();
    }

    /** The best that somebody entered, that did not fail and that the data allows; a planned one in any case. */
    public Optional<MoveOption> considered() {
        return options.stream().filter(WorkloadMoves::counts).findFirst();
    }

    /** The best that passed. */
    public Optional<MoveOption> passed() {
        return options.stream()
                .filter(one -> counts(one) && one.entered().verdict() == Verdict.PASSED)
                .findFirst();
    }

    private static boolean counts(MoveOption option) {
        return option.planned()
                || option.entered() != null && !option.failed() && option.data() != MoveOption.DataAnswer.FORBIDDEN;
    }

    public Amount onDemand(int year, ForecastCase scenario) {
        return Objects.requireNonNull(onDemand.get(year), "a year that is not counted")
                .get(scenario);
    }
}
