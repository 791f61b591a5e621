package dev.parley.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import dev.parley.base.data.InvalidInput;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts the sentence of an {@link InvalidInput} beside the field it speaks of. */
public final class FieldErrors {

    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();

    /** Names a field as {@link InvalidInput#field()} does. */
    public <C extends Component & HasValidationProperties> C name(String field, C component) {
        fields.put(field, component);
        return component;
    }

    /** Takes all sentences away. */
    public void clear() {
        fields.values().forEach(field -> {
            field.setInvalid(false);
            field.setErrorMessage(null);
        });
    }

    /** @throws InvalidInput as {@link #requireReadable(String, Object)} for the first such field */
    public void requireReadable() {
        fields.forEach(FieldErrors::requireReadable);
    }

    /**
     * Reading such a field would answer with nothing, and what was typed would be lost.
     *
     * @throws InvalidInput when the field holds text that is no value of its kind, such as a date that is no date
     */
    public static void requireReadable(String name, Object field) {
        if (field instanceof HasValidator<?> validator && field instanceof HasValue<?, ?> holder) {
            check(name, validator, holder);
        }
    }

    @SuppressWarnings("unchecked") // a field validates the values that it holds
    private static <V> void check(String name, HasValidator<V> validator, HasValue<?, ?> holder) {
        var result = validator.getDefaultValidator().apply((V) holder.getValue(), new ValueContext());
        if (result.isError() && holder.isEmpty()) {
            var sentence = result.getErrorMessage();
            throw new InvalidInput(
                    name, null, sentence.isEmpty() ? "This cannot be read. Correct it, or empty the field." : sentence);
        }
    }

    /**
     * Shows the sentence beside its field and moves the focus there.
     *
     * @return false when no field has that name: the caller shows the sentence at the top instead
     */
    public boolean show(InvalidInput problem) {
        var field = fields.get(problem.field());
        if (field == null) {
            return false;
        }
        field.setInvalid(true);
        field.setErrorMessage(problem.sentence());
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        }
        return true;
    }
}
