package dev.parley.paper.inside;

import dev.parley.deal.DealRole;
import dev.parley.engine.deal.Outlook;
import dev.parley.engine.report.Cell;
import dev.parley.engine.report.Figures;
import dev.parley.engine.report.Format;
import dev.parley.engine.report.Part;
import dev.parley.engine.report.Part.Fact;
import dev.parley.engine.report.Part.Facts;
import dev.parley.engine.report.Part.Paragraph;
import dev.parley.paper.print.Shown;
import dev.parley.plan.PlanResult.PeriodCost;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a committee reads before it decides: what is asked, what to commit to and why, what it is expected to cost. */
final class CommitteePage {

    private final Inside inside;
    private final PositionTables positions;
    private final DealTables deals;

    CommitteePage(Inside inside, PositionTables positions, DealTables deals) {
        this.inside = inside;
        this.positions = positions;
        this.deals = deals;
    }

    List<Part> parts(Figures figures) {
        var parts = new ArrayList<Part>();
        parts.add(new Paragraph(sentence()));
        parts.add(new Part.Beside(asked(figures), committed(figures)));
        if (deals.missing().isEmpty()) {
            parts.add(deals.table("choice", "What each deal is expected to cost", deals.weighed(), false));
        }
        Reasons.of(inside, deals).forEach(reason -> parts.add(new Paragraph(reason)));
        return parts;
    }

    /** What to decide, in one sentence; what it lacks where it cannot be said. */
    private String sentence() {
        var target = deals.outlook(DealRole.TARGET);
        if (target == null) {
            return deals.missing().isEmpty()
                    ? "No target is entered: what to commit to is not decided."
                    : "What a deal costs cannot be said yet: " + String.join(" ", deals.missing());
        }
        var row = deals.weighed().stream()
                .filter(one -> one.sheet() != null && one.sheet().role() == DealRole.TARGET)
                .findFirst()
                .orElseThrow();
        var saves = DealTables.saves(row);
        return "At target we commit " + commitments(target) + " and expect to pay " + usd(target.expected())
                + " over the term (" + usd(target.low()) + " to " + usd(target.high()) + " in eight of ten paths)"
                + (saves == null
                        ? ""
                        : ", " + usd(saves.abs()) + (saves.signum() < 0 ? " more" : " less") + " than today's terms")
                + ".";
    }

    private static String commitments(Outlook outlook) {
        return outlook.years().stream()
                .map(year -> year.commitment() == null ? "nothing" : usd(year.commitment()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private List<Part> asked(Figures figures) {
        return List.of(new Facts(
                fact("AI lines at list", positions.total(figures, "at_list")),
                fact("At our ask", positions.total(figures, "at_ask")),
                fact("At target, lines that have one", positions.total(figures, "at_target")),
                fact("At walk-away, lines that have one", positions.total(figures, "at_walk_away")),
                new Fact("Lines", inside.schedule().lines().size() + ", " + positioned() + " with a position")));
    }

    private long positioned() {
        return inside.schedule().lines().stream()
                .filter(line -> inside.position(line.id()).target() != null)
                .count();
    }

    private List<Part> committed(Figures figures) {
        var years = inside.run().result().contractYears();
        var all = sum(years.stream().map(PeriodCost::allOnDemandUsd).toList());
        var total = sum(years.stream().map(PeriodCost::totalUsd).toList());
        var facts = new ArrayList<Fact>(List.of(
                fact("Bedrock, all on demand at the run's prices", all),
                fact("Bedrock as planned", total),
                fact("Saving of the plan", all.subtract(total)),
                new Fact("Units and capacity bought", bought())));
        inside.board().wholes().stream()
                .filter(whole -> whole.name().startsWith("No agreement"))
                .findFirst()
                .ifPresent(whole -> facts.add(fact("No agreement, expected", whole.expected())));
        return List.of(new Facts(facts));
    }

    private String bought() {
        long count = inside.run().result().pools().stream()
                .flatMap(pool -> pool.sides().stream())
                .mapToLong(side -> side.purchases().size())
                .sum();
        return count == 0 ? "none" : count + (count == 1 ? " purchase" : " purchases");
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Fact fact(String label, BigDecimal usd) {
        return new Fact(label, new Cell.Figure(usd), Format.DOLLARS);
    }

    static String usd(BigDecimal usd) {
        return "$" + Shown.of(usd, Format.DOLLARS);
    }
}
