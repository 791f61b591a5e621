package dev.parley.workload.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import dev.parley.workload.Deferrable;
import dev.parley.workload.Shape;
import dev.parley.workload.WorkloadDraft;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a workload sends: its shape over the week, its spread inside an hour, and what may wait. */
final class WhenFields {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Select<UUID> shape;
    private final TextField minuteCv;
    private final Checkbox cvMeasured;
    private final TextField deferrableHours;
    private final TextField deferrablePercent;

    WhenFields(EditForm<WorkloadDraft> form, Choices choices) {
        shape = form.choice(
                "shape",
                "Traffic shape",
                "How the hours of the week differ; edit them under Shapes.",
                choices.shapes().stream().map(Shape::id).toList(),
                choices::shapeWords,
                WorkloadDraft::shape);
        minuteCv = form.text(
                "minuteCv",
                "Minute spread",
                "Standard deviation of minutes in an hour over their mean, 0 to 5.",
                draft -> Typed.shown(draft.minuteCv()));
        cvMeasured = form.check(
                "cvMeasured", "Spread is measured", "From a minute series, not an entry.", WorkloadDraft::cvMeasured);
        deferrableHours = form.text(
                "deferrableHours",
                "May wait, hours",
                "Empty when it cannot wait.",
                draft -> draft.deferrable() == null
                        ? ""
                        : String.valueOf(draft.deferrable().hours()));
        deferrablePercent = form.text(
                "deferrablePercent",
                "Share that may wait, %",
                "100 when all of it may.",
                draft -> draft.deferrable() == null
                        ? ""
                        : Typed.shown(draft.deferrable().percent()));
        choices.shapes().stream().filter(Shape::flat).findFirst().ifPresent(flat -> shape.setValue(flat.id()));
        minuteCv.setValue("0.2");
    }

    @Nullable
    UUID shape() {
        return shape.getValue();
    }

    BigDecimal minuteCv(Problems problems) {
        return problems.read(() -> Typed.number("minuteCv", minuteCv.getValue()), BigDecimal.ZERO);
    }

    boolean cvMeasured() {
        return cvMeasured.getValue();
    }

    @Nullable
    Deferrable deferrable(Problems problems) {
        var hours = problems.read(() -> Typed.optionalWhole("deferrableHours", deferrableHours.getValue()), null);
        var percent = problems.read(() -> Typed.optionalNumber("deferrablePercent", deferrablePercent.getValue()), ALL);
        if (hours == null && percent != null && !deferrablePercent.isEmpty()) {
            problems.add(new InvalidInput(
                    "deferrableHours",
                    null,
                    "Enter how many hours the " + Typed.shown(percent) + " % may wait, or leave the share empty."));
        }
        return hours == null ? null : new Deferrable(hours, Objects.requireNonNullElse(percent, ALL));
    }
}
