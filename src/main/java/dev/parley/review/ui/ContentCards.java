package dev.parley.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.review.Content.Line;
import dev.parley.review.ReviewComment;
import dev.parley.review.Submission;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A frozen content, a card for each group of lines, with the comments on each line. */
final class ContentCards {

    /** Lines of a group that are shown at first. */
    private static final int MOST = 200;

    private final ReviewContext context;
    private final Submission submission;
    private final CommentThreads threads;
    private final Set<String> changed;

    /** @param changed keys of the lines that differ from the submission before */
    ContentCards(ReviewContext context, Submission submission, CommentThreads threads, Set<String> changed) {
        this.context = context;
        this.submission = submission;
        this.threads = threads;
        this.changed = changed;
    }

    List<Component> cards() {
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        submission
                .lines()
                .forEach(line -> groups.computeIfAbsent(line.group(), _ -> new ArrayList<>())
                        .add(line));
        var cards = new ArrayList<Component>();
        groups.forEach((group, lines) -> cards.add(card(group, lines)));
        return cards;
    }

    private PCard card(String group, List<Line> lines) {
        var columns = new LinkedHashMap<String, Integer>();
        lines.forEach(line -> line.cells()
                .forEach(cell -> columns.computeIfAbsent(
                        cell.column(),
                        column -> Shown.decimals(lines.stream().flatMap(one -> one.value(column).stream())))));
        var table = new DataTable(group);
        table.text("Line");
        columns.keySet().forEach(column -> {
            if (lines.stream()
                    .allMatch(line -> line.value(column).map(Shown::numeric).orElse(true))) {
                table.number(column).phoneLabelled();
            } else {
                table.text(column).phoneLabelled();
            }
        });
        table.text("Comments").nowrap().phoneLine();
        var shown = shown(lines);
        shown.forEach(line -> row(table, columns, line));
        var card = new PCard(group)
                .meta(Numbers.counted(lines.size(), "line"))
                .flush()
                .body(table);
        if (shown.size() < lines.size()) {
            card.body(new Button(
                    "Show all " + Numbers.counted(lines.size(), "line"),
                    _ -> context.go().accept(context.address().showing(true))));
        }
        card.addClassName("p-review-content");
        return submission.head().internal() ? card.internal() : card;
    }

    /** The first of many lines, with those that changed or are spoken of; all where the reader wants them. */
    private List<Line> shown(List<Line> lines) {
        if (lines.size() <= MOST || context.address().all()) {
            return lines;
        }
        var first = Set.copyOf(lines.subList(0, MOST));
        return lines.stream()
                .filter(line -> first.contains(line)
                        || changed.contains(line.key())
                        || line.key().equals(context.address().line())
                        || !threads.comments(line.key()).isEmpty())
                .toList();
    }

    private void row(DataTable table, Map<String, Integer> columns, Line line) {
        var cells = new ArrayList<Object>();
        cells.add(name(line));
        columns.forEach((column, decimals) -> cells.add(
                line.value(column).map(value -> Shown.value(value, decimals)).orElse(Numbers.NONE)));
        boolean open = line.key().equals(context.address().line());
        cells.add(commentButton(line, open));
        table.row(cells.toArray()).selected(open);
        if (open) {
            table.below(threads.of(line.key()));
        }
    }

    private Component name(Line line) {
        var name = new Span(line.name());
        if (!changed.contains(line.key())) {
            return name;
        }
        var both = new Span(name, Badge.needs("changed"));
        both.addClassName("p-review-name");
        return both;
    }

    private Button commentButton(Line line, boolean open) {
        var said = threads.comments(line.key());
        long unresolved = said.stream().filter(ReviewComment::open).count();
        var words = said.isEmpty() ? "Comment" : unresolved == 0 ? said.size() + " done" : unresolved + " open";
        var button = new Button(
                words,
                Icon16.COMMENT.create(),
                _ -> context.go().accept(context.address().at(open ? null : line.key())));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(words + ": " + line.name());
        button.getElement().setAttribute("aria-expanded", String.valueOf(open));
        return button;
    }
}
