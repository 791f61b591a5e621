package dev.parley.engine.commitment;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a problem before anything is computed; the first fault is reported with its field. */
final class Validation {
    static final BigDecimal MOST_UNITS = BigDecimal.valueOf(MonthTableBuilder.MOST_LEVELS);
    private static final BigDecimal MOST_RATE = BigDecimal.valueOf(100_000);
    private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(744);
    private static final int MOST_MONTHS = 120;

    private Validation() {}

    static void check(PlanProblem problem) {
        range("months", problem.months(), 1, MOST_MONTHS);
        if (problem.hours() instanceof MonthHours.Fixed fixed
                && (fixed.hours().signum() <= 0 || fixed.hours().compareTo(MOST_HOURS) > 0)) {
            throw new InvalidProblem("hoursPerMonth", fixed.hours(), "give hours above 0 and at most 744");
        }
        Horizon horizon = new Horizon(problem);
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < problem.pools().size(); i++) {
            Pool pool = problem.pools().get(i);
            String path = "pools[" + i + "]";
            unique(ids, pool.id(), path + ".id");
            terms(pool, path);
            if (pool.noCommitment() != null) {
                rate(path + ".noCommitment.usdPerUnitHour", pool.noCommitment().usdPerUnitHour());
            }
            existing(horizon, pool, path);
            limits(horizon, pool, path);
            DemandValidation.check(horizon, pool, path);
        }
    }

    private static void terms(Pool pool, String path) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < pool.terms().size(); i++) {
            Term term = pool.terms().get(i);
            String at = path + ".terms[" + i + "]";
            unique(ids, term.id(), at + ".id");
            range(at + ".months", term.months(), 1, MOST_MONTHS);
            rates(term.rates(), at + ".rates");
            if (term.maximumUnits() != null) {
                range(at + ".maximumUnits", term.maximumUnits(), 0, MonthTableBuilder.MOST_LEVELS);
            }
        }
    }

    private static void rates(List<DatedRate> rates, String path) {
        for (int i = 0; i < rates.size(); i++) {
            DatedRate rate = rates.get(i);
            String at = path + "[" + i + "]";
            boolean always = rates.size() == 1 && rate.from() == null && rate.to() == null;
            rate((always ? path.substring(0, path.lastIndexOf('.')) : at) + ".usdPerUnitHour", rate.usdPerUnitHour());
            if (rate.from() != null && rate.to() != null && rate.to().isBefore(rate.from())) {
                throw new InvalidProblem(at + ".to", rate.to(), "end the rate in or after its first month");
            }
            for (int j = 0; j < i; j++) {
                if (overlap(rates.get(j), rate)) {
                    throw new InvalidProblem(
                            at + ".from",
                            rate.from(),
                            "this rate overlaps rates[" + j + "]; give each month of start one rate");
                }
            }
        }
    }

    private static boolean overlap(DatedRate a, DatedRate b) {
        return startsBy(a.from(), b.to()) && startsBy(b.from(), a.to());
    }

    private static boolean startsBy(@Nullable YearMonth from, @Nullable YearMonth to) {
        return from == null || to == null || !from.isAfter(to);
    }

    private static void existing(Horizon horizon, Pool pool, String path) {
        for (int i = 0; i < pool.existing().size(); i++) {
            Held held = pool.existing().get(i);
            String at = path + ".existing[" + i + "]";
            if (HeldUnits.termOf(pool, held.term()) < 0) {
                throw new InvalidProblem(
                        at + ".term", held.term(), "no term of the pool has this id; list the term of held units too");
            }
            range(at + ".units", held.units(), 0, MonthTableBuilder.MOST_LEVELS);
            if (held.until() != null && held.until().isBefore(held.start())) {
                throw new InvalidProblem(
                        at + ".until", held.until(), "end in or after the first month, " + held.start());
            }
        }
        HeldUnits units = new HeldUnits(horizon, pool);
        for (int t = 0; t < horizon.months; t++) {
            range(path + ".existing", units.all[t], 0, MonthTableBuilder.MOST_LEVELS);
        }
    }

    private static void limits(Horizon horizon, Pool pool, String path) {
        if (pool.floor().size() > horizon.months) {
            throw new InvalidProblem(
                    path + ".floor", pool.floor().size(), "give at most one entry a month, " + horizon.months);
        }
        units(path + ".floor", pool.floor());
        perMonth(horizon, path + ".quota", pool.limits().quota());
        perMonth(horizon, path + ".maximumLongTermUnits", pool.limits().maximumLongTermUnits());
    }

    private static void perMonth(Horizon horizon, String path, @Nullable List<Integer> values) {
        if (values != null) {
            if (values.size() != horizon.months) {
                throw new InvalidProblem(
                        path, values.size(), "give one entry for each of the " + horizon.months + " months");
            }
            units(path, values);
        }
    }

    private static void units(String path, List<Integer> values) {
        for (int t = 0; t < values.size(); t++) {
            range(path + "[" + t + "]", values.get(t), 0, MonthTableBuilder.MOST_LEVELS);
        }
    }

    static void range(String path, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidProblem(path, value, "give a whole number from " + least + " to " + most);
        }
    }

    static boolean isRate(BigDecimal value) {
        return value.signum() >= 0 && value.compareTo(MOST_RATE) <= 0;
    }

    static void rate(String path, BigDecimal value) {
        if (!isRate(value)) {
            throw new InvalidProblem(path, value.toPlainString(), "give 0 to 100000 US dollars for a unit and hour");
        }
    }

    private static void unique(Set<String> ids, String id, String path) {
        if (id.isBlank()) {
            throw new InvalidProblem(path, id, "give it a name");
        }
        if (!ids.add(id)) {
            throw new InvalidProblem(path, id, "this id is there twice; give each its own");
        }
    }
}
