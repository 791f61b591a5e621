package dev.parley.intake;

import dev.parley.base.work.RunningWork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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
    volatile Instant touched;
    Recognition.@Nullable Recognised recognised;
    Answers answers = Answers.NONE;

    @Nullable
    RunningWork<Reading, Far> work;

    @Nullable
    Reading reading;

    @Nullable
    Preview preview;

    @Nullable
    Intake before;

    @Nullable
    String problem;

    /** How far the reading is. */
    record Far(long bytes, long rows) {}

    Staging(UUID negotiation, UUID person, Instant now) {
        this.negotiation = negotiation;
        this.person = person;
        this.touched = now;
    }

    Standing.State state() {
        if (problem != null) {
            return Standing.State.REFUSED;
        } else if (preview != null) {
            return Standing.State.READY;
        }
        return work == null ? Standing.State.ARRIVING : Standing.State.READING;
    }

    Standing standing() {
        Far far = work == null ? null : work.standing();
        long all = files.stream().mapToLong(StagedFile::bytes).sum();
        var rejects = reading == null ? new Rejects() : reading.rejects();
        boolean read = reading != null;
        return new Standing(
                id,
                state(),
                originals(),
                recognised == null ? null : recognised.taker().kind(),
                recognised == null ? null : recognised.format().label(),
                read ? all : far == null ? 0 : Math.min(all, far.bytes()),
                all,
                reading != null ? reading.rows() : far == null ? 0 : far.rows(),
                rejects.count(),
                rejects.kept().stream().limit(Standing.REJECTS_SHOWN).toList(),
                preview,
                before,
                problem);
    }

    List<Intake.File> originals() {
        return files.stream()
                .map(file -> new Intake.File(file.name(), file.bytes(), file.sha256()))
                .toList();
    }

    /** Of the files' hashes, in whatever order they came. */
    String filesDigest() {
        return sha256(files.stream().map(StagedFile::sha256).sorted().collect(Collectors.joining("\n")));
    }

    /** Of the files and of what is answered, given or proposed. */
    String digest(Preview shown) {
        return sha256(filesDigest() + "\n"
                + shown.questions().stream()
                        .map(question -> question.key() + "=" + question.answer())
                        .sorted()
                        .collect(Collectors.joining("\n")));
    }

    /** Ends the reading and removes the files. */
    void drop() {
        if (work != null) {
            work.cancel();
        }
        reading = null;
        preview = null;
        try {
            for (var file : files) {
                file.delete();
            }
        } catch (IOException stuck) {
            throw new UncheckedIOException("A staged file could not be removed.", stuck);
        }
        files.clear();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
