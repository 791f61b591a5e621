package dev.parley.base.ui;

import com.vaadin.flow.component.Component;

/** Lets the keyboard scroll what is wider or higher than its box: only then the box takes the focus, with a name. */
public final class Scrolling {

    private static final String WATCH = """
            const box = this, name = $0;
            const look = () => {
              const scrolls = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
              if (scrolls) {
                box.tabIndex = 0;
                box.setAttribute('role', 'group');
                box.setAttribute('aria-label', name);
              } else {
                ['tabindex', 'role', 'aria-label'].forEach(attribute => box.removeAttribute(attribute));
              }
            };
            box.parleyScrolling?.disconnect();
            box.parleyScrolling = new ResizeObserver(look);
            [box, ...box.children].forEach(one => box.parleyScrolling.observe(one));
            look();
            """;

    private Scrolling() {}

    /** @param name what is in the box, for screen readers */
    public static void byKeyboard(Component box, String name) {
        box.addAttachListener(_ -> box.getElement().executeJs(WATCH, name));
    }
}
