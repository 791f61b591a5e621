package dev.parley.workload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.parley.base.ui.DataTable;
import dev.parley.base.ui.GradeMark;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.Unknown;
import dev.parley.engine.pricing.Grade;
import dev.parley.workload.Evidence;
import dev.parley.workload.Origins;
import dev.parley.workload.Origins.Item;
import dev.parley.workload.Workload;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands behind each figure of a workload: the file that it was measured in, or what was entered. */
final class EvidencePanel extends Div {

    static final String UNIT = "k tok/min";

    private final transient Workload workload;
    private final transient Origins origins;
    private final DataTable table;

    /** @param slug address of the negotiation */
    EvidencePanel(Workload workload, Origins origins, String slug) {
        this.workload = workload;
        this.origins = origins;
        addClassName("p-stack");
        table = new DataTable("Evidence of " + workload.name()).dense().bare();
        table.text("What");
        table.number("Value").phoneFigure();
        table.text("Source").minor();
        table.text("As of").minor();
        table.mark("Grade");
        rows();
        add(table);
        if (!origins.of().isEmpty()) {
            add(files(slug));
        }
    }

    private void rows() {
        var flow = workload.flow();
        var requests = workload.requests();
        volume("Input", Item.INPUT, tokens(flow.input()) + " " + UNIT);
        volume("Cache reads", Item.CACHE_READ, tokens(flow.cacheRead()) + " " + UNIT);
        volume("Cache writes", Item.CACHE_WRITE, tokens(flow.cacheWrite()) + " " + UNIT);
        volume("Output", Item.OUTPUT, tokens(flow.output()) + " " + UNIT);
        volume("Requests", Item.REQUESTS, requests == null ? null : tokens(requests) + " a minute");
        row("Minute spread", Item.SPREAD, tokens(workload.minuteCv()), entered());
        var peak = workload.shape().traffic().peakToMean();
        row("Traffic shape", Item.SHAPE, "peak " + Numbers.decimal(peak, 1) + "×", entered());
        row("Full months", Item.EVIDENCE, String.valueOf(workload.evidence().months()), workload.evidence());
    }

    private static Evidence entered() {
        return new Evidence(0, "entered", null, null);
    }

    private void volume(String what, Item item, @Nullable String value) {
        boolean untold = origins.untold().contains(item) && origins.entered().source() == null;
        row(what, item, untold && nothing(item) ? null : value, origins.entered());
    }

    /** Whether nobody entered any; a file that does not tell a class says nothing of it. */
    private boolean nothing(Item item) {
        var flow = workload.flow();
        return switch (item) {
            case INPUT -> flow.input().signum() == 0;
            case CACHE_READ -> flow.cacheRead().signum() == 0;
            case CACHE_WRITE -> flow.cacheWrite().signum() == 0;
            case OUTPUT -> flow.output().signum() == 0;
            default -> false;
        };
    }

    /** @param otherwise what stands behind it when no file does */
    private void row(String what, Item item, @Nullable String value, Evidence otherwise) {
        var origin = origins.of(item).orElse(null);
        var source = origin == null ? otherwise.source() : origin.fileName();
        table.row(
                what,
                value == null ? new Unknown() : new Span(value),
                source == null ? new Unknown("no source") : new Span(source),
                day(origin == null ? otherwise.asOf() : origin.asOf()),
                grade(origin == null ? otherwise.grade() : Grade.M));
    }

    private static String day(@Nullable LocalDate asOf) {
        return asOf == null ? Numbers.NONE : Numbers.date(asOf);
    }

    private static Component grade(@Nullable Grade grade) {
        return grade == null ? new Unknown("none") : new GradeMark(grade.name().charAt(0));
    }

    /** The files behind the figures, each with what came of it. */
    private UnorderedList files(String slug) {
        var list = new UnorderedList();
        list.addClassNames("p-remarks", "p-meta");
        origins.files().forEach((origin, items) -> {
            var hash = new Span("SHA-256 " + origin.sha256());
            hash.addClassName("p-hash");
            list.add(new ListItem(
                    name(origin, slug),
                    new Span(": " + labels(items) + " of " + SeriesPreview.moment(origin.from()) + " to "
                            + SeriesPreview.moment(origin.to()) + ", confirmed by " + origin.by() + ", "
                            + SeriesPreview.moment(origin.at()) + ". "),
                    hash));
        });
        return list;
    }

    private static Component name(Origins.Origin origin, String slug) {
        return origin.intake() == null
                ? new Span(origin.fileName())
                : new Anchor("n/" + slug + "/intake?taken=" + origin.intake(), origin.fileName());
    }

    private static String labels(List<Item> items) {
        return items.stream().map(Item::label).collect(Collectors.joining(", "));
    }

    static String tokens(BigDecimal value) {
        return Numbers.decimal(value, Math.clamp(value.stripTrailingZeros().scale(), 0, 2));
    }
}
