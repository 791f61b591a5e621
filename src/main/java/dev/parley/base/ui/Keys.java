package dev.parley.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;

/** What the keyboard does in a form or panel: Enter in a field of one line submits, Escape closes. */
public final class Keys {

    /** Waits a moment, so that the field's value is on its way before the click. */
    private static final String ENTER = """
            const oneLine = 'vaadin-text-field, vaadin-big-decimal-field, vaadin-integer-field, vaadin-number-field,'
                + ' vaadin-password-field, vaadin-email-field';
            this.addEventListener('keydown', event => {
              if (event.key === 'Enter' && !event.isComposing && !event.defaultPrevented && event.target.closest(oneLine)) {
                event.preventDefault();
                event.target.dispatchEvent(new Event('change', {bubbles: true}));
                setTimeout(() => $0.click());
              }
            });
            """;

    /** A list or calendar that is open takes the key for itself. */
    private static final String ESCAPE = """
            let taken = false;
            this.addEventListener('keydown', () => taken = this.querySelector('[opened]') !== null, true);
            this.addEventListener('keydown', event => {
              if (event.key === 'Escape' && !taken && !event.defaultPrevented) {
                this.dispatchEvent(new CustomEvent('parley-escape'));
              }
            });
            """;

    private Keys() {}

    /** Enter in a field of the form presses the button. */
    public static void enter(Component form, Button button) {
        form.addAttachListener(_ -> form.getElement().executeJs(ENTER, button.getElement()));
    }

    /** Escape anywhere in the panel does this. */
    public static void escape(Component panel, Runnable close) {
        panel.addAttachListener(_ -> panel.getElement().executeJs(ESCAPE));
        panel.getElement().addEventListener("parley-escape", _ -> close.run());
    }
}
