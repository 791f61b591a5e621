package dev.parley.paper.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.paper.IssuedPaper;
import dev.parley.paper.PaperFile;
import java.io.ByteArrayInputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Every paper that was made, each to be had again byte for byte. */
final class IssuedTable extends Div {

    private final Map<UUID, Anchor> links = new HashMap<>();

    /** @param read reads the bytes at the moment they are asked for; it checks the person's permission again */
    IssuedTable(List<IssuedPaper> papers, Function<UUID, PaperFile> read) {
        var table = new DataTable("Papers made for AWS");
        table.text("File");
        table.text("Made");
        table.text("By");
        table.number("Schedule").phoneLabelled();
        table.number("Size").phoneLabelled();
        table.text("SHA-256").minor().phoneLine();
        for (var paper : papers) {
            var link = link(paper, read);
            links.put(paper.id(), link);
            var hash = new Span(paper.sha256().substring(0, 16));
            hash.getElement().setAttribute("title", paper.sha256());
            hash.addClassName("p-paper-hash");
            table.row(
                    link,
                    Numbers.moment(LocalDateTime.ofInstant(paper.at(), ZoneOffset.UTC)) + " UTC",
                    paper.by(),
                    String.valueOf(paper.schedule()),
                    Numbers.count(Math.ceilDiv(paper.size(), 1000)) + " kB",
                    hash);
        }
        add(new PCard("Papers made")
                .meta(papers.size() == 1 ? "1 paper" : papers.size() + " papers")
                .flush()
                .body(table));
    }

    /** Begins the download of a paper, as if its link were clicked. */
    void download(UUID paper) {
        links.get(paper).getElement().callJsFunction("click");
    }

    private static Anchor link(IssuedPaper paper, Function<UUID, PaperFile> read) {
        DownloadHandler handler = DownloadHandler.fromInputStream(_ -> {
            var file = read.apply(paper.id());
            return new DownloadResponse(
                    new ByteArrayInputStream(file.bytes()),
                    file.name(),
                    file.kind().mediaType(),
                    file.bytes().length);
        });
        var link = new Anchor(handler, paper.fileName());
        link.getElement().setAttribute("download", paper.fileName());
        return link;
    }
}
