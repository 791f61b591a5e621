package dev.parley.paper.ui;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.SaveResult;
import dev.parley.paper.PaperWords;
import dev.parley.paper.Wordings;
import dev.parley.paper.WordsDraft;
import dev.parley.price.ui.EntryForm;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the papers say beside their figures. */
final class WordingForm extends EntryForm<PaperWords> {

    private final TextArea nonBinding = errors.name("nonBinding", new TextArea("Non-binding forecast"));
    private final TextField nda = errors.name("nda", new TextField("Mark on every page, or empty"));

    private final Wordings wordings;
    private final UUID negotiation;
    private final PaperWords before;

    WordingForm(
            Wordings wordings,
            UUID negotiation,
            PaperWords before,
            Consumer<PaperWords> whenSaved,
            Runnable whenGivenUp) {
        super(whenSaved, whenGivenUp);
        this.wordings = wordings;
        this.negotiation = negotiation;
        this.before = before;
        nonBinding.addClassName("p-span");
        nonBinding.setMinRows(2);
        nonBinding.setValue(before.nonBinding());
        nda.setValue(Objects.requireNonNullElse(before.nda(), ""));
        nda.setHelperText("Confidential under the agreement of 3 March 2026");
        fields(nonBinding, nda);
    }

    @Override
    protected String saveLabel() {
        return "Save wording";
    }

    @Override
    protected @Nullable Long version() {
        return before.id() == null ? null : before.version();
    }

    @Override
    protected WordsDraft draft() {
        return new WordsDraft(nonBinding.getValue(), nda.getValue());
    }

    @Override
    protected SaveResult<PaperWords> save(@Nullable Long version) {
        return wordings.enter(negotiation, version, draft());
    }

    @Override
    protected String describe(PaperWords theirs) {
        return "\u201c" + theirs.nonBinding() + "\u201d"
                + (theirs.nda() == null ? "" : ", marked \u201c" + theirs.nda() + "\u201d");
    }

    @Override
    protected long versionOf(PaperWords theirs) {
        return theirs.version();
    }
}
