package dev.parley.plan;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on a request, in words.
 *
 * @param below says that the workload is below the smallest purchase; empty where it is not
 */
record RequestWords(
        PlanInputs.Request request,
        PlanInputs.Workload workload,
        String asked,
        String product,
        YearMonth start,
        String below) {

    /** What is certain without knowing what a unit carries, in dollars a month. */
    record Certain(
            BigDecimal onDemandToday,
            BigDecimal onDemandAtStart,
            BigDecimal committed,
            BigDecimal activeShare,
            @Nullable BigDecimal batch) {}

    RequestVerdict verdict(
            RequestVerdict.@Nullable Figures today,
            RequestVerdict.@Nullable Figures atStart,
            RequestVerdict.@Nullable Figures better,
            String missing,
            Optional<Certain> certain) {
        if (today == null || atStart == null) {
            return certain.filter(one -> one.committed().compareTo(one.onDemandAtStart()) >= 0)
                    .map(one -> without(one, missing))
                    .orElseGet(() -> answer(RequestVerdict.Verdict.UNKNOWN, null, null, null, missing));
        }
        String reason = outside();
        if (!reason.isEmpty()) {
            return answer(
                    RequestVerdict.Verdict.NO, today, atStart, null, figures(today, atStart) + " " + reason + small());
        }
        if (atStart.minutes().savingUsd().signum() > 0) {
            return answer(
                    RequestVerdict.Verdict.COMMIT, today, atStart, better, saves(atStart) + best(atStart, better));
        }
        String loses = figures(today, atStart);
        return better == null
                ? answer(RequestVerdict.Verdict.NO, today, atStart, null, loses + small())
                : answer(RequestVerdict.Verdict.COMMIT_LESS, today, atStart, better, loses + best(atStart, better));
    }

    private String small() {
        return below.isEmpty() ? "" : " " + below;
    }

    private RequestVerdict answer(
            RequestVerdict.Verdict verdict,
            RequestVerdict.@Nullable Figures today,
            RequestVerdict.@Nullable Figures atStart,
            RequestVerdict.@Nullable Figures better,
            String sentence) {
        return answer(
                verdict,
                atStart == null ? null : atStart.onDemandUsd(),
                atStart == null ? null : atStart.committedUsd(),
                today,
                atStart,
                better,
                sentence);
    }

    private RequestVerdict without(Certain one, String missing) {
        return answer(
                RequestVerdict.Verdict.NO,
                one.onDemandAtStart(),
                one.committed(),
                null,
                null,
                null,
                certain(one, missing));
    }

    private RequestVerdict answer(
            RequestVerdict.Verdict verdict,
            @Nullable BigDecimal onDemand,
            @Nullable BigDecimal committed,
            RequestVerdict.@Nullable Figures today,
            RequestVerdict.@Nullable Figures atStart,
            RequestVerdict.@Nullable Figures better,
            String sentence) {
        return new RequestVerdict(
                workload.code(),
                workload.name(),
                request.askedBy(),
                product,
                asked,
                start,
                request.termMonths(),
                workload.minuteCv(),
                verdict,
                onDemand,
                committed,
                today,
                atStart,
                better,
                verdict.label() + ": " + sentence);
    }

    private String outside() {
        return switch (workload.asks()) {
            case BATCH -> "Batch work asks for no capacity.";
            case EXPERIMENT -> "An experiment asks for no capacity.";
            case IDEA -> "Nobody has funded it.";
            case CAPACITY ->
                workload.evidenceMonths() >= 3
                        ? ""
                        : workload.evidenceMonths() + (workload.evidenceMonths() == 1 ? " month" : " months")
                                + " of evidence: review after three full months.";
        };
    }

    /** "900.00 on demand against 4,400.00, busy 16.7 %, needs 50.6 %": at its start, and today where that differs. */
    private static String figures(RequestVerdict.Figures today, RequestVerdict.Figures atStart) {
        StringBuilder text = new StringBuilder(against(atStart));
        if (today.onDemandUsd().compareTo(atStart.onDemandUsd()) != 0) {
            text.append(" in ").append(Words.month(atStart.month())).append("; ");
            text.append(against(today)).append(" in ").append(Words.month(today.month()));
        }
        text.append(". It needs ").append(Words.percent(atStart.breakEven(), 1)).append('.');
        if (!today.quantity().contains("/")) {
            text.append(" Its first unit, busy ")
                    .append(Words.percent(today.firstBusy(), 1))
                    .append(", pays from ")
                    .append(Words.usd(today.firstPaysFrom()))
                    .append(" an hour.");
        }
        if (today.batchUsd() != null) {
            text.append(" At batch prices ").append(Words.usd(today.batchUsd())).append('.');
        }
        return text.toString();
    }

    private static String against(RequestVerdict.Figures one) {
        RequestVerdict.Carried minutes = one.minutes();
        String beside = minutes.overflowUsd().signum() > 0
                ? " plus " + Words.usd(minutes.overflowUsd()) + " on demand beside it"
                : "";
        return Words.usd(one.onDemandUsd()) + " on demand against " + Words.usd(one.committedUsd()) + beside + ", busy "
                + busy(one);
    }

    /** With the spread of minutes, and at hourly means where that reads otherwise. */
    private static String busy(RequestVerdict.Figures one) {
        String minutes = Words.percent(one.minutes().busy(), 1);
        String hourly = Words.percent(one.hourly().busy(), 1);
        return minutes.equals(hourly) ? hourly : hourly + " (" + minutes + " with the spread of minutes)";
    }

    private static String saves(RequestVerdict.Figures one) {
        return Words.usd(one.committedUsd()) + " for " + one.quantity() + " against " + Words.usd(one.onDemandUsd())
                + " on demand: saves " + Words.usd(one.hourly().savingUsd()) + " at hourly means, "
                + Words.usd(one.minutes().savingUsd()) + " with the spread of minutes; busy "
                + busy(one) + ", needs " + Words.percent(one.breakEven(), 1) + ".";
    }

    /** The best size, when it is another one. */
    private static String best(RequestVerdict.Figures asked, RequestVerdict.@Nullable Figures better) {
        if (better == null || better.quantity().equals(asked.quantity())) {
            return "";
        }
        return " Best is " + better.quantity() + ": saves "
                + Words.usd(better.minutes().savingUsd()) + ", busy "
                + Words.percent(better.minutes().busy(), 0) + ".";
    }

    private static String certain(Certain one, String missing) {
        return Words.usd(one.onDemandToday()) + " on demand against " + Words.usd(one.committed())
                + ", active " + Words.percent(one.activeShare(), 0) + " of the hours: it loses whatever a unit carries."
                + (one.batch() == null ? "" : " At batch prices " + Words.usd(one.batch()) + ".")
                + " " + missing;
    }
}
