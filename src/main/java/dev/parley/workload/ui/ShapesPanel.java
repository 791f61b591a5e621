package dev.parley.workload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.workload.Shape;
import dev.parley.workload.ShapeDraft;
import dev.parley.workload.Shapes;
import dev.parley.workload.Workload;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The traffic shapes of a negotiation with their editor. */
final class ShapesPanel extends Div {

    private final Shapes shapes;
    private final UUID negotiation;
    private final List<Workload> workloads;
    private final boolean mayChange;
    private final Runnable close;
    private final Notices notices = new Notices();
    private final Div body = new Div();

    /** @param mayChange whether the acting person may change and remove shapes, which are shared */
    ShapesPanel(Shapes shapes, UUID negotiation, List<Workload> workloads, boolean mayChange, Runnable close) {
        this.shapes = shapes;
        this.negotiation = negotiation;
        this.workloads = workloads;
        this.mayChange = mayChange;
        this.close = close;
        addClassName("p-stack");
        add(notices, body);
        list();
    }

    private void list() {
        var table = new DataTable("Traffic shapes").list();
        table.text("Shape");
        table.text("Kind").minor();
        table.mark("Day, UTC");
        table.number("Peak to mean");
        table.number("Workloads").phoneLabelled();
        table.text("Source").minor();
        table.text("");
        for (var shape : shapes.of(negotiation)) {
            table.row(
                    shape.name(),
                    shape.kind().label(),
                    Week.day(shape, shape.spiky()),
                    Numbers.decimal(shape.traffic().peakToMean(), 1) + "×",
                    String.valueOf(used(shape)),
                    shape.source() == null ? Numbers.NONE : shape.source(),
                    tools(shape));
        }
        var add = new Button("Shape", click -> edit(null));
        add.setPrefixComponent(Icon16.PLUS.create());
        body.removeAll();
        body.add(new PCard("Traffic shapes")
                .meta("how the hours of a week differ, UTC")
                .tools(add, new Button("Back to workloads", click -> close.run()))
                .flush()
                .body(table));
    }

    private long used(Shape shape) {
        return workloads.stream()
                .filter(one -> one.shape().id().equals(shape.id()))
                .count();
    }

    private Component tools(Shape shape) {
        if (!mayChange) {
            return new Span();
        }
        var edit = new Button("Edit", click -> edit(shape));
        edit.setAriaLabel("Edit " + shape.name());
        edit.addThemeVariants(ButtonVariant.SMALL);
        var remove = new Button("Remove", click -> remove(shape));
        remove.setAriaLabel("Remove " + shape.name());
        remove.addThemeVariants(ButtonVariant.SMALL);
        return Columns.row(edit, remove);
    }

    private void edit(@Nullable Shape shape) {
        notices.clear();
        var store = new EditPanel.Store<Shape, ShapeDraft>() {
            @Override
            public SaveResult<Shape> add(ShapeDraft draft) {
                return shapes.add(negotiation, draft);
            }

            @Override
            public SaveResult<Shape> change(Shape before, long version, ShapeDraft draft) {
                return shapes.change(negotiation, before.id(), version, draft);
            }

            @Override
            public ShapeDraft draft(Shape row) {
                return row.draft();
            }

            @Override
            public long version(Shape row) {
                return row.version();
            }
        };
        body.removeAll();
        body.add(new EditPanel<>(
                shape == null ? "Add a shape" : "Change " + shape.name(),
                new ShapeForm(),
                store,
                shape,
                saved -> list(),
                this::list));
    }

    private void remove(Shape shape) {
        try {
            switch (shapes.remove(negotiation, shape.id(), shape.version())) {
                case SaveResult.Saved<Shape> saved ->
                    notices.say(Note.Kind.NEUTRAL, shape.name() + " is removed.", "", new Button("Undo", click -> {
                        shapes.add(negotiation, shape.draft());
                        notices.clear();
                        list();
                    }));
                case SaveResult.Conflict<Shape>(String by, var at, var theirs) ->
                    notices.say(Note.Kind.NEEDS, "Not removed: " + by + " just changed it.", "Look again.");
                case SaveResult.Gone<Shape> gone ->
                    notices.say(Note.Kind.NEUTRAL, shape.name() + " was removed by somebody else.", "");
            }
        } catch (InvalidInput problem) {
            notices.error(shape.name() + " is not removed.", problem.sentence());
        }
        list();
    }
}
