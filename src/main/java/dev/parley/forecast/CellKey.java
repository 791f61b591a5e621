package dev.parley.forecast;

import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Quarter;
import java.util.UUID;

/** Where a cell stands. */
public record CellKey(UUID workload, Quarter quarter, ForecastCase scenario) {}
