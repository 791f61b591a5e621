package dev.parley.schedule.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.DayField;
import dev.parley.engine.pricing.Grade;
import dev.parley.price.ui.EntryForm;
import dev.parley.schedule.LineStatus;
import dev.parley.schedule.Position;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What has no room in a row of the table: who works on the line and how far it is, AWS's latest where the letter does not say
 * it, the evidence, the reason. The rates stay as they are in the row.
 */
final class LineDetail extends EntryForm<Position> {

    private final Select<LineStatus> status = errors.name("status", new Select<>());
    private final ComboBox<String> owner = errors.name("owner", new ComboBox<>("Owner"));
    private final BigDecimalField offer = errors.name("offer", new BigDecimalField("AWS's latest, entered"));
    private final TextField source = errors.name("source", new TextField("Evidence"));
    private final DayField date = errors.name("date", new DayField("Evidence of"));
    private final Select<Grade> grade = errors.name("grade", gradeField());
    private final TextArea reason = errors.name("reason", new TextArea("Reason"));

    private final PositionCells cells;
    private final ScheduleActions actions;
    private final Supplier<Position> stored;

    /**
     * @param owners who may be chosen; a role can be typed as well
     * @param stored the position as the database has it now, where somebody else saved first
     */
    LineDetail(
            PositionCells cells,
            List<String> owners,
            boolean editable,
            ScheduleActions actions,
            Supplier<Position> stored,
            Consumer<Position> whenSaved,
            Runnable whenGivenUp) {
        super(whenSaved, whenGivenUp);
        this.cells = cells;
        this.actions = actions;
        this.stored = stored;
        status.setLabel("Status");
        status.setItems(LineStatus.values());
        status.setItemLabelGenerator(LineStatus::label);
        owner.setItems(owners);
        owner.setAllowCustomValue(true);
        owner.addCustomValueSetListener(typed -> owner.setValue(typed.getDetail()));
        owner.setHelperText("A person, or a role");
        offer.setHelperText("Empty: as AWS's latest letter says");
        source.setHelperText("A letter, a page, a measurement");
        grade.setItemLabelGenerator(one -> one == null ? "" : one.name() + ", " + one.meaning());
        grade.setEmptySelectionAllowed(true);
        reason.addClassName("p-span");
        fields(status, owner, offer, source, date, grade, reason);
        show(cells.position());
        List.<HasValue<?, ?>>of(status, owner, offer, source, date, grade, reason)
                .forEach(field -> field.setReadOnly(!editable));
        if (!editable) {
            addClassName("p-only-read");
        }
    }

    private void show(Position position) {
        status.setValue(position.status());
        owner.setValue(position.owner());
        offer.setValue(position.offer());
        reason.setValue(position.reason() == null ? "" : position.reason());
        var evidence = position.evidence();
        source.setValue(evidence == null ? "" : evidence.source());
        date.setValue(evidence == null ? null : evidence.date());
        grade.setValue(evidence == null ? null : evidence.grade());
    }

    @Override
    protected String saveLabel() {
        return "Save line";
    }

    @Override
    protected @Nullable Long version() {
        return cells.position().version();
    }

    @Override
    protected Position draft() {
        return over(cells.position());
    }

    /** The fields of this form, the rates of that position. */
    private Position over(Position rates) {
        return rates.withStatus(status.getValue())
                .withOwner(owner.getValue())
                .withOffer(offer.getValue())
                .withEvidence(evidence())
                .withReason(reason.getValue());
    }

    private Position.@Nullable Evidence evidence() {
        return source.isEmpty() && date.isEmpty() && grade.isEmpty()
                ? null
                : new Position.Evidence(source.getValue(), date.getValue(), grade.getValue());
    }

    @Override
    protected SaveResult<Position> save(@Nullable Long version) {
        long seen = version == null ? Position.NONE.version() : version;
        var rates = seen == cells.position().version() ? cells.position() : stored.get();
        return actions.position(cells.line(), over(rates).withVersion(seen));
    }

    @Override
    protected String describe(Position theirs) {
        return PositionCells.words(theirs) + ", " + theirs.status().label();
    }

    @Override
    protected long versionOf(Position theirs) {
        return theirs.version();
    }
}
