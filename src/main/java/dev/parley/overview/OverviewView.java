package dev.parley.overview;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.CostByQuarterColumns;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.FigureBand;
import dev.parley.base.ui.Legend;
import dev.parley.base.ui.Mark;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.PageHeader;
import dev.parley.engine.quantity.Quarter;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.MainLayout;
import dev.parley.negotiation.ui.NegotiationScreen;
import dev.parley.plan.PlanResult;
import dev.parley.plan.PlanResult.PeriodCost;
import dev.parley.plan.PlanRun;
import dev.parley.plan.Plans;
import dev.parley.workload.Workloads;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

/** Next date first, money beside it, one verb a row. */
@Route(value = "n/:negotiation", layout = MainLayout.class)
@PageTitle("Overview · Parley")
@PermitAll
public class OverviewView extends NegotiationScreen {

    private final Plans plans;
    private final Workloads workloads;
    private final DateSources dates;
    private final Clock clock;

    OverviewView(
            Negotiations negotiations,
            Access access,
            Plans plans,
            Workloads workloads,
            DateSources dates,
            Clock clock) {
        super(negotiations, access, Permission.SEE);
        this.plans = plans;
        this.workloads = workloads;
        this.dates = dates;
        this.clock = clock;
    }

    @Override
    protected void show(QueryParameters query) {
        var header = new PageHeader("Overview").meta(when());
        add(header);
        var run = plans.latest(negotiation().id());
        if (run.isPresent()) {
            run.map(plans::staleness)
                    .filter(staleness -> staleness.stale())
                    .ifPresent(staleness ->
                            header.with(Badge.stale(staleness.sentence(run.get().number()))));
            show(run.get());
        } else if (workloads.all(negotiation().id()).isEmpty()) {
            add(new EmptyState(
                    "No workloads yet", "A plan needs at least one.", place("Enter workloads", "workloads")));
        } else {
            add(new EmptyState(
                    "No plan yet",
                    "The workloads are there: check the forecast, then plan what to commit.",
                    place("Forecast", "forecast"),
                    place("Plan", "plan")));
        }
    }

    private String when() {
        var today = LocalDate.now(clock);
        var effective = negotiation().effectiveDate();
        long days = ChronoUnit.DAYS.between(today, effective);
        return Numbers.date(today)
                + (days > 0
                        ? ". The agreement starts on " + Numbers.date(effective) + ": " + days + " days."
                        : ". The agreement runs since " + Numbers.date(effective) + ".");
    }

    private void show(PlanRun run) {
        var result = run.result();
        add(figures(result));
        add(Columns.mainAndSide(attention(result), agreement(result)));
        add(Columns.mainAndSide(columns(run), dates.next(negotiation())));
    }

    private FigureBand figures(PlanResult result) {
        var band = new FigureBand().small();
        for (var year : result.contractYears()) {
            var figure = band.figure("Bedrock cost, " + year.label(), Numbers.usd(year.totalUsd()));
            figure.note(year.priced() < year.of() ? year.priced() + " of " + year.of() + " workloads priced" : "");
        }
        var first = result.contractYears().getFirst();
        var committed = first.heldUsd().add(first.committedUsd());
        band.figure("Committed, " + first.label(), Numbers.percent(share(committed, first.totalUsd())))
                .aside(Numbers.usd(committed));
        band.figure("Saved against all on demand", Numbers.usd(saving(result))).aside("over the agreement");
        return band;
    }

    private static BigDecimal saving(PlanResult result) {
        return result.contractYears().stream().map(PeriodCost::savingUsd).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, 6, RoundingMode.HALF_UP);
    }

    private PCard attention(PlanResult result) {
        var all = Attention.of(result, negotiation());
        var table = new DataTable("What needs attention").list();
        table.mark("Kind");
        table.text("What");
        table.number("$ a month").phoneFigure();
        table.text("Settle it at");
        for (var one : all) {
            table.row(one.badge(), new Span(one.sentence()), one.dollars(), place(one.verb(), one.place()));
        }
        var card = new PCard("Needs attention").meta(all.size() + " found, dearest first");
        return all.isEmpty()
                ? card.body(new Span("Nothing needs you."))
                : card.body(table).flush();
    }

    private PCard agreement(PlanResult result) {
        var table = new DataTable("Contract years, all on demand and as planned")
                .bare()
                .keepOnPhone();
        table.text("Year");
        table.number("On demand");
        table.number("Planned");
        table.number("Saved");
        var years = negotiation().years();
        for (var cost : result.contractYears()) {
            table.row(
                    cost.label(),
                    Numbers.usd(cost.allOnDemandUsd()),
                    Numbers.usd(cost.totalUsd()),
                    Numbers.usd(cost.savingUsd()));
        }
        return new PCard("Agreement")
                .meta("Bedrock, $ a contract year")
                .body(table)
                .foot("CY1 begins on " + Numbers.date(years.from(1)) + ", the agreement ends on "
                        + Numbers.date(years.to(negotiation().contractYears())) + ".");
    }

    private PCard columns(PlanRun run) {
        var chart = new CostByQuarterColumns();
        var quarters = run.result().quarters().stream()
                .map(cost -> column(run.result(), cost))
                .toList();
        chart.setData(
                quarters,
                "Bedrock cost by quarter from "
                        + run.result().quarters().getFirst().label() + ": " + Numbers.usd(saving(run.result()))
                        + " below all on demand over the agreement.");
        var legend = new Legend()
                .key(Mark.LONG, "committed")
                .key(Mark.ON_DEMAND, "on demand")
                .key(Mark.OUTLINE, "all on demand");
        var part = partQuarters(run.result());
        var card = new PCard("Bedrock cost by quarter")
                .meta("Run " + run.number() + ", " + run.result().basis().label())
                .tools(legend)
                .body(chart);
        return part.isEmpty() ? card : card.foot("* " + part + " of the plan.");
    }

    private static Quarter quarter(PeriodCost cost) {
        return Quarter.parse(cost.label().replace(' ', '-').substring(0, 7));
    }

    /** "2030 Q2 has 1 month": columns that are low because the plan ends or begins inside them. */
    private static String partQuarters(PlanResult plan) {
        return plan.quarters().stream()
                .map(OverviewView::quarter)
                .filter(quarter -> plan.monthsIn(quarter) < 3)
                .map(quarter -> quarter.label() + " has " + plan.monthsIn(quarter)
                        + (plan.monthsIn(quarter) == 1 ? " month" : " months"))
                .collect(Collectors.joining(", "));
    }

    private static CostByQuarterColumns.Quarter column(PlanResult plan, PeriodCost cost) {
        var quarter = quarter(cost);
        return new CostByQuarterColumns.Quarter(
                String.valueOf(quarter.year()),
                "Q" + quarter.number() + (plan.monthsIn(quarter) < 3 ? "*" : ""),
                cost.heldUsd().add(cost.committedUsd()).add(cost.noCommitmentUsd()),
                cost.onDemandUsd(),
                cost.allOnDemandUsd());
    }

    private Anchor place(String label, String path) {
        return new Anchor("n/" + negotiation().slug() + "/" + path, label);
    }
}
