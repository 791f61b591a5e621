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
        Limits limits = Limits.of(header, years);
        for (int path = 0; path < paths; path++) {
            settlement.count(limits, flows, saved, path);
            if (header.commitments().isEmpty()) {
                continue;
            }
            if (header.trueUp() == TrueUp.EACH_YEAR) {
                settlement.eachYear(limits, path);
            } else {
                settlement.atTheEnd(limits, path);
            }
        }
        return settlement;
    }

    /** What counted spend is held against, in dollars by contract year: the same on every path. */
    private record Limits(double[] commitment, double[] cap, double[] carried) {

        static Limits of(Header header, int years) {
            Limits limits = new Limits(new double[years], new double[years], new double[years]);
            for (int y = 0; y < years; y++) {
                BigDecimal commitment = header.commitment(y + 1);
                limits.commitment[y] = commitment.doubleValue();
                limits.cap[y] = header.marketplaceCap() == null
                        ? Double.POSITIVE_INFINITY
                        : header.marketplaceCap().of(commitment).doubleValue();
                limits.carried[y] = header.rollover().of(commitment).doubleValue();
            }
            return limits;
        }
    }

    private void count(Limits limits, Flows flows, int saved, int path) {
        for (int y = 0; y < counted.length; y++) {
            double less = y == saved ? 1 : 0;
            counted[y][path] = flows.direct()[y][path] + Math.min(limits.cap[y], flows.capped()[y][path]) - less;
            payments[path] += flows.paid()[y][path] - less;
        }
    }

    private void eachYear(Limits limits, int path) {
        double carry = 0;
        for (int y = 0; y < counted.length; y++) {
            double excess = counted[y][path] - limits.commitment[y];
            carried[y][path] = carry;
            shortfall[y][path] = Math.max(0, -excess - carry);
            payments[path] += shortfall[y][path];
            carry = Math.clamp(excess, 0, limits.carried[y]);
        }
    }

    private void atTheEnd(Limits limits, int path) {
        double open = 0;
        for (int y = 0; y < counted.length; y++) {
            open += limits.commitment[y] - counted[y][path];
        }
        shortfall[counted.length - 1][path] = Math.max(0, open);
        payments[path] += Math.max(0, open);
    }
}
