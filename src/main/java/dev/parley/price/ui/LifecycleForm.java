package dev.parley.price.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.DayField;
import dev.parley.engine.pricing.Grade;
import dev.parley.price.Lifecycle;
import dev.parley.price.LifecycleDraft;
import dev.parley.price.Lifecycles;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Enters or changes when a model retires. */
final class LifecycleForm extends EntryForm<Lifecycle> {

    private final DayField legacy = errors.name("legacyFrom", new DayField("Legacy from"));
    private final DayField end = errors.name("endOfLife", new DayField("End of life, the last day"));
    private final DayField asOf = errors.name("asOf", new DayField("Read on"));
    private final Select<Grade> grade = errors.name("grade", gradeField());
    private final TextField source = errors.name("source", new TextField("Source"));
    private final TextArea note = errors.name("note", new TextArea("Note"));
    private final Checkbox illustrative = new Checkbox("Illustrative: invented for an example");

    private final Lifecycles lifecycles;
    private final UUID negotiation;
    private final String model;
    private final @Nullable Lifecycle shown;

    LifecycleForm(
            Lifecycles lifecycles,
            UUID negotiation,
            String model,
            @Nullable Lifecycle shown,
            Consumer<Lifecycle> whenSaved,
            Runnable whenGivenUp) {
        super(whenSaved, whenGivenUp);
        this.lifecycles = lifecycles;
        this.negotiation = negotiation;
        this.model = model;
        this.shown = shown;
        source.addClassName("p-span");
        note.addClassName("p-span");
        illustrative.addClassName("p-span");
        fields(legacy, end, asOf, grade, source, note, illustrative);
        if (shown != null) {
            fill(shown);
        }
    }

    private void fill(Lifecycle lifecycle) {
        legacy.setValue(lifecycle.legacyFrom());
        end.setValue(lifecycle.endOfLife());
        asOf.setValue(lifecycle.evidence().asOf());
        grade.setValue(lifecycle.evidence().grade());
        source.setValue(lifecycle.evidence().source());
        illustrative.setValue(lifecycle.evidence().illustrative());
        note.setValue(lifecycle.note() == null ? "" : lifecycle.note());
    }

    @Override
    protected LifecycleDraft draft() {
        return new LifecycleDraft(
                model,
                legacy.getValue(),
                end.getValue(),
                source.getValue(),
                asOf.getValue(),
                grade.getValue(),
                illustrative.getValue(),
                note.getValue());
    }

    @Override
    protected String saveLabel() {
        return "Save days";
    }

    @Override
    protected @Nullable Long version() {
        return shown == null ? null : shown.version();
    }

    @Override
    protected SaveResult<Lifecycle> save(@Nullable Long version) {
        return lifecycles.put(negotiation, version, draft());
    }

    @Override
    protected String describe(Lifecycle theirs) {
        return "Legacy " + theirs.legacyFrom() + ", end of life " + theirs.endOfLife();
    }

    @Override
    protected long versionOf(Lifecycle theirs) {
        return theirs.version();
    }
}
