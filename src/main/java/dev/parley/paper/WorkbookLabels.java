package dev.parley.paper;

import dev.parley.paper.aws.AskPaper;
import java.util.Set;
import java.util.regex.Pattern;

/** The fixed words of the workbook: headings and what stands for a missing rate. */
final class WorkbookLabels {

    private static final Set<String> FIXED = Set.of(
            "Agreement from",
            "Issued",
            "Currency",
            "Line",
            "Model",
            "Scope",
            "Account",
            "Term",
            "Paper",
            "Unit",
            "List",
            "Our ask",
            "Off list",
            "All years at our ask",
            "Quantities by month",
            "Quantities by calendar quarter",
            "Demand forecast",
            "Standing",
            "Need by",
            "Cache read",
            "Tokens a request, in",
            "Tokens a request, out",
            "unknown",
            "list");

    private static final Pattern QUARTER = Pattern.compile("\\d{4} Q[1-4](, [1-4] mo\\.)?");
    private static final Pattern YEAR = Pattern.compile("CY\\d{1,2} (quantity|at list|at our ask)");
    private static final Pattern DEMAND = Pattern.compile(
            "\\d{4}-Q[1-4] (steady in, kTPM|steady out, kTPM|peak in, kTPM|peak out, kTPM|requests a minute)");

    private WorkbookLabels() {}

    static boolean known(String text, AskPaper paper) {
        return FIXED.contains(text)
                || QUARTER.matcher(text).matches()
                || YEAR.matcher(text).matches()
                || DEMAND.matcher(text).matches()
                || text.equals("Total, " + paper.lines().size() + " lines");
    }
}
