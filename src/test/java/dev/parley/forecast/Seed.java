package dev.parley.forecast;

import dev.parley.base.data.SaveResult;
import dev.parley.engine.demand.EntryKind;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.pricing.Grade;
import dev.parley.engine.quantity.Quarter;
import dev.parley.negotiation.AccountOfPayer;
import dev.parley.negotiation.Accounts;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Role;
import dev.parley.people.Who;
import dev.parley.price.Capacities;
import dev.parley.price.LimitRule;
import dev.parley.price.UnitLimitDraft;
import dev.parley.test.Persons;
import dev.parley.test.SomeNegotiation;
import dev.parley.workload.BilledBy;
import dev.parley.workload.Environment;
import dev.parley.workload.Evidence;
import dev.parley.workload.Guarantee;
import dev.parley.workload.Shape;
import dev.parley.workload.ShapeDraft;
import dev.parley.workload.Shapes;
import dev.parley.workload.Status;
import dev.parley.workload.Volume;
import dev.parley.workload.Workload;
import dev.parley.workload.WorkloadDraft;
import dev.parley.workload.Workloads;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Opens negotiations with workloads for tests of the forecast. */
public final class Seed {

    private final Persons persons;
    private final Negotiations negotiations;
    private final Members members;
    private final Accounts accounts;
    private final Shapes shapes;
    private final Workloads workloads;
    private final Capacities capacities;

    public Seed(ApplicationContext application) {
        this.persons = application.getBean(Persons.class);
        this.negotiations = application.getBean(Negotiations.class);
        this.members = application.getBean(Members.class);
        this.accounts = application.getBean(Accounts.class);
        this.shapes = application.getBean(Shapes.class);
        this.workloads = application.getBean(Workloads.class);
        this.capacities = application.getBean(Capacities.class);
    }

    /**
     * A negotiation from 2027 Q1 to 2029 Q4 whose agreement ends in April 2030.
     *
     * @param lead procurement, edits everything
     * @param owner platform lead, owns the copilot
     */
    public record Opened(UUID id, String slug, Who lead, Who owner, Workload copilot, Workload reader) {}

    /** Two workloads of two teams: the copilot (100/10 on a model whose unit carries 75/7.5) and the reader (unknown unit). */
    public Opened open() {
        var lead = persons.someone();
        var owner = persons.someone();
        return persons.as(lead, () -> {
            var opened = negotiations.open(SomeNegotiation.unchanged());
            members.put(opened.id(), owner.id(), Role.PLATFORM_LEAD, null);
            var flat = saved(shapes.add(opened.id(), ShapeDraft.flat("flat")));
            capacities.enter(
                    opened.id(),
                    new UnitLimitDraft(
                            "model-units",
                            "example.mid",
                            "us-east-1",
                            LimitRule.SEPARATE,
                            new BigDecimal("75000"),
                            new BigDecimal("7500"),
                            null,
                            "load test",
                            LocalDate.of(2026, 10, 14),
                            Grade.M,
                            true,
                            null));
            var copilot = workload(opened.id(), flat, "W01", "Support copilot", "Care", owner.id(), "example.mid");
            var reader = workload(opened.id(), flat, "W02", "Claims reader", "Petrel", null, "example.large");
            return new Opened(opened.id(), opened.slug(), lead, owner, copilot, reader);
        });
    }

    private Workload workload(
            UUID negotiation, Shape shape, String code, String name, String team, @Nullable UUID owner, String model) {
        var account = accounts.of(negotiation).stream()
                .map(AccountOfPayer::id)
                .findFirst()
                .orElseThrow();
        return saved(workloads.add(
                negotiation,
                new WorkloadDraft(
                        code,
                        name,
                        team,
                        owner,
                        account,
                        Environment.PRODUCTION,
                        Status.LIVE,
                        null,
                        model,
                        "us-east-1",
                        new Volume(new BigDecimal("100"), BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal("10"), null),
                        shape.id(),
                        new BigDecimal("0.2"),
                        false,
                        Guarantee.NONE,
                        null,
                        BilledBy.AWS,
                        new Evidence(9, "CloudWatch", LocalDate.of(2026, 10, 31), Grade.M),
                        null,
                        false)));
    }

    /** The saved value; fails when it was not saved. */
    public static <T> T saved(SaveResult<T> result) {
        if (result instanceof SaveResult.Saved<T>(var value, var _)) {
            return value;
        }
        throw new AssertionError("Not saved: " + result);
    }

    public static CellKey key(Workload workload, String quarter, ForecastCase scenario) {
        return new CellKey(workload.id(), Quarter.parse(quarter), scenario);
    }

    public static CellEdit edit(CellKey key, EntryKind kind, String amount, @Nullable Long version) {
        return new CellEdit(key, new CellEntry(kind, new BigDecimal(amount)), version);
    }
}
