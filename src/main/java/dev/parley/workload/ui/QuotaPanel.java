package dev.parley.workload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.GradeMark;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.workload.Quota;
import dev.parley.workload.QuotaDraft;
import dev.parley.workload.QuotaState;
import dev.parley.workload.Quotas;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What AWS grants, by account and model, and what has been asked for. */
final class QuotaPanel extends RowsPanel<Quota, QuotaDraft> {

    private final Quotas quotas;
    private final UUID negotiation;
    private final Choices choices;
    private final boolean mayEdit;

    QuotaPanel(Quotas quotas, UUID negotiation, Choices choices, boolean mayEdit) {
        this.quotas = quotas;
        this.negotiation = negotiation;
        this.choices = choices;
        this.mayEdit = mayEdit;
        show();
    }

    @Override
    List<Quota> rows() {
        return quotas.of(negotiation);
    }

    @Override
    PCard card() {
        return new PCard("Quotas").meta("a unit quota must be granted before units are bought");
    }

    @Override
    EmptyState nothing() {
        return new EmptyState(
                "No quota is entered",
                "Without one a plan takes it that AWS grants what pays. Read yours in the Service Quotas console.");
    }

    @Override
    Component table(List<Quota> rows) {
        var table = new DataTable("Quotas").list();
        table.text("Account");
        table.text("Model, scope").phoneLine();
        table.text("Counts").minor();
        table.number("Granted").phoneFigure();
        table.text("From").minor();
        table.number("Asked");
        table.text("State");
        table.mark("Grade").phoneHidden();
        table.text("").phoneLine();
        var names = choices.modelNames();
        for (var row : rows) {
            var typed = row.typed();
            table.row(
                    row.account().alias() + " (" + row.account().payer() + ")",
                    names.getOrDefault(typed.model(), typed.model()) + ", " + typed.scope(),
                    Objects.requireNonNull(typed.kind()).label(),
                    amount(typed.granted()),
                    typed.from() == null ? "always" : Numbers.date(typed.from()),
                    amount(typed.asked()),
                    state(typed),
                    new GradeMark(Objects.requireNonNull(typed.grade()).name().charAt(0)),
                    tools(row));
        }
        return table;
    }

    private static String amount(@Nullable Long amount) {
        return amount == null ? Numbers.NONE : Numbers.count(amount);
    }

    private static Component state(QuotaDraft typed) {
        var state = Objects.requireNonNull(typed.state());
        var words = state.label() + (typed.askedOn() == null ? "" : " since " + Numbers.date(typed.askedOn()));
        var badge = state == QuotaState.GRANTED ? new Span(state.label()) : Badge.needs(words);
        return typed.illustrative() ? new Span(badge, new Span(" "), Badge.unknown("illustrative")) : badge;
    }

    @Override
    EditForm<QuotaDraft> form() {
        return new QuotaForm(choices);
    }

    @Override
    boolean mayAdd() {
        return mayEdit;
    }

    @Override
    boolean mayEdit(Quota row) {
        return mayEdit;
    }

    @Override
    String noun() {
        return "Quota";
    }

    @Override
    String called(Quota row) {
        return "the quota of " + row.place();
    }

    @Override
    SaveResult<Quota> remove(Quota row) {
        return quotas.remove(negotiation, row.id(), row.version());
    }

    @Override
    public SaveResult<Quota> add(QuotaDraft draft) {
        return quotas.add(negotiation, draft);
    }

    @Override
    public SaveResult<Quota> change(Quota before, long version, QuotaDraft draft) {
        return quotas.change(negotiation, before.id(), version, draft);
    }

    @Override
    public QuotaDraft draft(Quota row) {
        return row.typed();
    }

    @Override
    public long version(Quota row) {
        return row.version();
    }
}
