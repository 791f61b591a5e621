package dev.parley.paper;

import dev.parley.paper.PaperText.Row;
import dev.parley.review.ApprovalKind;
import dev.parley.review.Content;
import dev.parley.review.Content.Cells;
import dev.parley.review.Content.Line;
import dev.parley.review.Need;
import dev.parley.review.ReviewKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A paper as others are asked to approve it: its exact file by its hash, and what it says line by line. */
final class PaperContents {

    /** Tables whose figures are sums of others, or stand in others line by line. */
    private static final Set<String> DERIVED = Set.of("quantities", "by_quarter", "ask_by_year", "demand_by_quarter");

    private static final int LONGEST = 200;

    private PaperContents() {}

    /**
     * @param json    what the paper says
     * @param cautions what whoever decides is told beside it
     * @param editors whose edits stand in it
     */
    static Content of(PaperLog.Made made, String json, List<String> cautions, Set<UUID> editors) {
        var file = made.file();
        var lines = new ArrayList<Line>();
        for (int caution = 1; caution <= cautions.size(); caution++) {
            lines.add(new Line("caution " + caution, "Before you approve", cautions.get(caution - 1), List.of()));
        }
        lines.add(new Line(
                "file",
                "The file",
                file.name(),
                new Cells()
                        .add("Kind", file.kind().label())
                        .add("SHA-256", file.sha256())
                        .add("Schedule", made.schedule())
                        .add("Run", made.run())
                        .add("Marks", made.document().mark())
                        .list()));
        for (var row : PaperText.rows(json)) {
            if (!DERIVED.contains(row.table())) {
                lines.add(line(row));
            }
        }
        return new Content(
                ReviewKind.PAPER,
                file.kind().key(),
                file.name().substring(0, Math.min(LONGEST, file.name().length())),
                true,
                lines,
                needs(made),
                editors);
    }

    private static Line line(Row row) {
        var cells = new Cells();
        row.cells().forEach(cells::add);
        return new Line(row.table() + " " + row.name() + " " + row.ordinal(), row.title(), row.name(), cells.list());
    }

    private static List<Need> needs(PaperLog.Made made) {
        var needs = new ArrayList<Need>();
        needs.add(new Need(
                ApprovalKind.PAPER_THAT_LEAVES,
                null,
                "Every paper that leaves the house is approved by its exact content."));
        if (!made.document().marks().isEmpty()) {
            needs.add(new Need(
                    ApprovalKind.NDA_MARK,
                    null,
                    "It bears the mark \u201c" + made.document().mark() + "\u201d."));
        }
        return needs;
    }
}
