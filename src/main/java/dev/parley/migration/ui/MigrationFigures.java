package dev.parley.migration.ui;

import dev.parley.base.ui.FigureBand;
import dev.parley.base.ui.Numbers;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Amount;
import dev.parley.migration.MoveBoard;
import dev.parley.migration.MoveBoard.Counted;
import java.math.BigDecimal;

/** The headline: what moves are worth in the chosen year. */
final class MigrationFigures {

    private MigrationFigures() {}

    static FigureBand band(MoveBoard board, int year) {
        var band = new FigureBand();
        figure(band, board, Counted.CONSIDERED, "Under consideration, " + year, year);
        figure(band, board, Counted.PASSED, "Passed, " + year, year);
        figure(band, board, Counted.PLANNED, "Planned, " + year, year);
        return band;
    }

    private static void figure(FigureBand band, MoveBoard board, Counted counted, String label, int year) {
        int moves = board.moves(counted).size();
        Amount base = board.saved(counted, year, ForecastCase.BASE);
        var figure = band.figure(
                label, base instanceof Amount.Known(BigDecimal usd) ? Numbers.signedUsd(usd.negate()) : "unknown");
        board.share(counted, year).ifPresent(share -> figure.aside(Numbers.percent(share) + " of Bedrock"));
        Amount low = board.saved(counted, year, ForecastCase.LOW);
        Amount high = board.saved(counted, year, ForecastCase.HIGH);
        figure.note(
                moves == 0
                        ? "no move"
                        : (moves == 1 ? "1 workload" : moves + " workloads")
                                + (low instanceof Amount.Known(BigDecimal from)
                                                && high instanceof Amount.Known(BigDecimal to)
                                        ? ", " + Numbers.usdShort(from) + " low, " + Numbers.usdShort(to) + " high"
                                        : ""));
    }
}
