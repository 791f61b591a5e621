package dev.parley.intake;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.failure.Failure;
import dev.parley.base.work.RunningWork;
import dev.parley.base.work.WorkQueue;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Permission;
import dev.parley.people.CurrentPerson;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
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
    private static final Duration LONGEST_READING = Duration.ofMinutes(60);
    private static final int MOST_STAGINGS = 4;
    private static final int MOST_FILES = 2_000;

    private final Map<UUID, Staging> stagings = new ConcurrentHashMap<>();
    private final Spool spool;
    private final Recognition recognition;
    private final Intakes intakes;
    private final WorkQueue queue;
    private final Access access;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    IntakeDesk(
            Spool spool,
            Recognition recognition,
            Intakes intakes,
            WorkQueue queue,
            Access access,
            CurrentPerson currentPerson,
            Clock clock) {
        this.spool = spool;
        this.recognition = recognition;
        this.intakes = intakes;
        this.queue = queue;
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
        if (stagings.values().stream().filter(one -> one.person.equals(person)).count() >= MOST_STAGINGS) {
            throw new InvalidInput(
                    "file",
                    MOST_STAGINGS,
                    MOST_STAGINGS + " takings of yours wait already: confirm them or drop them first.");
        }
        var staging = new Staging(negotiation, person, clock.instant());
        stagings.put(staging.id, staging);
        return staging.id;
    }

    /** Stagings of the acting person that wait in this negotiation. */
    public List<Standing> waiting(UUID negotiation) {
        access.require(negotiation, Permission.SEE);
        var person = currentPerson.get().id();
        return stagings.values().stream()
                .filter(one -> one.person.equals(person) && one.negotiation.equals(negotiation))
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
        var file = spool.stage(name, in, arrived);
        synchronized (staging) {
            if (staging.state() != Standing.State.ARRIVING || staging.files.size() >= MOST_FILES) {
                file.delete();
                throw new InvalidInput("file", name, "These files are read already: open another taking for more.");
            }
            staging.files.add(file);
        }
    }

    /** All files are there: says what they are and begins to read. What cannot be read says so in its standing. */
    public Standing read(UUID negotiation, UUID id) {
        var staging = mine(negotiation, id);
        synchronized (staging) {
            if (staging.state() == Standing.State.ARRIVING) {
                try {
                    staging.recognised = recognition.recognise(staging.files);
                    access.require(
                            negotiation, staging.recognised.taker().kind().needed());
                    staging.answers = answersBefore(staging);
                    begin(staging);
                } catch (InvalidInput refused) {
                    staging.problem = refused.sentence();
                } catch (NotAllowed refused) {
                    staging.problem = refused.sentence();
                } catch (IOException broken) {
                    staging.problem = Failure.of(broken).sentence();
                }
            }
            return staging.standing();
        }
    }

    /** The same files, taken in before, are answered as they were then. */
    private Answers answersBefore(Staging staging) {
        return intakes.ofFiles(staging.negotiation, staging.filesDigest())
                .flatMap(before -> intakes.preview(staging.negotiation, before.id()))
                .map(shown -> new Answers(shown.questions().stream()
                        .collect(Collectors.toMap(Preview.Question::key, Preview.Question::answer))))
                .orElse(Answers.NONE);
    }

    /** How it stands; asked again and again while it reads. */
    public Standing standing(UUID negotiation, UUID id) {
        var staging = mine(negotiation, id);
        synchronized (staging) {
            settle(staging);
            return staging.standing();
        }
    }

    /** Answers questions; reads again where an answer needs it. */
    public Standing answer(UUID negotiation, UUID id, Map<String, String> given) {
        var staging = mine(negotiation, id);
        synchronized (staging) {
            settle(staging);
            var shown = ready(staging);
            staging.answers = staging.answers.with(given);
            boolean again = shown.questions().stream()
                    .anyMatch(question -> question.rereads()
                            && given.containsKey(question.key())
                            && !question.answer().equals(given.get(question.key())));
            if (again) {
                staging.preview = null;
                begin(staging);
            } else {
                show(staging);
            }
            return staging.standing();
        }
    }

    /**
     * Writes what the preview announced.
     *
     * @return what was written, or what stands already when these files with these answers were taken in before
     * @throws InvalidInput when it is not ready, or what it would change has changed since it was shown
     */
    public Intake confirm(UUID negotiation, UUID id) {
        var staging = mine(negotiation, id);
        synchronized (staging) {
            settle(staging);
            var shown = ready(staging);
            if (shown.obstacle() != null) {
                throw new InvalidInput("preview", null, shown.obstacle());
            }
            var recognised = Objects.requireNonNull(staging.recognised);
            var reading = Objects.requireNonNull(staging.reading);
            if (staging.before == null
                    && !reading.preview(negotiation, staging.answers).equals(shown)) {
                show(staging);
                throw new InvalidInput(
                        "preview",
                        null,
                        "What this would change has changed since it was shown: look at it again, then confirm.");
            }
            var taken = intakes.take(
                    negotiation,
                    new Intakes.Ready(
                            recognised.taker().kind(),
                            recognised.format(),
                            staging.originals(),
                            staging.filesDigest(),
                            staging.digest(shown),
                            shown,
                            reading,
                            staging.answers));
            forget(staging);
            return taken;
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
            return staging.reading == null
                    ? new Rejects().csv()
                    : staging.reading.rejects().csv();
        }
    }

    private void begin(Staging staging) {
        var recognised = Objects.requireNonNull(staging.recognised);
        var files = List.copyOf(staging.files);
        var answers = staging.answers;
        staging.reading = null;
        staging.work = queue.<Reading, Staging.Far>start(
                staging.id, LONGEST_READING, work -> read(recognised, files, answers, work));
    }

    private static Reading read(
            Recognition.Recognised recognised,
            List<StagedFile> files,
            Answers answers,
            RunningWork<Reading, Staging.Far> work) {
        ReadingProgress progress = (bytes, rows) -> {
            if (!work.goOn(new Staging.Far(bytes, rows))) {
                throw new ReadingCancelled();
            }
        };
        try {
            return recognised.taker().read(recognised.format(), files, answers, progress);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What has been read meanwhile is shown. */
    private void settle(Staging staging) {
        if (staging.state() != Standing.State.READING
                || !Objects.requireNonNull(staging.work).answer().isDone()) {
            return;
        }
        try {
            staging.reading = Objects.requireNonNull(staging.work).answer().join();
            showFirst(staging);
        } catch (RuntimeException broken) {
            var cause = broken.getCause() == null ? broken : broken.getCause();
            staging.problem = switch (cause) {
                case InvalidInput refused -> refused.sentence();
                case ReadingCancelled _ ->
                    "Reading took longer than " + LONGEST_READING.toMinutes()
                            + " minutes and was ended: reduce the files with the SQL that Parley ships, or give less.";
                case UncheckedIOException unreadable ->
                    "The file ends in the middle or is damaged ("
                            + unreadable.getCause().getMessage() + "): export or download it again.";
                default -> Failure.of(cause).sentence();
            };
        }
    }

    /** Answers of an earlier taking may name what is not there any more: then there are none. */
    private void showFirst(Staging staging) {
        try {
            show(staging);
        } catch (InvalidInput outdated) {
            if (staging.answers.equals(Answers.NONE)) {
                throw outdated;
            }
            staging.answers = Answers.NONE;
            show(staging);
        }
    }

    /** Makes the preview for the answers as they stand. */
    private void show(Staging staging) {
        var reading = Objects.requireNonNull(staging.reading);
        Preview shown = reading.preview(staging.negotiation, staging.answers);
        staging.preview = shown;
        staging.before = intakes.same(staging.negotiation, staging.filesDigest(), staging.digest(shown))
                .orElse(null);
    }

    private static Preview ready(Staging staging) {
        if (staging.preview == null) {
            throw new InvalidInput(
                    "preview",
                    staging.state(),
                    staging.problem == null ? "The files are not read yet: wait for the preview." : staging.problem);
        }
        return staging.preview;
    }

    private Staging mine(UUID negotiation, UUID id) {
        access.require(negotiation, Permission.SEE);
        var staging = stagings.get(id);
        if (staging == null
                || !staging.negotiation.equals(negotiation)
                || !staging.person.equals(currentPerson.get().id())) {
            throw new NotAllowed(
                    "These files do not wait here any more: they were taken in, dropped or forgotten. Give them again.");
        }
        staging.touched = clock.instant();
        return staging;
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
