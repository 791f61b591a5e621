package dev.parley.signed.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.Deferred;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.PageHeader;
import dev.parley.base.ui.Skeleton;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.MainLayout;
import dev.parley.negotiation.ui.NegotiationScreen;
import dev.parley.signed.CountedMonth;
import dev.parley.signed.CountedMonths;
import dev.parley.signed.GapCloser;
import dev.parley.signed.GapClosers;
import dev.parley.signed.LandingYear;
import dev.parley.signed.Landings;
import dev.parley.signed.ui.LandingAddress.Doing;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Where counted spend lands against the commitment, what closes the gap, what finance sets aside. */
@Route(value = "n/:negotiation/landing", layout = MainLayout.class)
@PageTitle("Landing \u00b7 Parley")
@PermitAll
@StyleSheet("context://signed.css")
public class LandingView extends NegotiationScreen {

    private static final int PATIENCE = 60;
    private static final int LINES = 12;

    private final transient Landings landings;
    private final transient CountedMonths counted;
    private final transient GapClosers closers;
    private final transient Clock clock;
    private final Notices notices = new Notices();
    private transient LandingAddress address = LandingAddress.of(QueryParameters.empty());

    LandingView(
            Negotiations negotiations,
            Access access,
            Landings landings,
            CountedMonths counted,
            GapClosers closers,
            Clock clock) {
        super(negotiations, access, Permission.SEE_BILL);
        this.landings = landings;
        this.counted = counted;
        this.closers = closers;
        this.clock = clock;
        addClassName("p-landing");
    }

    @Override
    protected void show(QueryParameters query) {
        address = LandingAddress.of(query);
        notices.clear();
        render();
    }

    private void go(LandingAddress next) {
        address = next;
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, next.location(negotiation().slug()));
        render();
    }

    private boolean mayEdit() {
        return membership().may(Permission.EDIT_BILL);
    }

    private void render() {
        removeAll();
        var id = negotiation().id();
        var years = landings.years(id);
        var header = new PageHeader("Landing");
        if (!years.isEmpty()) {
            header.with(chooser(years));
        }
        if (mayEdit()) {
            header.actions(new Button("Enter a gap closer", _ -> go(address.doing(Doing.CLOSER, null))), enter());
        }
        var content = Columns.stack();
        add(header, notices, content);
        form().ifPresent(content::add);
        if (years.isEmpty()) {
            content.add(new EmptyState(
                    "No agreement to land on",
                    "Enter today's terms in the rounds, or sign the agreed deal: its commitment is what spend is counted against.",
                    new Anchor("n/" + negotiation().slug() + "/rounds", "Rounds")));
            return;
        }
        content.add(new Deferred<>(PATIENCE, new Skeleton(LINES), () -> landings.of(id, address.year()), this::cards));
    }

    private Component cards(Optional<LandingYear> year) {
        var cards = new Div();
        cards.addClassName("p-stack");
        year.ifPresent(found -> new LandingCards(
                        found,
                        YearMonth.now(clock),
                        negotiation(),
                        mayEdit(),
                        month -> go(address.doing(Doing.COUNTED, month.id())),
                        closer -> go(address.doing(Doing.CLOSER, closer.id())))
                .all()
                .forEach(cards::add));
        return cards;
    }

    private Component chooser(List<Landings.Choice> years) {
        var choose = new Select<Landings.Choice>();
        choose.setAriaLabel("Contract year");
        choose.setItems(years);
        choose.setItemLabelGenerator(Landings.Choice::label);
        var day = address.year() == null ? LocalDate.now(clock) : address.year();
        years.stream()
                .filter(one ->
                        !day.isBefore(one.from()) && day.isBefore(one.from().plusYears(1)))
                .reduce((_, later) -> later)
                .ifPresent(choose::setValue);
        choose.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(address.of(change.getValue().from()));
            }
        });
        return choose;
    }

    private Button enter() {
        var enter = new Button("Enter a month", _ -> go(address.doing(Doing.COUNTED, null)));
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        return enter;
    }

    private Optional<Component> form() {
        if (!mayEdit() || address.doing() == Doing.NOTHING) {
            return Optional.empty();
        }
        var id = negotiation().id();
        Runnable close = () -> go(address.doing(Doing.NOTHING, null));
        if (address.doing() == Doing.COUNTED) {
            var before = counted.of(id).stream()
                    .filter(one -> one.id().equals(address.row()))
                    .findFirst()
                    .orElse(null);
            return Optional.of(new PCard(before == null ? "A month" : "Change a month")
                    .meta("what counted toward the commitment, as we count or as AWS does")
                    .body(new CountedForm(counted, id, before, this::saved, close)));
        }
        var before = closers.of(id).stream()
                .filter(one -> address.row() != null && address.row().equals(one.id()))
                .findFirst()
                .orElse(null);
        return Optional.of(new PCard(before == null ? "A gap closer" : "Change a gap closer")
                .meta("something that makes more count before the contract year ends")
                .body(new GapForm(closers, id, before, this::saved, close)));
    }

    private void saved(CountedMonth saved) {
        go(address.doing(Doing.NOTHING, null));
        Notices.toast(saved.month() + " is saved.");
    }

    private void saved(GapCloser saved) {
        go(address.doing(Doing.NOTHING, null));
        Notices.toast("\u201c" + saved.what() + "\u201d is saved.");
    }
}
