package dev.parley.intake.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Downloads the rows that are not taken, with the reasons. */
final class RejectsLink extends Anchor {

    private static final String NAME = "rows-not-taken.csv";

    /** @param csv asked when it is pressed */
    RejectsLink(Supplier<String> csv) {
        super(
                DownloadHandler.fromInputStream(_ -> {
                    byte[] bytes = csv.get().getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), NAME, "text/csv; charset=utf-8", bytes.length);
                }),
                "Download the list");
        getElement().setAttribute("download", NAME);
    }
}
