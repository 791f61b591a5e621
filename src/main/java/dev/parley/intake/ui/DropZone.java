package dev.parley.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.UploadButton;
import com.vaadin.flow.component.upload.UploadDropZone;
import com.vaadin.flow.component.upload.UploadFileList;
import dev.parley.base.ui.ErrorNote;
import dev.parley.base.ui.Icon16;
import dev.parley.intake.IntakeDesk;
import java.util.UUID;
import java.util.function.Consumer;

/** The place to drop files on the screen of files: a frame with a button, and the files on their way with their progress. */
final class DropZone extends Div {

    private final Div problems = new Div();

    /** @param arrived told the staging once all files are there */
    DropZone(IntakeDesk desk, UUID negotiation, Consumer<UUID> arrived) {
        addClassName("p-drop-zone");
        var arrivals = new Arrivals(this, desk, negotiation, arrived, said -> {
            problems.removeAll();
            said.forEach(sentence -> problems.add(new ErrorNote("Not kept.", sentence)));
        });
        var button = new UploadButton("Choose files", arrivals.manager());
        button.setPrefixComponent(Icon16.UPLOAD.create());
        var words = new Span("or drop them here: one file, or the parts of one export together");
        words.addClassName("p-meta");
        var inside = new Div(button, words);
        inside.addClassName("p-drop-inside");
        add(new UploadDropZone(inside, arrivals.manager()), new UploadFileList(arrivals.manager()), problems);
    }
}
