package dev.parley.plan.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.PageHeader;
import dev.parley.base.ui.Segmented;
import dev.parley.engine.pricing.Rate;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.MainLayout;
import dev.parley.negotiation.ui.NegotiationScreen;
import dev.parley.plan.PlanBasis;
import dev.parley.plan.PlanQuestions;
import dev.parley.plan.PlanResult;
import dev.parley.plan.PlanRun;
import dev.parley.plan.Plans;
import dev.parley.plan.RequestVerdict;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From which busy share each term pays, for one pool; from the latest run, or from today's inputs while there is none. */
@Route(value = "n/:negotiation/break-even", layout = MainLayout.class)
@PageTitle("Break-even \u00b7 Parley")
@PermitAll
@StyleSheet("context://plan.css")
public class BreakEvenView extends NegotiationScreen {

    private final transient Plans plans;
    private final transient PlanQuestions questions;
    private transient PlanAddress address = new PlanAddress(null, null, null, null, null);
    private transient @Nullable PlanResult result;
    private transient List<Rate> rates = List.of();
    private String origin = "";

    BreakEvenView(Negotiations negotiations, Access access, Plans plans, PlanQuestions questions) {
        super(negotiations, access, Permission.SEE);
        this.plans = plans;
        this.questions = questions;
        addClassName("p-break-even");
    }

    @Override
    protected void show(QueryParameters query) {
        address = PlanAddress.of(query);
        Integer number = address.run();
        Optional<PlanRun> run = number == null
                ? plans.latest(negotiation().id())
                : plans.run(negotiation().id(), number);
        result = run.map(PlanRun::result)
                .orElseGet(() -> plans.preview(negotiation().id(), PlanBasis.DEFAULT, BigDecimal.ONE));
        rates = run.map(one -> one.inputs().rates()).orElse(List.of());
        origin = run.map(one -> "run " + one.number()).orElse("today\u2019s inputs, not frozen");
        render();
    }

    private void render() {
        removeAll();
        PlanResult shown = result();
        if (shown.pools().isEmpty()) {
            add(
                    new PageHeader("Break-even"),
                    new EmptyState(
                            "No workloads yet",
                            "A break-even needs the token mix of a workload and its prices.",
                            new Anchor("n/" + negotiation().slug() + "/workloads", "Workloads")));
            return;
        }
        PlanResult.PoolResult pool = address.poolOf(shown);
        PlanResult.SideResult side = address.sideOf(pool);
        add(header(shown, pool, side));
        PlanResult.TermLine term = side == null ? null : term(side);
        if (side == null || term == null) {
            add(
                    pool.state() == PlanResult.State.UNKNOWN
                            ? new Note(
                                    Note.Kind.NEEDS,
                                    "No break-even.",
                                    pool.statement(),
                                    PriceLink.of(negotiation().slug(), pool, rates))
                            : new Note(Note.Kind.NEEDS, "No break-even.", pool.statement()));
        } else {
            add(new BreakEvenWords(pool, side, term).block());
            add(Columns.mainAndSide(
                    BreakEvenPlot.of(side, term),
                    Columns.stack(
                            BreakEvenCards.terms(side, term, id -> change(address.withTerm(id))),
                            BreakEvenCards.rate(side, term),
                            BreakEvenCards.inputs(pool, side, term))));
        }
        asked(shown, pool);
    }

    private void asked(PlanResult shown, PlanResult.PoolResult pool) {
        List<RequestVerdict> verdicts = shown.requests().stream()
                .filter(verdict -> pool.workloads().contains(verdict.workload()))
                .toList();
        questions.besideMoves(negotiation().id(), verdicts).forEach(verdict -> add(AskedCard.of(verdict)));
    }

    /** The term named, else the one with the lowest rate; null when none has a known price. */
    private PlanResult.@Nullable TermLine term(PlanResult.SideResult side) {
        return side.terms().stream()
                .filter(term -> term.id().equals(address.term()))
                .findFirst()
                .orElseGet(() -> side.terms().stream()
                        .filter(term -> term.months() > 0)
                        .min(Comparator.comparing(PlanResult.TermLine::usdPerUnitHour))
                        .orElse(null));
    }

    private PageHeader header(PlanResult shown, PlanResult.PoolResult pool, PlanResult.@Nullable SideResult side) {
        Select<PlanResult.PoolResult> pools = PoolTabs.select(shown, pool, id -> change(address.inPool(id)));
        pools.removeClassName("p-phone-only");
        pools.setWidth("340px");
        PageHeader header = new PageHeader("Break-even").with(pools);
        if (side != null && pool.sides().size() > 1) {
            Segmented<PlanResult.SideResult> sides = new Segmented<>(
                    "Side of the " + pool.productName(), pool.sides(), one -> Shown.capital(one.code()), side);
            sides.addValueChangeListener(
                    change -> change(address.onSide(change.getValue().code())));
            header.with(sides);
        }
        if (pool.state() == PlanResult.State.ON_DEMAND) {
            header.with(Badge.neutral("stays on demand"));
        }
        return header.meta((pool.productName() == null ? "" : pool.productName() + " \u00b7 ") + "demand of "
                        + shown.firstMonth().getYear() + ", " + shown.basis().label() + " \u00b7 " + origin)
                .actions(new Div(new Anchor("n/" + negotiation().slug() + "/plan", "Plan")));
    }

    private void change(PlanAddress next) {
        address = next;
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("n/" + negotiation().slug() + "/break-even", address.query()));
        render();
    }

    private PlanResult result() {
        return Objects.requireNonNull(result);
    }
}
