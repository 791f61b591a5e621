package dev.parley.workload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form with its place for two values.
 *
 * @param <D> the draft that the form is about
 * @param <V> the field's value
 */
final class FormField<D, V> extends Div {

    private final String label;
    private final HasValue<?, V> input;
    private final Function<D, @Nullable V> read;
    private final Function<V, String> words;
    private final Div both = new Div();
    private boolean undecided;

    FormField(String label, HasValue<?, V> input, Function<D, @Nullable V> read, Function<V, String> words) {
        this.label = label;
        this.input = input;
        this.read = read;
        this.words = words;
        addClassName("p-form-cell");
        add((Component) input, both);
    }

    void focus() {
        if (input instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }

    boolean undecided() {
        return undecided;
    }

    void fill(D draft) {
        var value = read.apply(draft);
        input.setValue(value == null ? input.getEmptyValue() : value);
    }

    /**
     * Brings in what somebody else saved.
     *
     * @return the label when their value was taken because nothing else was typed here
     */
    @Nullable
    String meet(D before, D theirs, String by) {
        settle();
        var base = value(before);
        var other = value(theirs);
        var mine = input.getValue();
        if (Objects.equals(base, other) || Objects.equals(mine, other)) {
            return null;
        }
        if (Objects.equals(mine, base)) {
            input.setValue(other);
            return label;
        }
        offer(other, by);
        return null;
    }

    private V value(D draft) {
        var value = read.apply(draft);
        return value == null ? input.getEmptyValue() : value;
    }

    private void offer(V other, String by) {
        undecided = true;
        var keep = new Button("Keep mine", click -> settle());
        var take = new Button("Take theirs", click -> {
            input.setValue(other);
            settle();
        });
        keep.addThemeVariants(ButtonVariant.SMALL);
        take.addThemeVariants(ButtonVariant.SMALL);
        keep.setAriaLabel("Keep mine for " + label);
        take.setAriaLabel("Take theirs for " + label);
        var shown = Objects.equals(other, input.getEmptyValue()) ? "nothing" : words.apply(other);
        both.addClassNames("p-row", "p-conflict-offer");
        both.add(new Span(by + " saved: "), value(shown), keep, take);
    }

    private static Span value(String shown) {
        var span = new Span(shown);
        span.addClassName("p-conflict");
        return span;
    }

    private void settle() {
        undecided = false;
        both.removeAll();
        both.removeClassNames("p-row", "p-conflict-offer");
    }
}
