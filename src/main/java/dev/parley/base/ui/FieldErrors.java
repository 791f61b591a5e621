package dev.parley.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValueContext;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a form by name: puts each sentence of an {@link InvalidInput} beside the field it speaks of. */
public final class FieldErrors {

    private final Map<String, Component> fields = new LinkedHashMap<>();

    /** Names a field as {@link InvalidInput#field()} does; the order of naming is the order of the form. */
    public <C extends Component> C name(String field, C component) {
        fields.put(field, component);
        return component;
    }

    /** Forgets fields that left the form. */
    public void forget(String prefix) {
        fields.keySet().removeIf(field -> field.startsWith(prefix));
    }

    /** What is typed in any of the fields is guarded from now on. */
    public void guardedBy(LeaveGuard guard) {
        fields.values().forEach(field -> {
            if (field instanceof HasValue<?, ?> holder) {
                guard.watch(holder);
            }
        });
    }

    /** Takes all sentences away. */
    public void clear() {
        fields.values().forEach(field -> {
            if (field instanceof HasValidationProperties validated) {
                validated.setInvalid(false);
                validated.setErrorMessage(null);
            }
        });
    }

    /**
     * Adds each field that holds text that is no value of its kind, such as a date that is no date. Reading such a field
     * would answer with nothing, and what was typed would be lost.
     */
    public void unreadable(Problems problems) {
        fields.forEach((name, field) -> {
            if (field instanceof AmountField amount) {
                problems.check(() -> amount.requireReadable(name));
            } else if (field instanceof HasValidator<?> validator && field instanceof HasValue<?, ?> holder) {
                problems.check(() -> requireReadable(name, validator, holder));
            }
        });
    }

    /** @throws InvalidInput with all that {@link #unreadable} finds */
    public void requireReadable() {
        var problems = new Problems();
        unreadable(problems);
        problems.refuse();
    }

    @SuppressWarnings("unchecked") // a field validates the values that it holds
    private static <V> void requireReadable(String name, HasValidator<V> validator, HasValue<?, ?> holder) {
        var result = validator.getDefaultValidator().apply((V) holder.getValue(), new ValueContext());
        if (result.isError() && holder.isEmpty()) {
            var sentence = result.getErrorMessage();
            throw new InvalidInput(
                    name, null, sentence.isEmpty() ? "This cannot be read. Correct it, or empty the field." : sentence);
        }
    }

    /**
     * Shows every sentence beside its field and moves the focus to the first of them.
     *
     * @return whether each has a field: the caller shows the sentence of the others at the top
     */
    public boolean show(InvalidInput problem) {
        clear();
        var all = inOrder(problem);
        all.forEach(this::mark);
        all.stream()
                .map(InvalidInput::field)
                .filter(fields::containsKey)
                .findFirst()
                .ifPresent(this::focus);
        return all.stream().allMatch(one -> fields.containsKey(one.field()));
    }

    /**
     * As {@link #show(InvalidInput)}; more than one problem, or one that belongs to no field, are also counted and listed
     * at the top, each with the way to its field.
     *
     * @param head what became of the save: "Not saved."
     */
    public void show(InvalidInput problem, Notices top, String head) {
        boolean placed = show(problem);
        var all = inOrder(problem);
        if (all.size() > 1) {
            top.error(
                    head,
                    Numbers.count(all.size()) + " values cannot be taken. What you typed is still here.",
                    list(all));
        } else if (!placed) {
            top.error(head, problem.sentence());
        }
    }

    private List<InvalidInput> inOrder(InvalidInput problem) {
        var order = List.copyOf(fields.keySet());
        return problem.all().stream()
                .sorted(Comparator.comparingInt(one -> order.indexOf(one.field())))
                .toList();
    }

    private void mark(InvalidInput problem) {
        if (fields.get(problem.field()) instanceof HasValidationProperties field) {
            field.setErrorMessage(problem.sentence());
            field.setInvalid(true);
        }
    }

    private Component list(List<InvalidInput> all) {
        var list = new ProblemList();
        for (var one : all) {
            var field = fields.get(one.field());
            if (field == null) {
                list.sentence(one.sentence());
            } else {
                list.link(label(field), one.sentence(), () -> focus(one.field()));
            }
        }
        return list;
    }

    private static String label(Component field) {
        return field instanceof HasLabel labelled && labelled.getLabel() != null ? labelled.getLabel() : "";
    }

    private void focus(String name) {
        if (fields.get(name) instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
