package dev.parley.schedule.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.schedule.Reconciliation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** From the plan's cost to the schedule at list, by contract year: each column adds up to the cent. */
final class ReconciliationTable extends Div {

    ReconciliationTable(Reconciliation way) {
        addClassName("p-schedule-way");
        var table = new DataTable("From the cost of Run " + way.run() + " to the schedule at list").dense();
        table.text("");
        way.years().forEach(year -> table.number(year.label()).phoneLabelled());
        table.number("All years").phoneLabelled();
        table.row(cells("What Run " + way.run() + " costs", way.plan()));
        way.steps().forEach(step -> table.row(cells(step.label(), step.usd())));
        table.total(cells("Schedule at list", way.list()));
        add(new H2("From the plan to the schedule"), table);
    }

    private static Object[] cells(String label, List<BigDecimal> usd) {
        var cells = new ArrayList<Object>(List.of(label));
        usd.forEach(amount -> cells.add(Numbers.usdCents(amount)));
        cells.add(Numbers.usdCents(usd.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
        return cells.toArray();
    }
}
