package dev.parley.forecast;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a cell's history.
 *
 * @param before what stood there, or null when nothing did
 * @param after  what was entered, or null when it was cleared
 * @param taken  false for a value that met another person's and was not taken
 */
public record CellChange(
        @Nullable CellEntry before, @Nullable CellEntry after, boolean taken, String by, Instant at) {}
