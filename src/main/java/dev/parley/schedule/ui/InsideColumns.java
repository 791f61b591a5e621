package dev.parley.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.DataColumn;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.GradeMark;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Numbers;
import dev.parley.schedule.Aim;
import dev.parley.schedule.LineSuggestions;
import dev.parley.schedule.Offered;
import dev.parley.schedule.Period;
import dev.parley.schedule.Position;
import dev.parley.schedule.RoundRates;
import dev.parley.schedule.ScheduleLine;
import dev.parley.schedule.Suggestion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns that only those get who may see positions: AWS's latest, and in violet where we stand. What has no room at
 * 1440 is shown on wide screens and in the detail below the line.
 */
final class InsideColumns {

    /**
     * What is known inside.
     *
     * @param positions by line
     * @param offers    AWS's latest, by line
     * @param rounds    what our own sheets on Rounds say of the lines
     * @param suggested what was computed when asked for, or null
     * @param open      line whose detail is shown, or null
     * @param detail    makes it
     */
    record Inside(
            Map<UUID, Position> positions,
            Map<UUID, Offered> offers,
            RoundRates rounds,
            @Nullable LineSuggestions suggested,
            @Nullable UUID open,
            Function<PositionCells, Component> detail) {}

    private static final int VIOLET = 9;

    /** How many columns those are. */
    static final int COUNT = 1 + VIOLET;

    private static final int WIDE = 2;

    private final Inside inside;
    private final List<Period> periods;
    private final boolean editable;
    private final ScheduleActions actions;
    private final List<PositionCells> cells = new ArrayList<>();

    InsideColumns(Inside inside, List<Period> periods, boolean editable, ScheduleActions actions) {
        this.inside = inside;
        this.periods = periods;
        this.editable = editable;
        this.actions = actions;
    }

    /** The last column of what AWS knows. */
    static void latest(DataTable table, BiConsumer<DataColumn, String> sorts) {
        sorts.accept(table.number("AWS's latest").phoneLabelled(), "offer");
    }

    static void over(DataTable table) {
        table.overInternal("Internal, never exported for AWS", VIOLET, WIDE);
    }

    static void violet(DataTable table, BiConsumer<DataColumn, String> sorts) {
        sorts.accept(table.number("Anchor").internalFirst().phoneLabelled(), "anchor");
        sorts.accept(table.number("Target").internal().phoneLabelled(), "target");
        sorts.accept(table.number("Walk-away").internal().phoneLabelled(), "walk");
        table.text("Stands").internal().phoneHidden();
        sorts.accept(table.number("Room, $/yr").internal().wideOnly().phoneLabelled(), "room");
        sorts.accept(table.text("Status").internal().phoneLabelled(), "status");
        sorts.accept(table.mark("Ev.").internal().phoneHidden(), "evidence");
        sorts.accept(table.text("Owner").internal().wideOnly().phoneLabelled(), "owner");
        table.mark("Why").internal();
    }

    /** One cell for each of {@link #latest} and {@link #violet}. */
    List<Object> of(LineRow row) {
        var line = row.line();
        inside.rounds().ask(line.id()).ifPresent(row::said);
        var violet = new PositionCells(
                row,
                position(line),
                periods,
                offer(line),
                inside.rounds().aims().getOrDefault(line.id(), Map.of()),
                editable,
                actions);
        if (!cells.isEmpty()) {
            violet.follows(cells.getLast());
        }
        cells.add(violet);
        var suggested = inside.suggested();
        if (suggested != null) {
            for (var aim : Aim.values()) {
                violet.suggest(
                        aim, suggested.of(line.id(), aim).map(Suggestion::rate).orElse(null));
            }
        }
        var position = violet.position();
        return List.of(
                latest(line),
                violet.rate(Aim.ANCHOR),
                violet.rate(Aim.TARGET),
                violet.rate(Aim.WALK_AWAY),
                violet.where(),
                violet.room(),
                new Span(position.status().label()),
                evidence(position),
                position.owner() == null ? "" : new Span(position.owner()),
                detail(line, position));
    }

    /** Below the row added last, where it is the open one. */
    void below(DataTable table) {
        var last = cells.getLast();
        if (last.line().id().equals(inside.open())) {
            table.below(inside.detail().apply(last));
        }
    }

    void refresh() {
        cells.forEach(PositionCells::refresh);
    }

    private Position position(ScheduleLine line) {
        return inside.positions().getOrDefault(line.id(), Position.NONE);
    }

    private @Nullable Offered offer(ScheduleLine line) {
        return inside.offers().get(line.id());
    }

    private Component latest(ScheduleLine line) {
        var offered = offer(line);
        if (offered == null) {
            return new Span(Numbers.NONE);
        }
        var rate = new Span(Numbers.rate(shown(offered.rate())) + (offered.expired() ? " expired" : ""));
        rate.getElement().setAttribute("title", offered.words() + ", " + Numbers.rate(offered.rate()));
        rate.getElement().getClassList().set("p-minor", offered.expired());
        return rate;
    }

    /** A percentage off list has more decimals than a table has room for. */
    private static BigDecimal shown(BigDecimal rate) {
        var rounded = rate.setScale(Math.min(rate.scale(), 4), RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? rate : rounded;
    }

    static Component evidence(Position position) {
        var evidence = position.evidence();
        if (evidence == null) {
            return new Span("");
        }
        var grade = evidence.grade();
        Component mark =
                grade == null ? new Span("?") : new GradeMark(grade.name().charAt(0));
        var day = evidence.date();
        mark.getElement().setAttribute("title", evidence.source() + (day == null ? "" : ", " + Numbers.date(day)));
        return mark;
    }

    private Component detail(ScheduleLine line, Position position) {
        boolean opened = line.id().equals(inside.open());
        var button = Icon16.COMMENT.button("Detail, " + LineRow.name(line));
        button.addClassName("p-rate-reason");
        button.getElement().getClassList().set("p-has-reason", position.reason() != null);
        button.getElement().setAttribute("aria-expanded", String.valueOf(opened));
        button.addClickListener(_ -> actions.open(opened ? null : line));
        return button;
    }
}
