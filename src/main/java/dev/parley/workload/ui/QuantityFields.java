package dev.parley.workload.ui;

import com.vaadin.flow.component.textfield.TextField;
import dev.parley.base.data.Draft;
import dev.parley.base.data.Problems;
import dev.parley.workload.Quantity;
import java.util.function.Function;

/** The three fields of a quantity: units, or input and output. */
final class QuantityFields {

    private final TextField units;
    private final TextField input;
    private final TextField output;

    <D extends Draft> QuantityFields(EditForm<D> form, Function<D, Quantity> read) {
        units = form.text(
                "units",
                "Units",
                "For model units; else empty.",
                draft -> Typed.shown(read.apply(draft).units()));
        input = form.text(
                "input",
                "Input, k tokens/min",
                "For the Reserved tier; else empty.",
                draft -> Typed.shown(read.apply(draft).input()));
        output = form.text(
                "output",
                "Output, k tokens/min",
                "For the Reserved tier; else empty.",
                draft -> Typed.shown(read.apply(draft).output()));
    }

    Quantity read(Problems problems) {
        return new Quantity(
                problems.read(() -> Typed.optionalWhole("units", units.getValue()), 1),
                problems.read(() -> Typed.optionalWhole("input", input.getValue()), null),
                problems.read(() -> Typed.optionalWhole("output", output.getValue()), null));
    }
}
