package dev.parley.engine.deal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rate or a percentage on lines of the bill. Where several reach a line, the one that began last is in force.
 *
 * @param id                  its name inside the deal
 * @param lines               ids of the lines, or of support
 * @param from                first day, or null: from the first day of the agreement
 * @param reachesRunningTerms whether it also lowers what was bought before; no: it begins after that has ended
 * @param inWriting           silence is read as no term at all
 */
public record LineTerm(
        String id,
        List<String> lines,
        Pricing pricing,
        @Nullable LocalDate from,
        boolean reachesRunningTerms,
        Answer inWriting) {

    public LineTerm {
        lines = List.copyOf(lines);
    }

    /** A written term from the first day on, also for what is running. */
    public static LineTerm of(String id, Pricing pricing, String... lines) {
        return new LineTerm(id, List.of(lines), pricing, null, true, Answer.YES);
    }

    /** First day on which it prices {@code line}, or null: from the beginning. */
    @Nullable
    LocalDate begins(BillLine line) {
        LocalDate running = line.runningUntil();
        if (reachesRunningTerms || running == null || from != null && from.isAfter(running)) {
            return from;
        }
        return running.plusDays(1);
    }
}
