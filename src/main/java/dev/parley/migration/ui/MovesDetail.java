package dev.parley.migration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.parley.base.ui.Numbers;
import dev.parley.engine.quantity.Amount;
import dev.parley.migration.Stranded;
import dev.parley.migration.WorkloadMoves;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What stands below the open row: everywhere the workload might go, its data, and the capacity it would leave behind. */
final class MovesDetail extends Div {

    /** @param form what is being entered, or null */
    MovesDetail(WorkloadMoves row, Component options, Component data, Component another, @Nullable Component form) {
        addClassName("p-migrate-detail");
        var foot = new Div(data, another);
        foot.addClassName("p-migrate-foot");
        add(options, foot);
        for (Stranded left : row.stranded()) {
            add(new Paragraph(sentence(left)));
        }
        if (form != null) {
            add(form);
        }
    }

    /** "2 units held since 2026-11-01: $19,097 a month until Apr 2027, $76,387 after the move." */
    static String sentence(Stranded left) {
        String month = left.usdPerMonth() instanceof Amount.Known(BigDecimal usd)
                ? Numbers.usd(usd) + " a month"
                : "rate unknown";
        String shared = left.shared().isEmpty()
                ? ""
                : " " + String.join(", ", left.shared()) + (left.shared().size() == 1 ? " stays" : " stay")
                        + " in the pool and may use it.";
        if (left.until() == null) {
            return left.words() + ": " + month + ". It can be ended when the workload has gone." + shared;
        }
        String sum = left.usd() instanceof Amount.Known(BigDecimal usd)
                ? ", " + Numbers.usd(usd) + " after the workload has gone"
                : "";
        return left.words() + ": " + month + " until " + Numbers.month(left.until()) + sum + "." + shared;
    }
}
