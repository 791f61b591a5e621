package dev.parley.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/**
 * Warns before what was typed and is not saved is lost: inside the product with a question, on reload and closing with
 * the browser's own. Whoever gives up on purpose, by Cancel or after a save, says {@link #settled} first and is not asked.
 */
public final class LeaveGuard {

    /** {@code leave.js} has the browser ask while the set holds anything. */
    private static final String WARN = "window.parleyUnsaved?.[$1 ? 'add' : 'delete']($0)";

    private final Component owner;
    private final String question;
    private final boolean tellsBrowser;
    private @Nullable Registration leaving;
    private @Nullable UI shownIn;
    private boolean unsaved;

    /**
     * @param owner    what is typed in; nothing is asked once it is gone from the screen
     * @param question what is lost: "The workload is not saved."
     */
    public LeaveGuard(Component owner, String question) {
        this(owner, question, true);
    }

    private LeaveGuard(Component owner, String question, boolean tellsBrowser) {
        this.owner = owner;
        this.question = question;
        this.tellsBrowser = tellsBrowser;
        owner.addAttachListener(attached -> watch(attached.getUI()));
        owner.addDetachListener(_ -> release());
        owner.getUI().ifPresent(this::watch);
    }

    /** For what tells the browser by itself: asks inside the product only. */
    public static LeaveGuard insideOnly(Component owner, String question) {
        return new LeaveGuard(owner, question, false);
    }

    /** From now on a value that the person types in the field counts as unsaved. */
    public void watch(HasValue<?, ?> field) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                unsaved(true);
            }
        });
    }

    /** Nothing is lost by leaving: it is saved, or given up on purpose. */
    public void settled() {
        unsaved(false);
    }

    /** Says whether something would be lost by leaving. */
    public void unsaved(boolean something) {
        if (unsaved != something) {
            unsaved = something;
            if (shownIn != null) {
                tellBrowser(shownIn);
            }
        }
    }

    private void watch(UI ui) {
        if (leaving == null) {
            shownIn = ui;
            leaving = ui.addBeforeLeaveListener(this::ask);
            if (unsaved) {
                tellBrowser(ui);
            }
        }
    }

    private void release() {
        if (leaving != null && shownIn != null) {
            leaving.remove();
            leaving = null;
            unsaved(false);
            shownIn = null;
        }
    }

    private void tellBrowser(UI ui) {
        if (tellsBrowser) {
            ui.getPage().executeJs(WARN, String.valueOf(System.identityHashCode(this)), unsaved);
        }
    }

    private void ask(BeforeLeaveEvent event) {
        if (unsaved && owner.isAttached()) {
            var going = event.postpone();
            ask(going::proceed, going::cancel);
        }
    }

    /** Goes on at once, or after a question where something would be lost. */
    public void leave(Runnable going) {
        if (unsaved) {
            ask(going, () -> {});
        } else {
            going.run();
        }
    }

    private void ask(Runnable going, Runnable staying) {
        var dialog = new ConfirmDialog();
        dialog.setHeader("Leave without saving?");
        dialog.setText(question);
        dialog.setConfirmText("Stay");
        dialog.addConfirmListener(_ -> staying.run());
        dialog.addCancelListener(_ -> staying.run());
        dialog.setRejectable(true);
        dialog.setRejectText("Leave");
        dialog.setRejectButtonTheme("tertiary");
        dialog.addRejectListener(_ -> {
            settled();
            going.run();
        });
        dialog.open();
    }
}
