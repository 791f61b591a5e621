package dev.parley.workload.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PageHeader;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Accounts;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.MainLayout;
import dev.parley.negotiation.ui.NegotiationScreen;
import dev.parley.price.Prices;
import dev.parley.workload.ListCost;
import dev.parley.workload.Measured;
import dev.parley.workload.MeasuredTraffic;
import dev.parley.workload.Shapes;
import dev.parley.workload.Workload;
import dev.parley.workload.Workloads;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The inventory: a table by team, one workload beside it, and in their place the form, the paste or the shapes. The
 * address says all of it: {@code q} is the filter, {@code w} the open workload, {@code do} what stands in their place.
 */
@Route(value = "n/:negotiation/workloads", layout = MainLayout.class)
@PageTitle("Workloads · Parley")
@StyleSheet("context://workload.css")
@PermitAll
public class WorkloadsView extends NegotiationScreen {

    private final Workloads workloads;
    private final Shapes shapes;
    private final MeasuredTraffic traffic;
    private final Accounts accounts;
    private final Members members;
    private final Prices prices;
    private final Notices notices = new Notices();
    private final Div body = new Div();
    private final Div detail = new Div();
    private final PageHeader header = new PageHeader("Workloads").meta("");
    private final TextField filter = new TextField();
    private List<Workload> all = List.of();
    private Map<UUID, Measured> measured = Map.of();
    private @Nullable Choices choices;
    private @Nullable ListCost cost;
    private @Nullable WorkloadTable table;
    private final List<Button> editing;
    private String opened = "";

    WorkloadsView(
            Negotiations negotiations,
            Access access,
            Workloads workloads,
            Shapes shapes,
            MeasuredTraffic traffic,
            Accounts accounts,
            Members members,
            Prices prices) {
        super(negotiations, access, Permission.SEE);
        this.workloads = workloads;
        this.shapes = shapes;
        this.traffic = traffic;
        this.accounts = accounts;
        this.members = members;
        this.prices = prices;
        filter.setPlaceholder("Team, model, owner");
        filter.setAriaLabel("Filter by team, model or owner");
        filter.setPrefixComponent(Icon16.FILTER.create());
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                remember();
                list();
            }
        });
        var paste = new Button("Paste", Icon16.PASTE.create(), click -> go("paste", ""));
        var shape = new Button("Shapes", click -> go("shapes", ""));
        var add = new Button("Workload", Icon16.PLUS.create(), click -> go("add", ""));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        editing = List.of(shape, paste, add);
        header.actions(filter, shape, paste, add);
        detail.addClassName("p-split-detail");
    }

    @Override
    protected void show(QueryParameters query) {
        boolean mayEdit = membership().may(Permission.EDIT_OWN_WORKLOADS);
        var instead = mayEdit ? query.getSingleParameter("do").orElse("") : "";
        if (!instead.isEmpty()) {
            shapes.ensureUsual(negotiation().id());
        }
        load();
        filter.setValue(query.getSingleParameter("q").orElse(""));
        opened = query.getSingleParameter("w").orElse("");
        editing.forEach(button -> button.setVisible(mayEdit));
        add(header, notices, body);
        switch (instead) {
            case "add" -> edit(null);
            case "edit" -> find(opened).ifPresentOrElse(this::edit, this::list);
            case "paste" -> paste();
            case "shapes" -> shapes();
            case "series" -> find(opened).filter(this::mayEdit).ifPresentOrElse(this::series, this::list);
            default -> list();
        }
    }

    private void load() {
        var negotiation = negotiation();
        all = workloads.all(negotiation.id());
        measured = traffic.of(negotiation.id());
        var book = prices.book(negotiation.id());
        var month = negotiation.firstMonth();
        cost = new ListCost(book, month.atDay(1), negotiation.hours().hours(month));
        choices = new Choices(
                negotiation,
                accounts.of(negotiation.id()),
                members.of(negotiation.id()),
                shapes.of(negotiation.id()),
                prices.models(negotiation.id()),
                book);
    }

    private void list() {
        var shown = all.stream()
                .filter(new WorkloadFilter(filter.getValue(), choices().modelNames())::takes)
                .toList();
        sayTotal();
        body.removeAll();
        body.setClassName("p-split");
        if (all.isEmpty()) {
            body.add(new EmptyState(
                    "No workloads yet",
                    "Forecast and plan start from what runs. Add the first one, or paste rows from a spreadsheet.",
                    new Button("Add a workload", click -> go("add", "")),
                    new Button("Paste rows", click -> go("paste", ""))));
            return;
        }
        table = new WorkloadTable(cost(), choices().modelNames(), one -> open(one.code()));
        table.addClassName("p-split-list");
        table.show(shown, all.size());
        body.add(table, detail);
        detail();
    }

    private void sayTotal() {
        var total = cost().total(all);
        long pools = all.stream()
                .map(one -> List.of(one.account().id(), one.model(), one.scope()))
                .distinct()
                .count();
        header.metaText()
                .setText(Numbers.count(all.size()) + (all.size() == 1 ? " workload, " : " workloads, ")
                        + Numbers.count(pools) + (pools == 1 ? " pool, " : " pools, ") + Numbers.usd(total.known())
                        + " a month on demand at list, "
                        + Numbers.month(negotiation().firstMonth())
                        + (total.complete() ? "" : " (" + total.priced() + " of " + total.of() + " priced)"));
    }

    private void open(String code) {
        opened = code;
        remember();
        detail();
    }

    private void detail() {
        detail.removeAll();
        var found = find(opened);
        body.setClassName("p-open", found.isPresent());
        detail.setVisible(found.isPresent());
        found.ifPresent(workload -> {
            var close = Icon16.CLOSE.button("Close");
            close.addClickListener(click -> open(""));
            var tools = mayEdit(workload)
                    ? new Button[] {
                        new Button("Edit", click -> go("edit", workload.code())),
                        new Button("From measured data", click -> go("series", workload.code())),
                        new Button("Remove", click -> remove(workload)),
                        close
                    }
                    : new Button[] {close};
            detail.add(new WorkloadDetail(
                    workload,
                    measured.get(workload.id()),
                    choices().modelNames().getOrDefault(workload.model(), workload.model()),
                    cost(),
                    tools));
        });
        if (table != null) {
            table.select(found.map(Workload::id).orElse(new UUID(0, 0)));
        }
    }

    private boolean mayEdit(Workload workload) {
        var owner = workload.owner();
        return workloads.mayEdit(membership(), owner == null ? null : owner.id());
    }

    private void series(Workload workload) {
        replace(new SeriesPanel(
                traffic, negotiation().id(), workload, measured.get(workload.id()), () -> go("", workload.code())));
    }

    private void remove(Workload workload) {
        new Removal(workloads, negotiation().id(), notices, () -> {
                    load();
                    list();
                    remember();
                })
                .remove(workload);
    }

    private void edit(@Nullable Workload workload) {
        var id = negotiation().id();
        if (choices().accounts().isEmpty()) {
            var panel = new Div(new EmptyState(
                    "No account yet",
                    "A workload belongs to an account: add a payer and its accounts first.",
                    new Anchor("n/" + negotiation().slug() + "/agreement", "Agreement")));
            replace(panel);
            return;
        }
        var form = new WorkloadForm(
                choices(),
                workload == null ? workloads.nextCode(id) : workload.code(),
                membership().may(Permission.EDIT_ALL_WORKLOADS));
        replace(new EditPanel<>(
                workload == null ? "Add a workload" : "Change " + workload.code() + ", " + workload.name(),
                form,
                new WorkloadStore(workloads, id),
                workload,
                saved -> go("", saved.code()),
                () -> go("", opened)));
    }

    private void paste() {
        var id = negotiation().id();
        var own = membership().may(Permission.EDIT_ALL_WORKLOADS)
                ? null
                : membership().who().id();
        replace(new PastePanel(
                choices(),
                own,
                workloads.nextCode(id),
                drafts -> workloads.problems(id, drafts),
                drafts -> added(workloads.addAll(id, drafts)),
                () -> go("", opened)));
    }

    private void added(List<Workload> added) {
        Notices.toast(Numbers.count(added.size()) + (added.size() == 1 ? " workload added." : " workloads added."));
        go("", "");
    }

    private void shapes() {
        replace(new ShapesPanel(
                shapes,
                negotiation().id(),
                all,
                membership().may(Permission.EDIT_ALL_WORKLOADS),
                () -> go("", opened)));
    }

    private void replace(Div panel) {
        body.removeAll();
        body.setClassName("p-stack");
        body.add(panel);
    }

    /** Navigates within the screen; the filter stays. */
    private void go(String what, String code) {
        var location = location(what, code);
        getUI().ifPresent(ui -> ui.navigate(location.getPath(), location.getQueryParameters()));
    }

    /** Says in the address what is shown, without another way back. */
    private void remember() {
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, location("", opened)));
    }

    private Location location(String what, String code) {
        var query = new LinkedHashMap<String, String>();
        query.put("q", filter.getValue());
        query.put("w", code);
        query.put("do", what);
        query.values().removeIf(String::isEmpty);
        return new Location("n/" + negotiation().slug() + "/workloads", QueryParameters.simple(Map.copyOf(query)));
    }

    private Optional<Workload> find(String code) {
        return all.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private Choices choices() {
        return Objects.requireNonNull(choices);
    }

    private ListCost cost() {
        return Objects.requireNonNull(cost);
    }
}
