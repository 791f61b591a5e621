package dev.parley.archive;

import dev.parley.base.data.OnH2File;
import dev.parley.base.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Conditional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The side of {@link OwnerOfFile} that runs: an H2 file has one owner, so its backup is the owner's work. */
@Component
@Conditional(OnH2File.class)
class BackupOnRequest {

    private static final Logger log = LoggerFactory.getLogger(BackupOnRequest.class);

    private final Path directory;
    private final DataSource database;

    BackupOnRequest(@Value("${parley.data-dir}") String directory, DataSource database) {
        this.directory = Path.of(directory);
        this.database = database;
    }

    @Scheduled(fixedDelay = 1_000)
    void look() {
        var wanted = directory.resolve(OwnerOfFile.Request.WANTED);
        if (!Files.exists(wanted)) {
            return;
        }
        try {
            var request = new OwnerOfFile.Request(
                    directory, UUID.fromString(Files.readString(wanted).strip()).toString());
            Files.delete(wanted);
            // Other work by the clock does not wait for it.
            Thread.ofVirtual().name("backup").start(() -> answer(request));
        } catch (NoSuchFileException withdrawn) {
            // Whoever wanted it has thought better of it.
        } catch (IOException | RuntimeException failed) {
            Failure.of(failed);
        }
    }

    private void answer(OwnerOfFile.Request request) {
        try {
            var done = new Backup(database).write(request.file());
            log.info("Backed up {} tables, {} rows.", done.tables(), done.rows());
        } catch (IOException | RuntimeException failed) {
            Failure.of(failed);
            say(request, "Not backed up: " + failed.getMessage());
        }
    }

    private static void say(OwnerOfFile.Request request, String sentence) {
        try {
            Files.writeString(request.failure(), sentence);
        } catch (IOException alsoThat) {
            Failure.of(alsoThat);
        }
    }
}
