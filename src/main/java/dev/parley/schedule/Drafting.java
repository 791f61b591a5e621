package dev.parley.schedule;

import dev.parley.engine.pricing.Rate;
import dev.parley.engine.quantity.ContractYears;
import dev.parley.workload.BilledBy;
import dev.parley.workload.Workload;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes rows of draft lines: prices, paper, and the asks of the schedule before. */
record Drafting(
        LinePrices prices, List<Workload> workloads, Map<ScheduleLine.Key, BigDecimal> asks, UUID by, Instant at) {

    /** What the same lines asked for in the schedule before. */
    static Map<ScheduleLine.Key, BigDecimal> asks(List<ScheduleLineRow> before) {
        var asks = new HashMap<ScheduleLine.Key, BigDecimal>();
        before.stream()
                .filter(row -> row.askRate != null)
                .forEach(row -> asks.put(row.toRecord().key(), row.askRate));
        return asks;
    }

    /** A line of which a part of spend is negotiated: a dollar at list costs a dollar. */
    ScheduleLineRow row(UUID schedule, int number, SpendLines.Spend spend) {
        var row = begun(schedule, number);
        row.bundle = spend.bundle();
        row.label = spend.line().label();
        row.model = spend.line().name();
        row.scope = SpendLines.SCOPE;
        row.account = spend.key().account();
        row.payer = spend.payer();
        row.priced(null);
        row.term = SpendLines.TERM;
        row.unit = SpendLines.UNIT;
        row.paper = Paper.ADDENDUM;
        row.listRate = BigDecimal.ONE;
        row.source = "whole bill: the year before the agreement, grown by the base case";
        row.askRate = asks.get(spend.key());
        row.quantities = named(spend.quantities());
        return row;
    }

    private ScheduleLineRow begun(UUID schedule, int number) {
        var row = new ScheduleLineRow();
        row.id = UUID.randomUUID();
        row.scheduleId = schedule;
        row.lineNumber = number;
        row.changedAt = at;
        row.changedBy = by;
        return row;
    }

    private static Map<String, BigDecimal> named(Map<YearMonth, BigDecimal> quantities) {
        return quantities.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
    }

    ScheduleLineRow row(UUID schedule, int number, DraftLine draft) {
        var row = begun(schedule, number);
        row.bundle = draft.bundle();
        row.label = draft.label();
        row.model = draft.model();
        row.scope = draft.scope();
        row.account = draft.account();
        row.payer = draft.payer();
        row.priced(draft.kind());
        row.term = LineWords.term(draft.kind());
        row.unit = LineWords.unit(draft.kind());
        row.paper = paper(draft);
        row.upside = draft.upside();
        rates(row, draft);
        row.askRate = asks.get(draft.key());
        row.quantities = named(draft.quantities());
        return row;
    }

    /** A payer outside the agreement pays list today. */
    private void rates(ScheduleLineRow row, DraftLine draft) {
        @Nullable
        Rate list = prices.list(draft.model(), draft.scope(), draft.kind()).orElse(null);
        @Nullable
        Rate current = draft.enrolled()
                ? prices.current(draft.model(), draft.scope(), draft.kind()).orElse(null)
                : null;
        row.listRate = list == null ? null : list.usd();
        row.currentRate = current == null ? null : current.usd();
        var evidence = list == null ? current : list;
        if (evidence != null) {
            row.source = evidence.source();
            row.sourceDate = evidence.from();
            row.grade = evidence.grade();
            row.illustrative = evidence.illustrative();
        }
    }

    /** What the Marketplace bills is agreed with its seller in a private offer. */
    private Paper paper(DraftLine draft) {
        return workloads.stream()
                        .filter(workload -> workload.model().equals(draft.model())
                                && workload.scope().equals(draft.scope())
                                && workload.account().alias().equals(draft.account()))
                        .anyMatch(workload -> workload.billedBy() == BilledBy.MARKETPLACE)
                ? Paper.MARKETPLACE
                : Paper.ADDENDUM;
    }

    static Set<YearMonth> months(ContractYears years) {
        return Schedule.slices(years).stream().map(Slice::month).collect(Collectors.toUnmodifiableSet());
    }
}
