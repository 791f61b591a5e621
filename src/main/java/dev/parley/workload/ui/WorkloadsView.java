package dev.parley.workload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Keys;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.PageHeader;
import dev.parley.base.ui.SortOrder;
import dev.parley.intake.IntakeDesk;
import dev.parley.intake.ui.DropScreen;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Accounts;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.MainLayout;
import dev.parley.negotiation.ui.NegotiationScreen;
import dev.parley.price.Prices;
import dev.parley.workload.MeasuredOrigins;
import dev.parley.workload.MeasuredTraffic;
import dev.parley.workload.Shapes;
import dev.parley.workload.Workload;
import dev.parley.workload.Workloads;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The inventory: a table by team, one workload beside it, and in their place the form, the paste or the shapes. The
 * address says all of it: {@code q} is the filter, {@code w} the open workload, {@code do} what stands in their place,
 * {@code sort} the order.
 */
@Route(value = "n/:negotiation/workloads", layout = MainLayout.class)
@PageTitle("Workloads · Parley")
@StyleSheet("context://workload.css")
@PermitAll
public class WorkloadsView extends NegotiationScreen {

    private final Inventory.Source source;
    private final Notices notices = new Notices();
    private final Div body = new Div();
    private final Div detail = new Div();
    private final PageHeader header = new PageHeader("Workloads").meta("");
    private final TextField filter = new TextField();
    private final Span takeIn = new Span();
    private final List<Button> editing;
    private final transient IntakeDesk desk;
    private @Nullable DropScreen drop;
    private WorkloadsAddress address = WorkloadsAddress.START;
    private @Nullable Inventory inventory;
    private @Nullable WorkloadTable table;

    WorkloadsView(
            Negotiations negotiations,
            Access access,
            Workloads workloads,
            Shapes shapes,
            MeasuredTraffic traffic,
            MeasuredOrigins origins,
            Accounts accounts,
            Members members,
            Prices prices,
            IntakeDesk desk) {
        super(negotiations, access, Permission.SEE);
        this.desk = desk;
        source = new Inventory.Source(workloads, shapes, traffic, origins, accounts, members, prices);
        filter.addClassName("p-workload-filter");
        filter.setPlaceholder("Team, model, owner");
        filter.setAriaLabel("Filter by team, model or owner");
        filter.setPrefixComponent(Icon16.FILTER.create());
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                remember(address.filtered(change.getValue()));
                list();
            }
        });
        var paste = new Button("Paste", Icon16.PASTE.create(), click -> go("paste", ""));
        var shape = new Button("Shapes", click -> go("shapes", ""));
        var add = new Button("Workload", Icon16.PLUS.create(), click -> go("add", ""));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        editing = List.of(shape, paste, add);
        header.actions(filter, takeIn, shape, paste, add);
        detail.addClassName("p-split-detail");
        Keys.escape(body, () -> open(""));
    }

    @Override
    protected void show(QueryParameters query) {
        boolean mayEdit = membership().may(Permission.EDIT_OWN_WORKLOADS);
        address = WorkloadsAddress.of(query);
        var instead = mayEdit ? address.instead() : "";
        if (!instead.isEmpty()) {
            source.shapes().ensureUsual(negotiation().id());
        }
        inventory = source.read(negotiation());
        filter.setValue(address.filter());
        editing.forEach(button -> button.setVisible(mayEdit));
        add(header, notices, mayEdit ? droppable() : body);
        var panels = new WorkloadPanels(source, inventory(), membership(), code -> go("", code));
        var opened = inventory().find(address.opened());
        switch (instead) {
            case "add" -> replace(panels.edit(null));
            case "edit" -> opened.ifPresentOrElse(found -> replace(panels.edit(found)), this::list);
            case "paste" -> replace(panels.paste());
            case "shapes" -> replace(panels.shapes());
            case "series" ->
                opened.filter(this::mayEdit).ifPresentOrElse(found -> replace(panels.series(found)), this::list);
            default -> list();
        }
    }

    /** A file of measured traffic may be dropped anywhere here. */
    private Component droppable() {
        if (drop != null) {
            remove(drop);
        }
        drop = new DropScreen(desk, negotiation(), notices, body);
        takeIn.removeAll();
        takeIn.add(drop.button());
        return drop;
    }

    private void list() {
        var all = inventory().all();
        var names = inventory().choices().modelNames();
        header.metaText().setText(all.isEmpty() ? "" : inventory().words());
        body.removeAll();
        body.setClassName("p-split");
        if (all.isEmpty()) {
            body.add(new EmptyState(
                    "No workloads yet",
                    "Forecast and plan start from what runs. Drop a file of measured traffic here, add the first one, or"
                            + " paste rows from a spreadsheet.",
                    new Button("Add a workload", click -> go("add", "")),
                    new Button("Paste rows", click -> go("paste", ""))));
            return;
        }
        var shown = all.stream()
                .filter(new WorkloadFilter(address.filter(), names)::takes)
                .toList();
        table = new WorkloadTable(inventory().cost(), names, address.order(), this::sort, one -> open(one.code()));
        table.addClassName("p-split-list");
        table.show(shown, all.size());
        body.add(table, detail);
        detail();
    }

    private void sort(@Nullable SortOrder next) {
        remember(address.sorted(next));
        list();
    }

    private void open(String code) {
        if (table != null && address.instead().isEmpty()) {
            remember(address.opening(code));
            detail();
        }
    }

    private void detail() {
        detail.removeAll();
        var found = inventory().find(address.opened());
        body.setClassName("p-open", found.isPresent());
        detail.setVisible(found.isPresent());
        found.ifPresent(workload -> detail.add(new WorkloadDetail(
                workload,
                inventory().measured().get(workload.id()),
                source.evidence(negotiation(), workload),
                inventory().choices().modelNames().getOrDefault(workload.model(), workload.model()),
                inventory().cost(),
                tools(workload))));
        if (table != null) {
            table.select(found.map(Workload::id).orElse(new UUID(0, 0)));
        }
    }

    private Button[] tools(Workload workload) {
        var close = Icon16.CLOSE.button("Close");
        close.addClickListener(click -> open(""));
        return mayEdit(workload)
                ? new Button[] {
                    new Button("Edit", click -> go("edit", workload.code())),
                    new Button("From measured data", click -> go("series", workload.code())),
                    new Button("Remove", click -> remove(workload)),
                    close
                }
                : new Button[] {close};
    }

    private boolean mayEdit(Workload workload) {
        var owner = workload.owner();
        return source.workloads().mayEdit(membership(), owner == null ? null : owner.id());
    }

    private void remove(Workload workload) {
        new Removal(source.workloads(), negotiation().id(), notices, () -> {
                    inventory = source.read(negotiation());
                    list();
                    remember(address);
                })
                .remove(workload);
    }

    private void replace(Component panel) {
        table = null;
        body.removeAll();
        body.setClassName("p-stack");
        body.add(panel);
    }

    /** Navigates within the screen; filter and order stay. */
    private void go(String what, String code) {
        var location = address.doing(what, code).location(negotiation().slug());
        getUI().ifPresent(ui -> ui.navigate(location.getPath(), location.getQueryParameters()));
    }

    /** Says in the address what is shown, without another way back. */
    private void remember(WorkloadsAddress next) {
        address = next;
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, next.location(negotiation().slug())));
    }

    private Inventory inventory() {
        return Objects.requireNonNull(inventory);
    }
}
