package dev.parley.workload.ui;

import com.vaadin.flow.component.textfield.TextField;
import dev.parley.workload.Quantity;
import java.util.function.Function;

/** The three fields of a quantity: units, or input and output. */
final class QuantityFields {

    private final TextField units;
    private final TextField input;
    private final TextField output;

    <D> QuantityFields(EditForm<D> form, Function<D, Quantity> read) {
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

    Quantity quantity() {
        return new Quantity(
                Typed.optionalWhole("units", units.getValue()),
                Typed.optionalWhole("input", input.getValue()),
                Typed.optionalWhole("output", output.getValue()));
    }
}
