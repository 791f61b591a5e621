package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Decimals as whole numbers, for the sums over many hours: hours and units in 1e-12, US dollars in 1e-12 too, or in 1e-9
 * where a rate above 10,000 dollars an hour would not fit. A product is exact where its factors have no more decimals than
 * that together, else it is rounded half up there: a thousand million times finer than a cent.
 */
final class Fixed {
    /** One hour, one unit. */
    static final long ONE = 1_000_000_000_000L;

    private static final int DECIMALS = 12;
    private static final int NANOS = 9;
    private static final long MILLION = 1_000_000;
    private static final BigDecimal MOST_FINE_RATE = BigDecimal.valueOf(10_000);

    private final int decimals;
    /** US dollars: 1e-9 dollars are this many. */
    private final long nano;

    private Fixed(int decimals) {
        this.decimals = decimals;
        this.nano = decimals == DECIMALS ? 1000 : 1;
    }

    /** The finest dollars in which a month of this rate fits. */
    static Fixed forRatesUpTo(BigDecimal usdPerUnitHour) {
        return new Fixed(usdPerUnitHour.compareTo(MOST_FINE_RATE) <= 0 ? DECIMALS : NANOS);
    }

    /** Hours or units. */
    static long of(BigDecimal value) {
        return whole(value, DECIMALS);
    }

    /** Hours or units as a decimal. */
    static BigDecimal decimal(long value) {
        return BigDecimal.valueOf(value, DECIMALS);
    }

    long ofUsd(BigDecimal usd) {
        return whole(usd, decimals);
    }

    long ofNanos(long nanos) {
        return nanos * nano;
    }

    long toNanos(long usd) {
        return nano == 1 ? usd : Math.floorDiv(usd + nano / 2, nano);
    }

    BigDecimal usd(long usd) {
        return BigDecimal.valueOf(usd, decimals);
    }

    /** Sum over the levels above {@code covered} as a decimal; it may be longer than 64 bits. */
    BigDecimal usdAbove(long[] byLevel, int covered) {
        long high = 0;
        long low = 0;
        for (int level = Math.max(0, covered) + 1; level < byLevel.length; level++) {
            high += byLevel[level] >> 32;
            low += byLevel[level] & 0xffff_ffffL;
        }
        high += low >>> 32;
        if (high == (int) high) {
            return usd((high << 32) | (low & 0xffff_ffffL));
        }
        BigInteger sum = BigInteger.valueOf(high).shiftLeft(32).or(BigInteger.valueOf(low & 0xffff_ffffL));
        return new BigDecimal(sum, decimals);
    }

    /** An amount times hours or units, rounded half up; the product has to fit. */
    static long times(long amount, long by) {
        if (amount < 0) {
            return -times(-amount, by);
        }
        long amountHigh = amount / MILLION;
        long amountLow = amount % MILLION;
        long byHigh = by / MILLION;
        long byLow = by % MILLION;
        long middle = amountHigh * byLow + amountLow * byHigh;
        long low = amountLow * byLow + MILLION * (middle % MILLION);
        return amountHigh * byHigh + middle / MILLION + (low + ONE / 2) / ONE;
    }

    private static long whole(BigDecimal value, int decimals) {
        int missing = decimals - value.scale();
        if (missing == 0 && value.precision() <= 18) {
            return value.unscaledValue().longValue();
        }
        return value.setScale(decimals, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }
}
