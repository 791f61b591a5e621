package dev.parley.paper.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PageHeader;
import dev.parley.base.ui.Segmented;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.MainLayout;
import dev.parley.negotiation.ui.NegotiationScreen;
import dev.parley.paper.DemandChoice;
import dev.parley.paper.IssuedPaper;
import dev.parley.paper.PaperKind;
import dev.parley.paper.PaperKind.Audience;
import dev.parley.paper.PaperPreview;
import dev.parley.paper.Papers;
import dev.parley.schedule.Schedules;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What leaves the house, before it does. Which paper, and which demand it tells of, are in the address. */
@Route(value = "n/:negotiation/papers", layout = MainLayout.class)
@PageTitle("Papers · Parley")
@PermitAll
@StyleSheet("context://papers.css")
public class PapersView extends NegotiationScreen {

    private final transient Papers papers;
    private final transient Schedules schedules;
    private Notices notices = new Notices();
    private Div issued = new Div();
    private PaperKind kind = PaperKind.ASK_WORKBOOK;
    private transient DemandChoice choice = DemandChoice.DEFAULT;

    PapersView(Negotiations negotiations, Access access, Papers papers, Schedules schedules) {
        super(negotiations, access, Permission.MAKE_PAPERS);
        this.papers = papers;
        this.schedules = schedules;
    }

    @Override
    protected void show(QueryParameters query) {
        kind = query.getSingleParameter("paper")
                .flatMap(name -> PaperKind.of(Audience.AWS).stream()
                        .filter(one -> one.key().equals(name))
                        .findFirst())
                .orElse(PaperKind.ASK_WORKBOOK);
        choice = DemandChoice.of(query.getParameters("with"));
        notices = new Notices();
        issued = new Div();
        issued.addClassName("p-paper-issued");
        try {
            var preview = papers.preview(negotiation().id(), kind, choice).orElse(null);
            if (preview == null) {
                add(new PageHeader("What leaves the house"), empty());
                return;
            }
            add(header(preview), notices, sheets(preview), new WhatLeaves(preview), issued);
            listIssued(null);
            if (kind.asks()
                    && preview.schedule().lines().stream().allMatch(line -> line.ask() == null)) {
                notices.say(
                        Note.Kind.NEEDS,
                        "This paper asks for list prices.",
                        "No line of schedule " + preview.schedule().number()
                                + " has an ask: enter them on the schedule before it goes to AWS.");
            }
        } catch (InvalidInput problem) {
            add(new PageHeader("What leaves the house"), notices);
            notices.error("No paper can be made.", problem.sentence());
        }
    }

    private EmptyState empty() {
        return new EmptyState(
                "No schedule yet",
                "A paper is made from a schedule: draft one first.",
                new Anchor("n/" + negotiation().slug() + "/schedule", "Schedule"));
    }

    private PageHeader header(PaperPreview preview) {
        var kinds = new Segmented<>("Paper", PaperKind.of(Audience.AWS), PaperKind::label, kind);
        kinds.addValueChangeListener(change -> go(change.getValue(), choice));
        var schedule = preview.schedule();
        var download = new Button("Download for AWS", Icon16.EXPORTS.create(), _ -> make(schedule.number()));
        download.addThemeVariants(ButtonVariant.PRIMARY);
        download.setEnabled(preview.passed());
        var header = new PageHeader("What leaves the house")
                .with(kinds)
                .meta("Schedule " + schedule.number() + " from Run " + schedule.planRun() + ", drafted "
                        + Numbers.date(LocalDate.ofInstant(schedule.createdAt(), ZoneOffset.UTC)));
        if (kind.forecasts()) {
            header.with(
                    told("Batch demand", choice.batch(), choice::withBatch),
                    told("Experiments", choice.experiments(), choice::withExperiments));
        }
        if (kind == PaperKind.FORECAST_WORKBOOK) {
            header.with(told("What we mean to buy", choice.purchases(), choice::withPurchases));
        }
        return header.actions(download);
    }

    private Checkbox told(String label, boolean on, Function<Boolean, DemandChoice> next) {
        var box = new Checkbox(label, on);
        box.addValueChangeListener(change -> go(kind, next.apply(change.getValue())));
        return box;
    }

    private Div sheets(PaperPreview preview) {
        var sheets = new Div(new AwsSheet(preview.paper(), preview.file()));
        sheets.addClassName("p-papers");
        if (membership().may(Permission.SEE_POSITIONS)) {
            sheets.add(new InternalSheet(
                    preview.schedule(),
                    schedules.positions(negotiation().id(), preview.schedule().id())));
        }
        return sheets;
    }

    private void make(int schedule) {
        notices.clear();
        try {
            listIssued(papers.issue(negotiation().id(), schedule, kind, choice));
        } catch (InvalidInput problem) {
            notices.error("No paper was made.", problem.sentence());
        }
    }

    /** @param made the paper that was just made, whose download begins; null for none */
    private void listIssued(@Nullable IssuedPaper made) {
        issued.removeAll();
        var all = papers.issued(negotiation().id());
        if (all.isEmpty()) {
            return;
        }
        var id = negotiation().id();
        var table = new IssuedTable(
                all,
                paper -> papers.file(id, paper)
                        .orElseThrow(() -> new NotAllowed("This paper is not there, or not yours to see.")));
        issued.add(table);
        if (made != null) {
            table.download(made.id());
        }
    }

    private void go(PaperKind next, DemandChoice told) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("paper", List.of(next.key()));
        if (!told.words().isEmpty()) {
            parameters.put("with", told.words());
        }
        UI.getCurrent().navigate("n/" + negotiation().slug() + "/papers", new QueryParameters(parameters));
    }
}
