package dev.parley.engine.demand;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.function.Function;

/**
 * One workload of a pool, as far as capacity is concerned.
 *
 * @param name     how reasons name it
 * @param today    flow of today, mean over all hours
 * @param shape    how the hours of a week differ
 * @param path     volume by quarter and case
 * @param minuteCv coefficient of variation of the minutes inside an hour, zero or more
 * @param prices   what its tokens cost without capacity in a month, net of discounts
 * @param first    whether its throughput is guaranteed by units that cover its peak, so that it is served first
 */
public record PoolMember(
        String name,
        TokenFlow today,
        TrafficShape shape,
        ForecastPath path,
        BigDecimal minuteCv,
        Function<YearMonth, TokenPrices> prices,
        boolean first) {

    public PoolMember {
        if (minuteCv.signum() < 0) {
            throw new IllegalArgumentException(
                    "The spread of minutes of " + name + " is zero or more, not " + minuteCv.toPlainString() + ".");
        }
    }

    /** One that is served like the others. */
    public PoolMember(
            String name,
            TokenFlow today,
            TrafficShape shape,
            ForecastPath path,
            BigDecimal minuteCv,
            Function<YearMonth, TokenPrices> prices) {
        this(name, today, shape, path, minuteCv, prices, false);
    }
}
