package dev.parley.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.sheet.BrowserTime;
import dev.parley.schedule.Period;
import dev.parley.schedule.Position;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line's violet cells: target, walk-away, where the ask stands, room, reason. Built only for who may see them. */
final class PositionCells {

    private static final String GONE = "The line is no longer there. What you typed is still in the field.";

    private final LineRow row;
    private final List<Period> periods;
    private final ScheduleActions actions;
    private final Span where = new Span();
    private final Span room = new Span();
    private final TextArea reason = new TextArea("Reason");
    private final @Nullable RateField target;
    private final @Nullable RateField walkAway;
    private Position position;

    PositionCells(LineRow row, Position position, List<Period> periods, boolean editable, ScheduleActions actions) {
        this.row = row;
        this.position = position;
        this.periods = periods;
        this.actions = actions;
        var name = LineRow.name(row.line());
        target = editable ? new RateField("Target, " + name, position.target(), typed -> rate(typed, true)) : null;
        walkAway =
                editable ? new RateField("Walk-away, " + name, position.walkAway(), typed -> rate(typed, false)) : null;
        refresh();
    }

    @Nullable
    RateField targetField() {
        return target;
    }

    @Nullable
    RateField walkAwayField() {
        return walkAway;
    }

    Component target() {
        return target != null ? target : words(position.target());
    }

    Component walkAway() {
        return walkAway != null ? walkAway : words(position.walkAway());
    }

    Component where() {
        return where;
    }

    Component room() {
        return room;
    }

    /** Why the position was set so; opens beside its button. */
    Component reason() {
        var button = Icon16.COMMENT.button("Reason, " + LineRow.name(row.line()));
        button.addClassName("p-rate-reason");
        button.getElement().getClassList().set("p-has-reason", position.reason() != null);
        reason.setValue(position.reason() == null ? "" : position.reason());
        reason.setReadOnly(target == null);
        reason.setMaxLength(1000);
        reason.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        reason.setWidth("320px");
        var popover = new Popover();
        popover.setTarget(button);
        popover.setAriaLabel("Reason of the position");
        popover.add(reason);
        if (target != null) {
            popover.add(new Button("Save reason", _ -> {
                save(new Position(position.target(), position.walkAway(), reason.getValue(), position.version()), null);
                popover.close();
                button.getElement().getClassList().set("p-has-reason", position.reason() != null);
            }));
        }
        return new Span(button, popover);
    }

    private static Span words(@Nullable BigDecimal rate) {
        return new Span(rate == null ? "none" : Numbers.rate(rate));
    }

    private void rate(RateField.Typed typed, boolean isTarget) {
        var field = isTarget ? target : walkAway;
        if (typed.percent()) {
            field.refuse("Enter a rate: a percentage is taken for our ask alone.");
            return;
        }
        var next = isTarget
                ? new Position(typed.value(), position.walkAway(), position.reason(), position.version())
                : new Position(position.target(), typed.value(), position.reason(), position.version());
        save(next, field);
    }

    private void save(Position next, @Nullable RateField field) {
        try {
            switch (actions.position(row.line(), next, next.version())) {
                case SaveResult.Saved<Position> saved -> {
                    take(saved.value(), field);
                    actions.saved(saved.at());
                }
                case SaveResult.Conflict<Position> conflict -> conflict(next, field, conflict);
                case SaveResult.Gone<Position> _ -> refuse(field, GONE, "the line is no longer there");
            }
        } catch (InvalidInput problem) {
            refuse(field, problem.sentence(), "nothing was changed");
        }
    }

    private void conflict(Position mine, @Nullable RateField field, SaveResult.Conflict<Position> conflict) {
        var theirs = conflict.theirs();
        var words = "target " + (theirs.target() == null ? "none" : Numbers.rate(theirs.target())) + ", walk-away "
                + (theirs.walkAway() == null ? "none" : Numbers.rate(theirs.walkAway()));
        actions.failed(conflict.by() + " saved first: " + words);
        if (field != null) {
            field.conflict(
                    conflict.by(),
                    BrowserTime.secondOf(conflict.at()),
                    words,
                    () -> save(merged(mine, theirs, field == target), field),
                    () -> take(theirs, field));
        } else {
            position = theirs;
        }
    }

    /** My value of the field in question, theirs of everything else. */
    private static Position merged(Position mine, Position theirs, boolean isTarget) {
        return isTarget
                ? new Position(mine.target(), theirs.walkAway(), theirs.reason(), theirs.version())
                : new Position(theirs.target(), mine.walkAway(), theirs.reason(), theirs.version());
    }

    private void refuse(@Nullable RateField field, String sentence, String why) {
        if (field == null) {
            reason.setInvalid(true);
            reason.setErrorMessage(sentence);
        } else {
            field.refuse(sentence);
        }
        actions.failed(why);
    }

    /** @param field the field that was saved; the other one may have text that is not yet sent */
    private void take(Position next, @Nullable RateField field) {
        position = next;
        reason.setInvalid(false);
        if (target != null && walkAway != null) {
            show(target, next.target(), field);
            show(walkAway, next.walkAway(), field);
        }
        refresh();
    }

    private static void show(RateField shown, @Nullable BigDecimal rate, @Nullable RateField saved) {
        if (shown == saved) {
            shown.show(rate);
        } else {
            shown.showIfChanged(rate);
        }
    }

    /** Where the ask stands now: also when the ask changed. */
    void refresh() {
        where.removeAll();
        where.add(AskPosition.drawn(row.line(), position));
        var conceded = AskPosition.room(row.line(), position, periods);
        room.setText(conceded == null ? Numbers.NONE : Numbers.signedUsd(conceded));
        room.getElement().getClassList().set("p-bad", AskPosition.above(row.line(), position));
    }
}
