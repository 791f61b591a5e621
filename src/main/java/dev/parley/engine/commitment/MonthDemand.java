package dev.parley.engine.commitment;

import java.time.YearMonth;
import java.util.List;

/** The load of one month. */
public record MonthDemand(YearMonth month, List<Block> blocks) {}
