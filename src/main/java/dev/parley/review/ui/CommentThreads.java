package dev.parley.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.base.ui.FieldErrors;
import dev.parley.base.ui.Keys;
import dev.parley.base.ui.LeaveGuard;
import dev.parley.review.ReviewComment;
import dev.parley.review.ReviewComments;
import java.util.List;

/** What was said of a submission, line by line, and saying more. */
final class CommentThreads {

    private final ReviewContext context;
    private final ReviewComments service;
    private final int number;
    private final List<ReviewComment> all;

    CommentThreads(ReviewContext context, ReviewComments service, int number) {
        this.context = context;
        this.service = service;
        this.number = number;
        this.all = service.of(context.id(), number);
    }

    /** Those on a line; empty for the whole. */
    List<ReviewComment> comments(String line) {
        return all.stream().filter(comment -> comment.line().equals(line)).toList();
    }

    /** What was said of a line, and a field for more. */
    Component of(String line) {
        var thread = new Div();
        thread.addClassName("p-review-thread");
        comments(line).forEach(comment -> thread.add(one(comment)));
        thread.add(form(line));
        return thread;
    }

    private Component one(ReviewComment comment) {
        var words = new Paragraph(comment.words());
        var by = new Span(comment.by() + ", " + Shown.moment(comment.at())
                + (comment.open() ? "" : " \u00b7 done, says " + comment.resolvedBy()));
        by.addClassName("p-meta");
        var change = new Button(comment.open() ? "Done" : "Open again", _ -> resolve(comment));
        change.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var one = new Div(words, new Div(by, change));
        one.addClassName("p-review-comment");
        one.setClassName("p-quiet", !comment.open());
        return one;
    }

    private void resolve(ReviewComment comment) {
        switch (service.resolve(context.id(), number, comment.id(), comment.version(), comment.open())) {
            case SaveResult.Saved<ReviewComment> _ -> context.notices().clear();
            case SaveResult.Conflict<ReviewComment> conflict ->
                context.notices().error("Not saved.", conflict.by() + " was faster; what they did is shown below.");
            case SaveResult.Gone<ReviewComment> _ ->
                context.notices().error("Not saved.", "The comment is no longer there.");
        }
        context.again();
    }

    private Component form(String line) {
        var errors = new FieldErrors();
        var words = errors.name("words", new TextArea(line.isEmpty() ? "Comment on the whole" : "Comment"));
        words.setMinRows(1);
        words.setMaxLength(2000);
        var form = new Div(words);
        var guard = new LeaveGuard(form, "Your comment is not saved.");
        guard.watch(words);
        var say = new Button("Add comment", _ -> {
            try {
                service.add(context.id(), number, line, words.getValue());
                guard.settled();
                context.again();
            } catch (InvalidInput refused) {
                errors.show(refused, context.notices(), "Not saved.");
            }
        });
        say.addThemeVariants(ButtonVariant.SMALL);
        form.add(say);
        form.addClassName("p-review-say");
        if (!line.isEmpty()) {
            Keys.escape(
                    form,
                    () -> guard.leave(
                            () -> context.go().accept(context.address().at(null))));
        }
        return form;
    }
}
