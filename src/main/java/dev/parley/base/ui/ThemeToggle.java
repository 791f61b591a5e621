package dev.parley.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import java.util.Locale;

/** Light, dark, or as the system: one button that goes round. The choice is kept in the browser by {@code theme.js}. */
public final class ThemeToggle extends Composite<Button> {

    private enum Choice {
        SYSTEM("as the system", Icon16.SYSTEM),
        LIGHT("light", Icon16.SUN),
        DARK("dark", Icon16.MOON);

        private final String words;
        private final Icon16 icon;

        Choice(String words, Icon16 icon) {
            this.words = words;
            this.icon = icon;
        }

        private Choice next() {
            return values()[(ordinal() + 1) % values().length];
        }

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private Choice shown = Choice.SYSTEM;

    @Override
    protected Button initContent() {
        var button = new Button();
        button.addClassNames("p-icon-only", "p-theme-toggle");
        button.addClickListener(click -> choose(shown.next()));
        return button;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show(shown);
        getElement()
                .executeJs("return window.parleyTheme ? window.parleyTheme.get() : 'system'")
                .then(String.class, kept -> show(Choice.valueOf(kept.toUpperCase(Locale.ROOT))));
    }

    private void choose(Choice choice) {
        getElement().executeJs("window.parleyTheme.set($0)", choice.key());
        show(choice);
    }

    private void show(Choice choice) {
        shown = choice;
        var words = "Colours " + choice.words + "; change to " + choice.next().words;
        getContent().setIcon(choice.icon.create());
        getContent().setAriaLabel(words);
        getContent().setTooltipText(words);
    }
}
