package dev.parley.paper.aws;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The whole of what AWS gets in one paper.
 *
 * @param issued the day on the cover
 * @param years the contract years with the months of each, in order
 * @param terms      of the agreement, that we ask for
 * @param purchases  whether the forecast says what capacity we mean to buy; the ask does in any case, it asks for its rates
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
        List<AskTerm> terms,
        boolean purchases,
        Wording wording) {

    public AskPaper {
        years = List.copyOf(years);
        lines = List.copyOf(lines);
        demand = List.copyOf(demand);
        terms = List.copyOf(terms);
    }

    /** A contract year by date. */
    public record Year(String label, LocalDate from, LocalDate to, List<YearMonth> months) {

        public Year {
            months = List.copyOf(months);
        }
    }

    /** What its sums are of: how many lines, and that upside is among them, as on the schedule. */
    public String sumOf() {
        long upside = lines.stream().filter(AskLine::upside).count();
        return lines.size()
                + (lines.size() == 1 ? " line" : " lines")
                + (upside == 0 ? "" : ", with " + upside + " of upside, non-binding");
    }

    /** The same as a draft. */
    public AskPaper asDraft() {
        return new AskPaper(
                customer,
                agreement,
                currency,
                effective,
                issued,
                years,
                lines,
                demand,
                terms,
                purchases,
                wording.asDraft());
    }

    /** All months of the agreement. */
    public List<YearMonth> months() {
        return years.stream().flatMap(year -> year.months().stream()).toList();
    }
}
