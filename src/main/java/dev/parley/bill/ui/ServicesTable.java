package dev.parley.bill.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.TwoLines;
import dev.parley.bill.BillPlace;
import dev.parley.bill.ServicePlace;
import dev.parley.bill.WholeBill;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Services with the line they stand in; who may puts them into another, or apart from the lines. */
final class ServicesTable {

    private static final int MOST = 60;

    /** What the reader may do. */
    interface Move {
        void to(WholeBill.ServiceSum service, BillPlace place);
    }

    private final @Nullable Move move;

    /** @param move null when the reader may not */
    ServicesTable(@Nullable Move move) {
        this.move = move;
    }

    DataTable of(String caption, List<WholeBill.ServiceSum> services) {
        var table = new DataTable(caption).list();
        table.text("Service");
        table.text("Sold by").minor().phoneLabelled();
        table.number("Paid").bold().phoneFigure();
        table.text("").phoneLine();
        table.text("Line").phoneLine();
        services.stream()
                .limit(MOST)
                .forEach(service -> table.row(
                        Words.service(service.key()),
                        Words.seller(service.key().seller()),
                        Numbers.usd(service.paid()),
                        state(service),
                        line(service)));
        if (services.size() > MOST) {
            table.row((services.size() - MOST) + " more, smaller", "", "", "", "");
        }
        return table;
    }

    private static Component state(WholeBill.ServiceSum service) {
        ServicePlace place = service.place();
        if (place != null) {
            return TwoLines.of(
                    place.to() == service.key().usual() ? "put back" : "moved",
                    place.by() + ", " + Words.moment(place.at()));
        }
        return service.recognised() ? new Span() : Badge.needs("not recognised");
    }

    private Component line(WholeBill.ServiceSum service) {
        if (move == null) {
            return new Span(service.line().label());
        }
        var may = move;
        var select = new Select<BillPlace>();
        select.setAriaLabel("Line of " + Words.service(service.key()));
        select.addClassName("p-bill-line");
        select.setItems(BillPlace.all());
        select.setItemLabelGenerator(BillPlace::label);
        select.setValue(service.line());
        select.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                may.to(service, change.getValue());
            }
        });
        return select;
    }
}
