package dev.parley.workload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import dev.parley.base.ui.HeatMap;
import dev.parley.base.ui.Numbers;
import dev.parley.engine.demand.TrafficShape;
import dev.parley.workload.Shape;
import dev.parley.workload.ShapeDraft;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * A traffic shape: flat, business hours, a daily window, or a grid of 24 by 7 hours; what it comes to is shown at once. It
 * is entered in the team's time zone and kept in UTC.
 */
final class ShapeForm extends EditForm<ShapeDraft> {

    private final TextField name;
    private final Select<Shape.Kind> kind;
    private final ComboBox<String> zone;
    private final TextField from;
    private final TextField hours;
    private final TextField quiet;
    private final TextArea grid;
    private final TextField source;
    private final Div preview = new Div();
    private final WeekSheet week = new WeekSheet(this::edited);
    private boolean fromSheet = false;

    ShapeForm() {
        name = text("name", "Name", "At most 60 characters.", ShapeDraft::name);
        kind = choice(
                "kind",
                "Kind",
                "How it is entered.",
                List.of(Shape.Kind.values()),
                Shape.Kind::label,
                ShapeDraft::kind);
        zone = open(
                "zone",
                "Time zone of what is entered",
                "The team's own; the shape is kept in UTC.",
                LocalWeek.zones(),
                Function.identity(),
                draft -> LocalWeek.UTC);
        from = text("from", "From, hour of that zone", "0 to 23.", draft -> String.valueOf(WindowReading.from(draft)));
        hours = text(
                "hours",
                "Length, hours",
                "1 to 24; may pass midnight.",
                draft -> String.valueOf(WindowReading.hours(draft)));
        quiet = text(
                "quiet",
                "Other hours, % of the busy ones",
                "Nights and weekends.",
                draft -> Typed.shown(WindowReading.quiet(draft).movePointRight(2)));
        grid = area(
                "multipliers",
                "Hours 00 to 23 of that zone",
                "Numbers in any scale: one line of 24 for every day, two for weekday and weekend, seven from Monday; 24 lines"
                        + " of 7; or 168 in a column.",
                draft -> ShapeLines.of(draft.multipliers()));
        source = text("source", "Source", "Where it comes from.", ShapeDraft::source);
        week.addClassName("p-wide");
        preview.addClassName("p-wide");
        add(week, preview);
        grid.setMinHeight("96px");
        grid.setMaxHeight("240px");
        grid.setValueChangeMode(ValueChangeMode.LAZY);
        kind.addValueChangeListener(change -> arrange());
        grid.addValueChangeListener(change -> typed());
        List.of(from, hours, quiet).forEach(field -> field.addValueChangeListener(change -> show()));
        zone.addValueChangeListener(change -> show());
        zone.setValue(LocalWeek.UTC);
        from.setValue("8");
        hours.setValue("10");
        quiet.setValue("5");
        grid.setValue(ShapeLines.of(TrafficShape.flat().multipliers()));
        kind.setValue(Shape.Kind.GRID);
    }

    /** A window that the fields cannot say, such as one typed hour by hour, is shown as the grid it is. */
    @Override
    void fill(ShapeDraft draft) {
        super.fill(draft);
        if (!WindowReading.says(draft)) {
            kind.setValue(Shape.Kind.GRID);
        }
    }

    private void arrange() {
        boolean business = kind.getValue() == Shape.Kind.BUSINESS_HOURS;
        boolean window = kind.getValue() == Shape.Kind.WINDOW;
        boolean typed = !window && !business && kind.getValue() != Shape.Kind.FLAT;
        visible(from, window || business);
        visible(hours, window || business);
        visible(quiet, business);
        visible(zone, kind.getValue() != Shape.Kind.FLAT);
        visible(grid, typed);
        week.setVisible(typed);
        show();
    }

    /** With its place in the form. */
    private static void visible(Component field, boolean visible) {
        field.getParent().ifPresent(cell -> cell.setVisible(visible));
    }

    private void edited(List<BigDecimal> hoursOfWeek) {
        fromSheet = true;
        grid.setValue(ShapeLines.of(hoursOfWeek));
        fromSheet = false;
    }

    private void typed() {
        if (!fromSheet) {
            try {
                week.show(ShapeLines.read(grid.getValue()));
            } catch (InvalidInput unreadable) {
                // The preview says why; the sheet keeps what it shows.
                show();
                return;
            }
        }
        show();
    }

    private void show() {
        preview.removeAll();
        try {
            var multipliers = multipliers();
            if (multipliers.stream().allMatch(value -> value.signum() >= 0)
                    && multipliers.stream().anyMatch(value -> value.signum() > 0)) {
                var shape = new TrafficShape(multipliers);
                var map = new HeatMap();
                var words = "Peak " + Numbers.decimal(shape.peakToMean(), 2) + " times the mean, lowest hour "
                        + Numbers.decimal(Week.lowest(shape), 2) + " times.";
                map.setData(Week.of(shape, BigDecimal.ONE), "times the mean", words);
                preview.add(sentence("In UTC, normalised to mean 1 over the week. " + words, "p-meta"), map);
                LocalWeek.remark(zoneId()).ifPresent(remark -> preview.add(sentence(remark, "p-meta")));
            }
        } catch (InvalidInput unreadable) {
            preview.add(sentence(unreadable.sentence(), "p-bad"));
        }
    }

    private static Span sentence(String text, String className) {
        var sentence = new Span(text);
        sentence.addClassName(className);
        return sentence;
    }

    @Override
    ShapeDraft read(Problems problems) {
        var multipliers = problems.read(this::multipliers, TrafficShape.flat().multipliers());
        return new ShapeDraft(name.getValue(), kind.getValue(), multipliers, source.getValue());
    }

    private String zoneId() {
        return kind.getValue() == Shape.Kind.FLAT ? LocalWeek.UTC : Objects.requireNonNullElse(zone.getValue(), "");
    }

    /** In UTC. */
    private List<BigDecimal> multipliers() {
        return LocalWeek.toUtc(
                switch (kind.getValue()) {
                    case FLAT -> TrafficShape.flat().multipliers();
                    case WINDOW ->
                        ShapeDraft.window("", whole("from", from), whole("hours", hours))
                                .multipliers();
                    case BUSINESS_HOURS ->
                        ShapeDraft.businessHours(
                                        "",
                                        whole("from", from),
                                        whole("hours", hours),
                                        Typed.number("quiet", quiet.getValue()).movePointLeft(2))
                                .multipliers();
                    case GRID, MEASURED -> ShapeLines.read(grid.getValue());
                },
                zoneId());
    }

    private static int whole(String key, TextField field) {
        var value = Typed.optionalWhole(key, field.getValue());
        if (value == null) {
            throw new InvalidInput(key, null, "Enter the first hour and the length.");
        }
        return value;
    }
}
