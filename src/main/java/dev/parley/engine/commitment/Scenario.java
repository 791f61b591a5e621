package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.util.List;

/** One course the demand may take. */
public record Scenario(BigDecimal probability, List<MonthDemand> demand) {}
