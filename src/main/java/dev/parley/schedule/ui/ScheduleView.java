package dev.parley.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.PageHeader;
import dev.parley.base.ui.SaveState;
import dev.parley.base.ui.SortOrder;
import dev.parley.base.ui.WorkPanel;
import dev.parley.base.ui.sheet.BrowserTime;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.MainLayout;
import dev.parley.negotiation.ui.NegotiationScreen;
import dev.parley.negotiation.ui.ReviewOffer;
import dev.parley.schedule.AskProgress;
import dev.parley.schedule.AskWorth;
import dev.parley.schedule.BilledBundles;
import dev.parley.schedule.Position;
import dev.parley.schedule.ProductLinks;
import dev.parley.schedule.Schedule;
import dev.parley.schedule.ScheduleLine;
import dev.parley.schedule.Schedules;
import dev.parley.schedule.Suggestions;
import jakarta.annotation.security.PermitAll;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is negotiated, line by line. Schedule, contract year or quarters are in the address. */
@Route(value = "n/:negotiation/schedule", layout = MainLayout.class)
@PageTitle("Schedule · Parley")
@PermitAll
@StyleSheet("context://schedule.css")
public class ScheduleView extends NegotiationScreen implements ScheduleActions {

    private final transient Schedules schedules;
    private final transient BilledBundles bundles;
    private final transient InsideParts parts;
    private final transient ProductLinks links;
    private final transient Suggestions suggestions;
    private final transient ReviewOffer reviews;
    private SaveState state = new SaveState();
    private Notices notices = new Notices();
    private Div content = new Div();
    private Div notes = new Div();
    private @Nullable InsideCards cards;
    private @Nullable SuggestionPanel suggesting;
    private WorkPanel<AskWorth, AskProgress> working = panel();
    private Shown shown = Shown.LATEST;
    private transient @Nullable Schedule schedule;
    private transient @Nullable AskWorth worth;
    private transient ReviewOffer.@Nullable Mark review;
    private boolean worthStale;

    ScheduleView(
            Negotiations negotiations,
            Access access,
            Schedules schedules,
            BilledBundles bundles,
            InsideParts parts,
            ProductLinks links,
            Suggestions suggestions,
            ReviewOffer reviews) {
        super(negotiations, access, Permission.SEE_SCHEDULE);
        this.schedules = schedules;
        this.bundles = bundles;
        this.parts = parts;
        this.links = links;
        this.suggestions = suggestions;
        this.reviews = reviews;
    }

    @Override
    protected void show(QueryParameters query) {
        shown = Shown.of(query);
        state = new SaveState();
        notices = new Notices();
        content = new Div();
        content.addClassName("p-schedule");
        notes = new Div();
        working = panel();
        worth = null;
        var id = negotiation().id();
        var found = shown.number() == null ? schedules.latest(id) : schedules.byNumber(id, shown.number());
        schedule = found.orElse(null);
        if (schedule == null) {
            add(new PageHeader("Schedule"), notices, empty());
            return;
        }
        suggesting = new SuggestionPanel(suggestions, schedule, may(Permission.EDIT_POSITIONS), () -> change(shown));
        add(header(schedule), notices, working, suggesting, content);
        fill();
    }

    private Component empty() {
        var run = schedules.draftableRun(negotiation().id()).orElse(null);
        if (run == null) {
            return new EmptyState(
                    "No schedule yet",
                    "A schedule is drafted from a plan run: it says how many units and tokens are negotiated.",
                    new Anchor("n/" + negotiation().slug() + "/plan", "Plan"));
        }
        return new EmptyState(
                "No schedule yet",
                "Run " + run + " says how many units and tokens are negotiated, by month of the agreement.",
                may(Permission.EDIT_POSITIONS) ? draft(run) : new Div());
    }

    private PageHeader header(Schedule current) {
        var header = new ScheduleHeader(shown, this::go);
        if (!shown.quarters()) {
            var ask = new Button("What asks are worth", Icon16.REFRESH.create(), _ -> computeWorth(current));
            ask.setTooltipText("Plans every pool with an ask again: " + AskWorth.BASIS);
            header.action(ask);
            if (may(Permission.SEE_POSITIONS)) {
                var suggest = new Button(
                        "Suggest positions",
                        _ -> Objects.requireNonNull(suggesting).compute());
                suggest.setTooltipText("Anchor, target and walk-away of each line, each with its reason");
                header.action(suggest);
            }
        }
        if (may(Permission.EDIT_POSITIONS)) {
            schedules
                    .draftableRun(negotiation().id())
                    .filter(run -> run > current.planRun())
                    .ifPresent(run -> header.action(draft(run)));
        }
        if (may(Permission.MAKE_PAPERS)) {
            var preview = new Button(
                    "Preview what leaves",
                    _ -> UI.getCurrent().navigate("n/" + negotiation().slug() + "/papers"));
            preview.addThemeVariants(ButtonVariant.PRIMARY);
            header.action(preview);
        }
        review = may(Permission.SEE_POSITIONS)
                ? reviews.of(
                        negotiation(), membership(), ReviewOffer.Thing.SCHEDULE, String.valueOf(current.number()))
                : null;
        var line = header.of(current, schedules.numbers(current.negotiation()), state);
        return review == null ? line : line.with(review.component());
    }

    private void computeWorth(Schedule current) {
        try {
            working.follow(schedules.startWorth(current.negotiation(), current.number()));
        } catch (InvalidInput problem) {
            notices.error("Not computed.", problem.sentence());
        }
    }

    private static String words(@Nullable AskProgress progress) {
        return progress == null
                ? "Waiting for its turn\u2026"
                : "Planning each ask: " + progress.done() + " of " + progress.of() + " plans.";
    }

    private WorkPanel<AskWorth, AskProgress> panel() {
        return new WorkPanel<>(
                ScheduleView::words,
                false,
                this::showWorth,
                problem -> notices.error("Not computed. What is shown stays.", problem));
    }

    private Button draft(int run) {
        return new Button("Draft from Run " + run, _ -> {
            try {
                schedules.draft(negotiation().id());
                go(shown.withSchedule(null));
            } catch (InvalidInput problem) {
                notices.error("No schedule was drafted.", problem.sentence());
            }
        });
    }

    private void go(Shown next) {
        UI.getCurrent().navigate("n/" + negotiation().slug() + "/schedule", next.query());
    }

    private void fill() {
        content.removeAll();
        var current = Objects.requireNonNull(schedule);
        if (shown.quarters()) {
            content.add(new QuarterTable(current));
            return;
        }
        boolean editable = may(Permission.EDIT_POSITIONS);
        var inside = may(Permission.SEE_POSITIONS)
                ? parts.of(current, shown, suggesting == null ? null : suggesting.latest(), editable, this)
                : null;
        var seen = new ScheduleTable.Seen(editable, inside, worth, worthStale, shown.order());
        content.add(new ScheduleTable(current, shown.year(current), seen, this));
        notes.removeAll();
        notes.add(new ScheduleNotes(current, current.lines(), worth, worthStale));
        content.add(notes);
        schedules
                .reconciliation(current.negotiation(), current.number())
                .ifPresent(way -> content.add(new ReconciliationTable(way)));
        cards = inside == null
                ? null
                : new InsideCards(parts, links, current, editable, notices, state, () -> change(shown));
        if (cards != null) {
            content.add(cards);
        }
        var billed = bundles.of(current.negotiation());
        if (!billed.isEmpty()) {
            content.add(BilledTable.of(billed));
        }
    }

    private void showWorth(AskWorth computed) {
        worthStale = false;
        show(shown.query(), computed);
    }

    private void show(QueryParameters query, @Nullable AskWorth computed) {
        removeAll();
        show(query);
        worth = computed;
        fill();
    }

    private boolean may(Permission permission) {
        return membership().may(permission);
    }

    @Override
    public SaveResult<ScheduleLine> ask(ScheduleLine line, @Nullable BigDecimal rate) {
        return schedules.ask(negotiation().id(), line.id(), rate, line.version());
    }

    @Override
    public SaveResult<Position> position(ScheduleLine line, Position position) {
        return schedules.position(negotiation().id(), line.id(), position);
    }

    @Override
    public void open(@Nullable ScheduleLine line) {
        change(shown.opened(line == null ? null : line.number()));
    }

    @Override
    public void sort(@Nullable SortOrder next) {
        change(shown.sorted(next));
    }

    /** Says it in the address, without another way back; what was computed stays on the screen. */
    private void change(Shown next) {
        shown = next;
        var current = Objects.requireNonNull(schedule);
        schedule = schedules.byNumber(current.negotiation(), current.number()).orElse(current);
        fill();
        getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(null, shown.location(negotiation().slug())));
    }

    @Override
    public void asked(List<ScheduleLine> lines) {
        worthStale = worth != null;
        notes.removeAll();
        notes.add(new ScheduleNotes(Objects.requireNonNull(schedule), lines, worth, worthStale));
    }

    @Override
    public void saved(Instant at) {
        state.saved(BrowserTime.secondOf(at));
        if (review != null) {
            review.refresh();
        }
        if (cards != null) {
            cards.refresh();
        }
    }

    @Override
    public void failed(String why) {
        state.failed(why);
    }
}
