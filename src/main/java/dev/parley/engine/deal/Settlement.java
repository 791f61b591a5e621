package dev.parley.engine.deal;

import java.math.BigDecimal;

/**
 * Counted spend held against the commitment, by contract year and path: {@code max(0, commitment - counted)} is paid as
 * shortfall. What sub-commitments fall short by counts, so that no dollar is paid twice.
 *
 * @param payments  all that is paid over the term, by path
 * @param counted   by contract year and path, what is carried in apart
 * @param shortfall by contract year and path
 * @param carried   by contract year and path, what counts from the year before
 */
record Settlement(double[] payments, double[][] counted, double[][] shortfall, double[][] carried) {

    static Settlement of(Header header, Flows flows) {
        return of(header, flows, -1);
    }

    /** As if a counted dollar less were spent in a year, 0 for the first. */
    Settlement saving(Header header, Flows flows, int year) {
        return of(header, flows, year);
    }

    private static Settlement of(Header header, Flows flows, int saved) {
        int years = flows.paid().length;
        int paths = flows.paid()[0].length;
        Settlement settlement = new Settlement(
                new double[paths], new double[years][paths], new double[years][paths], new double[years][paths]);
        for (int path = 0; path < paths; path++) {
            settlement.count(header, flows, saved, path);
            if (header.commitments().isEmpty()) {
                continue;
            }
            if (header.trueUp() == TrueUp.EACH_YEAR) {
                settlement.eachYear(header, path);
            } else {
                settlement.atTheEnd(header, path);
            }
        }
        return settlement;
    }

    private void count(Header header, Flows flows, int saved, int path) {
        for (int y = 0; y < counted.length; y++) {
            double cap = header.marketplaceCap() == null
                    ? Double.POSITIVE_INFINITY
                    : header.marketplaceCap().of(header.commitment(y + 1)).doubleValue();
            double less = y == saved ? 1 : 0;
            counted[y][path] = flows.direct()[y][path] + Math.min(cap, flows.capped()[y][path]) - less;
            payments[path] += flows.paid()[y][path] - less;
        }
    }

    private void eachYear(Header header, int path) {
        double carry = 0;
        for (int y = 0; y < counted.length; y++) {
            BigDecimal commitment = header.commitment(y + 1);
            double excess = counted[y][path] - commitment.doubleValue();
            carried[y][path] = carry;
            shortfall[y][path] = Math.max(0, -excess - carry);
            payments[path] += shortfall[y][path];
            carry = Math.clamp(excess, 0, header.rollover().of(commitment).doubleValue());
        }
    }

    private void atTheEnd(Header header, int path) {
        double open = 0;
        for (int y = 0; y < counted.length; y++) {
            open += header.commitment(y + 1).doubleValue() - counted[y][path];
        }
        shortfall[counted.length - 1][path] = Math.max(0, open);
        payments[path] += Math.max(0, open);
    }
}
