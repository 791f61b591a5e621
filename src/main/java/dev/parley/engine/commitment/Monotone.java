package dev.parley.engine.commitment;

/** The plan is exact only if no level is worth more than the one below it, above the floor and the held units. */
final class Monotone {
    /** A rise by less than this, in 1e-9 dollars, is the last digit of a lognormal and is levelled. */
    private static final long NOISE = 1_000;

    private Monotone() {}

    /** @param worth worth above the held units in 1e-9 dollars, index 1 first; levelled in place */
    static void check(PoolModel model, int t, long[] worth, int floor) {
        for (int level = floor + 2; level < worth.length; level++) {
            if (worth[level] > worth[level - 1]) {
                if (worth[level] - worth[level - 1] > NOISE) {
                    refuse(model, t, level + model.held.all[t]);
                }
                worth[level] = worth[level - 1];
            }
        }
    }

    private static void refuse(PoolModel model, int t, int level) {
        MonthTable table = model.tables[t];
        throw new InvalidProblem(
                model.path + ".scenarios[0].demand[" + t + "]",
                table.worth(level).stripTrailingZeros().toPlainString(),
                "in " + model.horizon.month(t) + " unit " + level + " would be worth more than unit " + (level - 1)
                        + " (" + table.worth(level).stripTrailingZeros().toPlainString() + " against "
                        + table.worth(level - 1).stripTrailingZeros().toPlainString()
                        + " dollars); list the dearest traffic first, or raise the floor to " + (level - 1));
    }
}
