package dev.parley.intake;

import dev.parley.base.data.InvalidInput;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Permission;
import dev.parley.people.CurrentPerson;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Where files wait between their arrival and the word of a person: staged, recognised, read beside the screens, previewed,
 * and then confirmed or dropped. A staging lives on this node only, belongs to whoever brought the files, and is forgotten
 * when nobody has touched it for {@link #PATIENCE}.
 */
@Service
public class IntakeDesk {

    static final Duration PATIENCE = Duration.ofMinutes(60);
    private static final int MOST_STAGINGS = 4;
    private static final int MOST_FILES = 2_000;

    /**
     * What became of files that were confirmed.
     *
     * @param before whether it was taken in before this word
     */
    public record Confirmed(Intake intake, boolean before) {}

    private final Map<UUID, Staging> stagings = new ConcurrentHashMap<>();
    private final Spool spool;
    private final Readings readings;
    private final Intakes intakes;
    private final Access access;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    IntakeDesk(
            Spool spool, Readings readings, Intakes intakes, Access access, CurrentPerson currentPerson, Clock clock) {
        this.spool = spool;
        this.readings = readings;
        this.intakes = intakes;
        this.access = access;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * Opens a staging; files can arrive.
     *
     * @throws NotAllowed   when the acting person may take in nothing here
     * @throws InvalidInput when they have {@value #MOST_STAGINGS} open already
     */
    public UUID open(UUID negotiation) {
        access.require(negotiation, Permission.EDIT_OWN_WORKLOADS);
        var person = currentPerson.get().id();
        long open = stagings.values().stream()
                .filter(one -> one.person.equals(person) && one.taken == null)
                .count();
        if (open >= MOST_STAGINGS) {
            throw new InvalidInput(
                    "file",
                    MOST_STAGINGS,
                    MOST_STAGINGS + " takings of yours wait already: confirm them or drop them first.");
        }
        var staging = new Staging(negotiation, person, clock.instant());
        stagings.put(staging.id, staging);
        return staging.id;
    }

    /** Stagings of the acting person that wait in this negotiation, the latest first. */
    public List<Standing> waiting(UUID negotiation) {
        access.require(negotiation, Permission.SEE);
        var person = currentPerson.get().id();
        return stagings.values().stream()
                .filter(one -> one.person.equals(person) && one.negotiation.equals(negotiation) && one.taken == null)
                .sorted(Comparator.comparing((Staging one) -> one.opened).reversed())
                .map(one -> standing(negotiation, one.id))
                .toList();
    }

    /**
     * Takes a file to the disk, in the caller's thread.
     *
     * @param arrived told how many bytes are there
     * @throws InvalidInput when it cannot be kept; the staging stays as it was
     */
    public void add(UUID negotiation, UUID id, String name, InputStream in, LongConsumer arrived) throws IOException {
        var staging = mine(negotiation, id);
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
        var staging = mine(negotiation, id);
        synchronized (staging) {
            if (staging.state() == Standing.State.ARRIVING) {
                readings.begin(staging);
            }
            return staging.standing();
        }
    }

    /** How it stands; asked again and again while it reads. */
    public Standing standing(UUID negotiation, UUID id) {
        var staging = mine(negotiation, id);
        synchronized (staging) {
            readings.settle(staging);
            return staging.standing();
        }
    }

    /**
     * Answers questions; reads again where an answer needs it. What is shown stays until there is something else to show.
     *
     * @throws InvalidInput when an answer cannot be taken, or is to no question; the answers before stand
     */
    public Standing answer(UUID negotiation, UUID id, Map<String, String> given) {
        var staging = mine(negotiation, id);
        synchronized (staging) {
            readings.settle(staging);
            var shown = ready(staging);
            var answers = shown.answers().with(given);
            var before = shown.preview().questions();
            boolean again = before.stream()
                    .anyMatch(question -> question.rereads()
                            && given.containsKey(question.key())
                            && !question.answer().equals(given.get(question.key())));
            if (again) {
                refuseStrange(given, before);
                readings.begin(staging, answers);
            } else {
                // an answer may be to a question that another one of them raises
                var raised = shown.reading().preview(negotiation, answers).questions();
                refuseStrange(given, Stream.concat(before.stream(), raised.stream()).toList());
                readings.show(staging, shown.reading(), answers);
            }
            return staging.standing();
        }
    }

    private static void refuseStrange(Map<String, String> given, List<Preview.Question> questions) {
        var known = questions.stream().map(Preview.Question::key).collect(Collectors.toCollection(TreeSet::new));
        given.keySet().stream()
                .filter(key -> !known.contains(key))
                .sorted()
                .findFirst()
                .ifPresent(strange -> {
                    throw new InvalidInput(
                            strange,
                            given.get(strange),
                            "Nothing is asked by the name \"" + strange + "\""
                                    + (known.isEmpty()
                                            ? ": these files leave no question open."
                                            : ". The questions are: " + String.join(", ", known) + "."));
                });
    }

    /**
     * Writes what the preview announced. Confirmed again, as by a double click or in a second window, it answers the same.
     *
     * @return what was written, or what stands already when these files with these answers were taken in before
     * @throws InvalidInput when it is not ready, or what it would change has changed since it was shown
     */
    public Confirmed confirm(UUID negotiation, UUID id) {
        var staging = own(negotiation, id);
        synchronized (staging) {
            if (staging.taken != null) {
                return new Confirmed(intakes.one(negotiation, staging.taken).orElseThrow(), true);
            }
            mine(negotiation, id);
            readings.settle(staging);
            var seen = ready(staging);
            if (seen.before() == null && seen.preview().obstacle() != null) {
                throw new InvalidInput("preview", null, seen.preview().obstacle());
            }
            readings.show(staging, seen.reading(), seen.answers());
            var now = ready(staging);
            boolean again = seen.before() != null && seen.before().equals(now.before());
            if (!again && !now.equals(seen)) {
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
        forget(mine(negotiation, id));
    }

    /** The rows that would not be taken, as CSV. */
    public String rejects(UUID negotiation, UUID id) {
        var staging = mine(negotiation, id);
        synchronized (staging) {
            readings.settle(staging);
            return staging.rejects().csv();
        }
    }

    private static Staging.Shown ready(Staging staging) {
        if (staging.state() != Standing.State.READY) {
            throw new InvalidInput(
                    "preview",
                    staging.state(),
                    staging.problem == null ? "The files are not read yet: wait for the preview." : staging.problem);
        }
        return Objects.requireNonNull(staging.shown);
    }

    private Staging mine(UUID negotiation, UUID id) {
        var staging = own(negotiation, id);
        if (staging.taken != null || staging.gone) {
            throw notHere();
        }
        return staging;
    }

    /** Also what was taken in, for as long as it is remembered. */
    private Staging own(UUID negotiation, UUID id) {
        access.require(negotiation, Permission.SEE);
        var staging = stagings.get(id);
        if (staging == null
                || !staging.negotiation.equals(negotiation)
                || !staging.person.equals(currentPerson.get().id())) {
            throw notHere();
        }
        staging.touched = clock.instant();
        return staging;
    }

    private static NotAllowed notHere() {
        return new NotAllowed(
                "These files do not wait here any more: they were taken in, dropped or forgotten. Give them again.");
    }

    private void forget(Staging staging) {
        stagings.remove(staging.id);
        synchronized (staging) {
            staging.drop();
        }
    }

    @Scheduled(fixedDelay = 60_000)
    void sweep() {
        var before = clock.instant().minus(PATIENCE);
        stagings.values().stream()
                .filter(staging -> staging.touched.isBefore(before))
                .toList()
                .forEach(this::forget);
    }

    @PreDestroy
    void close() {
        List.copyOf(stagings.values()).forEach(this::forget);
    }
}
