package dev.parley.schedule;

import dev.parley.base.data.InvalidInput;
import dev.parley.bill.Bills;
import dev.parley.engine.quantity.ContractYears;
import dev.parley.people.CurrentPerson;
import dev.parley.plan.PlanRun;
import dev.parley.price.Prices;
import dev.parley.workload.Workloads;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a new schedule from a plan run, in one transaction. */
@Component
class ScheduleDrafts {

    private final ScheduleRepository schedules;
    private final ScheduleLineRepository lines;
    private final PositionRepository positions;
    private final Prices prices;
    private final Workloads workloads;
    private final Bills bills;
    private final CurrentPerson currentPerson;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ScheduleDrafts(
            ScheduleRepository schedules,
            ScheduleLineRepository lines,
            PositionRepository positions,
            Prices prices,
            Workloads workloads,
            Bills bills,
            CurrentPerson currentPerson,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.schedules = schedules;
        this.lines = lines;
        this.positions = positions;
        this.prices = prices;
        this.workloads = workloads;
        this.bills = bills;
        this.currentPerson = currentPerson;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return the number of the new schedule */
    int draft(UUID negotiation, PlanRun run) {
        var years = new ContractYears(run.inputs().effective(), run.inputs().contractYears());
        var linePrices = new LinePrices(prices.book(negotiation), years.effective());
        var drafted = new RunLines(run.inputs(), run.result(), Drafting.months(years), linePrices).lines();
        if (drafted.isEmpty()) {
            throw new InvalidInput(
                    "run",
                    run.number(),
                    "Run " + run.number() + " has no traffic after " + years.effective()
                            + ": there is nothing to negotiate.");
        }
        try {
            return written(negotiation, run, years, linePrices, drafted);
        } catch (DataIntegrityViolationException sameNumber) {
            return written(negotiation, run, years, linePrices, drafted);
        }
    }

    /** Somebody who drafts at the same moment takes the same number: the second of the two writes once more. */
    private int written(
            UUID negotiation, PlanRun run, ContractYears years, LinePrices linePrices, List<DraftLine> drafted) {
        return Objects.requireNonNull(transaction.execute(_ -> write(negotiation, run, years, linePrices, drafted)));
    }

    private int write(
            UUID negotiation, PlanRun run, ContractYears years, LinePrices linePrices, List<DraftLine> drafted) {
        var before = schedules.findFirstByNegotiationIdOrderByNumberDesc(negotiation);
        var linesBefore = before.map(row -> lines.findByScheduleIdOrderByLineNumber(row.id))
                .orElse(List.of());
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var by = currentPerson.get().id();
        var row = new ScheduleRow();
        row.id = UUID.randomUUID();
        row.negotiationId = negotiation;
        row.number = before.map(last -> last.number).orElse(0) + 1;
        row.planRun = run.number();
        row.effectiveDate = years.effective();
        row.contractYears = years.years();
        row.createdAt = at;
        row.createdBy = by;
        schedules.saveAndFlush(row);
        var drafting = new Drafting(linePrices, workloads.all(negotiation), Drafting.asks(linesBefore), by, at);
        var added = new ArrayList<ScheduleLineRow>();
        for (var draft : drafted) {
            added.add(drafting.row(row.id, added.size() + 1, draft));
        }
        for (var spend : SpendLines.of(years, bills.byPayer(negotiation))) {
            added.add(drafting.row(row.id, added.size() + 1, spend));
        }
        lines.saveAllAndFlush(added);
        before.ifPresent(last -> carryPositions(last, linesBefore, added, by, at));
        return row.number;
    }

    private void carryPositions(
            ScheduleRow last, List<ScheduleLineRow> linesBefore, List<ScheduleLineRow> added, UUID by, Instant at) {
        Map<ScheduleLine.Key, UUID> byKey = new HashMap<>();
        linesBefore.forEach(line -> byKey.put(line.toRecord().key(), line.id));
        var old = new HashMap<UUID, PositionRow>();
        positions.of(last.id).forEach(position -> old.put(position.lineId, position));
        for (var line : added) {
            Optional.ofNullable(byKey.get(line.toRecord().key()))
                    .map(old::get)
                    .ifPresent(position -> positions.save(position.carriedTo(line.id, by, at)));
        }
    }
}
