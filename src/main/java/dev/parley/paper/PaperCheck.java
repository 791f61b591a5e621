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
        findings.add(asks(schedule));
        if (file.kind() == PaperKind.ASK_WORKBOOK) {
            var sums = new ArrayList<Totals.Sum>();
            schedule.contractYears()
                    .forEach(year -> sums.add(Totals.of(schedule.lines(), List.of(year), Totals.At.ASK)));
            findings.addAll(new WorkbookCheck(file.bytes(), paper, sums).findings());
        } else {
            findings.add(CsvCheck.of(new String(file.bytes(), java.nio.charset.StandardCharsets.UTF_8), paper));
        }
        return findings;
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
