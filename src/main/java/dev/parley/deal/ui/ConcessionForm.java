package dev.parley.deal.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.DayField;
import dev.parley.deal.Concession;
import dev.parley.deal.ConcessionDraft;
import dev.parley.deal.Concessions;
import dev.parley.deal.DealSheet;
import dev.parley.price.ui.EntryForm;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one side gave the other, in words. */
final class ConcessionForm extends EntryForm<Concession> {

    private final Select<Concession.Side> side = errors.name("side", new Select<>());
    private final DayField dated = errors.name("dated", new DayField("Day"));
    private final TextArea words = errors.name("words", new TextArea("What"));
    private final TextField role = errors.name("role", new TextField("By which role"));
    private final DayField expires = errors.name("expires", new DayField("Expires, or empty"));
    private final Select<DealSheet> deal = errors.name("deal", new Select<>());

    private final Concessions concessions;
    private final UUID negotiation;
    private final @Nullable Concession before;

    ConcessionForm(
            Concessions concessions,
            UUID negotiation,
            @Nullable Concession before,
            List<DealSheet> sheets,
            Consumer<Concession> whenSaved,
            Runnable whenGivenUp) {
        super(whenSaved, whenGivenUp);
        this.concessions = concessions;
        this.negotiation = negotiation;
        this.before = before;
        side.setLabel("It was");
        side.setItems(Concession.Side.values());
        side.setItemLabelGenerator(Concession.Side::label);
        side.setValue(Concession.Side.GIVEN);
        words.addClassName("p-span");
        words.setMinRows(1);
        role.setHelperText("Procurement, AWS's account manager");
        var rounds = sheets.stream().filter(sheet -> sheet.role().round()).toList();
        deal.setLabel("In the round");
        deal.setItems(rounds);
        deal.setItemLabelGenerator(sheet -> sheet == null ? "none" : sheet.name());
        deal.setEmptySelectionAllowed(true);
        fields(side, dated, role, expires, deal, words);
        if (before != null) {
            side.setValue(before.side());
            dated.setValue(before.dated());
            words.setValue(before.words());
            role.setValue(Objects.requireNonNullElse(before.role(), ""));
            expires.setValue(before.expires());
            rounds.stream()
                    .filter(sheet -> sheet.id().equals(before.deal()))
                    .findFirst()
                    .ifPresent(deal::setValue);
        }
    }

    @Override
    protected String saveLabel() {
        return "Save concession";
    }

    @Override
    protected @Nullable Long version() {
        return before == null ? null : before.version();
    }

    @Override
    protected ConcessionDraft draft() {
        return new ConcessionDraft(
                dated.getValue(),
                side.getValue(),
                words.getValue(),
                role.getValue(),
                expires.getValue(),
                deal.getValue() == null ? null : deal.getValue().id());
    }

    @Override
    protected SaveResult<Concession> save(@Nullable Long version) {
        return before == null || version == null
                ? concessions.add(negotiation, draft())
                : concessions.change(negotiation, before.id(), version, draft());
    }

    @Override
    protected String describe(Concession theirs) {
        return "\u201c" + theirs.words() + "\u201d";
    }

    @Override
    protected long versionOf(Concession theirs) {
        return theirs.version();
    }
}
