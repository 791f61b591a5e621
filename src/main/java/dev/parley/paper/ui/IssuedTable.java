package dev.parley.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.PCard;
import dev.parley.paper.IssuedPaper;
import dev.parley.paper.PaperFile;
import java.io.ByteArrayInputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Every paper that was made, each to be had again byte for byte, and two of them to be compared. */
final class IssuedTable extends Div {

    private final Map<UUID, Anchor> links = new HashMap<>();
    private final List<IssuedPaper> chosen = new ArrayList<>();
    private final Button compare = new Button("Compare two");

    /**
     * @param read    reads the bytes at the moment they are asked for; it checks the person's permission again
     * @param comparing shows two, the earlier one first
     */
    IssuedTable(List<IssuedPaper> papers, Function<UUID, PaperFile> read, Consumer<List<UUID>> comparing) {
        var table = new DataTable("Papers made");
        table.text("File");
        table.text("State");
        table.text("Made").nowrap();
        table.text("By");
        table.text("Approved by");
        table.number("Schedule").phoneLabelled();
        table.number("Size").phoneLabelled();
        table.text("SHA-256").minor().phoneLine();
        table.text("Replaces").minor().phoneLine();
        table.mark("Compare");
        for (var paper : papers) {
            var link = link(paper, read);
            links.put(paper.id(), link);
            table.row(
                    link,
                    state(paper),
                    moment(paper.at()),
                    paper.by(),
                    paper.approval() == null
                            ? Numbers.NONE
                            : paper.approval().by() + ", "
                                    + moment(paper.approval().at()),
                    paper.run() == null ? String.valueOf(paper.schedule()) : paper.schedule() + ", Run " + paper.run(),
                    Numbers.count(Math.ceilDiv(paper.size(), 1000)) + " kB",
                    hash(paper),
                    replaced(papers, paper),
                    choose(paper));
        }
        compare.setEnabled(false);
        compare.addClickListener(_ -> comparing.accept(chosen.stream()
                .sorted(Comparator.comparing(IssuedPaper::at))
                .map(IssuedPaper::id)
                .toList()));
        add(new PCard("Papers made")
                .meta(Numbers.counted(papers.size(), "paper"))
                .tools(compare)
                .flush()
                .body(table));
    }

    /** Begins the download of a paper, as if its link were clicked. */
    void download(UUID paper) {
        links.get(paper).getElement().callJsFunction("click");
    }

    private Component choose(IssuedPaper paper) {
        if (!paper.comparable()) {
            return new Span();
        }
        var box = new Checkbox();
        box.setAriaLabel("Compare " + paper.fileName() + ", " + moment(paper.at()));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.add(paper);
            } else {
                chosen.remove(paper);
            }
            compare.setEnabled(chosen.size() == 2);
        });
        return box;
    }

    private static Badge state(IssuedPaper paper) {
        if (!paper.kind().forAws()) {
            return Badge.internal("Internal");
        }
        return switch (paper.state()) {
            case DRAFT -> Badge.neutral("Draft");
            case SENT -> Badge.needs("Sent for approval");
            case ISSUED -> Badge.good("Issued");
        };
    }

    private static Span hash(IssuedPaper paper) {
        var hash = new Span(paper.sha256().substring(0, 16));
        hash.getElement().setAttribute("title", paper.sha256());
        hash.addClassName("p-paper-hash");
        return hash;
    }

    private static String replaced(List<IssuedPaper> papers, IssuedPaper paper) {
        return papers.stream()
                .filter(one -> Objects.equals(one.id(), paper.replaces()))
                .findFirst()
                .map(one -> "that of " + moment(one.at()))
                .orElse(Numbers.NONE);
    }

    private static String moment(java.time.Instant at) {
        return Numbers.moment(LocalDateTime.ofInstant(at, ZoneOffset.UTC)) + " UTC";
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
