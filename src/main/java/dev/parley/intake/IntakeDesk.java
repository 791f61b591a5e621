package dev.parley.intake;

import dev.parley.base.data.InvalidInput;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.NotAllowed;
import dev.parley.people.CurrentPerson;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Where files wait between their arrival and the word of a person: staged, recognised, read beside the screens, previewed,
 * and then confirmed or dropped.
 */
@Service
public class IntakeDesk {

    private static final int MOST_FILES = 2_000;

    /**
     * What became of files that were confirmed.
     *
     * @param before whether it was taken in before this word
     */
    public record Confirmed(Intake intake, boolean before) {}

    private final Stagings stagings;
    private final Spool spool;
    private final Readings readings;
    private final Answering answering;
    private final Intakes intakes;
    private final Clock clock;

    IntakeDesk(
            Spool spool, Readings readings, Intakes intakes, Access access, CurrentPerson currentPerson, Clock clock) {
        this.spool = spool;
        this.readings = readings;
        this.answering = new Answering(readings);
        this.intakes = intakes;
        this.stagings = new Stagings(access, currentPerson, clock);
        this.clock = clock;
    }

    /**
     * Opens a staging; files can arrive.
     *
     * @throws NotAllowed   when the acting person may take in nothing here
     * @throws InvalidInput when they have {@value Stagings#MOST} open already
     */
    public UUID open(UUID negotiation) {
        return stagings.open(negotiation).id;
    }

    /** Stagings of the acting person that wait in this negotiation, the latest first. */
    public List<Standing> waiting(UUID negotiation) {
        return stagings.waiting(negotiation).stream()
                .map(staging -> standing(negotiation, staging.id))
                .toList();
    }

    /**
     * Takes a file to the disk, in the caller's thread.
     *
     * @param arrived told how many bytes are there
     * @throws InvalidInput when it cannot be kept; the staging stays as it was
     */
    public void add(UUID negotiation, UUID id, String name, InputStream in, LongConsumer arrived) throws IOException {
        var staging = stagings.mine(negotiation, id);
        var file = spool.stage(name, in, bytes -> {
            staging.touched = clock.instant();
            arrived.accept(bytes);
        });
        synchronized (staging) {
            var problem = staging.gone || staging.state() != Standing.State.ARRIVING
                    ? "These files are read or dropped already: open another taking for more."
                    : staging.files.size() >= MOST_FILES
                            ? MOST_FILES + " files are the most of one taking: take in the others after them."
                            : "";
            if (!problem.isEmpty()) {
                file.delete();
                throw new InvalidInput("file", name, problem);
            }
            staging.files.add(file);
        }
    }

    /**
     * All files are there: begins to find out what they are and to read them. What cannot be read says so in its standing.
     *
     * @throws InvalidInput when too much waits to be read already: ask again later
     */
    public Standing read(UUID negotiation, UUID id) {
        var staging = stagings.mine(negotiation, id);
        synchronized (staging) {
            if (staging.state() == Standing.State.ARRIVING) {
                readings.begin(staging);
                if (stagings.replaceEarlier(staging)) {
                    staging.note = "An earlier preview of the same files was dropped for this one.";
                }
            }
            return staging.standing();
        }
    }

    /** How it stands; asked again and again while it reads. */
    public Standing standing(UUID negotiation, UUID id) {
        var staging = stagings.mine(negotiation, id);
        synchronized (staging) {
            readings.settle(staging);
            readings.refresh(staging);
            return staging.standing();
        }
    }

    /**
     * Answers questions; reads again where an answer needs it. What is shown stays until there is something else to show.
     *
     * @throws InvalidInput when an answer cannot be taken, or is to no question; the answers before stand
     */
    public Standing answer(UUID negotiation, UUID id, Map<String, String> given) {
        var staging = stagings.mine(negotiation, id);
        synchronized (staging) {
            readings.settle(staging);
            answering.give(staging, given);
            return staging.standing();
        }
    }

    /**
     * Writes what the preview announced. Confirmed again, as by a double click or in a second window, it answers the same.
     *
     * @return what was written, or what stands already when these files with these answers were taken in before
     * @throws InvalidInput when it is not ready, or what it would change has changed since it was shown
     */
    public Confirmed confirm(UUID negotiation, UUID id) {
        var staging = stagings.own(negotiation, id);
        synchronized (staging) {
            if (staging.taken != null) {
                return new Confirmed(intakes.one(negotiation, staging.taken).orElseThrow(Stagings::notHere), true);
            }
            stagings.mine(negotiation, id);
            readings.settle(staging);
            var seen = staging.readyToConfirm();
            if (seen.before() == null && seen.preview().obstacle() != null) {
                throw new InvalidInput("preview", null, seen.preview().obstacle());
            }
            readings.show(staging, seen.reading(), seen.answers());
            var now = staging.readyToConfirm();
            boolean again = seen.before() != null && seen.before().equals(now.before());
            if (!again && (!now.preview().equals(seen.preview()) || !Objects.equals(now.before(), seen.before()))) {
                throw new InvalidInput(
                        "preview",
                        null,
                        "What this would change has changed since it was shown: look at it again, then confirm.");
            }
            var taken = again
                    ? Objects.requireNonNull(now.before())
                    : intakes.take(negotiation, staging.ready(Objects.requireNonNull(staging.recognised), now));
            staging.taken = taken.id();
            staging.drop();
            return new Confirmed(taken, again);
        }
    }

    /** Ends it wherever it is; no trace is left. */
    public void drop(UUID negotiation, UUID id) {
        stagings.forget(stagings.mine(negotiation, id));
    }

    /** The rows that would not be taken, as CSV. */
    public String rejects(UUID negotiation, UUID id) {
        var staging = stagings.mine(negotiation, id);
        synchronized (staging) {
            readings.settle(staging);
            return staging.rejects().csv();
        }
    }

    @Scheduled(fixedDelay = 60_000)
    void sweep() {
        stagings.sweep();
    }

    @PreDestroy
    void close() {
        stagings.close();
    }
}
