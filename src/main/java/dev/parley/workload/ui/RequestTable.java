package dev.parley.workload.ui;

import com.vaadin.flow.component.Component;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.workload.CapacityRequest;
import dev.parley.workload.Workload;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What the teams ask for, one row a request. */
final class RequestTable {

    private RequestTable() {}

    /**
     * @param workloads   those in use, by id
     * @param productName a product's name by its code
     * @param tools       what may be done with a request
     */
    static DataTable of(
            List<CapacityRequest> asked,
            Map<UUID, Workload> workloads,
            UnaryOperator<String> productName,
            Function<CapacityRequest, Component> tools) {
        var table = new DataTable("What the teams ask for").list();
        table.text("Workload");
        table.text("Product").minor();
        table.text("Quantity").phoneFigure();
        table.text("From").minor();
        table.text("Asked by").minor();
        table.text("");
        table.text("Note").minor();
        asked.forEach(one -> table.row(
                one.code() + " " + workload(workloads, one).name(),
                productName.apply(one.product()) + ", " + HeldTable.term(one.termMonths()),
                one.quantity().label(),
                one.start() == null ? "open" : Numbers.date(one.start()),
                one.askedBy(),
                tools.apply(one),
                Objects.requireNonNullElse(one.note(), "")));
        return table;
    }

    static Workload workload(Map<UUID, Workload> workloads, CapacityRequest request) {
        return Objects.requireNonNull(workloads.get(request.workload()));
    }
}
