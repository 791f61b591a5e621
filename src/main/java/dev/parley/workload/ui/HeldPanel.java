package dev.parley.workload.ui;

import com.vaadin.flow.component.Component;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.SortOrder;
import dev.parley.price.Product;
import dev.parley.workload.Held;
import dev.parley.workload.HeldCapacity;
import dev.parley.workload.HeldDraft;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is paid today, busy or not. */
final class HeldPanel extends RowsPanel<Held, HeldDraft> {

    private final HeldCapacity held;
    private final UUID negotiation;
    private final Choices choices;
    private final List<Product> products;
    private final LocalDate today;
    private final boolean mayEdit;
    private final Consumer<@Nullable SortOrder> sorted;
    private final Runnable changed;
    private @Nullable SortOrder order;

    /**
     * @param order   null for the table's own order
     * @param sorted  told another order, for the address
     * @param changed told after a row was added, changed or removed
     */
    HeldPanel(
            HeldCapacity held,
            Choices choices,
            List<Product> products,
            LocalDate today,
            boolean mayEdit,
            @Nullable SortOrder order,
            Consumer<@Nullable SortOrder> sorted,
            Runnable changed) {
        this.held = held;
        this.negotiation = choices.negotiation().id();
        this.choices = choices;
        this.products = products;
        this.today = today;
        this.mayEdit = mayEdit;
        this.order = order;
        this.sorted = sorted;
        this.changed = changed;
        show();
    }

    @Override
    List<Held> rows() {
        return held.of(negotiation);
    }

    @Override
    PCard card() {
        return new PCard("Held today").meta("paid every hour, busy or not");
    }

    @Override
    EmptyState nothing() {
        return new EmptyState(
                "No capacity is entered", "A plan starts from what is held: units and reservations with their dates.");
    }

    @Override
    Component table(List<Held> rows) {
        var hours = choices.negotiation().hours().hours(choices.negotiation().firstMonth());
        var orders = new HeldOrder(hours, choices.modelNames());
        var table = new HeldTable(
                orders, today, code -> HeldForm.name(products, code), new HeldRates(choices.book(), products, today));
        return table.of(order == null ? rows : orders.sorted(rows, order), order, this::sort, this::tools);
    }

    private void sort(@Nullable SortOrder next) {
        order = next;
        sorted.accept(next);
        show();
    }

    @Override
    void changed() {
        changed.run();
    }

    @Override
    EditForm<HeldDraft> form() {
        return new HeldForm(choices, products);
    }

    @Override
    boolean mayAdd() {
        return mayEdit;
    }

    @Override
    boolean mayEdit(Held row) {
        return mayEdit;
    }

    @Override
    String noun() {
        return "Capacity";
    }

    @Override
    String called(Held row) {
        return "the capacity held in " + row.account().alias();
    }

    @Override
    SaveResult<Held> remove(Held row) {
        return held.remove(negotiation, row.id(), row.version());
    }

    @Override
    public SaveResult<Held> add(HeldDraft draft) {
        return held.add(negotiation, draft);
    }

    @Override
    public SaveResult<Held> change(Held before, long version, HeldDraft draft) {
        return held.change(negotiation, before.id(), version, draft);
    }

    @Override
    public HeldDraft draft(Held row) {
        return row.draft();
    }

    @Override
    public long version(Held row) {
        return row.version();
    }
}
