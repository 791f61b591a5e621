package dev.parley.forecast;

import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.demand.PoolWeek;
import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.quantity.Quarter;
import dev.parley.engine.quantity.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The model units of one pool in a quarter.
 *
 * @param lines     its workloads
 * @param rows      the sum of the workloads' own units, which is not what the pool needs; null while unknown
 * @param units     what the pool needs at its own mix, mean over all hours; null while unknown
 * @param peak      its busiest hour
 * @param p95Minute what 95 % of its minutes do not exceed
 * @param measured  how many of its workloads have a measured spread of minutes; of the others it is entered
 */
public record PoolUnits(
        ForecastGrid.Pool pool,
        List<ForecastLine> lines,
        @Nullable BigDecimal rows,
        @Nullable BigDecimal units,
        @Nullable BigDecimal peak,
        @Nullable BigDecimal p95Minute,
        long measured) {

    private static final Share P95 = Share.of("0.95");

    /** One for each pool of the lines, in the order in which its first line stands. */
    public static List<PoolUnits> of(List<ForecastLine> lines, Quarter quarter, ForecastCase scenario) {
        Map<ForecastGrid.Pool, List<ForecastLine>> pools = new LinkedHashMap<>();
        lines.forEach(line -> pools.computeIfAbsent(ForecastGrid.Pool.of(line.workload()), _ -> new ArrayList<>())
                .add(line));
        return pools.entrySet().stream()
                .map(pool -> of(pool.getKey(), pool.getValue(), quarter, scenario))
                .toList();
    }

    private static PoolUnits of(
            ForecastGrid.Pool pool, List<ForecastLine> lines, Quarter quarter, ForecastCase scenario) {
        long measured =
                lines.stream().filter(line -> line.workload().cvMeasured()).count();
        CapacityProduct.Side unit = lines.getFirst().unit();
        List<PoolWeek.Member> members = new ArrayList<>();
        BigDecimal rows = BigDecimal.ZERO;
        for (ForecastLine line : lines) {
            Optional<TokenFlow> flow = line.flow(quarter, scenario);
            if (unit == null || flow.isEmpty()) {
                return new PoolUnits(pool, lines, null, null, null, null, measured);
            }
            rows = rows.add(flow.get().units(unit).orElseThrow());
            members.add(new PoolWeek.Member(
                    flow.get(),
                    line.workload().shape().traffic(),
                    line.workload().minuteCv()));
        }
        PoolWeek week = PoolWeek.of(members, unit);
        return new PoolUnits(pool, lines, rows, week.mean(), week.peak(), week.percentileOfMinutes(P95), measured);
    }
}
