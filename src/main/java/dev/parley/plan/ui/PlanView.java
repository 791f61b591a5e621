package dev.parley.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.PageHeader;
import dev.parley.base.ui.WorkButton;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.MainLayout;
import dev.parley.negotiation.ui.NegotiationScreen;
import dev.parley.negotiation.ui.ReviewOffer;
import dev.parley.plan.CoupledPlans;
import dev.parley.plan.OwnPlans;
import dev.parley.plan.PlanBasis;
import dev.parley.plan.PlanQuestions;
import dev.parley.plan.PlanResult;
import dev.parley.plan.PlanRun;
import dev.parley.plan.Plans;
import dev.parley.plan.Staleness;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The plan: one frozen run, pool by pool. */
@Route(value = "n/:negotiation/plan", layout = MainLayout.class)
@PageTitle("Plan \u00b7 Parley")
@PermitAll
@StyleSheet("context://plan.css")
public class PlanView extends NegotiationScreen {

    private final transient Plans plans;
    private final transient PlanQuestions questions;
    private final transient CoupledPlans together;
    private final transient OwnPlans ownPlans;
    private final transient ReviewOffer reviews;
    private final Notices notices = new Notices();
    private transient PlanAddress address = new PlanAddress(null, null, null, null, null);
    private transient @Nullable PlanRun run;
    private transient Staleness staleness = new Staleness(List.of());
    private PlanPart part = PlanPart.CURVE;

    PlanView(
            Negotiations negotiations,
            Access access,
            Plans plans,
            PlanQuestions questions,
            CoupledPlans together,
            OwnPlans ownPlans,
            ReviewOffer reviews) {
        super(negotiations, access, Permission.SEE);
        this.plans = plans;
        this.questions = questions;
        this.together = together;
        this.ownPlans = ownPlans;
        this.reviews = reviews;
        addClassName("p-plan");
    }

    @Override
    protected void show(QueryParameters query) {
        address = PlanAddress.of(query);
        Integer number = address.run();
        Optional<PlanRun> found = number == null
                ? plans.latest(negotiation().id())
                : plans.run(negotiation().id(), number);
        found.ifPresentOrElse(this::showRun, () -> showNothing(number));
    }

    private void showRun(PlanRun shown) {
        run = shown;
        staleness = plans.staleness(shown);
        render();
    }

    private void showNothing(@Nullable Integer number) {
        boolean may = membership().may(Permission.RUN_PLAN);
        Component next = may ? replan("Plan now", () -> PlanBasis.DEFAULT) : workloads();
        add(
                new PageHeader("Plan"),
                notices,
                number == null
                        ? new EmptyState(
                                "No plan yet",
                                "A plan run says which capacity to commit to, from when and why. It is kept as it was computed.",
                                next)
                        : new EmptyState(
                                "There is no run " + number,
                                "It was never made here, or it is not for you.",
                                new Anchor("n/" + negotiation().slug() + "/plan", "The latest run")));
    }

    private void render() {
        removeAll();
        PlanResult result = run().result();
        PlanContext context = context();
        var review = reviews.of(negotiation(), membership(), ReviewOffer.Thing.PLAN_RUN, run().number());
        add(
                new PlanHeader(
                        context, staleness, this::showOther, basis -> replan("Replan", basis), review.component()),
                notices);
        if (result.pools().isEmpty()) {
            add(new EmptyState("This run has no workloads", "Enter workloads and plan again.", workloads()));
            return;
        }
        MovesLine.of(run().inputs(), context.year(), negotiation().slug()).ifPresent(this::add);
        add(
                PlanFigures.band(result, context.year(), staleness.stale()),
                new PoolTabs(result, context.pool(), context.year(), id -> change(address.inPool(id))),
                new PoolSection(context));
        PlanCards.ofPlan(context).forEach(this::add);
    }

    private PlanContext context() {
        return new PlanContext(
                negotiation().slug(),
                membership(),
                plans,
                questions,
                together,
                ownPlans,
                run(),
                address.resolved(run().result()),
                part,
                this::change,
                chosen -> part = chosen);
    }

    private Anchor workloads() {
        return new Anchor("n/" + negotiation().slug() + "/workloads", "Workloads");
    }

    private void showOther(PlanRun.Line line) {
        plans.run(negotiation().id(), line.number()).ifPresent(other -> {
            address = address.ofRun(other.number());
            remember();
            showRun(other);
        });
    }

    private WorkButton<PlanRun> replan(String label, Supplier<PlanBasis> basis) {
        var button = new WorkButton<PlanRun>(
                label,
                Icon16.REFRESH.create(),
                "Planning\u2026",
                () -> {
                    var negotiation = negotiation().id();
                    var chosen = basis.get();
                    return () -> plans.freeze(negotiation, chosen);
                },
                frozen -> {
                    address = address.ofRun(null);
                    remember();
                    notices.clear();
                    showRun(frozen);
                },
                problem -> notices.error("Nothing was planned.", problem));
        button.addThemeName("primary");
        return button;
    }

    private void change(PlanAddress next) {
        address = next;
        remember();
        render();
    }

    private void remember() {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("n/" + negotiation().slug() + "/plan", address.query()));
    }

    private PlanRun run() {
        return Objects.requireNonNull(run);
    }
}
