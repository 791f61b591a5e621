package dev.parley.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.review.Difference;
import dev.parley.review.Live;
import dev.parley.review.LiveReviews;
import dev.parley.review.ReviewComments;
import dev.parley.review.ReviewDesk;
import dev.parley.review.Reviews;
import dev.parley.review.SideBySide;
import dev.parley.review.Submission;
import dev.parley.review.Submission.Head;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** One submission: what it needs, what changed, its content line by line. */
@SpringComponent
class SubmissionPart {

    private final Reviews reviews;
    private final ReviewDesk desk;
    private final ReviewComments comments;
    private final LiveReviews live;

    SubmissionPart(Reviews reviews, ReviewDesk desk, ReviewComments comments, LiveReviews live) {
        this.reviews = reviews;
        this.desk = desk;
        this.comments = comments;
        this.live = live;
    }

    Component of(ReviewContext context, int number) {
        return reviews.one(context.id(), number)
                .map(found -> of(context, found))
                .orElseGet(() -> new EmptyState(
                        "There is no submission " + number,
                        "It was never made here, or it is not for you.",
                        new Anchor("n/" + context.negotiation().slug() + "/review", "What waits")));
    }

    private Component of(ReviewContext context, Submission submission) {
        var head = submission.head();
        var content = Columns.stack(top(context, head));
        edited(context, head).forEach(content::add);
        var outlook =
                Objects.requireNonNull(desk.of(context.id(), List.of(head)).get(head.number()));
        content.add(new DecisionCard(context, reviews, head, outlook).card());
        var before = reviews.before(context.id(), head);
        var differences = before.map(earlier -> Difference.between(earlier.lines(), submission.lines()))
                .orElseGet(List::of);
        before.ifPresent(earlier -> content.add(since(context, earlier.head(), head, differences)));
        var threads = new CommentThreads(context, comments, head.number());
        Set<String> changed = differences.stream().map(one -> one.line().key()).collect(Collectors.toSet());
        new ContentCards(context, submission, threads, changed).cards().forEach(content::add);
        content.add(new PCard("On the whole").body(threads.of("")));
        return content;
    }

    private static Component top(ReviewContext context, Head head) {
        var part = context.address().part();
        var back = new Button(
                part.label,
                Icon16.LEFT.create(),
                _ -> context.go().accept(context.address().show(part)));
        back.addThemeVariants(ButtonVariant.SMALL);
        back.setAriaLabel("Back to " + part.label);
        var place = new Anchor("n/" + context.negotiation().slug() + "/" + place(head), "Open it where it is made");
        return Columns.row(
                back, new H2(head.label()), new Span(head.kind().label() + ", submission " + head.number()), place);
    }

    private static String place(Head head) {
        return switch (head.kind()) {
            case PLAN_RUN -> "plan?run=" + head.reference();
            case SCHEDULE -> "schedule?schedule=" + head.reference();
            case DEAL -> "rounds";
            case PAPER -> "papers";
        };
    }

    /** What it says today, where that is something else. */
    private List<Component> edited(ReviewContext context, Head head) {
        return live.of(context.id(), head.kind(), head.reference())
                .filter(Live::edited)
                .filter(now -> now.last() != null && now.last().number() == head.number())
                .<List<Component>>map(now -> List.of(new Note(
                        Note.Kind.NEEDS,
                        head.label() + " has been edited since: "
                                + Numbers.counted(now.since().size(), "line") + ".",
                        "What is shown here is what was submitted, and an approval is of this alone.",
                        new Button(
                                "Compare",
                                _ -> context.go()
                                        .accept(context.address()
                                                .comparing(
                                                        SideBySide.keyOf(head),
                                                        SideBySide.keyOf(head.kind(), head.reference())))))))
                .orElseGet(List::of);
    }

    private static PCard since(ReviewContext context, Head earlier, Head head, List<Difference> differences) {
        var title = "Changed since submission " + earlier.number();
        var card = new PCard(title)
                .meta(Numbers.counted(differences.size(), "line") + ", " + earlier.label() + " was "
                        + earlier.state().label())
                .tools(new Button(
                        "Side by side",
                        _ -> context.go()
                                .accept(context.address()
                                        .comparing(SideBySide.keyOf(earlier), SideBySide.keyOf(head)))));
        return differences.isEmpty()
                ? card.body(new Note(Note.Kind.NEUTRAL, "", "It says exactly the same."))
                : card.flush()
                        .body(new DifferenceTable("Submission " + earlier.number(), "Submission " + head.number())
                                .of(differences));
    }
}
