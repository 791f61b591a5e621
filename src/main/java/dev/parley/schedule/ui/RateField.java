package dev.parley.schedule.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.sheet.NumberText;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A rate that is typed in its place in a table. Enter and the arrow keys go to the next row, Escape brings back what is
 * stored. What cannot be taken stays in the field with the sentence below it.
 */
final class RateField extends Div {

    /** What was typed: a rate, or a percentage off list, or nothing. */
    record Typed(@Nullable BigDecimal value, boolean percent) {}

    private final Input input = new Input();
    private final Div below = new Div();
    private final String name;
    private @Nullable Button other;
    private final Consumer<Typed> save;
    private String stored = "";
    private @Nullable RateField above;
    private @Nullable RateField under;

    /** @param name accessible name: which rate of which line */
    RateField(String name, @Nullable BigDecimal value, Consumer<Typed> save) {
        this.name = name;
        this.save = save;
        addClassName("p-rate");
        below.addClassName("p-rate-below");
        input.setAriaLabel(name);
        input.setPlaceholder("none");
        input.getElement().setAttribute("inputmode", "decimal");
        input.getElement().setAttribute("autocomplete", "off");
        input.addValueChangeListener(change -> typed(change.getValue()));
        input.getElement()
                .addEventListener(
                        "keydown",
                        event -> key(event.getEventData().get("event.key").asString()))
                .setFilter("['Enter','ArrowUp','ArrowDown','Escape'].includes(event.key)")
                .addEventData("event.key");
        add(input);
        show(value);
    }

    /** Which field the arrow keys go to. */
    void follows(@Nullable RateField before) {
        above = before;
        if (before != null) {
            before.under = this;
        }
    }

    /** What the database has. */
    void show(@Nullable BigDecimal value) {
        stored = value == null ? "" : Numbers.rate(value);
        clear();
        write(stored);
    }

    /** What the database has, where another field of the row was saved: text that is being typed here stays. */
    void showIfChanged(@Nullable BigDecimal value) {
        if (!stored.equals(value == null ? "" : Numbers.rate(value))) {
            show(value);
        }
    }

    /** While it is empty: what could be taken, and where that comes from. Nothing is written by that. */
    void suggest(BigDecimal rate, String why) {
        input.setPlaceholder(Numbers.rate(rate) + "?");
        input.getElement().setAttribute("title", "Suggested: " + Numbers.rate(rate) + "; " + why);
    }

    /** Marks that another rate is said elsewhere, to be taken over with one click. */
    void differs(BigDecimal rate, String where, Runnable take) {
        agrees();
        var mark = small("\u2260 " + Numbers.rate(rate), take);
        mark.addClassName("p-rate-other");
        mark.setAriaLabel(name + ": take over " + Numbers.rate(rate) + " from Rounds");
        mark.setTooltipText(where + ". Click to take it over.");
        other = mark;
        add(mark);
    }

    /** Nothing else is said. */
    void agrees() {
        if (other != null) {
            remove(other);
            other = null;
        }
    }

    /** Not taken: the text stays, with the sentence that says why. */
    void refuse(String sentence) {
        clear();
        addClassName("p-refused");
        input.getElement().setAttribute("aria-invalid", "true");
        var words = new Span(sentence);
        words.getElement().setAttribute("role", "alert");
        below.add(words);
        add(below);
    }

    /** Not taken without a reason: one can be given in the same place. */
    void askWhy(String sentence, Consumer<String> because) {
        refuse(sentence);
        var why = new Input();
        why.setAriaLabel("Reason");
        why.setPlaceholder("Reason");
        why.addClassName("p-rate-why");
        below.add(why, small("Save with this reason", () -> because.accept(why.getValue())));
    }

    /** Taken, and a word on what it became. */
    void say(String sentence) {
        clear();
        addClassName("p-said");
        var words = new Span(sentence);
        words.getElement().setAttribute("role", "status");
        below.add(words);
        add(below);
    }

    /** Somebody else saved first: both values stand until the person chooses. */
    void conflict(String by, String at, String theirs, Runnable keepMine, Runnable takeTheirs) {
        refuse(by + " saved " + theirs + " at " + at + ".");
        var mine = input.getValue().isBlank() ? "none" : input.getValue();
        below.add(small("Keep " + mine, keepMine), small("Take " + theirs, takeTheirs));
    }

    /** As if typed and committed. */
    void typed(String text) {
        if (text.strip().equals(stored)) {
            clear();
            return;
        }
        switch (NumberText.of(Locale.US).read(text)) {
            case NumberText.Reading.Empty _ -> save.accept(new Typed(null, false));
            case NumberText.Reading.Amount(BigDecimal value, boolean percent) -> save.accept(new Typed(value, percent));
            case NumberText.Reading.Unreadable(String sentence) -> refuse(sentence);
        }
    }

    private void key(String key) {
        switch (key) {
            case "Enter", "ArrowDown" -> focus(under);
            case "ArrowUp" -> focus(above);
            default -> {
                clear();
                write(stored);
            }
        }
    }

    private static void focus(@Nullable RateField field) {
        if (field != null) {
            field.input.focus();
        }
    }

    /** Also where the server believes that the browser shows it already: something else may have been typed since. */
    private void write(String text) {
        input.setValue(text);
        input.getElement().executeJs("this.value = $0", text);
    }

    private void clear() {
        removeClassNames("p-refused", "p-said");
        input.getElement().removeAttribute("aria-invalid");
        below.removeAll();
        below.removeFromParent();
    }

    private static Button small(String words, Runnable action) {
        var button = new Button(words, _ -> action.run());
        button.addThemeName("small");
        return button;
    }
}
