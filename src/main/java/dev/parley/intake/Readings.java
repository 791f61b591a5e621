package dev.parley.intake;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.failure.Failure;
import dev.parley.base.work.RunningWork;
import dev.parley.base.work.WorkQueue;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.NotAllowed;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Has staged files recognised and read, one staging after the other and apart from computations, which need not wait for
 * files. Callers hold the staging's lock; the reading goes on outside of it.
 */
@Component
class Readings {

    private static final Duration LONGEST = Duration.ofMinutes(60);

    private final Recognition recognition;
    private final Intakes intakes;
    private final Access access;
    private final WorkQueue queue = new WorkQueue(1, "files-");

    Readings(Recognition recognition, Intakes intakes, Access access) {
        this.recognition = recognition;
        this.intakes = intakes;
        this.access = access;
    }

    /**
     * Begins to read with the answers that were given when these very files were taken in before, if they were.
     *
     * @throws InvalidInput when too much waits already; the staging stays as it is
     */
    void begin(Staging staging) {
        var before = intakes.ofFiles(staging.negotiation, staging.filesDigest())
                .flatMap(one -> intakes.preview(staging.negotiation, one.id()))
                .map(shown -> new Answers(shown.questions().stream()
                        .filter(question -> !question.consent())
                        .collect(Collectors.toMap(
                                Preview.Question::key, Preview.Question::answer, (_, later) -> later))))
                .orElse(Answers.NONE);
        look(staging);
        begin(staging, before);
    }

    private void look(Staging staging) {
        staging.known = intakes.ofOriginals(
                staging.negotiation,
                staging.files.stream().map(StagedFile::sha256).toList());
    }

    /** As {@link #begin(Staging)}, with these answers; what is shown stays until the new reading is there. */
    void begin(Staging staging, Answers answers) {
        var files = List.copyOf(staging.files);
        staging.work =
                queue.<Reading, Staging.Far>start(staging.id, LONGEST, work -> read(staging, files, answers, work));
        staging.asked = answers;
        staging.notice = null;
    }

    private Reading read(
            Staging staging, List<StagedFile> files, Answers answers, RunningWork<Reading, Staging.Far> work) {
        ReadingProgress progress = (bytes, rows) -> {
            if (!work.goOn(new Staging.Far(bytes, rows))) {
                throw new ReadingCancelled();
            }
        };
        try {
            var recognised = recognition.recognise(files);
            staging.recognised = recognised;
            return recognised.taker().read(recognised.format(), files, answers, progress);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Shows what has been read meanwhile, or says why nothing can be. */
    void settle(Staging staging) {
        var work = staging.work;
        if (work == null || !work.answer().isDone()) {
            return;
        }
        staging.work = null;
        try {
            var reading = work.answer().join();
            var kind = Objects.requireNonNull(staging.recognised).taker().kind();
            access.require(staging.negotiation, kind.needed());
            showFirst(staging, reading);
        } catch (RuntimeException broken) {
            var cause = broken.getCause() == null ? broken : broken.getCause();
            var sentence = sentence(cause);
            if (staging.shown == null) {
                staging.problem = sentence;
                staging.refused = cause instanceof NothingTaken none ? none.rejects() : new Rejects();
            } else {
                staging.notice = sentence;
            }
        }
    }

    private static String sentence(Throwable cause) {
        return switch (cause) {
            case InvalidInput refused -> refused.sentence();
            case NotAllowed refused -> refused.sentence();
            case ReadingCancelled _ ->
                "Reading took longer than " + LONGEST.toMinutes()
                        + " minutes and was ended: reduce the files with the SQL that Parley ships, or give less.";
            case UncheckedIOException unreadable ->
                "The file ends in the middle or is damaged ("
                        + unreadable.getCause().getMessage() + "): export or download it again.";
            default -> Failure.of(cause).sentence();
        };
    }

    /** Makes a preview anew when something was taken in or undone since it was made. */
    void refresh(Staging staging) {
        var shown = staging.shown;
        if (staging.state() != Standing.State.READY
                || shown == null
                || shown.upon().equals(intakes.written(staging.negotiation))) {
            return;
        }
        try {
            show(staging, shown.reading(), shown.answers());
            staging.note = "Something was taken in or undone meanwhile: this is made anew.";
        } catch (RuntimeException outdated) {
            staging.notice = sentence(outdated);
        }
    }

    /** Answers of an earlier taking may name what is not there any more: then there are none. */
    private void showFirst(Staging staging, Reading reading) {
        try {
            show(staging, reading, staging.asked);
        } catch (InvalidInput outdated) {
            if (staging.shown != null || staging.asked.equals(Answers.NONE)) {
                throw outdated;
            }
            show(staging, reading, Answers.NONE);
        }
    }

    /**
     * Makes the preview for these answers.
     *
     * @throws InvalidInput when one of them cannot be taken; what is shown stays
     */
    void show(Staging staging, Reading reading, Answers answers) {
        show(staging, reading, answers, reading.preview(staging.negotiation, answers));
    }

    /** As {@link #show(Staging, Reading, Answers)}, with the preview that was made. */
    void show(Staging staging, Reading reading, Answers answers, Preview preview) {
        var before = intakes.same(staging.negotiation, staging.digest(preview)).orElse(null);
        look(staging);
        staging.shown = new Staging.Shown(reading, answers, preview, before, intakes.written(staging.negotiation));
        staging.notice = null;
    }

    @PreDestroy
    void close() {
        queue.close();
    }
}
