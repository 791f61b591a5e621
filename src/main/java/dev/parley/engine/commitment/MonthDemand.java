package dev.parley.engine.commitment;

import java.time.YearMonth;
import java.util.List;

/**
 * The load of a month as blocks of hours. Hours that no block names are idle.
 *
 * @param month the month
 * @param blocks blocks of hours; together they exceed the hours of the month by 0.01 at most
 */
public record MonthDemand(YearMonth month, List<Block> blocks) {
    public MonthDemand {
        blocks = List.copyOf(blocks);
    }
}
