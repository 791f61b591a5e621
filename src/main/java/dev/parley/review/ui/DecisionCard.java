package dev.parley.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.FieldErrors;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.PCard;
import dev.parley.review.Decision;
import dev.parley.review.Need;
import dev.parley.review.Outlook;
import dev.parley.review.Reviews;
import dev.parley.review.Submission;
import dev.parley.review.Submission.Head;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a submission needs, who granted it, and what the reader may do with it. */
final class DecisionCard {

    private final ReviewContext context;
    private final Reviews reviews;
    private final Head head;
    private final Outlook outlook;

    DecisionCard(ReviewContext context, Reviews reviews, Head head, Outlook outlook) {
        this.context = context;
        this.reviews = reviews;
        this.head = head;
        this.outlook = outlook;
    }

    PCard card() {
        var card = new PCard("What it needs").tools(Shown.state(head.state()));
        if (outlook.needs().isEmpty()) {
            card.body(new Paragraph(
                    "Nothing in it needs a right of its own: anybody with a right to approve may do so."));
        } else {
            card.body(needs());
        }
        if (head.reason() != null) {
            card.body(new Note(Note.Kind.NEEDS, "Returned by " + head.changedBy() + ".", head.reason()));
        }
        if (outlook.author() && head.state() == Submission.State.SUBMITTED) {
            card.body(quiet("An edit of yours stands in it, or you submitted it: somebody else approves it."));
        }
        card.body(actions());
        return card.foot("Submitted by " + head.submittedBy() + ", " + Shown.moment(head.submittedAt())
                + ". Exactly this content, SHA-256 " + head.sha256().substring(0, 12) + "\u2026"
                + (head.note() == null ? "" : " \u201c" + head.note() + "\u201d"));
    }

    private DataTable needs() {
        var table = new DataTable("What it needs").list().bare();
        table.text("Approval of");
        table.text("").phoneFigure();
        table.text("Granted by, or who can").phoneLine();
        table.reason("Why");
        outlook.needs()
                .forEach(state -> table.row(
                        state.need().words(),
                        state.granted() ? Badge.good("granted") : Badge.needs("open"),
                        granted(state),
                        state.need().why()));
        return table;
    }

    private static Component granted(Outlook.NeedState state) {
        var given = state.grants().stream()
                .map(grant -> grant.by() + ", " + Shown.moment(grant.at()) + ", by the right of " + grant.words())
                .collect(Collectors.joining("; "));
        var words =
                new Span(state.granted() ? given : (given.isEmpty() ? "" : given + ". Still needed: ") + state.who());
        words.addClassName("p-review-needs");
        return words;
    }

    private static Component quiet(String sentence) {
        var paragraph = new Paragraph(sentence);
        paragraph.addClassName("p-quiet");
        return paragraph;
    }

    private Component actions() {
        var actions = new Div();
        actions.addClassName("p-review-actions");
        if (outlook.mayReturn()) {
            actions.add(returning());
        }
        var buttons = Columns.row();
        if (outlook.mayApprove()) {
            var approve = new Button("Approve\u2026", _ -> ask());
            approve.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(approve);
        }
        if (outlook.mayWithdraw()) {
            buttons.add(new Button("Withdraw", _ -> decide(new Decision.Withdraw())));
        }
        actions.addComponentAsFirst(buttons);
        return actions;
    }

    /** An approval cannot be taken back: a paper may leave on it at once. */
    private void ask() {
        new ConfirmDialog(
                        "Approve exactly this?",
                        head.label() + " (SHA-256 " + head.sha256().substring(0, 12)
                                + "\u2026). You grant what your rights cover of: "
                                + (head.needs().isEmpty()
                                        ? head.kind().label().toLowerCase(Locale.ROOT)
                                        : head.needs().stream().map(Need::words).collect(Collectors.joining("; ")))
                                + ". It stays approved until the next submission of the same thing.",
                        "Approve",
                        _ -> decide(new Decision.Approve()),
                        "Cancel",
                        _ -> {})
                .open();
    }

    private Component returning() {
        var errors = new FieldErrors();
        var reason = errors.name("reason", new TextArea("Or return it: what has to change"));
        reason.setMinRows(1);
        reason.setMaxLength(2000);
        var back = new Button("Return", _ -> {
            try {
                answer(reviews.decide(
                        context.id(),
                        head.number(),
                        head.version(),
                        head.sha256(),
                        new Decision.Return(reason.getValue())));
            } catch (InvalidInput refused) {
                errors.show(refused, context.notices(), "Nothing was changed.");
            }
        });
        var both = new Div(reason, back);
        both.addClassName("p-review-say");
        return both;
    }

    private void decide(Decision decision) {
        try {
            answer(reviews.decide(context.id(), head.number(), head.version(), head.sha256(), decision));
        } catch (InvalidInput refused) {
            context.notices().error("Nothing was changed.", refused.sentence());
            context.again();
        }
    }

    private void answer(SaveResult<Submission> result) {
        switch (result) {
            case SaveResult.Saved<Submission> saved -> said(saved.value().head());
            case SaveResult.Conflict<Submission> conflict ->
                context.notices()
                        .error(
                                "Nothing was changed.",
                                conflict.by() + " granted a part of it meanwhile. Look at it, then decide again.");
            case SaveResult.Gone<Submission> _ ->
                context.notices().error("Nothing was changed.", "The submission is no longer there.");
        }
        context.again();
    }

    /** What was done; what was withdrawn or returned can be taken back. */
    private void said(Head after) {
        switch (after.state()) {
            case WITHDRAWN, RETURNED -> {
                var undo = new Button("Undo", _ -> resume(after));
                context.notices()
                        .say(
                                Note.Kind.GOOD,
                                after.title() + ", is " + after.state().label() + ".",
                                "",
                                undo);
            }
            case APPROVED -> {
                context.notices().clear();
                Notices.toast(after.label() + " is approved.");
            }
            case SUBMITTED -> {
                context.notices().clear();
                Notices.toast(after.title() + ", waits.");
            }
            case SUPERSEDED -> context.notices().clear();
        }
    }

    private void resume(Head after) {
        new DecisionCard(context, reviews, after, outlook).decide(new Decision.Resume());
    }
}
