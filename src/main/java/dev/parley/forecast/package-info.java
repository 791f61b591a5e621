/**
 * What the workloads will need, quarter by quarter, in a low, a base and a high case.
 *
 * <p>A cell is typed in thousand tokens a minute, in saturated model units or as growth against the quarter before, and
 * stays as it was typed: whoever types growth keeps growth when the quarter before changes. A quarter that nobody typed
 * goes on from the one before; after the last typed quarter the last year's growth goes on and is shown as extended.
 * What the cells mean together is computed by {@link dev.parley.engine.demand.ForecastPath}, never stored.
 *
 * <p>{@link dev.parley.forecast.Forecasts} is the way in. Each value that anybody enters stays in the cell's history,
 * also one that met another person's.
 */
@NullMarked
package dev.parley.forecast;

import org.jspecify.annotations.NullMarked;
