package dev.parley.plan;

import dev.parley.base.data.Csv;
import dev.parley.engine.Aldermoor;
import dev.parley.engine.demand.EntryKind;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.demand.ForecastCell;
import dev.parley.engine.pricing.CapacityProduct;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.pricing.PriceKind;
import dev.parley.engine.pricing.PriceSide;
import dev.parley.engine.pricing.Rate;
import dev.parley.engine.quantity.MonthLength;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The sample negotiation as plan inputs, read from the product's own data files. */
final class SamplePlan {

    static final YearMonth FIRST = YearMonth.of(2027, 1);
    static final YearMonth LAST = YearMonth.of(2030, 4);

    private static final String FOLDER = "/db/demo/aldermoor/";

    private SamplePlan() {}

    static PlanInputs inputs() {
        Aldermoor sample = Aldermoor.load();
        List<PlanInputs.Workload> workloads = workloads(sample);
        Set<String> models = workloads.stream().map(PlanInputs.Workload::model).collect(Collectors.toSet());
        List<Rate> rates = sample.book().rates().stream()
                .filter(rate -> models.stream().anyMatch(rate.model()::startsWith))
                .toList();
        return new PlanInputs(
                FIRST,
                LAST,
                LocalDate.of(2027, 5, 1),
                3,
                MonthLength.HOURS_730,
                PlanBasis.DEFAULT,
                BigDecimal.ONE,
                workloads,
                offers(workloads),
                rates,
                held(),
                requests(),
                facts());
    }

    /** The same, with nobody knowing what one model unit carries. */
    static PlanInputs withoutUnitLimits(PlanInputs inputs) {
        List<PlanInputs.Offer> offers = inputs.offers().stream()
                .map(offer -> offer.product().code().equals("model-units")
                        ? new PlanInputs.Offer(
                                offer.model(), offer.scope(), CapacityProduct.modelUnits(null, null), null)
                        : offer)
                .toList();
        return inputs.withOffers(offers);
    }

    private static List<PlanInputs.Workload> workloads(Aldermoor sample) {
        Map<String, String> payers = Csv.read(FOLDER + "accounts.csv").rows().stream()
                .collect(Collectors.toMap(row -> row.get("account"), row -> row.get("payer")));
        List<PlanInputs.Workload> workloads = new ArrayList<>();
        for (Map<String, String> row : Csv.read(FOLDER + "workloads.csv").rows()) {
            Aldermoor.Workload engine = sample.workload(row.get("id"));
            String payer = payers.get(row.get("account"));
            workloads.add(new PlanInputs.Workload(
                    row.get("id"),
                    row.get("name"),
                    row.get("account"),
                    payer,
                    !payer.equals("P3"),
                    row.get("model"),
                    row.get("model"),
                    row.get("scope"),
                    engine.today(),
                    engine.shape().multipliers(),
                    engine.minuteCv(),
                    switch (row.get("environment")) {
                        case "batch" -> PlanInputs.Asks.BATCH;
                        case "experiment" -> PlanInputs.Asks.EXPERIMENT;
                        default -> PlanInputs.Asks.CAPACITY;
                    },
                    Integer.parseInt(row.get("evidence_months")),
                    row.get("starts").isEmpty()
                            ? null
                            : YearMonth.from(LocalDate.parse(row.get("starts"))).plusMonths(3),
                    row.get("guarantee").equals("throughput"),
                    PlanInputs.Floor.NONE,
                    cells(row.get("id")),
                    null));
        }
        return workloads;
    }

    private static List<ForecastCell> cells(String id) {
        List<ForecastCell> cells = new ArrayList<>();
        for (Map<String, String> row : Csv.read(FOLDER + "forecast.csv").rows()) {
            if (row.get("workload").equals(id)) {
                for (Quarter quarter : Quarter.range(Quarter.parse(row.get("from")), Quarter.parse(row.get("to")))) {
                    for (ForecastCase one : ForecastCase.values()) {
                        cells.add(new ForecastCell(
                                quarter,
                                one,
                                EntryKind.valueOf(row.get("kind")),
                                new BigDecimal(row.get(one.label()))));
                    }
                }
            }
        }
        return cells;
    }

    private static List<PlanInputs.Offer> offers(List<PlanInputs.Workload> workloads) {
        List<Map<String, String>> limits = Csv.read(FOLDER + "unit_limits.csv").rows();
        List<PlanInputs.Offer> offers = new ArrayList<>();
        for (List<String> key : workloads.stream()
                .map(workload -> List.of(workload.model(), workload.scope()))
                .distinct()
                .toList()) {
            CapacityProduct units = limits.stream()
                    .filter(row -> row.get("model").equals(key.get(0))
                            && row.get("region").equals(key.get(1)))
                    .findFirst()
                    .map(row -> CapacityProduct.modelUnits(
                            new BigDecimal(row.get("input_tpm")),
                            row.get("output_tpm").isEmpty() ? null : new BigDecimal(row.get("output_tpm"))))
                    .orElseGet(() -> CapacityProduct.modelUnits(null, null));
            offers.add(new PlanInputs.Offer(key.get(0), key.get(1), units, null));
            offers.add(new PlanInputs.Offer(key.get(0), key.get(1), CapacityProduct.reservedTier(), null));
        }
        return offers;
    }

    private static List<PlanInputs.Held> held() {
        Aldermoor sample = Aldermoor.load();
        List<PlanInputs.Held> held = new ArrayList<>();
        for (Map<String, String> row : Csv.read(FOLDER + "capacity_held.csv").rows()) {
            boolean reserved = row.get("product").equals("reserved");
            List<PriceKind> kinds = reserved
                    ? List.of(PriceKind.RESERVED_INPUT_TPM_HOUR_1_MONTH, PriceKind.RESERVED_OUTPUT_TPM_HOUR_1_MONTH)
                    : List.of(
                            row.get("term_months").equals("0")
                                    ? PriceKind.MODEL_UNIT_HOUR_NO_COMMIT
                                    : PriceKind.MODEL_UNIT_HOUR_6_MONTH);
            held.add(new PlanInputs.Held(
                    row.get("account"),
                    row.get("model"),
                    row.get("region"),
                    row.get("product"),
                    Integer.parseInt(row.get("term_months")),
                    units(row),
                    kinds.stream()
                            .map(kind -> sample.book()
                                    .find(row.get("model"), row.get("region"), kind, PriceSide.LIST, Aldermoor.TODAY)
                                    .usd()
                                    .orElse(null))
                            .toList(),
                    LocalDate.parse(row.get("since")),
                    row.get("ends").isEmpty() ? null : LocalDate.parse(row.get("ends")),
                    Boolean.parseBoolean(row.get("renews_itself")),
                    null,
                    row.get("busy_share").isEmpty() ? null : new BigDecimal(row.get("busy_share")),
                    row.get("note")));
        }
        return held;
    }

    private static List<PlanInputs.Request> requests() {
        return Csv.read(FOLDER + "capacity_requests.csv").rows().stream()
                .map(row -> new PlanInputs.Request(
                        row.get("workload"),
                        row.get("asked_by"),
                        row.get("product"),
                        Integer.parseInt(row.get("term_months")),
                        units(row),
                        LocalDate.parse(row.get("start"))))
                .toList();
    }

    private static PlanFacts facts() {
        PlanInputs.Evidence invented =
                new PlanInputs.Evidence("The sample, invented", LocalDate.of(2026, 11, 1), Grade.X, true);
        return new PlanFacts(
                Csv.read(FOLDER + "quotas.csv").rows().stream()
                        .map(row -> new PlanFacts.Quota(
                                row.get("account"),
                                row.get("model"),
                                row.get("region"),
                                row.get("kind").equals("model-units")
                                        ? PlanFacts.Counts.MODEL_UNITS
                                        : PlanFacts.Counts.TOKENS_A_MINUTE,
                                Long.parseLong(row.get("granted")),
                                null,
                                row.get("asked").isEmpty() ? null : Long.valueOf(row.get("asked")),
                                row.get("asked_on").isEmpty() ? null : LocalDate.parse(row.get("asked_on")),
                                row.get("status"),
                                invented))
                        .toList(),
                Csv.read(FOLDER + "lifecycle.csv").rows().stream()
                        .map(row -> new PlanFacts.Lifecycle(
                                row.get("model"),
                                row.get("legacy_from").isEmpty() ? null : LocalDate.parse(row.get("legacy_from")),
                                LocalDate.parse(row.get("end_of_life")),
                                invented))
                        .toList(),
                List.of());
    }

    private static List<Integer> units(Map<String, String> row) {
        if (!row.get("units").isEmpty()) {
            return List.of(Integer.valueOf(row.get("units")));
        }
        return row.get("input_ktpm").isEmpty()
                ? List.of()
                : List.of(Integer.valueOf(row.get("input_ktpm")), Integer.valueOf(row.get("output_ktpm")));
    }
}
