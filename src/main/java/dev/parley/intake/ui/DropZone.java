package dev.parley.intake.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.parley.base.failure.Failure;
import dev.parley.base.ui.ErrorNote;
import dev.parley.base.ui.Icon16;
import dev.parley.intake.IntakeDesk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where files are dropped: one, or the parts of one export together. When all have arrived they are read beside the screen,
 * and whoever dropped them is told under which staging.
 */
public final class DropZone extends Div {

    private final transient IntakeDesk desk;
    private final UUID negotiation;
    private final transient Consumer<UUID> arrived;
    private final Div problems = new Div();
    private final transient Batch batch = new Batch();

    /** What arrives together; guarded by its own lock, since several files arrive at once. */
    private static final class Batch {
        private @Nullable UUID staging;
        private int kept = 0;
        private final List<String> refused = new ArrayList<>();
    }

    /**
     * @param what    what is meant to be dropped here, such as {@code a price list}
     * @param arrived told the staging, in the screen, once all files are there
     */
    public DropZone(IntakeDesk desk, UUID negotiation, String what, Consumer<UUID> arrived) {
        this.desk = desk;
        this.negotiation = negotiation;
        this.arrived = arrived;
        addClassName("p-drop-zone");
        var upload = new Upload((UploadHandler) this::took);
        var button = new Button("Choose files", Icon16.UPLOAD.create());
        upload.setUploadButton(button);
        upload.setDropLabel(new Span("or drop " + what + " here: one file, or the parts of one export together"));
        upload.addAllFinishedListener(_ -> {
            upload.clearFileList();
            finished();
        });
        add(upload, problems);
    }

    /** In a screen of another feature: what was dropped is looked at on the screen of files. */
    public static DropZone onOther(IntakeDesk desk, UUID negotiation, String slug, String what) {
        return new DropZone(desk, negotiation, what, _ -> UI.getCurrent().navigate(IntakeAddress.path(slug)));
    }

    private void took(UploadEvent event) throws IOException {
        UUID staging;
        synchronized (batch) {
            try {
                if (batch.staging == null) {
                    batch.staging = desk.open(negotiation);
                }
                staging = batch.staging;
            } catch (RuntimeException refused) {
                refuse(event, Failure.of(refused).sentence());
                return;
            }
        }
        try {
            desk.add(negotiation, staging, event.getFileName(), event.getInputStream(), _ -> {});
            synchronized (batch) {
                batch.kept++;
            }
        } catch (RuntimeException refused) {
            synchronized (batch) {
                refuse(event, Failure.of(refused).sentence());
            }
        }
    }

    private void refuse(UploadEvent event, String sentence) {
        batch.refused.add(sentence);
        event.reject(sentence);
    }

    private void finished() {
        UUID staging;
        synchronized (batch) {
            problems.removeAll();
            batch.refused.forEach(sentence -> problems.add(new ErrorNote("Not kept.", sentence)));
            staging = batch.staging;
            boolean all = batch.refused.isEmpty() && batch.kept > 0;
            batch.staging = null;
            batch.kept = 0;
            batch.refused.clear();
            if (staging == null) {
                return;
            }
            if (!all) {
                desk.drop(negotiation, staging);
                return;
            }
        }
        desk.read(negotiation, staging);
        arrived.accept(staging);
    }
}
