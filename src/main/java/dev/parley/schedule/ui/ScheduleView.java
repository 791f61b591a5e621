package dev.parley.schedule.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.PageHeader;
import dev.parley.base.ui.SaveState;
import dev.parley.base.ui.SortOrder;
import dev.parley.base.ui.sheet.BrowserTime;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.MainLayout;
import dev.parley.negotiation.ui.NegotiationScreen;
import dev.parley.negotiation.ui.ReviewOffer;
import dev.parley.schedule.BilledBundles;
import dev.parley.schedule.FromRounds;
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
    private final transient FromRounds fromRounds;
    private final transient ReviewOffer reviews;
    private SaveState state = new SaveState();
    private Notices notices = new Notices();
    private Div content = new Div();
    private Div notes = new Div();
    private @Nullable InsideCards cards;
    private @Nullable SuggestionPanel suggesting;
    private @Nullable RoundsPanel rounds;
    private @Nullable AskWorthPanel worth;
    private Shown shown = Shown.LATEST;
    private transient @Nullable Schedule schedule;
    private transient ReviewOffer.@Nullable Mark review;

    ScheduleView(
            Negotiations negotiations,
            Access access,
            Schedules schedules,
            BilledBundles bundles,
            InsideParts parts,
            ProductLinks links,
            Suggestions suggestions,
            FromRounds fromRounds,
            ReviewOffer reviews) {
        super(negotiations, access, Permission.SEE_SCHEDULE);
        this.schedules = schedules;
        this.bundles = bundles;
        this.parts = parts;
        this.links = links;
        this.suggestions = suggestions;
        this.fromRounds = fromRounds;
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
        var id = negotiation().id();
        var found = shown.number() == null ? schedules.latest(id) : schedules.byNumber(id, shown.number());
        schedule = found.orElse(null);
        var tools = new ScheduleTools(negotiation(), membership(), schedules, notices, this::go);
        if (schedule == null) {
            add(new PageHeader("Schedule"), notices, tools.empty());
            return;
        }
        var current = schedule;
        var asks = new AskWorthPanel(schedules, notices, _ -> fill());
        worth = asks;
        var suggest = new SuggestionPanel(suggestions, current, may(Permission.EDIT_POSITIONS), () -> change(shown));
        suggesting = suggest;
        rounds = new RoundsPanel(fromRounds, may(Permission.EDIT_POSITIONS), () -> change(shown));
        var header = new ScheduleHeader(shown, this::go);
        tools.into(header, current, shown, () -> asks.compute(current), suggest::compute);
        review = may(Permission.SEE_POSITIONS)
                ? reviews.of(negotiation(), membership(), ReviewOffer.Thing.SCHEDULE, current.number())
                : null;
        var line = header.of(current, schedules.numbers(id), state);
        add(review == null ? line : line.with(review.component()), notices, asks, suggest, rounds, content);
        fill();
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
        var asks = Objects.requireNonNull(worth);
        var seen = new ScheduleTable.Seen(editable, inside, asks.worth(), asks.stale(), shown.order());
        content.add(new ScheduleTable(current, shown.year(current), seen, this), notes);
        note(current, current.lines());
        schedules
                .reconciliation(current.negotiation(), current.number())
                .ifPresent(way -> content.add(new ReconciliationTable(way)));
        cards = null;
        if (inside != null) {
            Objects.requireNonNull(rounds).show(current, inside.positions(), inside.rounds());
            cards = new InsideCards(parts, links, current, editable, notices, state, () -> change(shown));
            content.add(cards);
        }
        var billed = bundles.of(current.negotiation());
        if (!billed.isEmpty()) {
            content.add(BilledTable.of(billed));
        }
    }

    private void note(Schedule current, List<ScheduleLine> lines) {
        var asks = Objects.requireNonNull(worth);
        notes.removeAll();
        notes.add(new ScheduleNotes(current, lines, asks.worth(), asks.stale()));
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
        Objects.requireNonNull(worth).asksChanged();
        note(Objects.requireNonNull(schedule), lines);
    }

    @Override
    public void saved(Instant at) {
        state.saved(BrowserTime.secondOf(at));
        if (cards != null) {
            cards.refresh();
        }
        if (review != null) {
            review.refresh();
        }
    }

    @Override
    public void failed(String why) {
        state.failed(why);
    }
}
