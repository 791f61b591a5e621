package dev.parley.bench;

import dev.parley.engine.commitment.CommitmentPlanner;
import dev.parley.engine.commitment.Limits;
import dev.parley.engine.commitment.PlanProblem;
import dev.parley.engine.commitment.Pool;
import dev.parley.engine.commitment.Scenario;
import dev.parley.engine.demand.EntryKind;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.demand.ForecastCell;
import dev.parley.engine.demand.ForecastPath;
import dev.parley.engine.demand.PoolMember;
import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.demand.TokenPrices;
import dev.parley.engine.demand.TrafficShape;
import dev.parley.engine.demand.UnitDemand;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * 10,000 workloads in 100 pools over 12 quarters: flat, in daily windows, and by an hour-of-week grid of 168 different hours,
 * so that hardly two hours of a pool are alike; growth typed for every quarter and case; two limits a unit.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReplanBenchmark {
    private static final int POOLS = 100;
    private static final int WORKLOADS_A_POOL = 100;
    private static final Quarter FIRST = new Quarter(2027, 1);
    private static final int QUARTERS = 12;

    private final CapacityProduct product =
            CapacityProduct.modelUnits(BigDecimal.valueOf(200_000), BigDecimal.valueOf(20_000));
    private final List<YearMonth> months =
            IntStream.range(0, Pools.MONTHS).mapToObj(Pools.START::plusMonths).toList();
    private final List<List<PoolMember>> pools = new ArrayList<>();
    private List<Map<ForecastCase, UnitDemand.Known>> demand;

    @Setup
    public void build() {
        Random random = new Random(1);
        List<TrafficShape> shapes = new ArrayList<>(List.of(
                TrafficShape.flat(), TrafficShape.window(8, 10), TrafficShape.window(1, 4), TrafficShape.window(12, 8)));
        for (int grid = 0; grid < 4; grid++) {
            shapes.add(new TrafficShape(IntStream.range(0, TrafficShape.HOURS_OF_A_WEEK)
                    .mapToObj(_ -> BigDecimal.valueOf(20 + random.nextInt(180), 2))
                    .toList()));
        }
        TokenPrices prices = new TokenPrices(usd("3"), usd("0.3"), usd("3.75"), usd("15"));
        for (int pool = 0; pool < POOLS; pool++) {
            List<PoolMember> members = new ArrayList<>();
            for (int i = 0; i < WORKLOADS_A_POOL; i++) {
                TokenFlow today = new TokenFlow(
                        BigDecimal.valueOf(1 + random.nextInt(60)),
                        BigDecimal.valueOf(random.nextInt(20)),
                        BigDecimal.valueOf(random.nextInt(5)),
                        BigDecimal.valueOf(1 + random.nextInt(6)));
                members.add(new PoolMember(
                        "w" + pool + "-" + i,
                        today,
                        shapes.get(random.nextInt(shapes.size())),
                        path(random, today),
                        BigDecimal.ZERO,
                        _ -> prices));
            }
            pools.add(members);
        }
        demand = demandOf10000Workloads();
    }

    private static Amount usd(String price) {
        return Amount.of(new BigDecimal(price));
    }

    private static ForecastPath path(Random random, TokenFlow today) {
        List<ForecastCell> cells = new ArrayList<>();
        for (int q = 0; q < QUARTERS; q++) {
            for (ForecastCase scenario : ForecastCase.values()) {
                BigDecimal growth = BigDecimal.valueOf(random.nextInt(12) - 2L, 2);
                cells.add(new ForecastCell(FIRST.plus(q), scenario, EntryKind.GROWTH, growth));
            }
        }
        return ForecastPath.resolve(today, null, cells, FIRST, FIRST.plus(QUARTERS - 1));
    }

    /** Low, base and high. */
    @Benchmark
    public List<Map<ForecastCase, UnitDemand.Known>> demandOf10000Workloads() {
        return pools.parallelStream().map(this::cases).toList();
    }

    private Map<ForecastCase, UnitDemand.Known> cases(List<PoolMember> pool) {
        Map<ForecastCase, UnitDemand.Known> cases = new EnumMap<>(ForecastCase.class);
        for (ForecastCase scenario : ForecastCase.values()) {
            cases.put(scenario, (UnitDemand.Known)
                    UnitDemand.of(pool, product.sides().getFirst(), months, scenario, MonthLength.HOURS_730));
        }
        return cases;
    }

    @Benchmark
    public Object replanBaseCase() {
        return CommitmentPlanner.plan(problem(List.of(ForecastCase.BASE)));
    }

    @Benchmark
    public Object replanThreeScenarios() {
        return CommitmentPlanner.plan(problem(List.of(ForecastCase.values())));
    }

    private PlanProblem problem(List<ForecastCase> cases) {
        List<Pool> planned = new ArrayList<>();
        for (int i = 0; i < POOLS; i++) {
            Map<ForecastCase, UnitDemand.Known> known = demand.get(i);
            List<Scenario> scenarios = cases.size() == 1
                    ? List.of(new Scenario(BigDecimal.ONE, known.get(cases.getFirst()).months()))
                    : UnitDemand.scenarios(known);
            planned.add(new Pool("p" + i, Pools.TERMS, null, List.of(), List.of(), Limits.none(), scenarios));
        }
        return Pools.problem(planned);
    }
}
