package dev.parley.workload.ui;

import com.vaadin.flow.component.Component;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.SortOrder;
import dev.parley.base.ui.TwoLines;
import dev.parley.price.Product;
import dev.parley.workload.CapacityRequest;
import dev.parley.workload.CapacityRequests;
import dev.parley.workload.RequestDraft;
import dev.parley.workload.Workload;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the teams ask for, one row a request. */
final class RequestPanel extends RowsPanel<CapacityRequest, RequestDraft> {

    private final CapacityRequests requests;
    private final UUID negotiation;
    private final Map<UUID, Workload> workloads;
    private final List<Workload> editable;
    private final List<Product> products;
    private final Consumer<@Nullable SortOrder> sorted;
    private @Nullable SortOrder order;

    /**
     * @param workloads those in use; requests of others are not shown
     * @param mayEdit   whose requests this person may add and change
     * @param order     null for the table's own order
     * @param sorted    told another order, for the address
     */
    RequestPanel(
            CapacityRequests requests,
            UUID negotiation,
            List<Workload> workloads,
            Predicate<Workload> mayEdit,
            List<Product> products,
            @Nullable SortOrder order,
            Consumer<@Nullable SortOrder> sorted) {
        this.requests = requests;
        this.negotiation = negotiation;
        this.workloads = workloads.stream().collect(Collectors.toMap(Workload::id, Function.identity()));
        this.editable = workloads.stream().filter(mayEdit).toList();
        this.products = products;
        this.order = order;
        this.sorted = sorted;
        show();
    }

    @Override
    List<CapacityRequest> rows() {
        return requests.of(negotiation).stream()
                .filter(one -> workloads.containsKey(one.workload()))
                .toList();
    }

    @Override
    PCard card() {
        return new PCard("What the teams ask for").meta("before anybody has computed whether it pays");
    }

    @Override
    EmptyState nothing() {
        return new EmptyState("Nobody asks for capacity", "A request is compared with what the plan would buy.");
    }

    @Override
    Component table(List<CapacityRequest> rows) {
        var table = new DataTable("What the teams ask for").list();
        table.text("Workload").sorts("workload", order, this::sort);
        table.text("Asked for").sorts("product", order, this::sort);
        table.text("From").minor().nowrap().sorts("start", order, this::sort);
        table.text("Asked by").minor().sorts("by", order, this::sort);
        table.text("Note").minor();
        table.text("").phoneLine();
        inOrder(rows)
                .forEach(one -> table.row(
                        one.code() + " " + workload(one).name(),
                        TwoLines.of(
                                one.quantity().label(),
                                HeldForm.name(products, one.product()) + ", " + HeldTable.term(one.termMonths())),
                        one.start() == null ? "open" : Numbers.date(one.start()),
                        one.askedBy(),
                        Objects.requireNonNullElse(one.note(), ""),
                        tools(one)));
        return table;
    }

    private List<CapacityRequest> inOrder(List<CapacityRequest> rows) {
        if (order == null) {
            return rows;
        }
        var names = workloads.values().stream()
                .collect(Collectors.toMap(Workload::id, one -> one.code() + " " + one.name()));
        return new RequestOrder(names).sorted(rows, order);
    }

    private void sort(@Nullable SortOrder next) {
        order = next;
        sorted.accept(next);
        show();
    }

    private Workload workload(CapacityRequest request) {
        return Objects.requireNonNull(workloads.get(request.workload()));
    }

    @Override
    EditForm<RequestDraft> form() {
        return new RequestForm(editable, products);
    }

    @Override
    boolean mayAdd() {
        return !editable.isEmpty();
    }

    @Override
    boolean mayEdit(CapacityRequest row) {
        return editable.contains(workload(row));
    }

    @Override
    String noun() {
        return "Request";
    }

    @Override
    String called(CapacityRequest row) {
        return "the request of " + row.code();
    }

    @Override
    SaveResult<CapacityRequest> remove(CapacityRequest row) {
        return requests.remove(negotiation, row.id(), row.version());
    }

    @Override
    public SaveResult<CapacityRequest> add(RequestDraft draft) {
        return requests.add(negotiation, draft);
    }

    @Override
    public SaveResult<CapacityRequest> change(CapacityRequest before, long version, RequestDraft draft) {
        return requests.change(negotiation, before.id(), version, draft);
    }

    @Override
    public RequestDraft draft(CapacityRequest row) {
        return row.draft();
    }

    @Override
    public long version(CapacityRequest row) {
        return row.version();
    }
}
