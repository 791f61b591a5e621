package dev.parley.intake;

import dev.parley.base.data.InvalidInput;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.Permission;
import dev.parley.people.CurrentPerson;
import dev.parley.people.People;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was taken into a negotiation: where its numbers came from. Each is written whole or not at all, and undone whole. */
@Service
public class Intakes {

    /** Previews that were kept before a question said whether it asks for a word are read as well. */
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static final int LONGEST_NOTE = 4000;

    private final IntakeRepository rows;
    private final IntakeRecords records;
    private final ObjectProvider<Taker> takers;
    private final Access access;
    private final CurrentPerson currentPerson;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Intakes(
            IntakeRepository rows,
            ObjectProvider<Taker> takers,
            Access access,
            People people,
            CurrentPerson currentPerson,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.records = new IntakeRecords(rows, takers, people);
        this.takers = takers;
        this.access = access;
        this.currentPerson = currentPerson;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All that the acting person may see, the latest first, also those that were undone. */
    @Transactional(readOnly = true)
    public List<Intake> all(UUID negotiation) {
        var membership = access.require(negotiation, Permission.SEE);
        return records.of(
                negotiation,
                rows.all(negotiation).stream()
                        .filter(line -> membership.may(line.kind().seen()))
                        .toList());
    }

    /** One of them; empty when there is none, or none that the acting person may see. */
    @Transactional(readOnly = true)
    public Optional<Intake> one(UUID negotiation, UUID intake) {
        return seen(negotiation, intake)
                .map(line -> records.of(negotiation, List.of(line)).getFirst());
    }

    /** What was shown when it was confirmed. */
    @Transactional(readOnly = true)
    public Optional<Preview> preview(UUID negotiation, UUID intake) {
        return seen(negotiation, intake)
                .flatMap(line -> rows.preview(negotiation, line.id()))
                .map(Intakes::preview);
    }

    /** The rows that were not taken, as CSV; empty when all were. */
    @Transactional(readOnly = true)
    public Optional<String> rejects(UUID negotiation, UUID intake) {
        return seen(negotiation, intake).flatMap(line -> rows.rejects(negotiation, line.id()));
    }

    /**
     * Undoes what an intake wrote; what stood before stands again.
     *
     * @throws InvalidInput when there is none that counts
     */
    public Intake undo(UUID negotiation, UUID intake) {
        var line = seen(negotiation, intake)
                .filter(one -> one.undoneAt() == null)
                .orElseThrow(() -> new InvalidInput(
                        "intake", intake, "This is not there, or was undone already: look at the list again."));
        access.require(negotiation, line.kind().needed());
        return Objects.requireNonNull(transaction.execute(_ -> {
            if (!rows.undo(
                    negotiation,
                    intake,
                    currentPerson.get().id(),
                    clock.instant().truncatedTo(ChronoUnit.MICROS))) {
                throw new InvalidInput("intake", intake, "Somebody undid this at this moment.");
            }
            var left = String.join(" ", Taker.of(takers, line.kind()).undo(negotiation, intake));
            rows.note(intake, left.length() <= LONGEST_NOTE ? left : left.substring(0, LONGEST_NOTE));
            return one(negotiation, intake).orElseThrow();
        }));
    }

    /** Those that the acting person may see, that count and have one of these originals; the latest first. */
    @Transactional(readOnly = true)
    public List<Intake> ofOriginals(UUID negotiation, Collection<String> sha256s) {
        var membership = access.require(negotiation, Permission.SEE);
        return records.of(
                negotiation,
                rows.ofOriginals(negotiation, sha256s).stream()
                        .filter(line -> membership.may(line.kind().seen()))
                        .toList());
    }

    /** The one that counts and was made of exactly these files, or empty. */
    Optional<Intake> ofFiles(UUID negotiation, String filesDigest) {
        return rows.ofFiles(negotiation, filesDigest)
                .map(line -> records.of(negotiation, List.of(line)).getFirst());
    }

    /** Whether the same files with the same answers were taken in and still count. */
    Optional<Intake> same(UUID negotiation, String digest) {
        return rows.ofDigest(negotiation, digest)
                .map(line -> records.of(negotiation, List.of(line)).getFirst());
    }

    IntakeRepository.Written written(UUID negotiation) {
        return rows.written(negotiation);
    }

    /** Something read, ready to be written. */
    record Ready(
            Kind kind,
            Format format,
            List<Intake.File> files,
            String filesDigest,
            String digest,
            Preview preview,
            Reading reading,
            Answers answers) {}

    /** Writes it all, or nothing; the same that counts already is answered as it is. */
    Intake take(UUID negotiation, Ready ready) {
        access.require(negotiation, ready.kind().needed());
        var before = same(negotiation, ready.digest());
        if (before.isPresent()) {
            return before.get();
        }
        try {
            return Objects.requireNonNull(transaction.execute(_ -> {
                var row = row(negotiation, ready);
                rows.insert(row);
                ready.reading().take(negotiation, row.id(), ready.answers());
                return one(negotiation, row.id()).orElseThrow();
            }));
        } catch (DataIntegrityViolationException twice) {
            return same(negotiation, ready.digest()).orElseThrow(() -> twice);
        }
    }

    private IntakeRepository.Row row(UUID negotiation, Ready ready) {
        var rejects = ready.reading().rejects();
        return new IntakeRepository.Row(
                UUID.randomUUID(),
                negotiation,
                ready.kind(),
                ready.format(),
                ready.files(),
                ready.filesDigest(),
                ready.digest(),
                ready.preview().from(),
                ready.preview().to(),
                ready.reading().rows(),
                rejects.count(),
                MAPPER.writeValueAsString(ready.preview().kept()),
                rejects.count() == 0 ? null : rejects.csv(),
                currentPerson.get().id(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private Optional<IntakeRepository.Line> seen(UUID negotiation, UUID intake) {
        Membership membership = access.require(negotiation, Permission.SEE);
        return rows.one(negotiation, intake)
                .filter(line -> membership.may(line.kind().seen()));
    }

    static Preview preview(String json) {
        return MAPPER.readValue(json, Preview.class);
    }
}
