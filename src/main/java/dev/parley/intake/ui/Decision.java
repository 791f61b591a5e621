package dev.parley.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.parley.base.ui.Note;
import dev.parley.intake.Preview;

/** The word that a preview waits for: what taking it in changes, or why it cannot be taken in yet, and the two buttons. */
final class Decision extends Div {

    final Button confirm;

    /** @param again whether the same was taken in before */
    Decision(Preview preview, boolean again, Runnable confirmed, Button drop) {
        addClassName("p-stack");
        boolean open = again || preview.obstacle() == null;
        if (open) {
            add(new Paragraph(again ? "Nothing changes." : preview.change()));
        } else {
            add(new Note(Note.Kind.NEEDS, "Not yet.", String.valueOf(preview.obstacle())));
        }
        confirm = new Button("Take in", _ -> confirmed.run());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        confirm.setEnabled(open);
        var buttons = new Div(confirm, drop);
        buttons.addClassName("p-form-actions");
        add(buttons);
    }
}
