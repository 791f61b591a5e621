package dev.parley.plan.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.slider.IntegerSlider;
import dev.parley.base.ui.Deferred;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.plan.PlanAtVolume;
import dev.parley.plan.PlanResult;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What the whole plan costs if volume comes otherwise: kept, against planning anew. The last answer stands until the next is
 * there.
 */
final class VolumeCard {

    static final int LEAST = -40;
    static final int MOST = 40;

    /** Milliseconds in which the answer comes with the slider's own round trip. */
    private static final int PATIENCE = 400;

    private VolumeCard() {}

    static PCard of(PlanContext context) {
        Span value = new Span("as planned");
        value.addClassName("p-plan-volume-value");
        IntegerSlider slider = new IntegerSlider(LEAST, MOST);
        slider.setStep(5);
        slider.setValue(0);
        slider.setAriaLabel("Volume against the forecast, percent");
        slider.setWidthFull();
        Div scale = new Div(new Span("\u221240\u00a0%"), new Span("as planned"), new Span("+40\u00a0%"));
        scale.addClassName("p-scale");
        Deferred<PlanAtVolume> answer = new Deferred<>(
                PATIENCE,
                new Paragraph("Move the slider: all pools are planned anew, beside this plan kept as it is."),
                () -> context.questions().atVolume(context.run(), BigDecimal.ONE),
                one -> words(context.result(), context.pool(), one));
        answer.getElement().setAttribute("role", "status");
        slider.addValueChangeListener(change -> {
            int percent = change.getValue();
            value.setText(percent == 0 ? "as planned" : signed(percent));
            answer.ask(() -> context.questions()
                    .atVolume(context.run(), BigDecimal.valueOf(100L + percent).movePointLeft(2)));
        });
        PCard card = new PCard("If volume is").meta("all pools").tools(value).body(slider, scale, answer);
        card.addClassName("p-plan-volume");
        return card;
    }

    private static String signed(int percent) {
        return (percent < 0 ? "\u2212" : "+") + Math.abs(percent) + "\u00a0%";
    }

    private static Component words(PlanResult result, PlanResult.PoolResult pool, PlanAtVolume one) {
        Div both = new Div(new Paragraph(whole(result, one)));
        one.pool(pool.id()).ifPresent(line -> both.add(new Paragraph(here(line))));
        return both;
    }

    private static String whole(PlanResult result, PlanAtVolume one) {
        if (one.factor().compareTo(BigDecimal.ONE) == 0) {
            return "As forecast, what may be committed costs " + Numbers.usd(one.keptUsd())
                    + " by this plan: nothing costs less.";
        }
        if (one.regretUsd().signum() <= 0) {
            return "This plan costs no more than replanning.";
        }
        Optional<PlanAtVolume.Line> worst = one.worst();
        return "This plan costs " + Numbers.usd(one.regretUsd()) + " more than replanning ("
                + Numbers.usd(one.keptUsd()) + " against " + Numbers.usd(one.replannedUsd()) + "); "
                + worst.map(line -> result.pool(line.pool())
                                        .map(PlanResult.PoolResult::modelName)
                                        .orElse(line.pool()) + " makes " + Numbers.usd(line.regretUsd()) + " of it.")
                        .orElse("");
    }

    private static String here(PlanAtVolume.Line line) {
        return "This pool: " + Numbers.decimal(line.keptUnits(), 1) + " " + line.unit() + " committed on average, "
                + Numbers.decimal(line.replannedUnits(), 1) + " if replanned; "
                + Numbers.decimal(line.idleUnits(), 1) + " idle.";
    }
}
