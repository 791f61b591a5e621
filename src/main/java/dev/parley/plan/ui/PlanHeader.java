package dev.parley.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.select.Select;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PageHeader;
import dev.parley.base.ui.WorkButton;
import dev.parley.negotiation.Permission;
import dev.parley.plan.PlanBasis;
import dev.parley.plan.PlanInputs;
import dev.parley.plan.PlanResult;
import dev.parley.plan.PlanRun;
import dev.parley.plan.Staleness;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** One line on a desk: title, how good the plan is, which run it is, other runs, basis, Replan. */
final class PlanHeader extends Div {

    private final transient PlanRun run;
    private final PageHeader line = new PageHeader("Plan");

    /**
     * @param choose shows another run
     * @param replan the button that plans on a basis
     * @param review how far the run is reviewed
     */
    PlanHeader(
            PlanContext context,
            Staleness staleness,
            Consumer<PlanRun.Line> choose,
            Function<Supplier<PlanBasis>, WorkButton<PlanRun>> replan,
            Component review) {
        this.run = context.run();
        addClassName("p-plan-header");
        line.with(optimum(run.result())).with(review);
        if (staleness.stale()) {
            line.with(Badge.stale(staleness.sentence(run.number())));
        }
        line.meta("Run " + run.number() + " \u00b7 " + run.result().basis().label() + " \u00b7 frozen "
                + Numbers.moment(LocalDateTime.ofInstant(run.createdAt(), ZoneOffset.UTC)) + " by "
                + run.createdBy());
        line.actions(runs(context.plans().runs(run.negotiation()), choose));
        if (context.may(Permission.RUN_PLAN)) {
            line.actions(basis(context, replan));
        }
        add(line);
        early();
    }

    private Component[] basis(PlanContext context, Function<Supplier<PlanBasis>, WorkButton<PlanRun>> replan) {
        BasisPicker picker = new BasisPicker(run.inputs().basis(), context.may(Permission.SEE_POSITIONS));
        Button basis = new Button("Basis", Icon16.SETTINGS.create());
        Popover popover = new Popover(picker);
        popover.setTarget(basis);
        popover.setAriaLabel("Basis of the next run");
        return new Component[] {basis, popover, replan.apply(picker::basis)};
    }

    private Select<PlanRun.Line> runs(List<PlanRun.Line> lines, Consumer<PlanRun.Line> choose) {
        Select<PlanRun.Line> select = new Select<>();
        select.setAriaLabel("Run");
        select.addClassName("p-plan-runs");
        select.setItems(lines);
        select.setItemLabelGenerator(one -> "Run " + one.number());
        lines.stream().filter(one -> one.number() == run.number()).findFirst().ifPresent(select::setValue);
        select.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose.accept(change.getValue());
            }
        });
        return select;
    }

    /** "Plans from Jan 2027, before the agreement of 1 May 2027, at list prices."; nothing when it begins with it. */
    private void early() {
        PlanInputs inputs = run.inputs();
        if (inputs.firstMonth().isBefore(YearMonth.from(inputs.effective()))) {
            Div early = new Div("Plans from " + Numbers.month(inputs.firstMonth()) + ", before the agreement of "
                    + Numbers.date(inputs.effective()) + ", "
                    + prices(inputs.basis().rates()) + ".");
            early.addClassName("p-meta");
            add(early);
        }
    }

    private static String prices(PlanBasis.Rates rates) {
        return switch (rates) {
            case LIST -> "at list prices";
            case CURRENT -> "at current prices";
            case NEGOTIATED, TARGET -> "at the prices in force until then";
        };
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
        BigDecimal gap = result.pools().stream()
                .map(PlanResult.PoolResult::gapUsd)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return gap.signum() == 0
                ? Badge.good("Exact optimum, gap 0" + where)
                : Badge.neutral("At most " + Numbers.usd(gap) + " above the optimum" + where);
    }
}
