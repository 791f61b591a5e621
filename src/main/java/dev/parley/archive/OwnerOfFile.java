package dev.parley.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.UUID;

/**
 * Asks a Parley that holds the database file for a backup, through the directory of that file: who may write there has the
 * database anyway, so no name and passphrase is asked for. The backup arrives in that directory and is moved from there.
 */
final class OwnerOfFile {

    private static final Duration TAKEN_WITHIN = Duration.ofSeconds(20);
    private static final Duration DONE_WITHIN = Duration.ofHours(2);
    private static final long LOOK_EVERY_MS = 200;

    private final Path directory;

    OwnerOfFile(Path directory) {
        this.directory = directory;
    }

    /** The request that a running Parley looks for, and what it puts beside it. */
    record Request(Path directory, String token) {

        static final String WANTED = "backup.wanted";

        Path file() {
            return directory.resolve("backup-" + token + ".parley");
        }

        /** One sentence, where it failed. */
        Path failure() {
            return directory.resolve("backup-" + token + ".failed");
        }
    }

    Backup.Done backup(Path target) throws IOException {
        if (Files.exists(target)) {
            throw new Refused(target + " is already there. Name another file, or move that one away.");
        }
        var request = new Request(directory, UUID.randomUUID().toString());
        var wanted = directory.resolve(Request.WANTED);
        var written = directory.resolve("backup.writing");
        Files.writeString(written, request.token());
        Files.move(written, wanted, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (!until(TAKEN_WITHIN, () -> !Files.exists(wanted))) {
            Files.deleteIfExists(wanted);
            throw new Refused("Another program holds the database in " + directory
                    + ", and it is not a Parley that answers. Stop it, then back up.");
        }
        until(DONE_WITHIN, () -> Files.exists(request.file()) || Files.exists(request.failure()));
        if (Files.exists(request.failure())) {
            var sentence = Files.readString(request.failure());
            Files.deleteIfExists(request.failure());
            throw new Refused(sentence);
        }
        try {
            Files.move(request.file(), target);
        } catch (NoSuchFileException stopped) {
            throw new Refused("Parley did not finish the backup. Look into its log, then try again.", stopped);
        }
        try (var archive = ArchiveFile.open(target)) {
            return Backup.Done.of(archive.manifest());
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static boolean until(Duration most, Condition condition) {
        long end = System.nanoTime() + most.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(LOOK_EVERY_MS);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                throw new Refused("The backup was interrupted.", ended);
            }
        }
        return true;
    }
}
