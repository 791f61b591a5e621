package dev.parley.forecast;

import dev.parley.engine.demand.EntryKind;
import java.math.BigDecimal;

/**
 * What somebody typed.
 *
 * @param amount thousand tokens a minute, model units, or growth as a fraction (0.05 is 5 %), by kind
 */
public record CellEntry(EntryKind kind, BigDecimal amount) {}
