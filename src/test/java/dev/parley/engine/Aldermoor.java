package dev.parley.engine;

import dev.parley.base.data.Csv;
import dev.parley.engine.demand.EntryKind;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.demand.ForecastCell;
import dev.parley.engine.demand.ForecastPath;
import dev.parley.engine.demand.OnDemandCost;
import dev.parley.engine.demand.PoolMember;
import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.demand.TokenPrices;
import dev.parley.engine.demand.TrafficShape;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceBook;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.pricing.Rate;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sample negotiation as engine records, read from the product's own data files. */
public final class Aldermoor {

    public static final LocalDate TODAY = LocalDate.of(2027, 1, 15);
    public static final Quarter FIRST = Quarter.parse("2027-Q1");
    public static final Quarter LAST = Quarter.parse("2030-Q2");

    public record Workload(
            String id,
            String model,
            String scope,
            TokenFlow today,
            TrafficShape shape,
            ForecastPath path,
            BigDecimal minuteCv,
            TokenPrices prices) {

        public OnDemandCost cost() {
            return OnDemandCost.of(today, path, prices, MonthLength.HOURS_730);
        }

        public PoolMember member() {
            return new PoolMember(id, today, shape, path, minuteCv, _ -> prices);
        }
    }

    private static final String FOLDER = "/db/demo/aldermoor/";

    private final PriceBook book;
    private final Map<String, Workload> workloads = new LinkedHashMap<>();

    private Aldermoor() {
        book = new PriceBook(rates());
        Map<String, TrafficShape> shapes = shapes();
        for (Map<String, String> row : Csv.read(FOLDER + "workloads.csv").rows()) {
            String id = row.get("id");
            TokenFlow today =
                    TokenFlow.of(row.get("input"), row.get("cache_read"), row.get("cache_write"), row.get("output"));
            workloads.put(
                    id,
                    new Workload(
                            id,
                            row.get("model"),
                            row.get("scope"),
                            today,
                            shapes.get(row.get("shape")),
                            ForecastPath.resolve(today, null, cells(id), FIRST, LAST),
                            new BigDecimal(row.get("minute_cv")),
                            TokenPrices.onDemand(book, row.get("model"), row.get("scope"), PriceSide.LIST, TODAY)));
        }
    }

    public static Aldermoor load() {
        return new Aldermoor();
    }

    public PriceBook book() {
        return book;
    }

    public Map<String, Workload> workloads() {
        return workloads;
    }

    public Workload workload(String id) {
        return workloads.get(id);
    }

    public BigDecimal unitRate(String id, PriceKind kind) {
        Workload workload = workload(id);
        return book.find(workload.model(), workload.scope(), kind, PriceSide.LIST, TODAY)
                .usd()
                .orElseThrow();
    }

    /** Model units of a workload's model with the limits the sample states. */
    public CapacityProduct.Side modelUnits(String id) {
        Workload workload = workload(id);
        Map<String, String> row = Csv.read(FOLDER + "unit_limits.csv").rows().stream()
                .filter(limit -> limit.get("model").equals(workload.model())
                        && limit.get("region").equals(workload.scope()))
                .findFirst()
                .orElseThrow();
        String output = row.get("output_tpm");
        return CapacityProduct.modelUnits(
                        new BigDecimal(row.get("input_tpm")), output.isEmpty() ? null : new BigDecimal(output))
                .side("units");
    }

    public static List<Rate> catalogue() {
        List<Rate> rates = new ArrayList<>();
        for (Map<String, String> row : Csv.read("/db/prices/catalogue.csv").rows()) {
            rates.add(new Rate(
                    row.get("model"),
                    row.get("region"),
                    PriceKind.of(row.get("kind")).orElseThrow(),
                    new BigDecimal(row.get("usd")),
                    PriceSide.LIST,
                    LocalDate.parse(row.get("from")),
                    null,
                    row.get("source"),
                    Grade.valueOf(row.get("grade")),
                    false,
                    row.get("note").isEmpty() ? null : row.get("note")));
        }
        return rates;
    }

    private static List<Rate> rates() {
        List<Rate> rates = new ArrayList<>(catalogue());
        for (Map<String, String> row : Csv.read(FOLDER + "rates.csv").rows()) {
            rates.add(new Rate(
                    row.get("model"),
                    row.get("region"),
                    PriceKind.of(row.get("kind")).orElseThrow(),
                    new BigDecimal(row.get("usd")),
                    PriceSide.valueOf(row.get("side")),
                    LocalDate.parse(row.get("from")),
                    null,
                    row.get("source"),
                    Grade.valueOf(row.get("grade")),
                    Boolean.parseBoolean(row.get("illustrative")),
                    row.get("note")));
        }
        return rates;
    }

    private static Map<String, TrafficShape> shapes() {
        Map<String, List<BigDecimal>> days = new LinkedHashMap<>();
        for (Map<String, String> row : Csv.read(FOLDER + "shapes.csv").rows()) {
            days.put(
                    row.get("shape") + "/" + row.get("day"),
                    row.values().stream().skip(2).map(BigDecimal::new).toList());
        }
        Map<String, TrafficShape> shapes = new LinkedHashMap<>();
        days.keySet().stream().filter(key -> key.endsWith("/weekday")).forEach(key -> {
            String name = key.substring(0, key.lastIndexOf('/'));
            shapes.put(name, TrafficShape.of(days.get(key), days.get(name + "/weekend")));
        });
        return shapes;
    }

    private static List<ForecastCell> cells(String id) {
        List<ForecastCell> cells = new ArrayList<>();
        for (Map<String, String> row : Csv.read(FOLDER + "forecast.csv").rows()) {
            if (row.get("workload").equals(id)) {
                for (Quarter quarter : Quarter.range(Quarter.parse(row.get("from")), Quarter.parse(row.get("to")))) {
                    for (ForecastCase scenario : ForecastCase.values()) {
                        cells.add(new ForecastCell(
                                quarter,
                                scenario,
                                EntryKind.valueOf(row.get("kind")),
                                new BigDecimal(row.get(scenario.label()))));
                    }
                }
            }
        }
        return cells;
    }
}
