package dev.parley.bill.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.parley.bill.LineTerms;
import org.jspecify.annotations.Nullable;

/** Who said what holds for a line, and the way to change it. */
final class TermsLine extends Div {

    /** @param edit null when the reader may not */
    TermsLine(LineTerms terms, @Nullable Button edit) {
        addClassName("p-row");
        var at = terms.at();
        add(new Span(
                at == null
                        ? "As Parley proposes: nobody has entered what the agreement says."
                        : "Entered by " + terms.by() + ", " + Words.moment(at) + "."));
        if (terms.note() != null) {
            add(new Span(terms.note()));
        }
        if (edit != null) {
            add(edit);
        }
    }
}
