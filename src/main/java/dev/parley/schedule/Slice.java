package dev.parley.schedule;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * A month, or the part of it, that lies in one contract year. Where the agreement begins in the middle of a month, the
 * months of its anniversaries are two slices each.
 *
 * @param year  contract year, 1 is the first
 * @param share part of the month, above 0, at most 1
 */
public record Slice(int year, YearMonth month, BigDecimal share) {}
