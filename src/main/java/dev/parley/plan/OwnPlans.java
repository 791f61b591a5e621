package dev.parley.plan;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.engine.commitment.Term;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.Permission;
import dev.parley.people.People;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Plans made by hand, one a pool of a negotiation, shared by its members. */
@Service
public class OwnPlans {

    private static final int MOST_LINES = 200;
    private static final int MOST_UNITS = 9_999;

    private final OwnPlanRepository rows;
    private final PreparedPlans prepared;
    private final Access access;
    private final People people;
    private final Clock clock;

    OwnPlans(OwnPlanRepository rows, PreparedPlans prepared, Access access, People people, Clock clock) {
        this.rows = rows;
        this.prepared = prepared;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /** The plan made by hand for a pool; without lines and at version {@link OwnPlan#NEW} while there is none. */
    public OwnPlan of(UUID negotiation, String pool) {
        access.require(negotiation, Permission.SEE);
        return rows.find(negotiation, pool)
                .map(this::plan)
                .orElseGet(() -> new OwnPlan(pool, List.of(), OwnPlan.NEW, "", Instant.EPOCH));
    }

    /**
     * Saves all purchases of a pool.
     *
     * @param run     the run whose pool it is: terms, months and rates are checked against it
     * @param version the version that was read
     * @throws InvalidInput when a purchase cannot be made; it names the line and the field
     */
    public SaveResult<OwnPlan> save(PlanRun run, String pool, long version, List<OwnPlan.Line> lines) {
        Membership member = access.require(run.negotiation(), Permission.RUN_PLAN);
        check(prepared.of(run), pool, lines);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        OwnPlanRepository.Row row = new OwnPlanRepository.Row(
                UUID.randomUUID(),
                pool,
                PlanJson.lines(lines),
                version + 1,
                member.who().id(),
                now);
        boolean saved = version == OwnPlan.NEW
                ? inserted(run.negotiation(), row)
                : rows.update(run.negotiation(), row, version);
        OwnPlan stands = rows.find(run.negotiation(), pool).map(this::plan).orElse(null);
        if (stands == null) {
            return new SaveResult.Gone<>();
        }
        return saved
                ? new SaveResult.Saved<>(stands, stands.at())
                : new SaveResult.Conflict<>(stands.by(), stands.at(), stands);
    }

    private boolean inserted(UUID negotiation, OwnPlanRepository.Row row) {
        try {
            rows.insert(negotiation, row);
            return true;
        } catch (DuplicateKeyException somebodyElseWasFaster) {
            return false;
        }
    }

    /** The exact plan's purchases, to begin with. */
    public List<OwnPlan.Line> exact(PlanRun run, String pool) {
        access.require(run.negotiation(), Permission.SEE);
        List<OwnPlan.Line> lines = new ArrayList<>();
        run.result()
                .pool(pool)
                .ifPresent(found -> found.sides()
                        .forEach(side -> side.purchases()
                                .forEach(line -> lines.add(
                                        new OwnPlan.Line(side.code(), line.term(), line.start(), line.units())))));
        return List.copyOf(lines);
    }

    /** What the pool's teams ask for, bought when they ask for it and renewed to the end of the plan. */
    public List<OwnPlan.Line> requested(PlanRun run, String pool) {
        access.require(run.negotiation(), Permission.SEE);
        PreparedPlan plan = prepared.of(run);
        List<OwnPlan.Line> lines = new ArrayList<>();
        plan.replan(pool).ifPresent(replan -> {
            PoolProblem problem = plan.problem(pool).orElseThrow();
            for (PlanInputs.Request request : run.inputs().requests()) {
                boolean here = problem.inside().contains(request.workload())
                        && request.product().equals(replan.offering().product().code())
                        && request.units().size() == replan.offering().sides().size();
                if (here) {
                    requested(plan.calendar(), replan.offering(), request, lines);
                }
            }
        });
        return List.copyOf(lines);
    }

    private static void requested(
            Calendar calendar, PoolProblem.Offering offering, PlanInputs.Request request, List<OwnPlan.Line> lines) {
        YearMonth start = request.start() == null ? calendar.first() : YearMonth.from(request.start());
        String term = OfferingBuilder.termId(request.termMonths());
        while (!start.isAfter(calendar.last())) {
            for (int i = 0; i < offering.sides().size(); i++) {
                PoolProblem.Side side = offering.sides().get(i);
                if (!start.isBefore(calendar.first()) && request.units().get(i) > 0 && rated(side, term, start)) {
                    lines.add(new OwnPlan.Line(
                            side.side().code(), term, start, request.units().get(i)));
                }
            }
            start = start.plusMonths(Math.max(1, request.termMonths()));
        }
    }

    private static boolean rated(PoolProblem.Side side, String term, YearMonth start) {
        return side.pool().terms().stream()
                .filter(one -> one.id().equals(term))
                .map((Term one) -> one.rateIn(start))
                .anyMatch(rate -> rate != null);
    }

    private static void check(PreparedPlan plan, String pool, List<OwnPlan.Line> lines) {
        Replan replan = plan.replan(pool)
                .orElseThrow(
                        () -> new InvalidInput("pool", pool, "This pool is not planned: nothing can be bought in it."));
        if (lines.size() > MOST_LINES) {
            throw new InvalidInput("lines", String.valueOf(lines.size()), "Keep it to 200 purchases.");
        }
        for (int i = 0; i < lines.size(); i++) {
            OwnPlan.Line line = lines.get(i);
            String at = "lines[" + i + "].";
            PoolProblem.Side side = replan.offering().sides().stream()
                    .filter(one -> one.side().code().equals(line.side()))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput(at + "side", line.side(), "The product has no such side."));
            if (line.units() < 1 || line.units() > MOST_UNITS) {
                throw new InvalidInput(at + "units", String.valueOf(line.units()), "Buy 1 to 9,999 units.");
            }
            if (line.start().isBefore(plan.calendar().first())
                    || line.start().isAfter(plan.calendar().last())) {
                throw new InvalidInput(at + "start", line.start().toString(), "Start inside the plan.");
            }
            if (!rated(side, line.term(), line.start())) {
                throw new InvalidInput(
                        at + "term",
                        line.term(),
                        "It has no rate in " + Words.month(line.start()) + ": choose another.");
            }
        }
    }

    private OwnPlan plan(OwnPlanRepository.Row row) {
        return new OwnPlan(
                row.pool(),
                PlanJson.lines(row.purchases()),
                row.version(),
                people.namesOf(Set.of(row.by())).getOrDefault(row.by(), "somebody"),
                row.at());
    }
}
