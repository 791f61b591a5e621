package dev.parley.paper;

import dev.parley.paper.aws.AskPaper;
import dev.parley.schedule.Schedule;
import java.util.List;

/**
 * Exactly what would leave: the paper, the file made of it, and what was checked in that file.
 *
 * @param paper    what AWS gets
 * @param schedule the lines it is made from: those with a unit price
 * @param file     the finished file
 * @param findings what was checked in the finished file
 */
public record PaperPreview(AskPaper paper, Schedule schedule, PaperFile file, List<Finding> findings) {

    public PaperPreview {
        findings = List.copyOf(findings);
    }

    /**
     * One check of the finished file.
     *
     * @param sentence what was found
     */
    public record Finding(boolean passed, String sentence) {}

    /** Whether the file may leave. */
    public boolean passed() {
        return findings.stream().allMatch(Finding::passed);
    }
}
