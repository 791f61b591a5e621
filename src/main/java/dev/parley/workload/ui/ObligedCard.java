package dev.parley.workload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.Unknown;
import dev.parley.engine.quantity.Amount;
import dev.parley.workload.Held;
import dev.parley.workload.NonCancellable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

/** What must be paid whatever happens, by month. */
final class ObligedCard {

    private ObligedCard() {}

    /**
     * @param from  first day counted
     * @param hours hours of a month
     */
    static PCard of(List<Held> held, LocalDate from, Function<YearMonth, BigDecimal> hours) {
        var table = new DataTable("What cannot be cancelled, by month");
        table.text("Month");
        table.number("$").phoneFigure();
        var byMonth = NonCancellable.byMonth(held, from, hours);
        var card = new PCard("Cannot be cancelled").meta("terms to their last day");
        if (byMonth.isEmpty()) {
            return card.body(new EmptyState(
                    "Nothing is bound",
                    "No capacity held has a term that lasts beyond today and cannot be cancelled."));
        }
        byMonth.forEach((month, amount) -> table.row(Numbers.month(month), words(amount)));
        return card.flush().body(table).foot("Without renewals, and without what runs until somebody deletes it.");
    }

    private static Component words(Amount amount) {
        return amount instanceof Amount.Known(BigDecimal usd) ? new Span(Numbers.usd(usd)) : new Unknown();
    }
}
