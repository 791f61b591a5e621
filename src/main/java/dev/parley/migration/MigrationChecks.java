package dev.parley.migration;

import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Amount;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a plan of capacity should be told first: a cheaper successor at list before any commitment, a large model where a
 * smaller one might do, a geography where the global scope is allowed. Pure: of a board, the same findings.
 *
 * <p>Nothing is found for a workload whose move is planned, for moves that failed, and where the data must not go or nobody
 * stated that it may.
 */
public final class MigrationChecks {

    private MigrationChecks() {}

    /** What is checked. */
    public enum Kind {
        SUCCESSOR("Cheaper successor", MoveKind.SUCCESSOR),
        SMALLER("Smaller model", MoveKind.SMALLER),
        GLOBAL_SCOPE("Geo scope", MoveKind.GLOBAL);

        private final String label;
        private final MoveKind move;

        Kind(String label, MoveKind move) {
            this.label = label;
            this.move = move;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One finding.
     *
     * @param workload code of the workload
     * @param account  alias of its account; with model and scope the pool it is in today
     * @param move     the best move of the kind
     * @param usd      whole dollars saved in the year, base case, above zero
     * @param sentence names the workload, the dollars and what to do
     */
    public record Finding(
            Kind kind,
            String workload,
            String account,
            String model,
            String scope,
            MoveOption move,
            BigDecimal usd,
            String sentence) {}

    /** All findings of a calendar year of the board, the dearest first. */
    public static List<Finding> of(MoveBoard board, int year) {
        return board.rows().stream()
                .flatMap(row -> Stream.of(Kind.values()).flatMap(kind -> of(row, kind, year).stream()))
                .sorted(Comparator.comparing(Finding::usd).reversed().thenComparing(Finding::workload))
                .toList();
    }

    /** The finding of one kind for one workload, or empty when there is nothing to say. */
    public static Optional<Finding> of(WorkloadMoves row, Kind kind, int year) {
        if (row.planned().isPresent()) {
            return Optional.empty();
        }
        return row.options().stream()
                .filter(option -> option.kind() == kind.move && option.open())
                .flatMap(option -> saved(option, year).map(usd -> finding(row, kind, option, usd, year)).stream())
                .max(Comparator.comparing(Finding::usd));
    }

    private static Optional<BigDecimal> saved(MoveOption option, int year) {
        return option.saved(year, ForecastCase.BASE) instanceof Amount.Known(BigDecimal usd) && usd.signum() > 0
                ? Optional.of(usd)
                : Optional.empty();
    }

    private static Finding finding(WorkloadMoves row, Kind kind, MoveOption option, BigDecimal usd, int year) {
        var workload = row.workload();
        return new Finding(
                kind,
                workload.code(),
                workload.account().alias(),
                workload.model(),
                workload.scope(),
                option,
                usd,
                String.format(
                        Locale.US,
                        "%s costs $%,d less in %d at %s, %s. %s",
                        workload.code(),
                        usd.longValueExact(),
                        year,
                        option.modelName(),
                        option.scope(),
                        next(option)));
    }

    private static String next(MoveOption option) {
        Move entered = option.entered();
        if (entered == null) {
            return "Nobody considers it: evaluate it before committing.";
        }
        return entered.verdict() == Verdict.PASSED
                ? "It passed: plan it before committing."
                : "Its verdict is open: decide before committing.";
    }
}
