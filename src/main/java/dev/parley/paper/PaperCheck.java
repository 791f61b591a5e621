package dev.parley.paper;

import dev.parley.paper.PaperPreview.Finding;
import dev.parley.paper.aws.AskPaper;
import dev.parley.schedule.Schedule;
import dev.parley.schedule.ScheduleLine;
import dev.parley.schedule.Totals;
import java.util.ArrayList;
import java.util.List;

/** Reads a finished file back before it leaves. */
final class PaperCheck {

    private PaperCheck() {}

    static List<Finding> of(PaperFile file, AskPaper paper, Schedule schedule) {
        var findings = new ArrayList<Finding>();
        if (file.kind().asks()) {
            findings.add(asks(schedule));
        }
        var document = AwsFiles.document(file.kind(), paper);
        switch (file.kind().format()) {
            case XLSX ->
                findings.addAll(
                        new WorkbookCheck(file.bytes(), paper, document, sums(file.kind(), schedule)).findings());
            case PDF -> findings.addAll(PdfCheck.of(file.bytes(), document, file.kind() == PaperKind.ASK_PAGE ? 1 : 0));
            case CSV, JSON -> findings.add(TextCheck.of(file, paper));
        }
        return findings;
    }

    private static List<Totals.Sum> sums(PaperKind kind, Schedule schedule) {
        return kind.asks()
                ? schedule.contractYears().stream()
                        .map(year -> Totals.of(schedule.lines(), List.of(year), Totals.At.ASK))
                        .toList()
                : List.of();
    }

    /** An ask carried over from a schedule before may lie above a list price that has fallen since. */
    private static Finding asks(Schedule schedule) {
        var above = schedule.lines().stream()
                .filter(line -> line.offList() != null && line.offList().signum() < 0)
                .map(ScheduleLine::label)
                .toList();
        return above.isEmpty()
                ? new Finding(true, "No ask above list")
                : new Finding(false, "The ask of " + above.getFirst() + " is above list: lower it or leave it empty.");
    }
}
