package dev.parley.plan;

import dev.parley.engine.pricing.Rate;
import dev.parley.migration.MigrationChecks;
import dev.parley.migration.MoveBoard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The five mistakes and what weakens our hand, with dollars, from a run, the moves that are open, and today's prices. */
final class AdviceChecks {

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

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
        all.addAll(ofMoves(moves));
        all.addAll(new HeldChecks(inputs, rates, visible).all());
        all.addAll(new PayerChecks(inputs, result, rates).all());
        smallCommitment().ifPresent(all::add);
        all.sort(Comparator.comparing(Advice::kind)
                .thenComparing(Advice::usdAMonth, Comparator.nullsLast(Comparator.reverseOrder())));
        return List.copyOf(all);
    }

    /** What is found of the moves that are open, dollars of the board's first year. */
    static List<Advice> ofMoves(MoveBoard moves) {
        return moves.years().stream()
                .findFirst()
                .map(year -> MigrationChecks.of(moves, year).stream()
                        .map(AdviceChecks::move)
                        .toList())
                .orElse(List.of());
    }

    private static Advice move(MigrationChecks.Finding found) {
        return new Advice(
                switch (found.kind()) {
                    case SUCCESSOR -> Advice.Kind.SUCCESSOR;
                    case SMALLER -> Advice.Kind.OVERSIZED;
                    case GLOBAL_SCOPE -> Advice.Kind.GEO_SCOPE;
                },
                List.of(found.workload()),
                found.usdAMonth(),
                found.sentence(),
                found.act(),
                "migrate",
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
