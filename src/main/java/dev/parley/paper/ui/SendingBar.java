package dev.parley.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.WorkButton;
import dev.parley.paper.IssuedPaper;
import dev.parley.paper.SentPaper;
import dev.parley.review.Standing;
import dev.parley.review.Submission.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How far what is shown is on its way out: a draft for anybody who makes papers, sent for approval, issued once approved. */
final class SendingBar {

    /** What the buttons do. */
    interface Does {
        /** Makes the draft, beside the screen. */
        IssuedPaper draft();

        void drafted(IssuedPaper draft);

        void failed(String sentence);

        void send();

        /** @param button goes once it is issued */
        void issue(SentPaper sent, Button button);
    }

    private final String slug;
    private final @Nullable SentPaper sent;
    private final boolean fit;
    private final Does does;

    /**
     * @param sent what was sent last of this kind, or null
     * @param fit  whether the finished file passed its checks
     */
    SendingBar(String slug, @Nullable SentPaper sent, boolean fit, Does does) {
        this.slug = slug;
        this.sent = sent;
        this.fit = fit;
        this.does = does;
    }

    /** The chip, then a draft, then what comes next. */
    List<Component> parts() {
        var parts = new ArrayList<Component>();
        if (sent != null) {
            parts.add(chip(sent));
        }
        var draft = new WorkButton<>(
                "Download draft",
                Icon16.EXPORTS.create(),
                "Being made",
                () -> does::draft,
                does::drafted,
                does::failed);
        draft.setEnabled(fit);
        parts.add(draft);
        if (sent != null && sent.mayLeave()) {
            if (!sent.issued()) {
                parts.add(primary("Issue for AWS", button -> does.issue(sent, button)));
            }
        } else if (sent == null || sent.obstacle() != null || !(sent.standing() instanceof Standing.Waiting)) {
            parts.add(primary("Send for approval", _ -> does.send()));
        }
        return parts;
    }

    private Button primary(String label, Consumer<Button> action) {
        var button = new Button(label, Icon16.EXPORTS.create());
        button.addClickListener(_ -> action.accept(button));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setEnabled(fit);
        return button;
    }

    private Component chip(SentPaper paper) {
        return switch (paper.standing()) {
            case Standing.None _ -> new Span();
            case Standing.Waiting(var head) ->
                link(paper.obstacle() == null ? Badge.needs("Waits for approval") : changed(), head);
            case Standing.Approved(var head) ->
                link(paper.obstacle() != null ? changed() : Badge.good(paper.issued() ? "Issued" : "Approved"), head);
            case Standing.Returned(var head) -> link(Badge.conflict("Returned"), head);
            case Standing.Superseded(var head) -> link(Badge.neutral("Superseded"), head);
        };
    }

    private static Badge changed() {
        return Badge.conflict("Changed since it was sent");
    }

    private Component link(Badge badge, Head head) {
        var link = new Anchor("n/" + slug + "/review?submission=" + head.number());
        link.add(badge);
        link.setAriaLabel(badge.getElement().getTextRecursively() + ", submission " + head.number());
        return link;
    }
}
