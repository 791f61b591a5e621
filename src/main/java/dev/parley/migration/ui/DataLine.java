package dev.parley.migration.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.parley.base.data.SaveResult;
import dev.parley.migration.Residencies;
import dev.parley.migration.Residency;
import dev.parley.migration.Stays;
import dev.parley.migration.WorkloadMoves;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Where the data of a workload must stay: said, and changed by whoever may edit the workload. */
final class DataLine extends Div {

    private static final String NOT_STATED = "not stated";

    /**
     * @param answered called with what became of a change and the words to undo it with
     */
    DataLine(
            WorkloadMoves row,
            Residencies residencies,
            UUID negotiation,
            BiConsumer<WorkloadMoves, SaveResult<Residency>> answered) {
        addClassName("p-migrate-data");
        var stated = row.residency();
        add(new Span("Its data"));
        if (!row.mayEdit()) {
            add(new Span(stated == null ? NOT_STATED : stated.stays().label()));
        } else {
            var select = new Select<Stays>();
            select.setAriaLabel("Where the data of " + row.workload().code() + " must stay");
            select.setItems(Stays.values());
            select.setItemLabelGenerator(Stays::label);
            select.setPlaceholder(NOT_STATED);
            if (stated != null) {
                select.setValue(stated.stays());
            }
            select.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    answered.accept(
                            row,
                            residencies.state(
                                    negotiation,
                                    row.workload().id(),
                                    stated == null ? null : stated.version(),
                                    change.getValue(),
                                    stated == null ? null : stated.note()));
                }
            });
            add(select);
        }
        if (stated != null && stated.note() != null) {
            add(Shown.minor(stated.note()));
        }
    }
}
