package dev.parley.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Numbers;
import dev.parley.paper.PaperPreview;
import dev.parley.paper.aws.AskPaper;
import dev.parley.paper.aws.DemandLine;
import java.util.ArrayList;
import java.util.List;

/** Below the sheets: what leaves, what is held back, what was checked in the finished file. */
final class WhatLeaves extends Div {

    private static final List<String> ASK = List.of(
            "Line",
            "Model",
            "Scope",
            "Account",
            "Term",
            "Paper",
            "Quantity by month",
            "Unit",
            "List price and where AWS publishes it",
            "Our ask",
            "Terms and clauses we ask for",
            "Wording and mark");
    private static final List<String> DEMAND = List.of(
            "Model",
            "Scope",
            "Account",
            "Standing",
            "Need by",
            "Cache share",
            "Tokens a request",
            "Steady and peak tokens a minute",
            "Requests a minute",
            "Wording and mark");
    private static final List<String> HELD_BACK = List.of(
            "SageMaker and other AI, by spend",
            "Anchor",
            "Target",
            "Walk-away",
            "Reasons",
            "Worth of asks",
            "Current rates",
            "AWS's latest",
            "Evidence and grades",
            "Owner and status",
            "Plan runs",
            "Low and high cases",
            "Workload names and owners",
            "Other deals and rounds",
            "Alternatives and benchmarks",
            "Probabilities and expected payment",
            "Run rate against the bill",
            "Notes and comments",
            "Names");

    WhatLeaves(PaperPreview preview) {
        addClassName("p-paper-below");
        var fields = new ArrayList<String>();
        if (preview.file().kind().asks()) {
            fields.addAll(ASK);
        }
        if (preview.file().kind().forecasts()) {
            DEMAND.stream().filter(field -> !fields.contains(field)).forEach(fields::add);
        }
        add(
                part(
                        "Leaves: " + fields.size() + " fields, " + Numbers.count(figures(preview)) + " figures",
                        good(fields)),
                internal(part("Held back: " + HELD_BACK.size() + " kinds of figure", held())),
                part("Checked in the finished file", findings(preview)));
    }

    private static Div part(String title, Component content) {
        return new Div(new H2(title), content);
    }

    private static Div internal(Div part) {
        part.addClassName("p-paper-held");
        return part;
    }

    private static Div good(List<String> fields) {
        return chips(fields.stream().map(Badge::good).toList());
    }

    private static Div held() {
        return chips(HELD_BACK.stream().map(Badge::internal).toList());
    }

    private static Div chips(List<Badge> badges) {
        var chips = new Div(badges.toArray(Component[]::new));
        chips.addClassName("p-row");
        return chips;
    }

    private static UnorderedList findings(PaperPreview preview) {
        var list = new UnorderedList();
        list.addClassName("p-paper-findings");
        preview.findings().forEach(finding -> {
            var item = new ListItem(
                    (finding.passed() ? Icon16.CHECK : Icon16.WARNING).create(), new Span(finding.sentence()));
            item.getElement().getClassList().set("p-bad", !finding.passed());
            list.add(item);
        });
        return list;
    }

    /** Every quantity, rate and load that stands in the file as a figure of its own. */
    private static long figures(PaperPreview preview) {
        AskPaper paper = preview.paper();
        long ask = paper.lines().stream()
                .mapToLong(
                        line -> line.quantities().size() + (line.list() == null ? 0 : 1) + (line.ask() == null ? 0 : 1))
                .sum();
        long demand = paper.demand().stream().mapToLong(WhatLeaves::figures).sum();
        var kind = preview.file().kind();
        return (kind.asks() ? ask : 0) + (kind.forecasts() ? demand : 0);
    }

    private static long figures(DemandLine line) {
        long requests = line.quarters().stream()
                .filter(quarter -> quarter.requestsPerMinute() != null)
                .count();
        return 1
                + (line.inputTokensPerRequest() == null ? 0 : 1)
                + (line.outputTokensPerRequest() == null ? 0 : 1)
                + 4L * line.quarters().size()
                + requests;
    }
}
