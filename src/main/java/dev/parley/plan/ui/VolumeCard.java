package dev.parley.plan.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.slider.IntegerSlider;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.plan.WhatIf;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** What this plan costs if volume comes otherwise: kept, against planning anew. */
final class VolumeCard {

    static final int LEAST = -40;
    static final int MOST = 30;

    private VolumeCard() {}

    static PCard of(Function<BigDecimal, Optional<WhatIf>> whatIf) {
        Span value = new Span("as planned");
        value.addClassName("p-plan-volume-value");
        IntegerSlider slider = new IntegerSlider(LEAST, MOST);
        slider.setStep(5);
        slider.setValue(0);
        slider.setAriaLabel("Volume against the forecast, percent");
        slider.setWidthFull();
        Div scale = new Div(new Span("\u221240\u00a0%"), new Span("as planned"), new Span("+30\u00a0%"));
        scale.addClassName("p-scale");
        Paragraph words = new Paragraph("Move the slider: the plan is kept, and planned anew beside it.");
        words.getElement().setAttribute("role", "status");
        slider.addValueChangeListener(change -> {
            int percent = change.getValue();
            value.setText(percent == 0 ? "as planned" : signed(percent));
            words.setText(whatIf.apply(BigDecimal.valueOf(100L + percent).movePointLeft(2))
                    .map(VolumeCard::words)
                    .orElse("This pool is not planned: nothing to keep."));
        });
        PCard card = new PCard("If volume is").tools(value).body(slider, scale, words);
        card.addClassName("p-plan-volume");
        return card;
    }

    private static String signed(int percent) {
        return (percent < 0 ? "\u2212" : "+") + Math.abs(percent) + "\u00a0%";
    }

    private static String words(WhatIf one) {
        String more = one.regretUsd().signum() <= 0
                ? "This plan costs no more than replanning"
                : "This plan costs " + Numbers.usd(one.regretUsd()) + " more than replanning ("
                        + Numbers.usd(one.keptUsd()) + " against " + Numbers.usd(one.replannedUsd()) + ")";
        return more + "; " + Numbers.decimal(one.idleUnits(), 1) + " " + one.unit() + " idle on average.";
    }
}
