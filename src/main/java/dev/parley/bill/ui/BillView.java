package dev.parley.bill.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.PageHeader;
import dev.parley.bill.BedrockBeside;
import dev.parley.bill.BillLines;
import dev.parley.bill.BillWords;
import dev.parley.bill.Bills;
import dev.parley.bill.ContractLine;
import dev.parley.bill.SupportPlans;
import dev.parley.bill.WholeBill;
import dev.parley.intake.IntakeDesk;
import dev.parley.intake.ui.DropScreen;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.MainLayout;
import dev.parley.negotiation.ui.NegotiationScreen;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The whole bill: the lines of the agreement, what they were, whether they count, and where they go. */
@Route(value = "n/:negotiation/bill", layout = MainLayout.class)
@PageTitle("Whole bill \u00b7 Parley")
@PermitAll
@StyleSheet("context://bill.css")
public class BillView extends NegotiationScreen {

    private final transient Bills bills;
    private final transient BillLines lines;
    private final transient BedrockBeside beside;
    private final transient IntakeDesk desk;
    private final transient SupportPlans support;
    private final transient List<BillAddition> additions;
    private final Notices notices = new Notices();
    private transient @Nullable ContractLine open;

    /** The intake that somebody came to see, or null. */
    private @Nullable UUID shown;

    private boolean come;

    BillView(
            Negotiations negotiations,
            Access access,
            Bills bills,
            BillLines lines,
            BedrockBeside beside,
            IntakeDesk desk,
            SupportPlans support,
            List<BillAddition> additions) {
        super(negotiations, access, Permission.SEE_BILL);
        this.bills = bills;
        this.lines = lines;
        this.beside = beside;
        this.desk = desk;
        this.support = support;
        this.additions = additions;
        addClassName("p-bill");
    }

    @Override
    protected void show(QueryParameters query) {
        open = query.getSingleParameter("line")
                .flatMap(named -> Arrays.stream(ContractLine.values())
                        .filter(line -> line.name().equals(named))
                        .findFirst())
                .orElse(null);
        shown = query.getSingleParameter("intake").flatMap(BillView::id).orElse(null);
        come = true;
        notices.clear();
        render();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private boolean mayEdit() {
        return membership().may(Permission.EDIT_BILL);
    }

    private void render() {
        removeAll();
        WholeBill bill = bills.whole(negotiation().id());
        var content = Columns.stack();
        var header = new PageHeader("Whole bill");
        if (mayEdit()) {
            var drop = new DropScreen(desk, negotiation(), notices, content);
            header.actions(drop.button());
            add(header, notices, drop);
        } else {
            add(header, notices, content);
        }
        if (bill.empty()) {
            content.add(empty());
            return;
        }
        if (bill.months().isEmpty()) {
            content.add(
                    new EmptyState(
                            "No month of the bill is over yet",
                            "The whole bill is made of months that are over: take in an earlier one as well.",
                            intakeLink()),
                    SourcesCard.of(bill, negotiation().slug(), shown));
            return;
        }
        header.meta(Words.period(bill.months()) + ". Paid: " + BillWords.PAID + ". Billed: " + BillWords.BILLED + ".");
        content.add(
                BillFigures.band(bill),
                new PCard("By contract treatment")
                        .meta(
                                "the discount, the commitment and the Marketplace cap as the agreement has them; press a row")
                        .flush()
                        .body(new LinesTable(open, this::open, line -> detail(bill, line)).of(bill))
                        .foot(
                                "Contract years: growth as entered on contract year 0, Bedrock as forecast on demand at list,"
                                        + " before the agreement's discount. Totals add the lines' lows and highs."));
        ServiceCards.of(bill, services()).forEach(content::add);
        additions.stream()
                .flatMap(one -> one.of(negotiation(), membership()).stream())
                .forEach(content::add);
        content.add(new SupportCard(support, negotiation().id(), mayEdit(), notices, this::render).card());
        var source = new ShownSource(bill, shown);
        source.note(negotiation().slug(), come).ifPresent(content::add);
        come = false;
        content.add(
                MonthsTable.card(bill, source.months()),
                BedrockCard.of(beside.of(negotiation().id())),
                SourcesCard.of(bill, negotiation().slug(), shown));
    }

    private Component empty() {
        return new EmptyState(
                "No bill yet",
                mayEdit()
                        ? "The commitment is on the whole AWS bill. Drop a Cost Explorer CSV here, months by service: that is"
                                + " enough for all lines."
                        : "The commitment is on the whole AWS bill. Procurement or finance takes it in.",
                intakeLink());
    }

    private Anchor intakeLink() {
        return new Anchor("n/" + negotiation().slug() + "/intake", "Files in");
    }

    private ServicesTable services() {
        return new ServicesTable(
                mayEdit() ? new ServiceMoves(lines, negotiation().id(), notices, this::render)::move : null);
    }

    private Component detail(WholeBill bill, WholeBill.Line line) {
        return new LineDetail(lines, negotiation(), line, mayEdit(), this::render).with(services(), bill);
    }

    private void open(@Nullable ContractLine line) {
        open = line;
        shown = null;
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(
                                "n/" + negotiation().slug() + "/bill",
                                line == null
                                        ? QueryParameters.empty()
                                        : QueryParameters.simple(Map.of("line", line.name()))));
        render();
    }
}
