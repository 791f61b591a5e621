package dev.parley.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.UploadButton;
import com.vaadin.flow.component.upload.UploadDropZone;
import com.vaadin.flow.component.upload.UploadFileList;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Notices;
import dev.parley.intake.IntakeDesk;
import dev.parley.negotiation.Negotiation;

/**
 * Another feature's screen, anywhere on which a file may be dropped: it is read, and looked at on the screen of files before
 * anything is written.
 */
@StyleSheet("context://intake.css")
public final class DropScreen extends Div {

    private final transient Arrivals arrivals;

    /**
     * @param notices the screen's own, told why a file was not kept
     * @param content what a file may be dropped on
     */
    public DropScreen(IntakeDesk desk, Negotiation negotiation, Notices notices, Component content) {
        addClassName("p-drop-screen");
        arrivals = new Arrivals(
                this,
                desk,
                negotiation.id(),
                staging -> UI.getCurrent()
                        .navigate(
                                IntakeAddress.path(negotiation.slug()),
                                IntakeAddress.waiting(staging).query()),
                said -> {
                    if (!said.isEmpty()) {
                        notices.error("Not kept.", String.join(" ", said));
                    }
                });
        add(new UploadFileList(arrivals.manager()), new UploadDropZone(content, arrivals.manager()));
    }

    /** For those who do not drop: opens the choice of files. */
    public UploadButton button() {
        var button = new UploadButton("Take in a file", arrivals.manager());
        button.setPrefixComponent(Icon16.UPLOAD.create());
        return button;
    }
}
