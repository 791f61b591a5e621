package dev.parley.intake;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.Sha256;
import dev.parley.base.work.RunningWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Files of one person on their way into one negotiation, on this node. Guarded by its own lock; the reading goes on outside
 * of it.
 */
final class Staging {

    final UUID id = UUID.randomUUID();
    final UUID negotiation;
    final UUID person;
    final List<StagedFile> files = new ArrayList<>();
    final Instant opened;
    volatile Instant touched;

    /** Known as soon as the reading has looked at the files. */
    volatile Recognition.@Nullable Recognised recognised;

    /** Set while the files are read, also when they are read again with the answers {@link #asked}. */
    @Nullable
    RunningWork<Reading, Far> work;

    Answers asked = Answers.NONE;

    /** What was read and is shown, with the answers it was made for; null until then. */
    @Nullable
    Shown shown;

    /** Intakes that count and were made of one of these very files. */
    List<Intake> known = List.of();

    /** Why nothing can be read; final. */
    @Nullable
    String problem;

    /** The rows for which nothing can be read. */
    Rejects refused = new Rejects();

    /** Why the last answer was not taken. */
    @Nullable
    String notice;

    /** What happened to it meanwhile. */
    @Nullable
    String note;

    /** What became of it, once it is confirmed; the files are gone then. */
    volatile @Nullable UUID taken;

    /** Dropped: what still arrives is not kept. */
    boolean gone = false;

    /**
     * A reading on the screen.
     *
     * @param before the same files with the same answers, taken in already, or null
     * @param upon   what was written in the negotiation when it was made
     */
    record Shown(
            Reading reading,
            Answers answers,
            Preview preview,
            @Nullable Intake before,
            IntakeRepository.Written upon) {}

    /** How far the reading is. */
    record Far(long bytes, long rows) {}

    Staging(UUID negotiation, UUID person, Instant now) {
        this.negotiation = negotiation;
        this.person = person;
        this.opened = now;
        this.touched = now;
    }

    Standing.State state() {
        if (problem != null) {
            return Standing.State.REFUSED;
        } else if (work != null) {
            return Standing.State.READING;
        }
        return shown == null ? Standing.State.ARRIVING : Standing.State.READY;
    }

    Standing standing() {
        long all = files.stream().mapToLong(StagedFile::bytes).sum();
        Far far = work == null ? null : work.standing();
        var known = recognised;
        var ready = state() == Standing.State.READY ? shown : null;
        var rejects = rejects();
        return new Standing(
                id,
                state(),
                originals(),
                known == null ? null : known.taker().kind(),
                known == null ? null : known.format().label(),
                ready != null ? all : far == null ? 0 : Math.min(all, far.bytes()),
                all,
                ready != null ? ready.reading().rows() : far == null ? 0 : far.rows(),
                rejects.count(),
                rejects.kept().stream().limit(Standing.REJECTS_SHOWN).toList(),
                ready == null ? null : ready.preview(),
                ready == null ? null : ready.before(),
                this.known,
                note,
                problem == null ? notice : problem);
    }

    /** @throws InvalidInput when there is no preview to answer or to confirm; the sentence says why */
    Shown readyToConfirm() {
        if (state() != Standing.State.READY) {
            throw new InvalidInput(
                    "preview",
                    state(),
                    problem == null ? "The files are not read yet: wait for the preview." : problem);
        }
        return Objects.requireNonNull(shown);
    }

    /** The rows that are not taken, of what is shown or of what is refused. */
    Rejects rejects() {
        return state() == Standing.State.READY && shown != null
                ? shown.reading().rejects()
                : refused;
    }

    List<Intake.File> originals() {
        return files.stream()
                .map(file -> new Intake.File(file.name(), file.bytes(), file.sha256()))
                .toList();
    }

    /** Of the files' hashes, in whatever order they came. */
    String filesDigest() {
        return Sha256.of(files.stream().map(StagedFile::sha256).sorted().collect(Collectors.joining("\n")));
    }

    /** Of the files and of what is answered about them, given or proposed. */
    String digest(Preview shown) {
        return Sha256.of(filesDigest() + "\n"
                + shown.questions().stream()
                        .filter(question -> !question.consent())
                        .map(question -> question.key() + "=" + question.answer())
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }

    /** All that is written of it. */
    Intakes.Ready ready(Recognition.Recognised recognised, Shown shown) {
        return new Intakes.Ready(
                recognised.taker().kind(),
                recognised.format(),
                originals(),
                filesDigest(),
                digest(shown.preview()),
                shown.preview(),
                shown.reading(),
                shown.answers());
    }

    /** Ends the reading and removes the files. */
    void drop() {
        gone = true;
        if (work != null) {
            work.cancel();
        }
        shown = null;
        try {
            for (var file : files) {
                file.delete();
            }
        } catch (IOException stuck) {
            throw new UncheckedIOException("A staged file could not be removed.", stuck);
        }
        files.clear();
    }
}
