package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * One unit of a term bought from one month.
 *
 * @param term number of the term in the pool
 * @param from first month, by number
 * @param to month after its last month inside the plan
 * @param length months of the whole contract
 * @param rate US dollars for each hour
 * @param price US dollars for its months inside the plan
 * @param beyond US dollars for its months after the plan
 * @param nanos the price in whole 1e-9 dollars
 * @param rank decides among plans that cost the same: fewest unit-months committed first, then contracts that come first by
 *     start and order of the terms. Ranks of contracts add up.
 */
record Contract(
        int term,
        int from,
        int to,
        int length,
        BigDecimal rate,
        BigDecimal price,
        BigDecimal beyond,
        long nanos,
        long rank) {

    /** Every contract that may be bought, by start and then in the order of the list of terms. */
    static List<Contract> of(Horizon horizon, Pool pool) {
        List<Contract> contracts = new ArrayList<>();
        for (int from = 0; from < horizon.months; from++) {
            for (int term = 0; term < pool.terms().size(); term++) {
                if (allowed(horizon, pool, term, from)) {
                    contracts.add(price(horizon, pool, term, from));
                }
            }
        }
        return contracts;
    }

    static boolean allowed(Horizon horizon, Pool pool, int term, int from) {
        Term offer = pool.terms().get(term);
        YearMonth start = horizon.month(from);
        YearMonth last = start.plusMonths(offer.months() - 1L);
        YearMonth retired = pool.limits().lastMonth();
        boolean inside = horizon.end == HorizonEnd.PRORATE || from + offer.months() <= horizon.months;
        return inside
                && offer.rateIn(start) != null
                && !pool.limits().noStart().contains(start)
                && (retired == null || !last.isAfter(retired));
    }

    static Contract price(Horizon horizon, Pool pool, int term, int from) {
        Term offer = pool.terms().get(term);
        BigDecimal rate = offer.rateIn(horizon.month(from));
        if (rate == null) {
            throw new IllegalArgumentException(offer.id() + " has no rate in " + horizon.month(from));
        }
        int end = from + offer.months();
        int to = Math.min(end, horizon.months);
        BigDecimal price = rate.multiply(horizon.hours(from, to));
        BigDecimal beyond = rate.multiply(horizon.hoursBeyond(end));
        long rank = ((long) offer.months() << 32) + (long) from * pool.terms().size() + term;
        return new Contract(term, from, to, offer.months(), rate, price, beyond, MonthTable.nanos(price), rank);
    }

    /** The same contract at another price in the search. */
    Contract withNanos(long other) {
        return new Contract(term, from, to, length, rate, price, beyond, other, rank);
    }

    boolean covers(int t) {
        return from <= t && t < to;
    }
}
