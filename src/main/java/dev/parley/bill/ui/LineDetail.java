package dev.parley.bill.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.parley.bill.BillLines;
import dev.parley.bill.WholeBill;
import dev.parley.negotiation.Negotiation;

/** A line that is open: what holds for it, with the form to change that, and the services that it is of. */
final class LineDetail extends Div {

    private final transient BillLines lines;
    private final transient Negotiation negotiation;
    private final transient WholeBill.Line line;
    private final boolean mayEdit;
    private final transient Runnable saved;
    private final Div terms = new Div();

    /** @param saved told when what holds was changed */
    LineDetail(BillLines lines, Negotiation negotiation, WholeBill.Line line, boolean mayEdit, Runnable saved) {
        this.lines = lines;
        this.negotiation = negotiation;
        this.line = line;
        this.mayEdit = mayEdit;
        this.saved = saved;
        addClassNames("p-stack", "p-bill-detail");
        add(terms);
        read();
    }

    private void read() {
        terms.removeAll();
        terms.add(new TermsLine(line.terms(), mayEdit ? new Button("Terms and growth", _ -> edit()) : null));
    }

    private void edit() {
        terms.removeAll();
        terms.add(new LineForm(lines, negotiation, line.terms(), _ -> saved.run(), this::read));
    }

    LineDetail with(ServicesTable services, WholeBill bill) {
        var here = bill.services().stream()
                .filter(service -> service.line() == line.line())
                .toList();
        if (!here.isEmpty()) {
            add(services.of("Services in " + line.line().label(), here));
        }
        return this;
    }
}
