package dev.parley.engine.deal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One contract year on one path, line by line, in dollars. Used again for every year and path. */
final class LineYear {
    final double[] paid;
    final double[] direct;
    final double[] capped;
    private final double[] spend;
    private final double[] inWindow;

    LineYear(int lines) {
        paid = new double[lines];
        direct = new double[lines];
        capped = new double[lines];
        spend = new double[lines];
        inWindow = new double[lines];
    }

    /** Reads the year and answers what support costs outside the agreement. */
    double read(Paths paths, LineShares[] shares, @Nullable SupportPlan support, int year, int path) {
        double usage = 0;
        double enrolled = 0;
        for (int i = 0; i < paths.lines().size(); i++) {
            double usd = paths.usd()[i][year][path];
            spend(i, usd, shares[i]);
            if (paths.lines().get(i).biller() == Biller.AWS) {
                usage += usd * shares[i].list;
                enrolled += usd * shares[i].enrolled;
            }
        }
        if (support == null) {
            return 0;
        }
        double charge = support.year(usage / 12);
        double inside = usage == 0 ? 0 : charge * enrolled / usage;
        spend(paths.lines().size(), inside, shares[paths.lines().size()]);
        return charge - inside;
    }

    private void spend(int line, double usd, LineShares shares) {
        spend[line] = usd;
        paid[line] = usd * shares.paid;
        direct[line] = usd * shares.direct;
        capped[line] = usd * shares.capped;
    }

    /** Lets a credit pay its lines in proportion, up to what is left of it; answers what it paid. */
    double pay(int credit, double left, LineShares[] shares) {
        double open = 0;
        for (int i = 0; i < paid.length; i++) {
            inWindow[i] = Math.min(paid[i], spend[i] * shares[i].creditable[credit]);
            open += inWindow[i];
        }
        double used = Math.min(left, open);
        if (used <= 0) {
            return 0;
        }
        for (int i = 0; i < paid.length; i++) {
            if (inWindow[i] > 0) {
                double part = used * inWindow[i] / open;
                paid[i] -= part;
                direct[i] -= Math.min(
                        direct[i], part * shares[i].creditableDirect[credit] / shares[i].creditable[credit]);
                capped[i] -= Math.min(
                        capped[i], part * shares[i].creditableCapped[credit] / shares[i].creditable[credit]);
            }
        }
        return used;
    }

    /** What the lines of each sub-commitment fall short by. */
    double ownShortfalls(List<BillYears.SubCommitmentLines> subCommitments, int year) {
        double sum = 0;
        for (BillYears.SubCommitmentLines own : subCommitments) {
            double counted = 0;
            for (int line : own.lines()) {
                counted += direct[line] + capped[line];
            }
            sum += Math.max(0, own.usd()[year] - counted);
        }
        return sum;
    }

    double discountable(LineShares[] shares) {
        double sum = 0;
        for (int i = 0; i < spend.length; i++) {
            sum += spend[i] * shares[i].discountable;
        }
        return sum;
    }
}
