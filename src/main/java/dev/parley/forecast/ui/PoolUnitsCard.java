package dev.parley.forecast.ui;

import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.Unknown;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.forecast.ForecastGrid;
import dev.parley.forecast.ForecastLine;
import dev.parley.forecast.PoolUnits;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What pools need in model units, beside the sum of their rows, and what their peaks rest on. */
final class PoolUnitsCard {

    /** More pools than anybody reads at once; the switch above shows one by itself. */
    private static final int MOST = 100;

    private PoolUnitsCard() {}

    /** Empty when no pool's units are known. */
    static Optional<PCard> of(ForecastGrid grid, List<ForecastLine> lines) {
        var quarter = grid.quarters().getFirst();
        var pools = PoolUnits.of(lines, quarter, ForecastCase.BASE).stream()
                .filter(pool -> pool.units() != null)
                .limit(MOST)
                .toList();
        if (pools.isEmpty()) {
            return Optional.empty();
        }
        var table = new DataTable("Model units by pool").dense();
        table.text("Pool");
        table.text("Workloads").minor();
        table.number("Rows added up");
        table.number("Pool, mean").phoneFigure();
        table.number("Busiest hour");
        table.number("P95 minute");
        table.text("Minutes rest on").minor();
        for (var pool : pools) {
            table.row(
                    pool.pool().label(),
                    pool.lines().stream().map(line -> line.workload().code()).collect(Collectors.joining(", ")),
                    units(pool.rows()),
                    units(pool.units()),
                    units(pool.peak()),
                    units(pool.p95Minute()),
                    spread(pool));
        }
        return Optional.of(new PCard("Model units by pool")
                .meta("base case, " + quarter.label())
                .flush()
                .body(table)
                .foot(
                        "Units are bought for a pool. Its rows add up to more where their mixes differ: what one leaves of a"
                                + " unit's input or output another fills."));
    }

    private static Object units(@Nullable BigDecimal units) {
        return units == null ? new Unknown() : Numbers.decimal(units, 2);
    }

    private static Span spread(PoolUnits pool) {
        long all = pool.lines().size();
        if (pool.measured() == all) {
            return new Span("measured spread");
        }
        return new Span(
                pool.measured() == 0
                        ? "entered spread"
                        : pool.measured() + " measured, " + (all - pool.measured()) + " entered");
    }
}
