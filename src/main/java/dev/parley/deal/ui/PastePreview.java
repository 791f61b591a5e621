package dev.parley.deal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Problems;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.FieldErrors;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.TwoLines;
import dev.parley.deal.Item;
import dev.parley.deal.ItemDraft;
import dev.parley.deal.ItemWords;
import dev.parley.deal.OfferText;
import dev.parley.deal.OfferText.Kind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was understood of a pasted offer, a row a line, each to be changed, kept or left out before anything is saved. */
final class PastePreview extends Div {

    private final transient List<PastedLine> lines;
    private final transient List<Item.Key> topics;
    private final String text;
    private final transient OfferText.Known known;
    private transient @Nullable PastedLine open;

    /** @param topics what a line can be about */
    PastePreview(List<PastedLine> lines, List<Item.Key> topics, String text, OfferText.Known known) {
        this.lines = lines;
        this.topics = topics;
        this.text = text;
        this.known = known;
        render();
    }

    /** @throws InvalidInput where a line is kept that cannot be saved as it is */
    List<ItemDraft> drafts() {
        var problems = new Problems();
        var drafts = new LinkedHashMap<Item.Key, ItemDraft>();
        var told = new HashMap<Item.Key, PastedLine>();
        for (var line : lines) {
            line.problem()
                    .ifPresent(problem -> problems.add(new InvalidInput(
                            "line " + line.line().number(),
                            line.line().words(),
                            "Line " + line.line().number() + ", \u201c"
                                    + line.line().label() + "\u201d: " + problem + " Change it, or leave it out.")));
            var draft = line.draft();
            if (!line.kept() || draft == null) {
                continue;
            }
            var other = line.told() ? told.putIfAbsent(draft.key(), line) : null;
            if (other != null) {
                problems.add(new InvalidInput(
                        "line " + line.line().number(),
                        line.line().words(),
                        "Lines " + other.line().number() + " and "
                                + line.line().number() + " are both about \u201c" + ItemWords.name(draft.key())
                                + "\u201d: change one, or leave it out."));
            }
            // What the text does say stands before the silence that was proposed for it.
            if (line.told()) {
                drafts.put(draft.key(), draft);
            } else {
                drafts.putIfAbsent(draft.key(), draft);
            }
        }
        problems.refuse();
        return List.copyOf(drafts.values());
    }

    private void render() {
        removeAll();
        var table = new DataTable("What was understood, line by line").bare();
        table.addClassName("p-pasted");
        table.text("In the text");
        table.text("Understood as").phoneLabelled();
        table.text("It says").bold().phoneLabelled();
        table.text("Look at").phoneLine();
        table.text("Decision").phoneLine();
        for (var line : lines) {
            row(table, line);
        }
        add(table);
    }

    private void row(DataTable table, PastedLine line) {
        var row = table.row(source(line), line.understood(), value(line), remarks(line), decision(line));
        if (!line.kept()) {
            row.faded();
        }
        if (line == open) {
            row.selected(true);
            table.below(editor(line));
        }
    }

    private static Component source(PastedLine line) {
        boolean told = line.told();
        var source = TwoLines.of(
                told ? line.line().label() : line.understood(),
                told ? "line " + line.line().number() : "not in the text");
        source.addClassName("p-pasted-source");
        source.getElement().setAttribute("title", line.line().source());
        return source;
    }

    /** What the chosen column says; and, where that differs, how it was read. */
    private static Component value(PastedLine line) {
        var draft = line.draft();
        if (draft == null || line.problem().isPresent()) {
            return new Span("\u201c" + line.line().words() + "\u201d");
        }
        var value = new Span(ItemWords.offered(draft));
        value.getElement().getClassList().set("p-not-written", !draft.said().valued());
        return value;
    }

    private static Component remarks(PastedLine line) {
        var words = new Div();
        line.problem().ifPresent(problem -> {
            var reason = new Div(problem);
            reason.addClassName("p-costs");
            words.add(reason);
        });
        line.line().remarks().forEach(remark -> words.add(new Div(remark)));
        return words;
    }

    private Component decision(PastedLine line) {
        if (!line.decidable()) {
            return new Span();
        }
        var name = line.told()
                ? "Line " + line.line().number() + ", " + line.line().label()
                : "Not in the text: " + line.understood();
        var keep = new Select<Boolean>();
        keep.setAriaLabel(name);
        keep.setItems(true, false);
        keep.setItemLabelGenerator(kept -> kept ? "Keep" : "Leave out");
        keep.setValue(line.kept());
        keep.addValueChangeListener(change -> {
            line.keep(change.getValue());
            render();
        });
        var change = new Button("Change", _ -> {
            open = open == line ? null : line;
            render();
        });
        change.setAriaLabel("Change " + name);
        change.addThemeVariants(ButtonVariant.SMALL);
        var both = new Div(keep, change);
        both.addClassName("p-pasted-decision");
        return both;
    }

    private Component editor(PastedLine line) {
        var draft = line.draft();
        var editor = new Div();
        editor.addClassNames("p-form", "p-entry-form", "p-cell-editor");
        var about = new ComboBox<Item.Key>("It is about");
        about.addClassName("p-span");
        about.setItems(topics);
        about.setItemLabelGenerator(ItemWords::name);
        if (draft != null && line.line().kind() != Kind.UNKNOWN) {
            about.setValue(draft.key());
        }
        about.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                line.about(change.getValue(), text, known);
                render();
            }
        });
        var notices = new Notices();
        editor.add(notices, about);
        if (draft != null) {
            var errors = new FieldErrors();
            var fields = new ItemFields(draft, known.years(), errors);
            editor.add(fields.shown());
            var use = new Button("Use this", _ -> use(line, fields, errors, notices));
            use.addThemeVariants(ButtonVariant.PRIMARY);
            var actions = new Div(use);
            actions.addClassName("p-form-actions");
            editor.add(actions);
        }
        return editor;
    }

    private void use(PastedLine line, ItemFields fields, FieldErrors errors, Notices notices) {
        try {
            errors.requireReadable();
            var changed = fields.draft();
            changed.validate();
            line.change(changed);
            open = null;
            render();
        } catch (InvalidInput problem) {
            errors.show(problem, notices, "Not taken.");
        }
    }
}
