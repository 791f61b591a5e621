package dev.parley.archive.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.parley.archive.Archives;
import dev.parley.base.ui.PCard;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Permission;
import dev.parley.negotiation.ui.AgreementPart;
import java.io.ByteArrayInputStream;
import java.util.Optional;

/** The whole negotiation as one file, under its agreement. */
@org.springframework.stereotype.Component
class TakeAwayCard implements AgreementPart {

    private final Archives archives;

    TakeAwayCard(Archives archives) {
        this.archives = archives;
    }

    @Override
    public Optional<Component> part(Negotiation negotiation, Membership membership) {
        if (!membership.may(Permission.MANAGE) || !membership.may(Permission.SEE_POSITIONS)) {
            return Optional.empty();
        }
        var words = new Paragraph("Everything in it as one file, to keep or to import into another Parley, on either"
                + " database: workloads, forecast, runs, deals, schedules, papers and their history. It holds target,"
                + " walk-away and alternatives: keep it as you keep those.");
        words.addClassName("p-quiet");
        var name = archives.fileName(negotiation.id());
        var link = new Anchor(
                DownloadHandler.fromInputStream(_ -> {
                    var bytes = archives.bytes(negotiation.id());
                    return new DownloadResponse(new ByteArrayInputStream(bytes), name, "application/zip", bytes.length);
                }),
                "Download the negotiation");
        link.getElement().setAttribute("download", name);
        return Optional.of(new PCard("Take it with you").internal().body(words, link));
    }
}
