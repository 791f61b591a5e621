package dev.parley.deal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.slider.IntegerSlider;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import java.math.BigDecimal;
import java.util.function.Consumer;

/** How strongly lines of the bill move together: the one assumption behind every spread on the desk. */
final class TogetherCard {

    private static final int STEP = 5;

    /** Milliseconds after the last movement before all is computed anew. */
    private static final int SETTLED = 250;

    private TogetherCard() {}

    static PCard of(BigDecimal together, Consumer<BigDecimal> change) {
        var value = new Span(Numbers.decimal(together, 2));
        value.addClassName("p-together-value");
        var words = new Paragraph(words(together));
        var slider = new IntegerSlider(0, 100);
        slider.setStep(STEP);
        slider.setValue(together.movePointRight(2).intValue() / STEP * STEP);
        slider.setAriaLabel("How strongly lines move together, percent");
        slider.setWidthFull();
        slider.setValueChangeMode(ValueChangeMode.LAZY);
        slider.setValueChangeTimeout(SETTLED);
        slider.addValueChangeListener(moved -> {
            var now = BigDecimal.valueOf(moved.getValue()).movePointLeft(2);
            value.setText(Numbers.decimal(now, 2));
            words.setText(words(now));
            change.accept(now);
        });
        var scale = new Div(new Span("each by itself"), new Span("all as one"));
        scale.addClassName("p-scale");
        var card = new PCard("How strongly lines move together").tools(value).body(slider, scale, words);
        card.addClassName("p-together");
        return card;
    }

    private static String words(BigDecimal together) {
        return "Any two lines of the bill correlate by " + Numbers.decimal(together.multiply(together), 2)
                + ", the square of it. Nobody knows it: look how far the answer moves.";
    }
}
