package dev.parley.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.UploadManager;
import com.vaadin.flow.server.streams.UploadEvent;
import dev.parley.base.failure.Failure;
import dev.parley.intake.IntakeDesk;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Files that arrive together from a browser: one, or the parts of one export. When all are there they are read beside the
 * screen; when one cannot be kept, none is.
 */
final class Arrivals {

    private final IntakeDesk desk;
    private final UUID negotiation;
    private final Consumer<UUID> arrived;
    private final Consumer<List<String>> refused;
    private final UploadManager manager;

    // guarded by this, since several files arrive at once
    private @Nullable UUID staging;
    private int begun = 0;
    private int kept = 0;
    private final List<String> problems = new ArrayList<>();

    /**
     * @param owner   the part of the screen it belongs to
     * @param arrived told the staging, in the screen, once all files are there
     * @param refused told, in the screen, why files were not kept
     */
    Arrivals(
            Component owner,
            IntakeDesk desk,
            UUID negotiation,
            Consumer<UUID> arrived,
            Consumer<List<String>> refused) {
        this.desk = desk;
        this.negotiation = negotiation;
        this.arrived = arrived;
        this.refused = refused;
        manager = new UploadManager(owner, this::took);
        manager.addAllFinishedListener(_ -> finished());
    }

    UploadManager manager() {
        return manager;
    }

    private void took(UploadEvent event) {
        synchronized (this) {
            begun++;
        }
        try {
            desk.add(negotiation, opened(), event.getFileName(), event.getInputStream(), _ -> {});
            synchronized (this) {
                kept++;
            }
        } catch (IOException halfWay) {
            refuse(event, "\"" + event.getFileName() + "\" did not arrive whole: give the files again, all together.");
        } catch (RuntimeException refusal) {
            refuse(event, Failure.of(refusal).sentence());
        }
    }

    private void refuse(UploadEvent event, String sentence) {
        synchronized (this) {
            problems.add(sentence);
        }
        event.reject(sentence);
    }

    private synchronized UUID opened() {
        if (staging == null) {
            staging = desk.open(negotiation);
        }
        return staging;
    }

    private void finished() {
        UUID together;
        List<String> said;
        boolean all;
        synchronized (this) {
            together = staging;
            said = List.copyOf(problems);
            all = problems.isEmpty() && kept > 0 && kept == begun;
            staging = null;
            begun = 0;
            kept = 0;
            problems.clear();
        }
        manager.clearFileList();
        refused.accept(said);
        if (together != null && all) {
            try {
                desk.read(negotiation, together);
            } catch (RuntimeException later) {
                refused.accept(List.of(Failure.of(later).sentence()));
            }
            arrived.accept(together);
        } else if (together != null) {
            if (said.isEmpty()) {
                refused.accept(List.of("Not every file arrived whole: give them again, all together."));
            }
            desk.drop(negotiation, together);
        }
    }
}
