package dev.parley.migration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.PageHeader;
import dev.parley.base.ui.Segmented;
import dev.parley.migration.Migrations;
import dev.parley.migration.Move;
import dev.parley.migration.MoveBoard;
import dev.parley.migration.MoveDraft;
import dev.parley.migration.MoveKind;
import dev.parley.migration.Moves;
import dev.parley.migration.Residencies;
import dev.parley.migration.WorkloadMoves;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.MainLayout;
import dev.parley.negotiation.ui.NegotiationScreen;
import dev.parley.price.Prices;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;

/** Migrate before you commit: which workloads would cost less elsewhere, and what is decided about it. */
@Route(value = "n/:negotiation/migrate", layout = MainLayout.class)
@PageTitle("Migrate first \u00b7 Parley")
@PermitAll
@StyleSheet("context://migration.css")
public class MigrationView extends NegotiationScreen {

    private final transient Migrations migrations;
    private final transient Moves moves;
    private final transient Residencies residencies;
    private final transient Members members;
    private final transient Prices prices;
    private final Notices notices = new Notices();
    private final Div body = new Div();
    private transient Address address = new Address(null, null);
    private transient @Nullable Component form;

    MigrationView(
            Negotiations negotiations,
            Access access,
            Migrations migrations,
            Moves moves,
            Residencies residencies,
            Members members,
            Prices prices) {
        super(negotiations, access, Permission.SEE);
        this.migrations = migrations;
        this.moves = moves;
        this.residencies = residencies;
        this.members = members;
        this.prices = prices;
        addClassName("p-migrate");
        body.addClassName("p-stack");
    }

    @Override
    protected void show(QueryParameters query) {
        address = Address.of(query);
        form = null;
        notices.clear();
        render();
    }

    private void render() {
        removeAll();
        body.removeAll();
        MoveBoard board = migrations.board(negotiation().id());
        if (board.rows().isEmpty()) {
            add(
                    new PageHeader("Migrate first"),
                    new EmptyState(
                            "No workloads yet",
                            "A cheaper model saves more than most commitments. Enter the first workload.",
                            new Anchor("n/" + negotiation().slug() + "/workloads", "Workloads")));
            return;
        }
        if (board.years().isEmpty()) {
            add(
                    new PageHeader("Migrate first"),
                    new EmptyState(
                            "The forecast covers no whole calendar year",
                            "What a move saves is shown by whole years: type the forecast of all four quarters.",
                            new Anchor("n/" + negotiation().slug() + "/agreement", "Agreement")));
            return;
        }
        int year = address.yearOf(board);
        body.add(
                MigrationFigures.band(board, year),
                new PCard("Workloads")
                        .meta("what the best move of each saves in " + year
                                + ", at list and at its own mix; press a row to compare")
                        .flush()
                        .body(new MovesTable(year, address.workload(), this::open, row -> detail(row, year)).of(board)),
                TotalsCard.of(board));
        add(header(board, year), notices, body);
    }

    private PageHeader header(MoveBoard board, int year) {
        var years = new Segmented<>("Year of the dollars", board.years(), String::valueOf, year);
        years.addValueChangeListener(change -> change(address.in(change.getValue())));
        return new PageHeader("Migrate first")
                .with(years)
                .meta("Before capacity: cheaper successors, smaller models, global instead of geo scope");
    }

    private Component detail(WorkloadMoves row, int year) {
        boolean mayPlan = membership().may(Permission.EDIT_ALL_WORKLOADS);
        var actions = new MoveActions(
                moves, negotiation().id(), notices, this::render, (of, option) -> edit(option.entered(), of));
        var another = new Button("Another model", Icon16.PLUS.create(), click -> edit(null, row));
        another.setVisible(row.mayEdit());
        return new MovesDetail(
                row,
                new OptionsTable(actions, migrations.quarters(negotiation().id()), mayPlan, year).of(row),
                new DataLine(row, residencies, negotiation().id(), actions::stated),
                another,
                form);
    }

    private void edit(@Nullable Move move, WorkloadMoves row) {
        var id = negotiation().id();
        var draft = move == null
                ? MoveDraft.considered(row.workload().id(), "", row.workload().scope(), MoveKind.OTHER)
                : move.draft();
        form = new PCard(
                        move == null
                                ? "Another model for " + row.workload().code()
                                : "The move of " + row.workload().code())
                .body(new MoveForm(
                        moves,
                        id,
                        prices.models(id).stream()
                                .filter(model -> model.channel().equals("bedrock"))
                                .toList(),
                        members.of(id),
                        draft,
                        move,
                        saved -> {
                            form = null;
                            render();
                        },
                        () -> {
                            form = null;
                            render();
                        }));
        render();
    }

    private void open(@Nullable String code) {
        form = null;
        change(address.of(code));
    }

    private void change(Address next) {
        address = next;
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("n/" + negotiation().slug() + "/migrate", address.query()));
        render();
    }
}
