package dev.parley.workload.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.parley.base.ui.Badge;
import dev.parley.base.ui.Columns;
import dev.parley.base.ui.FigureBand;
import dev.parley.base.ui.HeatMap;
import dev.parley.base.ui.Icon16;
import dev.parley.base.ui.Note;
import dev.parley.base.ui.Numbers;
import dev.parley.base.ui.sheet.BrowserTime;
import dev.parley.engine.quantity.Amount;
import dev.parley.workload.Guarantee;
import dev.parley.workload.ListCost;
import dev.parley.workload.Measured;
import dev.parley.workload.Status;
import dev.parley.workload.Workload;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One workload: what it is, how much, when, what that says, and how well it is known. */
final class WorkloadDetail extends Section {

    /** @param measured where its measured traffic came from, or null */
    WorkloadDetail(
            Workload workload,
            @Nullable Measured measured,
            EvidencePanel evidence,
            String modelName,
            ListCost cost,
            Button... actions) {
        addClassName("p-detail");
        getElement().setAttribute("aria-label", workload.name());
        var title = new H2(workload.name());
        var tools = new Div(actions);
        tools.addClassName("p-detail-tools");
        var head = new Div(title, tools);
        head.addClassName("p-detail-head");
        var owner = workload.owner();
        var keeper = new Span(workload.code() + ", " + workload.team() + ", "
                + (owner == null ? "no owner" : owner.name()) + ", "
                + workload.account().alias() + " ("
                + workload.account().payer() + ")");
        keeper.addClassName("p-quiet");
        add(head, keeper, badges(workload, modelName), figures(workload, measured, cost));
        addWeek(workload);
        var advice = Advice.of(workload);
        add(new Note(advice.good() ? Note.Kind.GOOD : Note.Kind.NEUTRAL, advice.head(), advice.text()));
        add(new H3("Evidence"), evidence);
        if (workload.note() != null) {
            add(new Paragraph(workload.note()));
        }
        var changed = new Paragraph(
                "Changed by " + workload.changedBy() + ", " + BrowserTime.moment(workload.changedAt()) + ".");
        changed.addClassName("p-meta");
        add(changed);
    }

    private static Div badges(Workload workload, String modelName) {
        var badges = Columns.row(Badge.neutral(workload.environment().label()));
        int months = workload.evidence().months();
        badges.add(
                workload.proven()
                        ? Badge.good("proven " + months + " months")
                        : new Badge(
                                Badge.Kind.NEEDS,
                                Icon16.CLOCK,
                                "unproven, " + months + (months == 1 ? " month" : " months")));
        badges.add(Badge.neutral(modelName + ", " + workload.scope()));
        if (workload.status() != Status.LIVE || workload.launching() != null) {
            var launching = workload.launching();
            badges.add(Badge.neutral(
                    workload.status().label() + (launching == null ? "" : ", launching " + Numbers.date(launching))));
        }
        if (workload.guarantee() != Guarantee.NONE) {
            badges.add(new Badge(
                    Badge.Kind.NEUTRAL,
                    Icon16.LOCK,
                    "guarantee: " + workload.guarantee().label()));
        }
        if (!workload.account().enrolled()) {
            badges.add(Badge.conflict("payer not enrolled"));
        }
        if (workload.illustrative()) {
            badges.add(Badge.unknown("illustrative"));
        }
        return badges;
    }

    private static FigureBand figures(Workload workload, @Nullable Measured measured, ListCost cost) {
        var mean = workload.flow().total();
        var traffic = workload.shape().traffic();
        var band = new FigureBand().tiny();
        band.figure("Mean tok/min", thousands(mean));
        var peak = Peaks.of(workload, measured);
        band.figure("Peak hour", thousands(peak.hour())).note(peak.hourSource());
        band.figure("P95 minute", thousands(peak.p95Minute())).note(peak.minuteSource());
        band.figure("Lowest hour", thousands(mean.multiply(Week.lowest(traffic))));
        switch (cost.perMonth(workload)) {
            case Amount.Known(BigDecimal usd) ->
                band.figure("On demand", Numbers.usd(usd)).note("a month at list");
            case Amount.Unknown(String reason) ->
                band.figure("On demand", "unknown").note(reason);
        }
        return band;
    }

    private void addWeek(Workload workload) {
        var week = Week.of(workload.shape().traffic(), workload.flow().total());
        var map = new HeatMap();
        map.setData(
                week,
                EvidencePanel.UNIT,
                "Mean " + EvidencePanel.tokens(workload.flow().total()) + ", highest "
                        + Numbers.decimal(workload.shape().traffic().peakToMean(), 1) + " times as much.");
        var meta = new Span(EvidencePanel.UNIT + ", all tokens, UTC");
        meta.addClassName("p-meta");
        var head = new Div(new H3("Hour of the week"), meta, HeatMap.scale(week));
        head.addClassName("p-detail-head");
        add(head, map);
    }

    private static String thousands(BigDecimal value) {
        return Numbers.decimal(value, value.compareTo(BigDecimal.TEN) < 0 ? 1 : 0) + "k";
    }
}
