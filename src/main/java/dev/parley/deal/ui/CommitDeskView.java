package dev.parley.deal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.ui.Deferred;
import dev.parley.base.ui.InternalBadge;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.PageHeader;
import dev.parley.base.ui.Segmented;
import dev.parley.base.ui.Skeleton;
import dev.parley.deal.BedrockSource;
import dev.parley.deal.CommitDesk;
import dev.parley.deal.DealSheet;
import dev.parley.deal.Desk;
import dev.parley.deal.Lens;
import dev.parley.deal.TierTable;
import dev.parley.engine.deal.Deal;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.MainLayout;
import dev.parley.negotiation.ui.NegotiationScreen;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What to commit to: the commit curve, every deal beside it, and what to ask for next. */
@Route(value = "n/:negotiation/commit", layout = MainLayout.class)
@PageTitle("Commit desk \u00b7 Parley")
@PermitAll
@StyleSheet("context://deal.css")
public class CommitDeskView extends NegotiationScreen implements DeskParts.Around {

    private static final int PATIENCE = 400;
    private static final int LINES = 12;

    private final transient CommitDesk desks;
    private final transient TierTable tiers;
    private final Notices notices = new Notices();
    private transient CommitAddress address = CommitAddress.of(QueryParameters.empty());
    private transient @Nullable DeskParts parts;

    CommitDeskView(Negotiations negotiations, Access access, CommitDesk desks, TierTable tiers) {
        super(negotiations, access, Permission.SEE_POSITIONS);
        this.desks = desks;
        this.tiers = tiers;
        addClassName("p-commit");
    }

    @Override
    protected void show(QueryParameters query) {
        address = CommitAddress.of(query);
        notices.clear();
        parts = null;
        var lenses = new Segmented<>("Terms that are priced", List.of(Lens.values()), Lens::label, address.lens());
        lenses.addValueChangeListener(change -> change(now -> now.through(change.getValue())));
        var header = new PageHeader("Commit desk").with(new InternalBadge(), lenses);
        if (desks.planned(negotiation().id())) {
            var sources = new Segmented<>(
                    "What Bedrock is made of",
                    List.of(BedrockSource.values()),
                    BedrockSource::label,
                    address.bedrock());
            sources.addValueChangeListener(change -> change(now -> now.of(change.getValue())));
            header.with(sources);
        }
        add(header, notices, new Deferred<>(PATIENCE, new Skeleton(LINES), this::open, this::content));
    }

    private Component content(Desk desk) {
        var nothing = Nothing.of(desk, mayEdit());
        if (nothing.isPresent()) {
            return nothing.get();
        }
        if (!desk.unfit().isEmpty()) {
            notices.say(Note.Kind.NEEDS, "Not on the desk.", String.join(" ", desk.unfit()));
        }
        parts = new DeskParts(this, desk, new TiersCard(tiers, negotiation().id(), mayEdit(), this::again));
        return parts;
    }

    private void again() {
        if (parts != null) {
            parts.again();
        }
    }

    @Override
    public CommitDesk desks() {
        return desks;
    }

    /** May take a while: the bill is read and drawn. */
    @Override
    public Desk open() {
        return desks.open(negotiation().id(), address.sampling(), address.lens(), address.bedrock());
    }

    @Override
    public CommitAddress address() {
        return address;
    }

    @Override
    public boolean mayEdit() {
        return membership().may(Permission.EDIT_POSITIONS);
    }

    @Override
    public void keep(String name, DealSheet base, Deal from, Deal to) {
        notices.clear();
        try {
            var kept = desks.keep(negotiation().id(), name, base, from, to);
            UI.getCurrent()
                    .navigate(
                            "n/" + negotiation().slug() + "/rounds",
                            QueryParameters.of("deal", kept.id().toString()));
        } catch (InvalidInput refused) {
            notices.error("Not kept.", refused.sentence());
        }
    }

    @Override
    public void change(UnaryOperator<CommitAddress> step) {
        var before = address;
        address = step.apply(before);
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location("n/" + negotiation().slug() + "/commit", address.query()));
        if (parts != null) {
            parts.follow(before);
        }
    }
}
