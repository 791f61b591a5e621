package dev.parley.workload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.DataRow;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.GradeMark;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.SortOrder;
import dev.parley.base.ui.Unknown;
import dev.parley.workload.Environment;
import dev.parley.workload.ListCost;
import dev.parley.workload.Status;
import dev.parley.workload.Workload;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The inventory as one dense table, grouped by team. */
final class WorkloadTable extends Div {

    /** Rows drawn at once; more are a click away. */
    private static final int MOST = 300;

    private final ListCost cost;
    private final Map<String, String> modelNames;
    private final @Nullable SortOrder order;
    private final Consumer<@Nullable SortOrder> sort;
    private final Consumer<Workload> open;
    private final Map<UUID, DataRow> rows = new HashMap<>();

    /**
     * @param order null for the table's own order, by team and code
     * @param sort  told another order when a header is pressed
     */
    WorkloadTable(
            ListCost cost,
            Map<String, String> modelNames,
            @Nullable SortOrder order,
            Consumer<@Nullable SortOrder> sort,
            Consumer<Workload> open) {
        this.cost = cost;
        this.modelNames = modelNames;
        this.order = order;
        this.sort = sort;
        this.open = open;
    }

    /** @param all how many there are without the filter */
    void show(List<Workload> shown, int all) {
        show(shown, all, MOST);
    }

    private void show(List<Workload> shown, int all, int most) {
        removeAll();
        rows.clear();
        var table = table();
        if (order == null) {
            byTeam(table, shown, most);
        } else {
            new WorkloadOrder(cost, modelNames)
                    .sorted(shown, order).stream()
                            .limit(most)
                            .forEach(workload -> rows.put(workload.id(), row(table, workload)));
        }
        var count = shown.size() == all ? count(all) : Numbers.count(shown.size()) + " of " + count(all);
        table.total(count, total(shown), "");
        add(table);
        if (shown.size() > most) {
            var more =
                    new Button("Show all " + Numbers.count(shown.size()), click -> show(shown, all, Integer.MAX_VALUE));
            more.addThemeVariants(ButtonVariant.TERTIARY);
            add(more);
        }
    }

    private void byTeam(DataTable table, List<Workload> shown, int most) {
        var teams = shown.stream()
                .limit(most)
                .collect(Collectors.groupingBy(
                        Workload::team, () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER), Collectors.toList()));
        teams.forEach((team, members) -> {
            var whole = shown.stream()
                    .filter(one -> one.team().equalsIgnoreCase(team))
                    .toList();
            table.group(team, total(whole), "");
            members.forEach(workload -> rows.put(workload.id(), row(table, workload)));
        });
    }

    /** Marks the row that the detail speaks about. */
    void select(UUID id) {
        rows.forEach((key, row) -> row.selected(key.equals(id)));
    }

    private static String count(int workloads) {
        return Numbers.count(workloads) + (workloads == 1 ? " workload" : " workloads");
    }

    private DataTable table() {
        var table = new DataTable((order == null ? "Workloads by team" : "Workloads")
                + "; peak is the busiest hour over the mean, on demand is dollars a month at list");
        table.list();
        table.text("Workload").sorts("name", order, sort);
        table.text("Environment").minor().phoneHidden().sorts("environment", order, sort);
        table.text("Model, scope").minor().phoneLine().sorts("model", order, sort);
        table.mark("Day, UTC").phoneHidden();
        table.number("Peak").phoneHidden().sorts("peak", order, sort);
        table.text("Proven").minor().sorts("proven", order, sort);
        table.number("$ a month").phoneFigure().sorts("cost", order, sort);
        table.mark("Grade").phoneHidden();
        return table;
    }

    private DataRow row(DataTable table, Workload workload) {
        var grade = workload.evidence().grade();
        return table.row(
                        name(workload),
                        workload.environment().label(),
                        model(workload),
                        Week.day(workload),
                        Numbers.decimal(workload.shape().traffic().peakToMean(), 1) + "×",
                        proven(workload),
                        cost(workload),
                        grade == null
                                ? new Unknown("none")
                                : new GradeMark(grade.name().charAt(0)))
                .opens(() -> open.accept(workload));
    }

    /** In full where the column is too narrow for it. */
    private Component model(Workload workload) {
        var words = new Span(modelNames.getOrDefault(workload.model(), workload.model()) + ", " + workload.scope());
        words.getElement().setAttribute("title", words.getText());
        return words;
    }

    private static Component name(Workload workload) {
        var code = new Span(workload.code() + " ");
        code.addClassName("p-meta");
        var name = new Span(code, new Span(workload.name()));
        if (workload.status() != Status.LIVE) {
            name.add(new Span(" "), Badge.neutral(workload.status().label()));
        }
        return name;
    }

    static Component proven(Workload workload) {
        if (workload.environment() == Environment.BATCH || workload.environment() == Environment.EXPERIMENT) {
            return new Span(workload.environment().label());
        }
        if (workload.proven()) {
            return new Span(workload.evidence().months() + " months");
        }
        var unproven = new Span(
                workload.evidence().months() == 0
                        ? "unproven"
                        : "unproven, " + workload.evidence().months()
                                + (workload.evidence().months() == 1 ? " month" : " months"));
        unproven.addClassName("p-bad");
        return unproven;
    }

    private Component cost(Workload workload) {
        return cost.shown(workload)
                .<Component>map(usd -> new Span(Numbers.usd(usd)))
                .orElseGet(Unknown::new);
    }

    private Component total(List<Workload> workloads) {
        var total = cost.total(workloads);
        if (total.complete()) {
            return new Span(Numbers.usd(total.known()));
        }
        return total.priced() == 0
                ? new Unknown()
                : new Span(
                        new Span(Numbers.usd(total.known()) + " "), new Unknown(total.priced() + " of " + total.of()));
    }
}
