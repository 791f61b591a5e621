package dev.parley.engine.deal;

/** One contract year on one path, line by line, in dollars. Used again for every year and path. */
final class LineYear {
    private final BillYears bill;
    private final double[] spend;
    private final double[] paid;
    private final double[] direct;
    private final double[] capped;
    private final double[] inWindow;
    private double outside;

    LineYear(BillYears bill) {
        this.bill = bill;
        spend = new double[bill.size()];
        paid = new double[bill.size()];
        direct = new double[bill.size()];
        capped = new double[bill.size()];
        inWindow = new double[bill.size()];
    }

    /** Reads the year of a path. */
    void read(Paths paths, int year, int path) {
        YearShares shares = bill.shares()[year];
        double[] usd = paths.usd()[year];
        int lines = bill.aws().length;
        double usage = 0;
        double enrolled = 0;
        for (int i = 0; i < lines; i++) {
            double list = usd[path * lines + i];
            spend(shares, i, list);
            if (bill.aws()[i]) {
                usage += list * shares.list()[i];
                enrolled += list * shares.enrolled()[i];
            }
        }
        if (bill.support() != null) {
            double charge = bill.support().year(usage / 12);
            double inside = usage == 0 ? 0 : charge * enrolled / usage;
            spend(shares, lines, inside);
            outside = charge - inside;
        }
    }

    private void spend(YearShares shares, int line, double usd) {
        spend[line] = usd;
        paid[line] = usd * shares.paid()[line];
        direct[line] = usd * shares.direct()[line];
        capped[line] = usd * shares.capped()[line];
    }

    /** Lets a credit pay its lines in proportion, up to what is left of it; answers what it paid. */
    double pay(int credit, double left, int year) {
        YearShares shares = bill.shares()[year];
        double[] creditable = shares.creditable()[credit];
        double open = 0;
        for (int i = 0; i < paid.length; i++) {
            inWindow[i] = Math.min(paid[i], spend[i] * creditable[i]);
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
                direct[i] -= Math.min(direct[i], part * shares.creditableDirect()[credit][i] / creditable[i]);
                capped[i] -= Math.min(capped[i], part * shares.creditableCapped()[credit][i] / creditable[i]);
            }
        }
        return used;
    }

    /** What the lines of each sub-commitment fall short by. */
    double ownShortfalls(int year) {
        double sum = 0;
        for (BillYears.SubCommitmentLines own : bill.subCommitments()) {
            double counted = 0;
            for (int line : own.lines()) {
                counted += direct[line] + capped[line];
            }
            sum += Math.max(0, own.usd()[year] - counted);
        }
        return sum;
    }

    double paid() {
        return sum(paid) + outside;
    }

    double direct() {
        return sum(direct);
    }

    double capped() {
        return sum(capped);
    }

    double discountable(int year) {
        double sum = 0;
        for (int i = 0; i < spend.length; i++) {
            sum += spend[i] * bill.shares()[year].discountable()[i];
        }
        return sum;
    }

    private static double sum(double[] lines) {
        double sum = 0;
        for (double line : lines) {
            sum += line;
        }
        return sum;
    }
}
