package dev.parley.sample;

import static dev.parley.sample.SampleDemand.saved;

import dev.parley.migration.MoveDraft;
import dev.parley.migration.MoveKind;
import dev.parley.migration.Moves;
import dev.parley.migration.Residencies;
import dev.parley.migration.Stays;
import dev.parley.migration.Verdict;
import dev.parley.negotiation.Negotiation;
import dev.parley.people.CurrentPerson;
import dev.parley.people.People;
import dev.parley.people.Who;
import dev.parley.workload.Workload;
import dev.parley.workload.Workloads;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The moves that Aldermoor considers, and where its data must stay. */
@Component
class SampleMoves {

    private final Moves moves;
    private final Residencies residencies;
    private final Workloads workloads;
    private final People people;
    private final CurrentPerson currentPerson;

    SampleMoves(Moves moves, Residencies residencies, Workloads workloads, People people, CurrentPerson currentPerson) {
        this.moves = moves;
        this.residencies = residencies;
        this.workloads = workloads;
        this.people = people;
        this.currentPerson = currentPerson;
    }

    void enter(Negotiation negotiation) {
        Map<String, UUID> ids =
                workloads.all(negotiation.id()).stream().collect(Collectors.toMap(Workload::code, Workload::id));
        for (var row : SampleRow.of("residency")) {
            saved(residencies.state(
                    negotiation.id(),
                    ids.get(row.text("workload")),
                    null,
                    row.oneOf(Stays.class, "stays"),
                    row.textOrNull("note")));
        }
        for (var row : SampleRow.of("successors")) {
            saved(moves.add(
                    negotiation.id(),
                    new MoveDraft(
                            ids.get(row.text("workload")),
                            row.text("model"),
                            row.text("scope"),
                            row.oneOf(MoveKind.class, "kind"),
                            BigDecimal.ONE,
                            BigDecimal.ONE,
                            null,
                            row.numberOrNull("one_off_usd"),
                            row.oneOf(Verdict.class, "verdict"),
                            decidedBy(row),
                            row.dateOrNull("decided_on"),
                            row.textOrNull("note"))));
        }
    }

    /** Who gave the verdict, where they have an account here; else whoever enters the sample, who leads it. */
    private UUID decidedBy(SampleRow row) {
        return people.find(String.valueOf(row.textOrNull("decided_by")))
                .map(Who::id)
                .orElseGet(() -> currentPerson.get().id());
    }
}
