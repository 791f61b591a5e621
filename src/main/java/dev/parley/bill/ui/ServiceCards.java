package dev.parley.bill.ui;

import com.vaadin.flow.component.Component;
import dev.parley.base.ui.PCard;
import dev.parley.bill.Apart;
import dev.parley.bill.ContractLine;
import dev.parley.bill.WholeBill;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Services that somebody has to look at: not recognised ones, and those that were put apart, so that they can be put back. */
final class ServiceCards {

    private ServiceCards() {}

    static List<Component> of(WholeBill bill, ServicesTable table) {
        var cards = new ArrayList<Component>();
        var unknown = services(bill, WholeBill.ServiceSum::unknown);
        if (!unknown.isEmpty()) {
            cards.add(new PCard("Not recognised")
                    .meta("in \"" + ContractLine.OTHER.label() + "\" until somebody says where they belong")
                    .flush()
                    .body(table.of("Services that are not recognised", unknown)));
        }
        var apart = services(bill, service -> service.line() instanceof Apart);
        if (!apart.isEmpty()) {
            cards.add(new PCard("Put apart from the lines")
                    .meta("counts nowhere; stands below the total of each month")
                    .flush()
                    .body(table.of("Services that somebody put apart", apart)));
        }
        return cards;
    }

    private static List<WholeBill.ServiceSum> services(WholeBill bill, Predicate<WholeBill.ServiceSum> which) {
        return bill.services().stream().filter(which).toList();
    }
}
