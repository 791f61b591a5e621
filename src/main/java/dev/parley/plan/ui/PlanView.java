package dev.parley.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PageHeader;
import dev.parley.base.ui.Segmented;
import dev.parley.base.ui.WorkButton;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.MainLayout;
import dev.parley.negotiation.ui.NegotiationScreen;
import dev.parley.plan.PlanBasis;
import dev.parley.plan.PlanInputs;
import dev.parley.plan.PlanResult;
import dev.parley.plan.PlanRun;
import dev.parley.plan.Plans;
import dev.parley.plan.Staleness;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The plan: one frozen run, pool by pool. */
@Route(value = "n/:negotiation/plan", layout = MainLayout.class)
@PageTitle("Plan \u00b7 Parley")
@PermitAll
@StyleSheet("context://plan.css")
public class PlanView extends NegotiationScreen {

    private final transient Plans plans;
    private final Notices notices = new Notices();
    private transient PlanAddress address = new PlanAddress(null, null, null, null, null);
    private transient @Nullable PlanRun run;
    private transient Staleness staleness = new Staleness(List.of());
    private PlanPart part = PlanPart.CURVE;

    /** Year of purchases chosen by the reader; null follows the quarter shown. */
    private @Nullable Integer purchases;

    PlanView(Negotiations negotiations, Access access, Plans plans) {
        super(negotiations, access, Permission.SEE);
        this.plans = plans;
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
        Component next = may
                ? replan("Plan now", () -> PlanBasis.DEFAULT)
                : new Anchor("n/" + negotiation().slug() + "/workloads", "Workloads");
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
        if (result.pools().isEmpty()) {
            add(
                    header(),
                    notices,
                    new EmptyState(
                            "This run has no workloads",
                            "Enter workloads and plan again.",
                            new Anchor("n/" + negotiation().slug() + "/workloads", "Workloads")));
            return;
        }
        PlanResult.PoolResult pool = address.poolOf(result);
        int year = address.quarterOf(result).year();
        add(
                header(),
                notices,
                PlanFigures.band(result, year, staleness.stale()),
                new PoolTabs(result, pool, year, id -> change(address.inPool(id))));
        showPool(result, pool, year);
        add(ChecksCard.of(result));
        add(RequestsCard.of(result), TotalsCards.held(result), TotalsCards.costs(result), TotalsCards.tokens(result));
    }

    private void showPool(PlanResult result, PlanResult.PoolResult pool, int year) {
        if (pool.state() != PlanResult.State.PLANNED || pool.months().isEmpty()) {
            Note.Kind kind =
                    pool.state() == PlanResult.State.UNKNOWN || pool.months().isEmpty()
                            ? Note.Kind.NEEDS
                            : Note.Kind.NEUTRAL;
            String name = PoolTabs.label(pool) + ".";
            add(
                    pool.state() == PlanResult.State.UNKNOWN
                            ? new Note(kind, name, pool.statement(), priceLink(pool))
                            : new Note(kind, name, pool.statement()));
        }
        PlanResult.SideResult side = address.sideOf(pool);
        if (side == null) {
            return;
        }
        String next = NextPurchase.sentence(pool);
        if (!next.isEmpty()) {
            Div line = new Div(next);
            line.addClassName("p-plan-next");
            add(line);
        }
        Div charts = new Div(
                CurveCard.of(side, address.quarterOf(result), quarter -> change(address.inQuarter(quarter))),
                UnitsCard.of(result, side));
        charts.addClassName("p-plan-charts");
        Div sections = new Div(poolBar(pool, side), charts);
        sections.addClassName("p-plan-sections");
        if (pool.state() == PlanResult.State.PLANNED && !pool.instead().isEmpty()) {
            sections.add(Columns.mainAndSide(
                    PurchasesCard.of(
                            result,
                            pool,
                            side,
                            purchases != null ? purchases : PurchasesCard.yearWithPurchases(side, year),
                            chosen -> {
                                purchases = chosen;
                                render();
                            }),
                    Columns.stack(
                            InsteadCard.of(pool), VolumeCard.of(factor -> plans.whatIf(run(), pool.id(), factor)))));
        }
        sections.getElement().setAttribute("data-part", part.name().toLowerCase(Locale.ROOT));
        add(sections);
    }

    /** Which side of the product, what else is to be known, and on a phone which part of the pool. */
    private Div poolBar(PlanResult.PoolResult pool, PlanResult.SideResult side) {
        Div bar = new Div();
        bar.addClassName("p-plan-bar");
        if (pool.sides().size() > 1) {
            Segmented<PlanResult.SideResult> sides = new Segmented<>(
                    "Side of the " + pool.productName(), pool.sides(), one -> Shown.capital(one.code()), side);
            sides.addValueChangeListener(
                    change -> change(address.onSide(change.getValue().code())));
            bar.add(sides);
        }
        if (pool.state() == PlanResult.State.PLANNED) {
            Div words = new Div();
            words.addClassName("p-meta");
            words.setText(String.join(" ", concat(pool)));
            bar.add(words);
        }
        Segmented<PlanPart> parts =
                new Segmented<>("Part of the plan", List.of(PlanPart.values()), PlanPart::label, part);
        parts.addClassName("p-phone-only");
        parts.addValueChangeListener(change -> {
            part = change.getValue();
            bar.getParent()
                    .ifPresent(sections -> sections.getElement()
                            .setAttribute("data-part", part.name().toLowerCase(Locale.ROOT)));
        });
        bar.add(parts);
        return bar;
    }

    private static List<String> concat(PlanResult.PoolResult pool) {
        return Stream.concat(Stream.of(pool.productName() + ". " + pool.statement()), pool.notes().stream())
                .toList();
    }

    private PageHeader header() {
        PlanRun shown = run();
        PageHeader header = new PageHeader("Plan").with(optimum(shown.result()));
        if (staleness.stale()) {
            header.with(Badge.stale(staleness.sentence(shown.number())));
        }
        LocalDateTime at = LocalDateTime.ofInstant(shown.createdAt(), ZoneOffset.UTC);
        header.meta(
                "Run " + shown.number() + " \u00b7 " + shown.result().basis().label() + " \u00b7 frozen "
                        + Numbers.moment(at) + " by " + shown.createdBy() + early(shown.inputs()));
        header.actions(runs(shown));
        if (membership().may(Permission.RUN_PLAN)) {
            BasisPicker picker =
                    new BasisPicker(shown.inputs().basis(), membership().may(Permission.SEE_POSITIONS));
            Button basis = new Button("Basis", Icon16.SETTINGS.create());
            Popover popover = new Popover(picker);
            popover.setTarget(basis);
            popover.setAriaLabel("Basis of the next run");
            header.actions(basis, popover, replan("Replan", picker::basis));
        }
        return header;
    }

    /** "Plans from Jan 2027, before the agreement of 1 May 2027, at list prices."; empty when it begins with it. */
    private static String early(PlanInputs inputs) {
        if (!inputs.firstMonth().isBefore(YearMonth.from(inputs.effective()))) {
            return "";
        }
        String prices = switch (inputs.basis().rates()) {
            case LIST -> "at list prices";
            case CURRENT -> "at current prices";
            case NEGOTIATED -> "at the prices in force until then";
        };
        return ". Plans from " + Numbers.month(inputs.firstMonth()) + ", before the agreement of "
                + Numbers.date(inputs.effective()) + ", " + prices + ".";
    }

    private Component priceLink(PlanResult.PoolResult pool) {
        return PriceLink.of(negotiation().slug(), pool, run().inputs().rates());
    }

    /** How many of the pools that ask for capacity are planned, if not all; then how good the plan of those is. */
    private static Badge[] optimum(PlanResult result) {
        long planned = PlanFigures.in(result, PlanResult.State.PLANNED);
        long unknown = PlanFigures.in(result, PlanResult.State.UNKNOWN);
        if (unknown == 0) {
            return new Badge[] {gap(result, "")};
        }
        Badge some = Badge.needs(planned + " of " + (planned + unknown) + " pools planned");
        return planned == 0 ? new Badge[] {some} : new Badge[] {some, gap(result, ", where planned")};
    }

    private static Badge gap(PlanResult result, String where) {
        var gap = result.pools().stream()
                .map(PlanResult.PoolResult::gapUsd)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return gap.signum() == 0
                ? Badge.good("Exact optimum, gap 0" + where)
                : Badge.neutral("At most " + Numbers.usd(gap) + " above the optimum" + where);
    }

    private Select<PlanRun.Line> runs(PlanRun shown) {
        List<PlanRun.Line> lines = plans.runs(negotiation().id());
        Select<PlanRun.Line> select = new Select<>();
        select.setAriaLabel("Run");
        select.addClassName("p-plan-runs");
        select.setItems(lines);
        select.setItemLabelGenerator(line -> "Run " + line.number());
        lines.stream()
                .filter(line -> line.number() == shown.number())
                .findFirst()
                .ifPresent(select::setValue);
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                plans.run(negotiation().id(), change.getValue().number()).ifPresent(other -> {
                    address = address.ofRun(other.number());
                    remember();
                    showRun(other);
                });
            }
        });
        return select;
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
        purchases = null;
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
