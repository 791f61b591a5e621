package dev.parley.migration;

import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a plan of capacity should be told first: a cheaper successor at list before any commitment, a large model where a
 * smaller one might do, a geography where the global scope is allowed. Pure: of a board, the same findings.
 *
 * <p>Of a workload at most one other model is found, since it can go to one only: the best that somebody entered, else the
 * best that is proposed. Nothing is found for a workload whose move is planned, for moves that failed, and where the data
 * must not go. Where nobody stated that it may, only the wider scope is found, with the question.
 */
public final class MigrationChecks {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private MigrationChecks() {}

    /** What is checked. */
    public enum Kind {
        /** A newer model of the same size, or another one that somebody entered. */
        SUCCESSOR,
        SMALLER,
        GLOBAL_SCOPE
    }

    /**
     * One finding.
     *
     * @param workload  code of the workload
     * @param usd       whole dollars saved in the year, base case, above zero
     * @param usdAMonth mean dollars a month of that year
     * @param sentence  names the workload, the dollars and what is known of the move
     * @param act       what to do before committing
     */
    public record Finding(
            Kind kind, String workload, BigDecimal usd, BigDecimal usdAMonth, String sentence, String act) {}

    /** All findings of a calendar year of the board, the dearest first. */
    public static List<Finding> of(MoveBoard board, int year) {
        return board.rows().stream()
                .filter(row -> row.planned().isEmpty())
                .flatMap(row -> Stream.concat(model(row, year).stream(), scope(row, year).stream()))
                .sorted(Comparator.comparing(Finding::usd).reversed().thenComparing(Finding::workload))
                .toList();
    }

    /** Another model, at a scope where the data is known to be allowed. */
    private static Optional<Finding> model(WorkloadMoves row, int year) {
        return row.options().stream()
                .filter(option -> option.kind() != MoveKind.GLOBAL && option.open())
                .filter(option -> saved(option, year).isPresent())
                .min(Comparator.comparing(option -> option.entered() == null))
                .map(option ->
                        finding(row, option.kind() == MoveKind.SMALLER ? Kind.SMALLER : Kind.SUCCESSOR, option, year));
    }

    /** The same model worldwide. */
    private static Optional<Finding> scope(WorkloadMoves row, int year) {
        return row.options().stream()
                .filter(option -> option.kind() == MoveKind.GLOBAL && !option.failed())
                .filter(option -> option.data() != MoveOption.DataAnswer.FORBIDDEN)
                .filter(option -> saved(option, year).isPresent())
                .findFirst()
                .map(option -> finding(row, Kind.GLOBAL_SCOPE, option, year));
    }

    private static Optional<BigDecimal> saved(MoveOption option, int year) {
        return option.saved(year, ForecastCase.BASE).known().filter(usd -> usd.signum() > 0);
    }

    private static Finding finding(WorkloadMoves row, Kind kind, MoveOption option, int year) {
        BigDecimal usd = saved(option, year).orElseThrow();
        String from = kind == Kind.GLOBAL_SCOPE ? "in " + row.workload().scope() : "on " + row.modelName();
        String to =
                kind == Kind.GLOBAL_SCOPE ? "in the global scope" : "on " + option.modelName() + ", " + option.scope();
        return new Finding(
                kind,
                row.workload().code(),
                usd,
                Money.cents(Money.divide(usd, MONTHS)),
                row.workload().code() + " costs " + change(option) + "less " + to + " than " + from + ": "
                        + today(row, option) + "$" + whole(usd) + " less in " + year + ". " + known(option),
                act(kind, option));
    }

    /** "60 % ", or nothing while today's prices cannot be compared. */
    private static String change(MoveOption option) {
        BigDecimal change = option.priceChange();
        return change == null ? "" : change.abs().movePointRight(2).setScale(0, RoundingMode.HALF_UP) + "\u00a0% ";
    }

    /** What its tokens of today cost a month here and there. */
    private static String today(WorkloadMoves row, MoveOption option) {
        BigDecimal change = option.priceChange();
        BigDecimal here = row.usdAMonth().known().orElse(null);
        return change == null || here == null
                ? ""
                : "$" + whole(here.multiply(BigDecimal.ONE.add(change))) + " instead of $" + whole(here)
                        + " a month today, ";
    }

    private static String whole(BigDecimal usd) {
        return String.format(
                Locale.US, "%,d", usd.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    private static String known(MoveOption option) {
        Move entered = option.entered();
        if (option.data() == MoveOption.DataAnswer.NOT_STATED) {
            return "Nobody stated whether its data may go there.";
        }
        if (entered == null) {
            return "Nobody has considered it.";
        }
        String note = entered.note() == null ? "" : " " + entered.note().strip();
        return (entered.verdict() == Verdict.PASSED ? "It passed." : "Its verdict is open.")
                + note
                + (note.isEmpty() || note.endsWith(".") ? "" : ".");
    }

    private static String act(Kind kind, MoveOption option) {
        if (option.data() == MoveOption.DataAnswer.NOT_STATED) {
            return "State where its data must stay; if anywhere, use the global scope.";
        }
        Move entered = option.entered();
        if (entered == null) {
            return kind == Kind.GLOBAL_SCOPE
                    ? "Use the global scope before committing."
                    : "Have its owner evaluate it before anything is committed.";
        }
        return entered.verdict() == Verdict.PASSED
                ? "Plan the move before anything is committed."
                : "Have its owner decide before anything is committed.";
    }
}
