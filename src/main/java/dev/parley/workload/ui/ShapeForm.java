package dev.parley.workload.ui;

import com.vaadin.flow.component.Component;
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A traffic shape: flat, a daily window, or the hours as typed; what it comes to is shown at once. */
final class ShapeForm extends EditForm<ShapeDraft> {

    private final TextField name;
    private final Select<Shape.Kind> kind;
    private final TextField from;
    private final TextField hours;
    private final TextArea grid;
    private final TextField source;
    private final Div preview = new Div();

    ShapeForm() {
        name = text("name", "Name", "At most 60 characters.", ShapeDraft::name);
        kind = choice(
                "kind",
                "Kind",
                "How it is entered.",
                List.of(Shape.Kind.values()),
                Shape.Kind::label,
                ShapeDraft::kind);
        from = text("from", "Window from, hour UTC", "0 to 23.", draft -> String.valueOf(firstBusy(draft)));
        hours = text(
                "hours",
                "Window length, hours",
                "1 to 24; may pass midnight.",
                draft -> String.valueOf(busyHours(draft)));
        grid = area(
                "multipliers",
                "Hours 00 to 23 UTC",
                "24 numbers a line, in any scale: one line for every day, two for weekday and weekend, or seven from"
                        + " Monday.",
                ShapeForm::lines);
        source = text("source", "Source", "Where it comes from.", ShapeDraft::source);
        preview.addClassName("p-wide");
        add(preview);
        grid.setMinHeight("96px");
        grid.setValueChangeMode(ValueChangeMode.LAZY);
        kind.addValueChangeListener(change -> arrange());
        grid.addValueChangeListener(change -> show());
        from.addValueChangeListener(change -> show());
        hours.addValueChangeListener(change -> show());
        from.setValue("8");
        hours.setValue("10");
        kind.setValue(Shape.Kind.GRID);
    }

    private void arrange() {
        boolean window = kind.getValue() == Shape.Kind.WINDOW;
        boolean typed = !window && kind.getValue() != Shape.Kind.FLAT;
        visible(from, window);
        visible(hours, window);
        visible(grid, typed);
        show();
    }

    /** With its place in the form. */
    private static void visible(Component field, boolean visible) {
        field.getParent().ifPresent(cell -> cell.setVisible(visible));
    }

    private void show() {
        preview.removeAll();
        try {
            var multipliers = multipliers();
            if (multipliers.size() == TrafficShape.HOURS_OF_A_WEEK
                    && multipliers.stream().allMatch(value -> value.signum() >= 0)
                    && multipliers.stream().anyMatch(value -> value.signum() > 0)) {
                var shape = new TrafficShape(multipliers);
                var map = new HeatMap();
                var words = "Peak " + Numbers.decimal(shape.peakToMean(), 2) + " times the mean, lowest hour "
                        + Numbers.decimal(Week.lowest(shape), 2) + " times.";
                map.setData(Week.of(shape, BigDecimal.ONE), "times the mean", words);
                var sentence = new Span("Normalised to mean 1 over the week. " + words);
                sentence.addClassName("p-meta");
                preview.add(sentence, map);
            }
        } catch (InvalidInput unreadable) {
            var sentence = new Span(unreadable.sentence());
            sentence.addClassName("p-bad");
            preview.add(sentence);
        }
    }

    @Override
    ShapeDraft read(Problems problems) {
        var multipliers = problems.read(this::multipliers, TrafficShape.flat().multipliers());
        return new ShapeDraft(name.getValue(), kind.getValue(), multipliers, source.getValue());
    }

    private List<BigDecimal> multipliers() {
        return switch (kind.getValue()) {
            case FLAT -> ShapeDraft.flat("").multipliers();
            case WINDOW -> {
                var first = Typed.optionalWhole("from", from.getValue());
                var length = Typed.optionalWhole("hours", hours.getValue());
                if (first == null || length == null) {
                    throw new InvalidInput(
                            first == null ? "from" : "hours", null, "Enter the window's first hour and length.");
                }
                yield ShapeDraft.window("", first, length).multipliers();
            }
            case GRID, BUSINESS_HOURS, MEASURED -> typed();
        };
    }

    private List<BigDecimal> typed() {
        var lines = grid.getValue().lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() != 1 && lines.size() != 2 && lines.size() != 7) {
            throw new InvalidInput(
                    "multipliers", lines.size(), lines.size() + " lines: enter one, two or seven lines of 24 numbers.");
        }
        var days = new ArrayList<List<BigDecimal>>();
        for (var line : lines) {
            var day = Typed.numbers("multipliers", line);
            if (day.size() != 24) {
                throw new InvalidInput(
                        "multipliers",
                        day.size(),
                        "Line " + (days.size() + 1) + " has " + day.size() + " numbers, not 24.");
            }
            days.add(day);
        }
        return IntStream.range(0, 7)
                .mapToObj(day -> days.get(days.size() == 7 ? day : days.size() == 1 || day < 5 ? 0 : 1))
                .flatMap(List::stream)
                .toList();
    }

    private static String lines(ShapeDraft draft) {
        var days = IntStream.range(0, 7)
                .mapToObj(day -> draft.multipliers().subList(day * 24, day * 24 + 24))
                .toList();
        boolean alike = days.subList(0, 5).stream().distinct().count() == 1
                && days.get(5).equals(days.get(6));
        var shown = !alike
                ? days
                : days.get(0).equals(days.get(5)) ? days.subList(0, 1) : List.of(days.get(0), days.get(5));
        return shown.stream()
                .map(day -> day.stream().map(Typed::shown).collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    /** The hour at which a daily window begins: busy after an idle one. */
    private static int firstBusy(ShapeDraft draft) {
        return IntStream.range(0, 24)
                .filter(hour -> busy(draft, hour) && !busy(draft, (hour + 23) % 24))
                .findFirst()
                .orElse(0);
    }

    private static long busyHours(ShapeDraft draft) {
        return IntStream.range(0, 24).filter(hour -> busy(draft, hour)).count();
    }

    private static boolean busy(ShapeDraft draft, int hour) {
        return draft.multipliers().get(hour).signum() > 0;
    }
}
