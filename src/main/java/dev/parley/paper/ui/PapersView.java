package dev.parley.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.PageHeader;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.MainLayout;
import dev.parley.negotiation.ui.NegotiationScreen;
import dev.parley.paper.InsidePapers;
import dev.parley.paper.IssuedPaper;
import dev.parley.paper.PaperPreview;
import dev.parley.paper.Papers;
import dev.parley.paper.RunRates;
import dev.parley.paper.Sending;
import dev.parley.paper.SentPaper;
import dev.parley.paper.Wordings;
import dev.parley.schedule.Schedules;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What leaves the house, before it does. Which paper, and which demand it tells of, are in the address. */
@Route(value = "n/:negotiation/papers", layout = MainLayout.class)
@PageTitle("Papers · Parley")
@PermitAll
@StyleSheet("context://papers.css")
public class PapersView extends NegotiationScreen {

    private final transient Papers papers;
    private final transient Sending sending;
    private final transient InsidePapers inside;
    private final transient Wordings wordings;
    private final transient RunRates rates;
    private final transient Schedules schedules;
    private Notices notices = new Notices();
    private Div issued = new Div();
    private transient PapersAddress address = PapersAddress.of(QueryParameters.empty());

    PapersView(
            Negotiations negotiations,
            Access access,
            Papers papers,
            Sending sending,
            InsidePapers inside,
            Wordings wordings,
            RunRates rates,
            Schedules schedules) {
        super(negotiations, access, Permission.MAKE_PAPERS);
        this.papers = papers;
        this.sending = sending;
        this.inside = inside;
        this.wordings = wordings;
        this.rates = rates;
        this.schedules = schedules;
    }

    @Override
    protected void show(QueryParameters query) {
        address = PapersAddress.of(query);
        notices = new Notices();
        issued = new Div();
        issued.addClassName("p-paper-issued");
        try {
            var preview = papers.preview(id(), address.kind(), address.told()).orElse(null);
            if (preview == null) {
                add(new PageHeader("What leaves the house"), empty());
                return;
            }
            var sent = sending.last(id(), address.kind(), address.told()).orElse(null);
            add(header(preview, sent), new CautionsNote(sending.cautions(id(), preview, address.told())), notices);
            compare();
            if (membership().may(Permission.SEE_BILL) && address.kind().forecasts()) {
                add(SidesCards.runRate(rates.of(id())));
            }
            add(sheets(preview), new WhatLeaves(preview));
            add(SidesCards.wording(
                    wordings, id(), wordings.of(id()), address.wording(), editing -> go(address.wording(editing))));
            add(issued);
            listIssued(null);
            warn(preview, sent);
        } catch (InvalidInput problem) {
            add(new PageHeader("What leaves the house"), notices);
            notices.error("No paper can be made.", problem.sentence());
        }
    }

    private UUID id() {
        return negotiation().id();
    }

    private EmptyState empty() {
        return new EmptyState(
                "No schedule yet",
                "A paper is made from a schedule: draft one first.",
                new Anchor("n/" + negotiation().slug() + "/schedule", "Schedule"));
    }

    private PageHeader header(PaperPreview preview, @Nullable SentPaper sent) {
        var bar = new SendingBar(
                negotiation().slug(),
                sent,
                preview.passed(),
                does(preview.schedule().number()));
        return new PapersHead(address, this::go)
                .of(preview.schedule())
                .actions(bar.parts().toArray(Component[]::new));
    }

    private SendingBar.Does does(int schedule) {
        var negotiation = id();
        var shown = address;
        return new SendingBar.Does() {
            @Override
            public IssuedPaper draft() {
                return papers.draft(negotiation, schedule, shown.kind(), shown.told());
            }

            @Override
            public void drafted(IssuedPaper draft) {
                made(draft);
            }

            @Override
            public void failed(String sentence) {
                notices.error("No paper was made.", sentence);
            }

            @Override
            public void send() {
                trying("Nothing was sent.", () -> {
                    sending.send(id(), schedule, address.kind(), address.told(), null);
                    Notices.toast("It waits for approval.");
                    go(address);
                });
            }

            @Override
            public void issue(SentPaper sent, Button button) {
                new ConfirmDialog(
                                "Issue this paper for AWS?",
                                sent.paper().fileName() + ", SHA-256 "
                                        + sent.paper().sha256().substring(0, 12)
                                        + "\u2026: it is kept as what AWS got, and that cannot be taken back.",
                                "Issue it",
                                _ -> trying("Nothing was issued.", () -> {
                                    made(sending.issue(negotiation, sent.paper().id()));
                                    button.setVisible(false);
                                }),
                                "Cancel",
                                _ -> {})
                        .open();
            }
        };
    }

    private void trying(String head, Runnable action) {
        notices.clear();
        try {
            action.run();
        } catch (InvalidInput problem) {
            notices.error(head, problem.sentence());
        }
    }

    private void warn(PaperPreview preview, @Nullable SentPaper sent) {
        if (address.kind().asks() && preview.schedule().lines().stream().allMatch(line -> line.ask() == null)) {
            notices.say(
                    Note.Kind.NEEDS,
                    "This paper asks for list prices.",
                    "No line of schedule " + preview.schedule().number()
                            + " has an ask: enter them on the schedule before it goes to AWS.");
        }
        if (sent != null && sent.obstacle() != null) {
            notices.say(Note.Kind.NEEDS, "What was sent for approval cannot leave.", sent.obstacle());
        }
    }

    private Div sheets(PaperPreview preview) {
        var sheets = new Div(new AwsSheet(preview.paper(), preview.file()));
        sheets.addClassName("p-papers");
        if (membership().may(Permission.SEE_POSITIONS)) {
            sheets.add(new InternalSheet(
                    preview.schedule(),
                    schedules.positions(id(), preview.schedule().id()),
                    InsideBar.of(
                            inside,
                            id(),
                            this::made,
                            problem -> notices.error("No internal paper was made.", problem))));
        }
        return sheets;
    }

    private void compare() {
        if (!address.compared().isEmpty()) {
            trying(
                    "These cannot be compared.",
                    () -> add(ComparisonCard.of(
                            papers.compare(
                                    id(),
                                    address.compared().getFirst(),
                                    address.compared().getLast()),
                            () -> go(address.comparing(List.of())))));
        }
    }

    /** Begins the download of a paper that was just made, and says where it is where a browser does not let it begin. */
    private void made(IssuedPaper paper) {
        notices.say(
                Note.Kind.GOOD,
                paper.fileName() + " is made.",
                "Its download begins by itself; else take it from Papers made, below.");
        listIssued(paper);
    }

    /** @param made the paper that was just made, whose download begins; null for none */
    private void listIssued(@Nullable IssuedPaper made) {
        issued.removeAll();
        var all = papers.issued(id());
        if (all.isEmpty()) {
            return;
        }
        var negotiation = id();
        var table = new IssuedTable(
                all,
                paper -> papers.file(negotiation, paper)
                        .orElseThrow(() -> new NotAllowed("This paper is not there, or not yours to see.")),
                two -> go(address.comparing(two)));
        issued.add(table);
        if (made != null) {
            table.download(made.id());
        }
    }

    private void go(PapersAddress next) {
        UI.getCurrent().navigate("n/" + negotiation().slug() + "/papers", next.query());
    }
}
