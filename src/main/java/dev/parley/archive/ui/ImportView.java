package dev.parley.archive.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.UploadButton;
import com.vaadin.flow.component.upload.UploadDropZone;
import com.vaadin.flow.component.upload.UploadFileList;
import com.vaadin.flow.component.upload.UploadManager;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import dev.parley.archive.Archives;
import dev.parley.base.failure.Failure;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Notices;
import dev.parley.base.ui.PCard;
import dev.parley.base.ui.PageHeader;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.ui.MainLayout;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Takes a negotiation in from a file. Whoever does becomes its procurement lead here. */
@Route(value = "import", layout = MainLayout.class)
@PageTitle("Import a negotiation · Parley")
@PermitAll
public class ImportView extends Div {

    private final Archives archives;
    private final Notices notices = new Notices();
    private final UploadManager manager;

    // guarded by this: files arrive beside the screen
    private @Nullable Negotiation taken;
    private @Nullable String refusal;

    ImportView(Archives archives) {
        this.archives = archives;
        addClassName("p-screen");
        manager = new UploadManager(this, this::took);
        manager.setMaxFiles(1);
        manager.addAllFinishedListener(_ -> finished());
        var button = new UploadButton("Choose the file", manager);
        button.setPrefixComponent(Icon16.UPLOAD.create());
        var words = new Span("or drop it here: a file ending in .parley that another Parley gave");
        words.addClassName("p-meta");
        var inside = new Div(button, words);
        inside.addClassName("p-drop-inside");
        var zone = new Div(new UploadDropZone(inside, manager), new UploadFileList(manager));
        zone.addClassName("p-drop-zone");
        var what =
                new Paragraph("It arrives as it was, or not at all. Who is named in it and has no account here comes as"
                        + " an account that is disabled; an administrator may enable it under People.");
        what.addClassName("p-quiet");
        add(
                new PageHeader("Import a negotiation").meta("you become its procurement lead"),
                notices,
                new PCard("From a file").body(zone, what));
    }

    private void took(UploadEvent event) {
        try {
            var arrived = archives.take(event.getInputStream());
            synchronized (this) {
                taken = arrived;
            }
        } catch (IOException halfWay) {
            refuse(event, "It did not arrive whole: give it again.");
        } catch (RuntimeException refused) {
            refuse(event, Failure.of(refused).sentence());
        }
    }

    private synchronized void refuse(UploadEvent event, String sentence) {
        refusal = sentence;
        event.reject(sentence);
    }

    private void finished() {
        Negotiation arrived;
        String sentence;
        synchronized (this) {
            arrived = taken;
            sentence = refusal;
            taken = null;
            refusal = null;
        }
        manager.clearFileList();
        notices.clear();
        if (arrived != null) {
            UI.getCurrent().navigate("n/" + arrived.slug());
        } else if (sentence != null) {
            notices.error("Not imported.", sentence);
        }
    }
}
