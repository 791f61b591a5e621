package dev.parley.migration;

import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * All workloads of a negotiation with their moves. A move that is only considered is counted as if it had been made
 * before the first year; a planned one from its quarter.
 *
 * @param years the calendar years that the forecast covers whole
 * @param rows  one a workload, by what its best move saves over all years
 */
public record MoveBoard(List<Integer> years, List<WorkloadMoves> rows) {

    public MoveBoard {
        years = List.copyOf(years);
        rows = List.copyOf(rows);
    }

    /** Which moves a total counts: at most one a workload. */
    public enum Counted {
        PLANNED("Planned", WorkloadMoves::planned),
        PASSED("Passed", WorkloadMoves::passed),
        CONSIDERED("All under consideration", WorkloadMoves::considered),
        WITH_PROPOSALS("With what Parley proposes", WorkloadMoves::best);

        private final String label;
        private final Function<WorkloadMoves, Optional<MoveOption>> choice;

        Counted(String label, Function<WorkloadMoves, Optional<MoveOption>> choice) {
            this.label = label;
            this.choice = choice;
        }

        public String label() {
            return label;
        }
    }

    /** The moves a total counts. */
    public List<MoveOption> moves(Counted counted) {
        return rows.stream().map(counted.choice).flatMap(Optional::stream).toList();
    }

    /** The workloads whose moves a total counts, in the order of the table. */
    public List<String> workloads(Counted counted) {
        return rows.stream()
                .filter(row -> counted.choice.apply(row).isPresent())
                .map(row -> row.workload().code())
                .toList();
    }

    /** Whole dollars saved in a year: the sum of the lines shown, unknown when one of them is. */
    public Amount saved(Counted counted, int year, ForecastCase scenario) {
        return moves(counted).stream().map(move -> move.saved(year, scenario)).reduce(Amount.ZERO, Amount::plus);
    }

    /** What that is of everything on demand at list, as a fraction; empty while either is unknown. */
    public Optional<BigDecimal> share(Counted counted, int year) {
        return saved(counted, year, ForecastCase.BASE)
                .known()
                .flatMap(saved -> onDemand(year).filter(all -> all.signum() > 0).map(all -> Money.divide(saved, all)));
    }

    /** On demand at list in the base case, of the workloads that have prices. */
    private Optional<BigDecimal> onDemand(int year) {
        return rows.stream()
                .map(row -> row.onDemand(year, ForecastCase.BASE).known())
                .flatMap(Optional::stream)
                .reduce(BigDecimal::add);
    }

    /** How many workloads have no known cost on demand, and so are not in the shares. */
    public long unpriced() {
        return years.isEmpty()
                ? 0
                : rows.stream()
                        .filter(row -> row.onDemand(years.getFirst(), ForecastCase.BASE)
                                .known()
                                .isEmpty())
                        .count();
    }

    /** The row of a workload. */
    public Optional<WorkloadMoves> row(String code) {
        return rows.stream().filter(row -> row.workload().code().equals(code)).findFirst();
    }

    /** What the best moves save over all years, for ordering. */
    static BigDecimal worth(WorkloadMoves row) {
        return Objects.requireNonNull(row.best().flatMap(MoveOption::total).orElse(BigDecimal.ZERO));
    }
}
