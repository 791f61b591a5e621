package dev.parley.paper.aws;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The whole of what AWS gets in one paper.
 *
 * @param issued the day on the cover
 * @param years the contract years with the months of each, in order
 * @param nonBinding the sentence that makes the forecast non-binding
 */
public record AskPaper(
        String customer,
        String agreement,
        String currency,
        LocalDate effective,
        LocalDate issued,
        List<Year> years,
        List<AskLine> lines,
        List<DemandLine> demand,
        String nonBinding) {

    public AskPaper {
        years = List.copyOf(years);
        lines = List.copyOf(lines);
        demand = List.copyOf(demand);
    }

    /** A contract year by date. */
    public record Year(String label, LocalDate from, LocalDate to, List<YearMonth> months) {

        public Year {
            months = List.copyOf(months);
        }
    }

    /** All months of the agreement. */
    public List<YearMonth> months() {
        return years.stream().flatMap(year -> year.months().stream()).toList();
    }
}
