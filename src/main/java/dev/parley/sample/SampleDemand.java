package dev.parley.sample;

import dev.parley.base.data.SaveResult;
import dev.parley.engine.demand.EntryKind;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.quantity.Quarter;
import dev.parley.forecast.CellEdit;
import dev.parley.forecast.CellEntry;
import dev.parley.forecast.CellKey;
import dev.parley.forecast.Forecasts;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Payer;
import dev.parley.people.People;
import dev.parley.people.Who;
import dev.parley.workload.BilledBy;
import dev.parley.workload.Deferrable;
import dev.parley.workload.Environment;
import dev.parley.workload.Evidence;
import dev.parley.workload.Guarantee;
import dev.parley.workload.ShapeDraft;
import dev.parley.workload.Shapes;
import dev.parley.workload.Status;
import dev.parley.workload.Volume;
import dev.parley.workload.Workload;
import dev.parley.workload.WorkloadDraft;
import dev.parley.workload.Workloads;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The sample's workloads, their shapes and forecast, and the capacity held and asked for. */
@Component
class SampleDemand {

    /** The forecast quarter that the sample's flows are measured for; the day its evidence was taken. */
    private static final LocalDate MEASURED = LocalDate.of(2026, 10, 31);

    private final Shapes shapes;
    private final Workloads workloads;
    private final Forecasts forecasts;
    private final SampleCapacity capacity;
    private final People people;

    SampleDemand(Shapes shapes, Workloads workloads, Forecasts forecasts, SampleCapacity capacity, People people) {
        this.shapes = shapes;
        this.workloads = workloads;
        this.forecasts = forecasts;
        this.capacity = capacity;
        this.people = people;
    }

    void enter(Negotiation negotiation) {
        var accounts = new HashMap<String, UUID>();
        for (var payer : negotiation.payers()) {
            for (Payer.Account account : payer.accounts()) {
                accounts.put(account.alias(), account.id());
            }
        }
        var entered = enterWorkloads(negotiation, accounts, enterShapes(negotiation));
        enterForecast(negotiation, entered);
        capacity.enter(negotiation, accounts, entered);
    }

    private Map<String, UUID> enterShapes(Negotiation negotiation) {
        var weekdays = new HashMap<String, List<BigDecimal>>();
        var ids = new HashMap<String, UUID>();
        for (var row : SampleRow.of("shapes")) {
            var hours = IntStream.range(0, 24)
                    .mapToObj(hour -> row.number(String.format(Locale.ROOT, "h%02d", hour)))
                    .toList();
            if (row.text("day").equals("weekday")) {
                weekdays.put(row.text("shape"), hours);
            } else {
                var name = row.text("shape");
                var source = name.equals("office EU trace")
                        ? "Mean week of the digitised Azure 2024 conversation trace (CC-BY-4.0, DynamoLLM, HPCA'25)"
                        : null;
                var draft = ShapeDraft.grid(name, weekdays.get(name), hours, source);
                ids.put(name, saved(shapes.add(negotiation.id(), draft)).id());
            }
        }
        return ids;
    }

    private Map<String, Workload> enterWorkloads(
            Negotiation negotiation, Map<String, UUID> accounts, Map<String, UUID> shapeIds) {
        var entered = new HashMap<String, Workload>();
        for (var row : SampleRow.of("workloads")) {
            var workload = saved(workloads.add(
                    negotiation.id(), draft(row, accounts.get(row.text("account")), shapeIds.get(row.text("shape")))));
            entered.put(workload.code(), workload);
        }
        return entered;
    }

    private WorkloadDraft draft(SampleRow row, UUID account, UUID shape) {
        var status = row.text("status");
        var deferrable = row.wholeOrNull("deferrable_hours");
        return new WorkloadDraft(
                row.text("id"),
                row.text("name"),
                row.text("team"),
                people.find(row.text("owner")).map(Who::id).orElse(null),
                account,
                environment(row.text("environment")),
                status.equals("launching") ? Status.FUNDED : row.oneOf(Status.class, "status"),
                row.dateOrNull("starts"),
                row.text("model"),
                row.text("scope"),
                new Volume(
                        row.number("input"),
                        row.number("cache_read"),
                        row.number("cache_write"),
                        row.number("output"),
                        row.numberOrNull("requests_per_minute")),
                shape,
                row.number("minute_cv"),
                false,
                row.oneOf(Guarantee.class, "guarantee"),
                deferrable == null
                        ? null
                        : new Deferrable(
                                deferrable, row.number("deferrable_share").movePointRight(2)),
                row.oneOf(BilledBy.class, "billed_by"),
                new Evidence(row.whole("evidence_months"), "CloudWatch, hourly", MEASURED, Grade.M),
                row.textOrNull("note"),
                true);
    }

    private static Environment environment(String text) {
        return switch (text) {
            case "prod" -> Environment.PRODUCTION;
            case "batch" -> Environment.BATCH;
            case "internal" -> Environment.INTERNAL;
            case "experiment" -> Environment.EXPERIMENT;
            default -> throw new IllegalStateException("The sample names an environment " + text);
        };
    }

    private void enterForecast(Negotiation negotiation, Map<String, Workload> entered) {
        var edits = new ArrayList<CellEdit>();
        for (var row : SampleRow.of("forecast")) {
            var workload = entered.get(row.text("workload")).id();
            var kind = row.oneOf(EntryKind.class, "kind");
            for (var quarter : Quarter.range(Quarter.parse(row.text("from")), Quarter.parse(row.text("to")))) {
                for (var scenario : ForecastCase.values()) {
                    var amount = row.number(scenario.name().toLowerCase(Locale.ROOT));
                    edits.add(
                            new CellEdit(new CellKey(workload, quarter, scenario), new CellEntry(kind, amount), null));
                }
            }
        }
        forecasts.save(negotiation.id(), edits);
    }

    /** What was saved; the sample is entered in one transaction into a negotiation that nobody else knows yet. */
    static <T> T saved(SaveResult<T> result) {
        if (result instanceof SaveResult.Saved<T>(T value, var _)) {
            return value;
        }
        throw new IllegalStateException("The sample could not be entered: " + result);
    }
}
