package dev.parley.plan;

import dev.parley.engine.commitment.LevelWorth;
import dev.parley.engine.commitment.Limits;
import dev.parley.engine.commitment.MonthDemand;
import dev.parley.engine.commitment.Pool;
import dev.parley.engine.commitment.Scenario;
import dev.parley.engine.commitment.Term;
import dev.parley.engine.demand.UnitDemand;
import dev.parley.engine.pricing.CapacityProduct;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many units have proven themselves by each month: the levels that in each of the last three full months were worth at
 * least the rate of the shortest term longer than a month. Only workloads with three measured months count, entered or of a
 * stored series. Months before
 * the plan are taken as its first, which is what was measured; later ones are the base forecast. What was once proven stays
 * so.
 */
final class ProvenUnits {

    /** Months without which nothing longer than a month is bought. */
    static final int MONTHS = 3;

    private final Calendar calendar;
    private final PoolPlanner planner;
    private final PoolDemand demand;
    private final CapacityProduct.Side side;
    private final Term term;
    private final List<YearMonth> months;
    private final Map<List<?>, List<LevelWorth>> worths = new HashMap<>();
    private @Nullable List<Integer> units;

    private ProvenUnits(Calendar calendar, PoolDemand demand, CapacityProduct.Side side, Term term) {
        this.calendar = calendar;
        this.planner = new PoolPlanner(calendar);
        this.demand = demand;
        this.side = side;
        this.term = term;
        this.months = calendar.months();
    }

    /** Null when no term is longer than a month. */
    static @Nullable ProvenUnits of(Calendar calendar, PoolDemand demand, CapacityProduct.Side side, List<Term> terms) {
        Optional<Term> shortest = terms.stream()
                .filter(term -> term.months() > 1 && !term.rates().isEmpty())
                .min(Comparator.comparing(Term::months));
        return shortest.map(term -> new ProvenUnits(calendar, demand, side, term))
                .orElse(null);
    }

    /** One number for each month of the plan, computed when it is first asked for. */
    synchronized List<Integer> units() {
        if (units == null) {
            units = computed();
            worths.clear();
        }
        return units;
    }

    private List<Integer> computed() {
        List<Integer> units = new ArrayList<>();
        int most = 0;
        for (int t = 0; t < months.size(); t++) {
            BigDecimal rate = term.rateIn(months.get(t));
            if (rate != null) {
                most = Math.max(most, provenIn(t, rate));
            }
            units.add(most);
        }
        return List.copyOf(units);
    }

    private int provenIn(int t, BigDecimal rate) {
        List<LevelWorth> all = worths.computeIfAbsent(demand.joinedBy(months.get(t)), _ -> worths(months.get(t)));
        int proven = Integer.MAX_VALUE;
        for (int before = t - MONTHS; before < t; before++) {
            proven = Math.min(proven, paying(all.get(Math.max(0, before)), rate));
        }
        return proven;
    }

    /** Levels from below that are worth their price in a month; their worth does not increase with the level. */
    private static int paying(LevelWorth month, BigDecimal rate) {
        BigDecimal price = rate.multiply(month.hours());
        int low = 0;
        int high = month.levels();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (month.worthUsd(middle, middle).compareTo(price) >= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private List<LevelWorth> worths(YearMonth by) {
        return switch (demand.asOf(by, side, months)) {
            case UnitDemand.Unknown(String reason) -> throw new IllegalStateException(reason);
            case UnitDemand.Known(List<MonthDemand> known) -> {
                Pool pool = new Pool(
                        "proven",
                        List.of(),
                        null,
                        List.of(),
                        List.of(),
                        Limits.none(),
                        List.of(new Scenario(BigDecimal.ONE, known)));
                yield LevelWorth.of(planner.problem(List.of(pool)), pool);
            }
        };
    }
}
