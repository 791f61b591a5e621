package dev.parley.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.TwoLines;
import dev.parley.review.Need;
import dev.parley.review.Outlook;
import dev.parley.review.ReviewDesk;
import dev.parley.review.Reviews;
import dev.parley.review.Submission.Head;
import dev.parley.review.Submission.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Lists of submissions: those that wait, those of the reader, those that are decided. */
final class QueueCards {

    private final ReviewContext context;
    private final List<Head> heads;
    private final Map<Integer, Outlook> outlooks;

    QueueCards(ReviewContext context, Reviews reviews, ReviewDesk desk) {
        this.context = context;
        this.heads = reviews.all(context.id());
        this.outlooks = desk.of(context.id(), heads);
    }

    List<Component> cards() {
        return switch (context.address().part()) {
            case WAITING -> waiting();
            case MINE ->
                List.of(card(
                        "Submitted by me",
                        "what you laid before others",
                        head -> head.submitter().equals(context.member().who().id()),
                        "You have submitted nothing",
                        "Submit a run on Plan, the schedule on Schedule, a deal on Rounds."));
            case DECIDED ->
                List.of(card(
                        "Decided",
                        "approved, returned, withdrawn or superseded",
                        head -> head.state() != State.SUBMITTED,
                        "Nothing is decided yet",
                        "What somebody approves or returns stays here, with the exact content."));
            case COMPARE, RIGHTS -> List.of();
        };
    }

    private List<Component> waiting() {
        var cards = new ArrayList<Component>();
        cards.add(card(
                "Waiting for me",
                "what you have the right to approve and did not write yourself",
                head -> outlook(head).mayApprove(),
                "Nothing waits for you",
                "Drafting needs no approval; what obliges the company waits here for whoever may approve it."));
        if (heads.stream()
                .anyMatch(head ->
                        head.state() == State.SUBMITTED && !outlook(head).mayApprove())) {
            cards.add(card(
                    "Waiting for others",
                    "",
                    head -> head.state() == State.SUBMITTED && !outlook(head).mayApprove(),
                    "",
                    ""));
        }
        return cards;
    }

    private Component card(String title, String meta, Predicate<Head> which, String nothing, String why) {
        var some = heads.stream().filter(which).toList();
        var card = new PCard(title);
        if (!meta.isEmpty()) {
            card.meta(meta);
        }
        return some.isEmpty()
                ? card.body(new EmptyState(nothing, why, next()))
                : card.flush().body(table(title, some));
    }

    private Anchor next() {
        return new Anchor("n/" + context.negotiation().slug() + "/plan", "Plan");
    }

    private DataTable table(String title, List<Head> some) {
        var table = new DataTable(title).list();
        table.text("What");
        table.text("State").phoneFigure();
        table.text("It needs").phoneLabelled();
        table.text("Submitted").nowrap().phoneLabelled();
        table.reason("Decided, or waits for");
        some.forEach(head -> table.row(
                        TwoLines.of(head.label(), head.kind().label() + ", submission " + head.number()),
                        Shown.state(head.state()),
                        needs(head),
                        TwoLines.of(head.submittedBy(), Shown.moment(head.submittedAt())),
                        outcome(head))
                .opens(() -> context.go().accept(context.address().open(head.number()))));
        return table;
    }

    private static Component needs(Head head) {
        var words = new Span(
                head.needs().isEmpty()
                        ? Numbers.NONE
                        : head.needs().stream().map(Need::words).collect(Collectors.joining("; ")));
        words.addClassName("p-review-needs");
        return words;
    }

    private String outcome(Head head) {
        return switch (head.state()) {
            case SUBMITTED ->
                head.needs().isEmpty() ? "anybody with a right" : outlook(head).waitsFor();
            case APPROVED -> "by " + head.changedBy() + ", " + Shown.moment(head.changedAt());
            case RETURNED -> "by " + head.changedBy() + ": " + head.reason();
            case WITHDRAWN -> "by " + head.changedBy() + ", " + Shown.moment(head.changedAt());
            case SUPERSEDED -> "by submission " + head.supersededBy();
        };
    }

    private Outlook outlook(Head head) {
        return Objects.requireNonNull(outlooks.get(head.number()));
    }
}
