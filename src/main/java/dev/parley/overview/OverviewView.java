package dev.parley.overview;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.FigureBand;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PageHeader;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.MainLayout;
import dev.parley.negotiation.ui.NegotiationScreen;
import dev.parley.plan.PlanQuestions;
import dev.parley.plan.PlanResult;
import dev.parley.plan.PlanRun;
import dev.parley.plan.Plans;
import dev.parley.workload.Workloads;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Next date first, money beside it, one verb a row. */
@Route(value = "n/:negotiation", layout = MainLayout.class)
@PageTitle("Overview · Parley")
@PermitAll
public class OverviewView extends NegotiationScreen {

    private final Plans plans;
    private final PlanQuestions questions;
    private final Workloads workloads;
    private final DateSources dates;
    private final Clock clock;

    OverviewView(
            Negotiations negotiations,
            Access access,
            Plans plans,
            PlanQuestions questions,
            Workloads workloads,
            DateSources dates,
            Clock clock) {
        super(negotiations, access, Permission.SEE);
        this.plans = plans;
        this.questions = questions;
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
        var attention = new AttentionCard(negotiation(), run, () -> questions.advice(run));
        add(Columns.mainAndSide(
                attention.card(),
                Columns.stack(CostCards.agreement(result, negotiation()), dates.next(negotiation()))));
        add(CostCards.columns(run));
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
        band.figure("Saved against all on demand", Numbers.usd(CostCards.saving(result)))
                .aside("over the agreement");
        return band;
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, 6, RoundingMode.HALF_UP);
    }

    private Anchor place(String label, String path) {
        return new Anchor("n/" + negotiation().slug() + "/" + path, label);
    }
}
