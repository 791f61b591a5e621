package dev.parley.signed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.Deferred;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PageHeader;
import dev.parley.base.ui.Skeleton;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.MainLayout;
import dev.parley.negotiation.ui.NegotiationScreen;
import dev.parley.signed.BillChecks;
import jakarta.annotation.security.PermitAll;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bills held against what was agreed: what AWS owes us, line by line and payer by payer. */
@Route(value = "n/:negotiation/bill-check", layout = MainLayout.class)
@PageTitle("Bill check \u00b7 Parley")
@PermitAll
@StyleSheet("context://signed.css")
public class BillCheckView extends NegotiationScreen {

    private static final int PATIENCE = 60;
    private static final int LINES = 14;

    private final transient BillChecks checks;
    private transient @Nullable YearMonth month;

    BillCheckView(Negotiations negotiations, Access access, BillChecks checks) {
        super(negotiations, access, Permission.SEE_BILL);
        this.checks = checks;
        addClassName("p-bill-check");
    }

    @Override
    protected void show(QueryParameters query) {
        month = query.getSingleParameter("month").flatMap(BillCheckView::month).orElse(null);
        render();
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeParseException noMonth) {
            return Optional.empty();
        }
    }

    private void render() {
        removeAll();
        var id = negotiation().id();
        add(
                new PageHeader("Bill check"),
                new Deferred<>(PATIENCE, new Skeleton(LINES), () -> checks.of(id), this::cards));
    }

    private Component cards(BillChecks.Checked checked) {
        var cards = Columns.stack();
        if (checked.months().isEmpty()) {
            cards.add(new EmptyState(
                    "No bill to check yet",
                    "Take in a CUR 2.0 or FOCUS file of each payer: it tells models, quantities and list prices, and what is"
                            + " overcharged stands here.",
                    new Anchor("n/" + negotiation().slug() + "/intake", "Files in")));
            return cards;
        }
        var shown = checked.months().stream()
                .filter(one -> one.month().equals(month))
                .findFirst()
                .orElse(checked.months().getLast());
        var of = new FindingCards(checked, shown, negotiation(), checks);
        cards.add(chooser(checked.months(), shown), of.figures());
        of.cards().forEach(cards::add);
        return cards;
    }

    private Div chooser(List<BillChecks.Month> months, BillChecks.Month shown) {
        var choose = new Select<BillChecks.Month>();
        choose.setLabel("Month");
        choose.setItems(months.reversed());
        choose.setItemLabelGenerator(one -> Numbers.month(one.month()));
        choose.setValue(shown);
        choose.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(change.getValue().month());
            }
        });
        return Columns.row(choose);
    }

    private void go(YearMonth next) {
        month = next;
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(
                                "n/" + negotiation().slug() + "/bill-check",
                                QueryParameters.simple(Map.of("month", next.toString()))));
        render();
    }
}
