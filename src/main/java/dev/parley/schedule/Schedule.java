package dev.parley.schedule;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * A schedule drafted from one plan run.
 *
 * @param planRun number of the plan run its quantities come from
 * @param months the months of the agreement, in order
 */
public record Schedule(
        UUID id,
        UUID negotiation,
        int number,
        int planRun,
        Instant createdAt,
        String createdBy,
        List<YearMonth> months,
        List<ScheduleLine> lines) {

    public Schedule {
        months = List.copyOf(months);
        lines = List.copyOf(lines);
    }

    public List<ScheduleLine> lines(Bundle bundle) {
        return lines.stream().filter(line -> line.bundle() == bundle).toList();
    }
}
