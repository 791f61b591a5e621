package dev.parley.bill.ui;

import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.SaveResult;
import dev.parley.bill.SupportDraft;
import dev.parley.bill.SupportPlan;
import dev.parley.bill.SupportPlans;
import dev.parley.price.ui.EntryForm;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Enters or changes the bands by which support is charged. */
final class SupportForm extends EntryForm<SupportPlan> {

    private final TextField name = errors.name("name", new TextField("Plan"));
    private final TextField source = errors.name("source", new TextField("Source"));
    private final BandFields bands = errors.name("bands", new BandFields(errors));

    private final SupportPlans plans;
    private final UUID negotiation;
    private final @Nullable SupportPlan shown;

    SupportForm(
            SupportPlans plans,
            UUID negotiation,
            @Nullable SupportPlan shown,
            Consumer<SupportPlan> whenSaved,
            Runnable whenGivenUp) {
        super(whenSaved, whenGivenUp);
        this.plans = plans;
        this.negotiation = negotiation;
        this.shown = shown;
        fields(name, source, bands);
        name.setValue(shown == null ? "Enterprise Support" : shown.name());
        source.setValue(shown == null || shown.source() == null ? "" : shown.source());
        bands.setBands(shown == null ? List.of() : shown.bands());
    }

    @Override
    protected String saveLabel() {
        return "Save bands";
    }

    @Override
    protected @Nullable Long version() {
        return shown == null ? null : shown.version();
    }

    @Override
    protected SupportDraft draft() {
        return new SupportDraft(name.getValue(), source.getValue(), bands.bands());
    }

    @Override
    protected SaveResult<SupportPlan> save(@Nullable Long version) {
        return plans.enter(negotiation, version, draft());
    }

    @Override
    protected String describe(SupportPlan theirs) {
        return theirs.name() + " in " + theirs.bands().size() + " bands";
    }

    @Override
    protected long versionOf(SupportPlan theirs) {
        return theirs.version();
    }
}
