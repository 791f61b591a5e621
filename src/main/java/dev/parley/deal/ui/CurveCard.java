package dev.parley.deal.ui;

import com.vaadin.flow.component.Component;
import dev.parley.base.ui.CommitCurveChart;
import dev.parley.base.ui.CommitCurveChart.Whose;
import dev.parley.base.ui.EmptyState;
import dev.parley.base.ui.Numbers;
import dev.parley.deal.CommitPlot;
import dev.parley.deal.CurveBasis;
import dev.parley.deal.DealRole;
import dev.parley.deal.Words;
import dev.parley.engine.deal.CommitCurve;
import dev.parley.engine.deal.Outlook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The commit curve as a chart, with its sentence. */
final class CurveCard {

    private CurveCard() {}

    static Component of(Optional<CommitPlot> plot) {
        return plot.<Component>map(CurveCard::chart)
                .orElseGet(() -> new EmptyState(
                        "No deal commits to anything yet",
                        "The curve is drawn around today's commitment: enter today's terms, or an offer."));
    }

    private static Component chart(CommitPlot plot) {
        var chart = new CommitCurveChart();
        chart.setData(
                new CommitCurveChart.Data(
                        tiers(plot),
                        plot.marks().stream().map(CurveCard::mark).toList(),
                        plot.none().expected()),
                sentence(plot));
        return chart;
    }

    /** What the curve says: its least, and where the other side's offer is beside it. */
    static String sentence(CommitPlot plot) {
        var least = plot.least();
        var offer = plot.marks().stream()
                .filter(mark -> mark.role() == DealRole.OFFER)
                .findFirst()
                .map(mark -> " " + mark.name() + " commits to " + Words.millions(mark.commitment())
                        + " a year on average and costs "
                        + Numbers.usdShort(mark.outlook().expected()) + ".")
                .orElse("");
        return "With the other terms of " + plot.base().name()
                + (plot.basis() == CurveBasis.TIER_TABLE
                        ? " and the discount of the tier table, "
                        : " and its discount whatever is committed, ")
                + Words.millions(CommitPlot.commitment(least)) + " a year costs least of the flat commitments: "
                + Numbers.usdShort(least.outlook().expected()) + " expected over the term, P10 to P90 "
                + Numbers.usdShort(least.outlook().low()) + " to "
                + Numbers.usdShort(least.outlook().high()) + ", a shortfall in "
                + least.outlook().years().stream()
                        .map(year ->
                                Numbers.percent(year.shortfallProbability().value()) + " of cases in CY" + year.year())
                        .collect(Collectors.joining(", "))
                + "." + offer;
    }

    /** Points of the same discount beside each other are one part of the curve. */
    private static List<CommitCurveChart.Tier> tiers(CommitPlot plot) {
        var tiers = new ArrayList<CommitCurveChart.Tier>();
        var part = new ArrayList<CommitCurveChart.Point>();
        var words = "";
        for (var point : plot.points()) {
            var own = Shown.discounts(point.deal().header().discounts()) + " off";
            if (!own.equals(words) && !part.isEmpty()) {
                tiers.add(new CommitCurveChart.Tier(words, List.copyOf(part)));
                part.clear();
            }
            words = own;
            part.add(point(point));
        }
        tiers.add(new CommitCurveChart.Tier(words, part));
        return tiers;
    }

    private static CommitCurveChart.Point point(CommitCurve.Point point) {
        Outlook outlook = point.outlook();
        return new CommitCurveChart.Point(
                CommitPlot.commitment(point),
                outlook.expected(),
                outlook.low(),
                outlook.high(),
                outlook.years().stream()
                        .map(year -> year.shortfallProbability().value())
                        .toList());
    }

    private static CommitCurveChart.Mark mark(CommitPlot.Mark mark) {
        var whose = switch (mark.role()) {
            case TODAY -> Whose.TODAY;
            case OFFER -> Whose.THEIRS;
            case WALK_AWAY -> Whose.WALK_AWAY;
            case TARGET -> Whose.TARGET;
            case ASK, IDEA -> Whose.OURS;
        };
        var who = switch (mark.role()) {
            case TODAY -> "today";
            case OFFER -> "AWS, " + mark.name();
            case ASK -> "our ask";
            case TARGET -> "target";
            case WALK_AWAY -> "walk-away";
            case IDEA -> mark.name();
        };
        return new CommitCurveChart.Mark(
                mark.commitment(),
                mark.outlook().expected(),
                who + " $" + Numbers.decimal(mark.commitment().movePointLeft(6), 1) + "M"
                        + (mark.ramp() ? ", mean" : ""),
                whose);
    }
}
