package dev.parley.plan;

import dev.parley.engine.demand.EntryKind;
import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.demand.ForecastCell;
import dev.parley.engine.demand.ForecastPath;
import dev.parley.engine.demand.TokenFlow;
import dev.parley.engine.quantity.Money;
import dev.parley.engine.quantity.Quarter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Takes workloads whose move is planned apart: what runs where it is until the quarter before, and what runs at the new
 * model from then on, with the token factor. Each part is a workload of its own under the same code, its volume written
 * out in thousand tokens a minute and zero outside its quarters; everything that plans, prices or prints workloads by
 * model then counts each part where it runs. A workload without a move stays what it is. Pure.
 */
final class MovedWorkloads {

    private MovedWorkloads() {}

    static List<PlanInputs.Workload> split(
            List<PlanInputs.Workload> typed,
            List<PlanInputs.Moved> moves,
            List<PlanInputs.Offer> offers,
            YearMonth first,
            YearMonth last) {
        List<PlanInputs.Workload> parts = new ArrayList<>();
        for (PlanInputs.Workload workload : typed) {
            Optional<PlanInputs.Moved> move = moves.stream()
                    .filter(one -> one.workload().equals(workload.code()))
                    .findFirst();
            if (move.isEmpty() || workload.flow().total().signum() == 0) {
                parts.add(workload);
            } else {
                parts.addAll(parts(workload, move.get(), offers, first, last));
            }
        }
        return List.copyOf(parts);
    }

    /** A forecast that cannot be read is left whole: planning it says which cell is wrong. */
    private static List<PlanInputs.Workload> parts(
            PlanInputs.Workload workload,
            PlanInputs.Moved move,
            List<PlanInputs.Offer> offers,
            YearMonth first,
            YearMonth last) {
        ForecastPath path;
        try {
            path = TypedPath.of(workload, offers, first, last);
        } catch (IllegalArgumentException unreadable) {
            return List.of(workload);
        }
        List<PlanInputs.Workload> parts = new ArrayList<>();
        if (move.from().compareTo(path.first()) > 0) {
            parts.add(part(
                    workload,
                    move.before(),
                    workload.flow(),
                    cells(path, workload.flow(), quarter -> quarter.compareTo(move.from()) < 0)));
        }
        TokenFlow after = move.factor().of(workload.flow());
        parts.add(part(
                workload, move.after(), after, cells(path, after, quarter -> quarter.compareTo(move.from()) >= 0)));
        return parts;
    }

    private static List<ForecastCell> cells(ForecastPath path, TokenFlow flow, Predicate<Quarter> runs) {
        List<ForecastCell> cells = new ArrayList<>();
        for (Quarter quarter : Quarter.range(path.first(), path.last())) {
            for (ForecastCase scenario : ForecastCase.values()) {
                BigDecimal tokens = runs.test(quarter)
                        ? flow.total().multiply(path.factor(quarter, scenario), Money.PRECISION)
                        : BigDecimal.ZERO;
                cells.add(new ForecastCell(quarter, scenario, EntryKind.TOKENS, tokens));
            }
        }
        return cells;
    }

    private static PlanInputs.Workload part(
            PlanInputs.Workload workload, PlanInputs.Place place, TokenFlow flow, List<ForecastCell> cells) {
        return new PlanInputs.Workload(
                workload.code(),
                workload.name(),
                workload.account(),
                workload.payer(),
                workload.enrolled(),
                place.model(),
                place.modelName(),
                place.scope(),
                flow,
                workload.shape(),
                workload.minuteCv(),
                workload.asks(),
                workload.evidenceMonths(),
                workload.reviewMonth(),
                workload.throughput(),
                workload.floor(),
                cells,
                workload.waits());
    }
}
