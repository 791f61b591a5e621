package dev.parley.intake.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.intake.Preview;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What the files leave open. Each answer is told at once, and the preview follows it. */
final class QuestionsPanel extends Div {

    /** @param answered told the key and the answer */
    QuestionsPanel(List<Preview.Question> questions, Consumer<Map<String, String>> answered) {
        addClassName("p-questions");
        for (var question : questions) {
            add(question.options().isEmpty() ? text(question, answered) : choice(question, answered));
        }
    }

    private static ComboBox<Preview.Option> choice(Preview.Question question, Consumer<Map<String, String>> answered) {
        var box = new ComboBox<Preview.Option>(question.label());
        box.setItems(question.options());
        box.setItemLabelGenerator(Preview.Option::label);
        box.setHelperText(question.help());
        question.options().stream()
                .filter(option -> option.value().equals(question.answer()))
                .findFirst()
                .ifPresent(box::setValue);
        box.setClearButtonVisible(!question.needed());
        needed(box, question);
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                var chosen = change.getValue();
                answered.accept(Map.of(question.key(), chosen == null ? "" : chosen.value()));
            }
        });
        return box;
    }

    private static TextField text(Preview.Question question, Consumer<Map<String, String>> answered) {
        var field = new TextField(question.label());
        field.setHelperText(question.help());
        field.setValue(question.answer());
        needed(field, question);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                answered.accept(Map.of(question.key(), change.getValue().strip()));
            }
        });
        return field;
    }

    private static void needed(AbstractField<?, ?> field, Preview.Question question) {
        field.setRequiredIndicatorVisible(question.needed());
        field.setId(id(question.key()));
    }

    /** By which a field is found again after the preview followed its answer. */
    static String id(String key) {
        return "answer-" + Integer.toHexString(key.hashCode());
    }
}
