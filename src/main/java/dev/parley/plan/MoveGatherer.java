package dev.parley.plan;

import dev.parley.migration.Move;
import dev.parley.migration.Moves;
import dev.parley.workload.Workload;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the moves that are planned, always in the same order. */
@Component
class MoveGatherer {

    private final Moves moves;

    MoveGatherer(Moves moves) {
        this.moves = moves;
    }

    /** @param names of models, by id */
    List<PlanInputs.Moved> gather(UUID negotiation, List<Workload> workloads, Map<String, String> names) {
        List<Move> planned =
                moves.of(negotiation).stream().filter(Move::planned).toList();
        return workloads.stream()
                .sorted(Comparator.comparing(Workload::code))
                .flatMap(workload -> planned.stream()
                        .filter(move -> move.workload().equals(workload.id()))
                        .map(move -> moved(workload, move, names)))
                .toList();
    }

    private static PlanInputs.Moved moved(Workload workload, Move move, Map<String, String> names) {
        return new PlanInputs.Moved(
                workload.code(),
                Objects.requireNonNull(move.plannedFrom()),
                place(workload.model(), workload.scope(), names),
                place(move.model(), move.scope(), names),
                move.factor(),
                workload.flow());
    }

    private static PlanInputs.Place place(String model, String scope, Map<String, String> names) {
        return new PlanInputs.Place(model, names.getOrDefault(model, model), scope);
    }
}
