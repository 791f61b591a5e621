package dev.parley.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.sheet.BrowserTime;
import dev.parley.schedule.Aim;
import dev.parley.schedule.Offered;
import dev.parley.schedule.Period;
import dev.parley.schedule.Position;
import dev.parley.schedule.ScheduleLine;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One line's violet cells that are typed in their place, and what follows from them. Built only for who may see them. */
final class PositionCells {

    private static final String GONE = "The line is no longer there. What you typed is still in the field.";

    private final LineRow row;
    private final List<Period> periods;
    private final @Nullable Offered offered;
    private final Map<Aim, Offered> rounds;
    private final ScheduleActions actions;
    private final Span where = new Span();
    private final Span room = new Span();
    private final Map<Aim, RateField> fields = new EnumMap<>(Aim.class);
    private Position position;

    /**
     * @param offered AWS's latest rate of the line, or null without one
     * @param rounds  what the sheets of Rounds say of the line
     */
    PositionCells(
            LineRow row,
            Position position,
            List<Period> periods,
            @Nullable Offered offered,
            Map<Aim, Offered> rounds,
            boolean editable,
            ScheduleActions actions) {
        this.row = row;
        this.position = position;
        this.periods = periods;
        this.offered = offered;
        this.rounds = rounds;
        this.actions = actions;
        if (editable) {
            for (var aim : Aim.values()) {
                var name = aim.label() + ", " + LineRow.name(row.line());
                fields.put(aim, new RateField(name, position.rate(aim), typed -> typed(aim, typed)));
            }
            rounds.forEach((aim, said) -> field(aim).suggest(said.rate(), said.words()));
        }
        refresh();
    }

    /** The arrow keys go from the same rate of the row before to this one. */
    void follows(PositionCells before) {
        fields.forEach((aim, field) -> field.follows(before.fields.get(aim)));
    }

    Component rate(Aim aim) {
        return Optional.<Component>ofNullable(fields.get(aim)).orElseGet(() -> words(aim));
    }

    Component where() {
        return where;
    }

    Component room() {
        return room;
    }

    ScheduleLine line() {
        return row.line();
    }

    Position position() {
        return position;
    }

    private Component words(Aim aim) {
        var rate = position.rate(aim);
        var words = new Span(rate == null ? "none" : Numbers.rate(rate));
        var said = rounds.get(aim);
        if (said == null || !said.differsFrom(rate)) {
            return words;
        }
        var mark = new Span(" \u2260 " + Numbers.rate(said.rate()));
        mark.addClassName("p-rate-other");
        mark.getElement().setAttribute("title", said.words());
        return new Span(words, mark);
    }

    private RateField field(Aim aim) {
        return Objects.requireNonNull(fields.get(aim), "Only who may edit types.");
    }

    /** A suggested rate is taken, as if it had been typed. */
    void take(Aim aim, BigDecimal suggested) {
        save(aim, position.taking(aim, suggested));
    }

    /** Shows in an empty field what is suggested for it. */
    void suggest(Aim aim, @Nullable BigDecimal suggested) {
        var field = fields.get(aim);
        if (field != null && suggested != null) {
            field.suggest(suggested, "why is in the detail");
        }
    }

    private void typed(Aim aim, RateField.Typed typed) {
        if (typed.percent()) {
            field(aim).refuse("Enter a rate: a percentage is taken for our ask alone.");
            return;
        }
        save(aim, position.with(aim, typed.value()));
    }

    private void save(Aim aim, Position next) {
        try {
            switch (actions.position(row.line(), next)) {
                case SaveResult.Saved<Position> saved -> {
                    take(saved.value(), aim);
                    actions.saved(saved.at());
                }
                case SaveResult.Conflict<Position> conflict -> conflict(aim, next, conflict);
                case SaveResult.Gone<Position> _ -> {
                    field(aim).refuse(GONE);
                    actions.failed("the line is no longer there");
                }
            }
        } catch (InvalidInput problem) {
            if (problem.field().equals("reason")) {
                field(aim).askWhy(problem.sentence(), reason -> save(aim, next.withReason(reason)));
            } else {
                field(aim).refuse(problem.sentence());
            }
            actions.failed("nothing was changed");
        }
    }

    private void conflict(Aim aim, Position mine, SaveResult.Conflict<Position> conflict) {
        var theirs = conflict.theirs();
        var words = words(theirs);
        actions.failed(conflict.by() + " saved first: " + words);
        field(aim)
                .conflict(
                        conflict.by(),
                        BrowserTime.secondOf(conflict.at()),
                        words,
                        () -> save(aim, theirs.withAimOf(aim, mine)),
                        () -> take(theirs, aim));
    }

    /** "anchor none, target 10.20, walk-away 11.12" */
    static String words(Position theirs) {
        var words = new StringBuilder();
        for (var aim : Aim.values()) {
            var rate = theirs.rate(aim);
            words.append(words.isEmpty() ? "" : ", ")
                    .append(aim.word())
                    .append(' ')
                    .append(rate == null ? "none" : Numbers.rate(rate));
        }
        return words.toString();
    }

    /** @param saved whose field was saved; the others may have text that is not yet sent */
    private void take(Position next, Aim saved) {
        position = next;
        fields.forEach((aim, field) -> {
            if (aim == saved) {
                field.show(next.rate(aim));
            } else {
                field.showIfChanged(next.rate(aim));
            }
        });
        refresh();
    }

    /** Where things stand now: also when the ask changed. */
    void refresh() {
        fields.forEach((aim, field) -> {
            var said = rounds.get(aim);
            if (said != null && said.differsFrom(position.rate(aim))) {
                field.differs(said.rate(), said.words(), () -> take(aim, said.rate()));
            } else {
                field.agrees();
            }
        });
        where.removeAll();
        where.add(AskPosition.drawn(row.line(), position, offered));
        var conceded = AskPosition.room(row.line(), position, periods);
        room.setText(conceded == null ? Numbers.NONE : Numbers.signedUsd(conceded));
        room.getElement().getClassList().set("p-bad", AskPosition.above(row.line(), position));
    }
}
