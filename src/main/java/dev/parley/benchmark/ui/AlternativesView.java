package dev.parley.benchmark.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.Deferred;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.PageHeader;
import dev.parley.base.ui.Skeleton;
import dev.parley.benchmark.AlternativeBoards;
import dev.parley.benchmark.Alternatives;
import dev.parley.benchmark.Comparables;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.MainLayout;
import dev.parley.negotiation.ui.NegotiationScreen;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Alternatives and benchmarks: where else the workloads could go and what that is worth, and what others have. */
@Route(value = "n/:negotiation/alternatives", layout = MainLayout.class)
@PageTitle("Alternatives and benchmarks \u00b7 Parley")
@PermitAll
@StyleSheet("context://benchmark.css")
public class AlternativesView extends NegotiationScreen {

    private static final int PATIENCE = 60;
    private static final int LINES = 14;
    private static final int FIGURES = 3;

    private final transient AlternativeBoards boards;
    private final transient Alternatives alternatives;
    private final transient Comparables comparables;
    private final transient RoomForms forms;
    private final transient Clock clock;
    private final Notices notices = new Notices();
    private transient @Nullable Deferred<Loaded> content;
    private transient @Nullable Loaded loaded;
    private transient @Nullable UUID open;
    private boolean allProposals;

    AlternativesView(
            Negotiations negotiations,
            Access access,
            AlternativeBoards boards,
            Alternatives alternatives,
            Comparables comparables,
            RoomForms forms,
            Clock clock) {
        super(negotiations, access, Permission.SEE_POSITIONS);
        this.boards = boards;
        this.alternatives = alternatives;
        this.comparables = comparables;
        this.forms = forms;
        this.clock = clock;
        addClassName("p-alternatives");
    }

    @Override
    protected void show(QueryParameters query) {
        open = query.getSingleParameter("a")
                .filter(text -> text.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString)
                .orElse(null);
        allProposals = false;
        notices.clear();
        var id = negotiation().id();
        var editing = mayEdit()
                ? new RoomEditing(
                        forms, new RoomActions(alternatives, comparables, id, notices, this::again), id, this::again)
                : null;
        var header = new PageHeader("Alternatives and benchmarks")
                .meta("Priced on your own tokens, weighed against the shortfall that leaving creates");
        content = new Deferred<>(PATIENCE, new Skeleton(LINES), this::load, read -> body(read, editing));
        add(header, notices);
        if (editing != null) {
            header.actions(editing.buttons());
            add(editing.place());
        }
        add(content);
    }

    private boolean mayEdit() {
        return membership().may(Permission.EDIT_POSITIONS);
    }

    private Loaded load() {
        var id = negotiation().id();
        return new Loaded(boards.open(id), comparables.of(id));
    }

    private Component body(Loaded read, @Nullable RoomEditing editing) {
        loaded = read;
        var stack = Columns.stack();
        var missing = read.board().desk().missing();
        if (!missing.isEmpty()) {
            stack.add(new Note(
                    Note.Kind.NEEDS,
                    "Nothing can be weighed yet.",
                    String.join(" ", missing),
                    new Anchor("n/" + negotiation().slug() + "/bill", "Whole bill")));
        }
        stack.add(weighed(read, editing), proposals(read, editing), comparables(read, editing));
        return stack;
    }

    private Component weighed(Loaded read, @Nullable RoomEditing editing) {
        var lines = read.board().lines();
        if (lines.isEmpty()) {
            return new EmptyState(
                    "No alternative yet",
                    "What you could do instead is what your walk-away rests on. Enter one, or take one that the price book"
                            + " shows below.");
        }
        return new Deferred<>(
                PATIENCE,
                Columns.stack(new Skeleton(FIGURES), table(read, null, editing)),
                read::weighed,
                done -> Columns.stack(RoomFigures.of(read.board(), done), table(read, done, editing)));
    }

    private PCard table(Loaded read, Loaded.@Nullable Weighed weighed, @Nullable RoomEditing editing) {
        return new PCard("Alternatives")
                .meta("dollars of the first contract year, base case, at list; worth over the term; press a row")
                .flush()
                .body(new AlternativesTable(
                                open,
                                this::open,
                                (line, worth) -> editing == null
                                        ? AlternativeDetail.of(line, worth)
                                        : editing.detail(line, worth))
                        .of(read.board().lines(), weighed))
                .foot(
                        "Worth: what is saved, less the shortfall that leaving creates under the deal, less what moving costs,"
                                + " plus credits. Above zero leaving is better. Stay from: the discount off list, instead of the"
                                + " offer's, at which staying costs no more.");
    }

    private Component proposals(Loaded read, @Nullable RoomEditing editing) {
        return ProposalsCard.of(
                read.board(),
                allProposals,
                () -> {
                    allProposals = true;
                    redraw();
                },
                editing == null ? null : editing.actions()::accept);
    }

    private Component comparables(Loaded read, @Nullable RoomEditing editing) {
        return new PCard("What others have")
                .internal()
                .meta(
                        "AWS's latest offer among it; below five it is said as n of m; advisers' claims are never counted")
                .flush()
                .body(new ComparablesCard(LocalDate.now(clock), editing == null ? null : editing.comparables())
                        .of(read.comparisons()));
    }

    private void again() {
        if (content != null) {
            content.ask(this::load);
        }
    }

    private void open(@Nullable UUID chosen) {
        open = chosen;
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(
                        null,
                        new Location(
                                "n/" + negotiation().slug() + "/alternatives",
                                chosen == null
                                        ? QueryParameters.empty()
                                        : QueryParameters.simple(Map.of("a", chosen.toString()))));
        redraw();
    }

    /** What was read already, drawn anew. */
    private void redraw() {
        var read = loaded;
        if (content != null && read != null) {
            content.ask(() -> read);
        }
    }
}
