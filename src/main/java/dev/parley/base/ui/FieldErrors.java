package dev.parley.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.shared.HasValidationProperties;
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

    /** Whether a field holds text that is no value of its kind, such as a date that is no date. */
    public boolean anyInvalid() {
        return fields.values().stream().anyMatch(HasValidationProperties::isInvalid);
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
