package dev.parley.plan.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.ui.FieldErrors;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.WorkPanel;
import dev.parley.engine.commitment.coupled.Progress;
import dev.parley.plan.CoupledAnswer;
import dev.parley.plan.CoupledAsk;
import dev.parley.plan.CoupledPlans;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All pools under a budget, a spend floor or a weight of risk. The plan found last stays until the next is there. */
final class CoupledCard {

    private final FieldErrors errors = new FieldErrors();
    private final BigDecimalField month = errors.name("monthUsd", field("Committed a month, at most", "$"));
    private final BigDecimalField year = errors.name("yearUsd", field("Committed a contract year, at most", "$"));
    private final BigDecimalField floor = errors.name("spendFloorUsd", field("Spend commitment a contract year", "$"));
    private final BigDecimalField other = errors.name("otherSpendUsd", field("Counted spend beside it", "$"));
    private final BigDecimalField weight = errors.name("riskWeight", field("Weight of the worst cases", ""));
    private final BigDecimalField alpha = errors.name("alpha", field("Worst cases beyond", ""));
    private final Notices notices = new Notices();
    private final Div result = new Div();
    private final WorkPanel<CoupledAnswer, Progress.Standing> panel =
            new WorkPanel<>(CoupledCard::words, true, this::show, this::refused);
    private final CoupledPlans plans;
    private final UUID negotiation;
    private final int run;

    private CoupledCard(CoupledPlans plans, UUID negotiation, int run) {
        this.plans = plans;
        this.negotiation = negotiation;
        this.run = run;
    }

    static PCard of(PlanContext context) {
        return new CoupledCard(
                        context.together(),
                        context.run().negotiation(),
                        context.run().number())
                .card();
    }

    private PCard card() {
        alpha.setHelperText("0.7 looks at the worst 30 %: the high case");
        weight.setHelperText("0 counts no risk, 1 as much as the expected cost");
        other.setHelperText("a contract year: the rest of the bill that counts");
        month.setHelperText("capacity held today included");
        year.setHelperText("capacity held today included");
        floor.setHelperText("what is missing is paid as a shortfall");
        var solve = new Button("Plan under these limits", _ -> solve());
        solve.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(month, year, floor, other, weight, alpha);
        fields.addClassName("p-plan-limits");
        result.addClassName("p-plan-together");
        var card = new PCard("Under a budget or risk limit").meta("all pools of this run together");
        return card.body(fields, new Div(solve), notices, panel, result);
    }

    private static BigDecimalField field(String label, String prefix) {
        var field = new BigDecimalField(label);
        if (!prefix.isEmpty()) {
            field.setPrefixComponent(new Span(prefix));
        }
        return field;
    }

    private void solve() {
        errors.clear();
        notices.clear();
        try {
            errors.requireReadable();
            panel.follow(plans.start(negotiation, run, ask()));
        } catch (InvalidInput problem) {
            errors.show(problem, notices, "Nothing was planned.");
        }
    }

    private CoupledAsk ask() {
        return new CoupledAsk(
                month.getValue(),
                year.getValue(),
                floor.getValue(),
                Objects.requireNonNullElse(other.getValue(), BigDecimal.ZERO),
                Objects.requireNonNullElse(weight.getValue(), BigDecimal.ZERO),
                Objects.requireNonNullElse(alpha.getValue(), CoupledAsk.USUAL_ALPHA));
    }

    private static String words(Progress.@Nullable Standing standing) {
        if (standing == null) {
            return "Preparing\u2026";
        }
        String steps = Numbers.count(standing.steps()) + " flows solved";
        if (standing.bestUsd() == null) {
            return steps + ", no plan within the limits yet.";
        }
        String best = steps + ", best plan " + Numbers.usd(standing.bestUsd());
        return standing.boundUsd() == null
                ? best + ", no bound yet."
                : best + ", no plan below " + Numbers.usd(standing.boundUsd()) + ", gap "
                        + Numbers.usd(
                                standing.bestUsd().subtract(standing.boundUsd()).max(BigDecimal.ZERO)) + ".";
    }

    private void show(CoupledAnswer answer) {
        result.removeAll();
        result.add(CoupledTables.of(answer));
    }

    private void refused(String sentence) {
        notices.error("Nothing was planned. What stood here stays.", sentence);
    }
}
