package dev.parley.workload;

import dev.parley.negotiation.AccountOfPayer;
import dev.parley.negotiation.Accounts;
import dev.parley.people.People;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Turns rows into records: accounts, shapes and names are each looked up once for a whole list. */
@Component
class References {

    private final Accounts accounts;
    private final ShapeRepository shapes;
    private final People people;

    References(Accounts accounts, ShapeRepository shapes, People people) {
        this.accounts = accounts;
        this.shapes = shapes;
        this.people = people;
    }

    Map<UUID, AccountOfPayer> accounts(UUID negotiation) {
        return accounts.of(negotiation).stream().collect(Collectors.toMap(AccountOfPayer::id, Function.identity()));
    }

    List<Workload> workloads(UUID negotiation, Collection<WorkloadRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var byId = shapes.findByNegotiationIdOrderByName(negotiation).stream()
                .map(ShapeRow::toRecord)
                .collect(Collectors.toMap(Shape::id, Function.identity()));
        var names = people.namesOf(rows.stream()
                .flatMap(row -> Stream.of(row.ownerId, row.changedBy))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new)));
        var known = accounts(negotiation);
        return rows.stream().map(row -> row.toRecord(known, byId, names)).toList();
    }

    List<Held> held(UUID negotiation, Collection<HeldRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var known = accounts(negotiation);
        var names = namesOf(rows);
        return rows.stream().map(row -> row.toRecord(known, names)).toList();
    }

    Map<UUID, String> namesOf(Collection<? extends EditableRow> rows) {
        return people.namesOf(rows.stream().map(row -> row.changedBy).collect(Collectors.toSet()));
    }
}
