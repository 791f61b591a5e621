package dev.parley.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** Our own icons: 16 px, stroke 1.6, one symbol each in {@code icons.svg}. They take the colour of the text. */
public enum Icon16 {
    OVERVIEW,
    WORKLOADS,
    FORECAST,
    MIGRATE,
    PRICES,
    BREAK_EVEN,
    PLAN,
    BENCHMARKS,
    SCHEDULE,
    ROUNDS,
    REVIEW,
    EXPORTS,
    PEOPLE,
    AUDIT,
    BILLS,
    COMMIT,
    SETTINGS,
    CHECK,
    CLOSE,
    PLUS,
    MINUS,
    WARNING,
    INFO,
    HELP,
    LOCK,
    INTERNAL,
    CLOCK,
    COMMENT,
    SEARCH,
    FILTER,
    DOWNLOAD,
    UPLOAD,
    PASTE,
    UNDO,
    REDO,
    EDIT,
    REMOVE,
    REFRESH,
    DOWN,
    UP,
    LEFT,
    RIGHT,
    MENU,
    MOON,
    SUN,
    SYSTEM,
    SIGN_OUT,
    MAIL,
    KEY,
    HISTORY;

    /** The symbol's id in {@code icons.svg}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The icon as decoration, hidden from screen readers: the words beside it say the same. */
    public Span create() {
        return of(id());
    }

    /** A decorative icon by the id of its symbol, for navigation entries that name it as text. */
    public static Span of(String id) {
        if (!id.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("'" + id + "' is not a symbol of icons.svg; ids are like 'break-even'");
        }
        var icon = new Span();
        icon.addClassName("p-icon");
        icon.getElement().setAttribute("aria-hidden", "true");
        icon.getElement()
                .setProperty("innerHTML", "<svg viewBox=\"0 0 16 16\"><use href=\"icons.svg#" + id + "\"/></svg>");
        return icon;
    }

    /** A button that shows only this icon; the label is its accessible name and its tooltip. */
    public Button button(String label) {
        var button = new Button(create());
        button.addClassName("p-icon-only");
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }
}
