package dev.parley.workload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.Draft;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import dev.parley.base.ui.DayField;
import dev.parley.base.ui.FieldErrors;
import dev.parley.base.ui.LeaveGuard;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.Numbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A form in two columns with a sentence beside each field. It knows a draft: it shows one, makes one of what was typed,
 * and brings what somebody else saved together with it.
 */
abstract class EditForm<D extends Draft> extends Div {

    private final FieldErrors errors = new FieldErrors();
    private final List<FormField<D, ?>> fields = new ArrayList<>();

    EditForm() {
        addClassName("p-form");
    }

    /** What was typed, with a stand-in for each value that cannot be read; those are added to the problems. */
    abstract D read(Problems problems);

    /** @throws InvalidInput with all that stands against what was typed */
    final D draft() {
        var problems = new Problems();
        errors.unreadable(problems);
        var draft = read(problems);
        draft.check(problems);
        problems.refuse();
        return draft;
    }

    void fill(D draft) {
        fields.forEach(field -> field.fill(draft));
    }

    void show(InvalidInput problem, Notices top) {
        errors.show(problem, top, "Not saved.");
    }

    /** The keyboard begins at the first field. */
    void focusFirst() {
        fields.stream().findFirst().ifPresent(FormField::focus);
    }

    void guardedBy(LeaveGuard guard) {
        errors.guardedBy(guard);
    }

    void clearProblems() {
        errors.clear();
    }

    /** Offers both values wherever two people typed; answers with the labels where theirs was taken at once. */
    List<String> meet(D before, D theirs, String by) {
        return fields.stream()
                .map(field -> field.meet(before, theirs, by))
                .filter(Objects::nonNull)
                .toList();
    }

    long undecided() {
        return fields.stream().filter(FormField::undecided).count();
    }

    final void heading(String words) {
        var heading = new H3(words);
        heading.addClassName("p-wide");
        add(heading);
    }

    final TextField text(String key, String label, String help, Function<D, @Nullable String> read) {
        var input = new TextField(label);
        input.setHelperText(help);
        place(key, label, input, read, Function.identity());
        return input;
    }

    final TextArea area(String key, String label, String help, Function<D, @Nullable String> read) {
        var input = new TextArea(label);
        input.setHelperText(help);
        place(key, label, input, read, Function.identity()).addClassName("p-wide");
        return input;
    }

    final DayField date(String key, String label, String help, Function<D, @Nullable LocalDate> read) {
        var input = new DayField(label);
        input.setHelperText(help);
        input.setClearButtonVisible(true);
        place(key, label, input, read, Numbers::date);
        return input;
    }

    final Checkbox check(String key, String label, String help, Function<D, @Nullable Boolean> read) {
        var input = new Checkbox(label);
        input.setHelperText(help);
        place(key, label, input, read, yes -> yes ? "yes" : "no");
        return input;
    }

    final <V> Select<V> choice(
            String key,
            String label,
            String help,
            List<V> items,
            Function<V, String> words,
            Function<D, @Nullable V> read) {
        var input = new Select<V>();
        input.setLabel(label);
        input.setHelperText(help);
        input.setItems(items);
        input.setItemLabelGenerator(item -> item == null ? "" : words.apply(item));
        place(key, label, input, read, words);
        return input;
    }

    /** A choice that also takes what is not in it. */
    final ComboBox<String> open(
            String key,
            String label,
            String help,
            List<String> items,
            Function<String, String> words,
            Function<D, @Nullable String> read) {
        var input = new ComboBox<String>(label);
        input.setHelperText(help);
        input.setItems(items);
        input.setItemLabelGenerator(words::apply);
        input.setAllowCustomValue(true);
        input.addCustomValueSetListener(
                typed -> input.setValue(typed.getDetail().strip()));
        place(key, label, input, read, words);
        return input;
    }

    private <V, C extends Component & HasValue<?, V>> FormField<D, V> place(
            String key, String label, C input, Function<D, @Nullable V> read, Function<V, String> words) {
        var field = new FormField<>(label, input, read, words);
        fields.add(field);
        errors.name(key, input);
        add(field);
        return field;
    }
}
