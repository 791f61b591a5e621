package dev.parley.plan;

import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.pricing.Rate;
import dev.parley.engine.quantity.Money;
import dev.parley.migration.MoveBoard;
import dev.parley.migration.MoveKind;
import dev.parley.migration.MoveOption;
import dev.parley.migration.WorkloadMoves;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The five mistakes and what weakens our hand, with dollars, from a run, the moves that are open, and today's prices. */
final class AdviceChecks {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final int MONTHS = 12;

    private final PlanInputs inputs;
    private final PlanResult result;
    private final MoveBoard moves;
    private final List<Rate> rates;
    private final List<PlanBasis.Rates> visible;

    /**
     * @param rates   prices of all sides that the reader may see
     * @param visible whose prices those are, the cheapest reading last
     */
    AdviceChecks(
            PlanInputs inputs, PlanResult result, MoveBoard moves, List<Rate> rates, List<PlanBasis.Rates> visible) {
        this.inputs = inputs;
        this.result = result;
        this.moves = moves;
        this.rates = rates;
        this.visible = visible;
    }

    List<Advice> all() {
        List<Advice> all = new ArrayList<>(new RequestAdvice(inputs, result).all());
        for (WorkloadMoves row : moves.rows()) {
            smaller(row).ifPresent(all::add);
            global(row).ifPresent(all::add);
        }
        all.addAll(new HeldChecks(inputs, rates, visible).all());
        smallCommitment().ifPresent(all::add);
        all.sort(Comparator.comparing(Advice::kind)
                .thenComparing(Advice::usdAMonth, Comparator.nullsLast(Comparator.reverseOrder())));
        return List.copyOf(all);
    }

    /** The model somebody considers, else for those who ask for capacity the cheapest that may serve. */
    private Optional<Advice> smaller(WorkloadMoves row) {
        boolean asks = inputs.requests().stream()
                .anyMatch(request -> request.workload().equals(row.workload().code()));
        return row.considered()
                .or(() -> asks ? row.best() : Optional.empty())
                .filter(option -> option.kind() != MoveKind.GLOBAL)
                .filter(option -> !option.failed() && !option.planned() && option.saves())
                .map(option -> move(
                        Advice.Kind.OVERSIZED,
                        row,
                        option,
                        row.workload().code() + " on " + option.modelName() + " instead of " + row.modelName()
                                + change(option),
                        "Have its owner judge the cheaper model before anything is committed."));
    }

    /** A scope bound to a geography where the same model is cheaper worldwide. */
    private Optional<Advice> global(WorkloadMoves row) {
        return row.options().stream()
                .filter(option -> option.kind() == MoveKind.GLOBAL)
                .filter(option -> !option.failed() && !option.planned() && option.saves())
                .findFirst()
                .map(option -> move(
                        Advice.Kind.GEO_SCOPE,
                        row,
                        option,
                        row.workload().code() + " runs in " + row.workload().scope() + "; the same model in "
                                + option.scope() + change(option),
                        option.data() == MoveOption.DataAnswer.NOT_STATED
                                ? "State where its data must stay; if anywhere, use the global scope."
                                : "Use the global scope."));
    }

    private static String change(MoveOption option) {
        BigDecimal change = option.priceChange();
        return change == null ? "" : " costs " + Words.percent(change.abs(), 0) + " less on its own mix";
    }

    private Advice move(Advice.Kind kind, WorkloadMoves row, MoveOption option, String what, String act) {
        int year = moves.years().getFirst();
        BigDecimal usd = option.saved(year, ForecastCase.BASE).known().orElse(BigDecimal.ZERO);
        return new Advice(
                kind,
                List.of(row.workload().code()),
                Money.cents(Money.divide(usd, BigDecimal.valueOf(MONTHS))),
                what + ": " + Words.grouped(usd, 0) + " in " + year + ".",
                act,
                "migration",
                false);
    }

    /** Below about a million dollars a year AWS is said to move little: bundle. */
    private Optional<Advice> smallCommitment() {
        PlanResult.PeriodCost year =
                result.contractYears().isEmpty() ? null : result.contractYears().getFirst();
        if (year == null) {
            return Optional.empty();
        }
        BigDecimal committed = year.heldUsd().add(year.committedUsd());
        return committed.compareTo(MILLION) >= 0
                ? Optional.empty()
                : Optional.of(new Advice(
                        Advice.Kind.SMALL_COMMITMENT,
                        List.of(),
                        null,
                        "The plan commits " + Words.grouped(committed, 0) + " of Bedrock in " + year.label()
                                + ": below about 1,000,000 a year AWS is said to move little on it alone.",
                        "Bundle it with on-demand use, SageMaker and the rest of the bill.",
                        "schedule",
                        false));
    }
}
