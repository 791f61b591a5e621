package dev.parley.intake;

import dev.parley.people.People;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Puts rows of intakes together with their files, the people's names and the places where they are seen. */
final class IntakeRecords {

    private final IntakeRepository rows;
    private final ObjectProvider<Taker> takers;
    private final People people;

    IntakeRecords(IntakeRepository rows, ObjectProvider<Taker> takers, People people) {
        this.rows = rows;
        this.takers = takers;
        this.people = people;
    }

    /** In a number of queries that does not grow with them. */
    List<Intake> of(UUID negotiation, List<IntakeRepository.Line> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var files = rows.files(negotiation);
        var names = people.namesOf(lines.stream()
                .flatMap(line -> Stream.of(line.takenBy(), line.undoneBy()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var places = new EnumMap<Kind, Map<UUID, Intake.Place>>(Kind.class);
        lines.forEach(line -> places.computeIfAbsent(
                line.kind(), kind -> Taker.of(takers, kind).places(negotiation)));
        return lines.stream()
                .map(line -> record(
                        line,
                        files.getOrDefault(line.id(), List.of()),
                        places.getOrDefault(line.kind(), Map.of())
                                .getOrDefault(
                                        line.id(),
                                        new Intake.Place("", line.kind().path())),
                        names))
                .toList();
    }

    private static Intake record(
            IntakeRepository.Line line, List<Intake.File> files, Intake.Place place, Map<UUID, String> names) {
        return new Intake(
                line.id(),
                line.kind(),
                line.format().code(),
                line.format().label(),
                files,
                line.from(),
                line.to(),
                line.rows(),
                line.rejected(),
                place,
                names.getOrDefault(line.takenBy(), "somebody"),
                line.takenAt(),
                undone(line, names));
    }

    private static Intake.@Nullable Undone undone(IntakeRepository.Line line, Map<UUID, String> names) {
        if (line.undoneAt() == null || line.undoneBy() == null) {
            return null;
        }
        return new Intake.Undone(
                names.getOrDefault(line.undoneBy(), "somebody"),
                line.undoneAt(),
                line.undoneNote() == null ? "" : line.undoneNote());
    }
}
