package dev.parley.archive;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/**
 * {@code backup FILE}, {@code restore FILE [--replace]} and {@code prove FILE}: one command each, on either database, with the
 * settings that Parley itself is started with. An H2 file that a running Parley holds is backed up by that Parley.
 */
public final class ArchiveCommand {

    /** H2: somebody else has opened the file. */
    private static final int IN_USE = 90_020;

    private static final Set<String> COMMANDS = Set.of("backup", "restore", "prove");

    private final PrintStream out;

    ArchiveCommand(PrintStream out) {
        this.out = out;
    }

    /** Only the database's settings, nothing of the application. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    static class Settings {}

    /** Whether the process was started for one of these and not to serve. */
    public static boolean asked(String[] arguments) {
        return arguments.length > 0 && COMMANDS.contains(arguments[0]);
    }

    /** @return what the process should end with: 0 when it is done, 1 when it was refused */
    public static int run(String[] arguments) {
        return new ArchiveCommand(
                        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8))
                .answer(arguments);
    }

    int answer(String[] arguments) {
        try {
            var names = Arrays.stream(arguments)
                    .skip(1)
                    .filter(argument -> !argument.startsWith("--"))
                    .toList();
            if (names.size() != 1) {
                throw new Refused("Say which file: " + arguments[0] + " FILE.parley");
            }
            act(arguments[0], Path.of(names.getFirst()).toAbsolutePath(), List.of(arguments));
            return 0;
        } catch (Refused refused) {
            out.println(refused.sentence());
        } catch (IOException failed) {
            out.println(failed.getMessage());
        }
        return 1;
    }

    private void act(String command, Path file, List<String> arguments) throws IOException {
        if (command.equals("prove")) {
            var done = Backup.prove(file);
            out.println("Proven: restored into an empty database, " + told(done) + ", the same rows. Taken at "
                    + done.taken() + ".");
            return;
        }
        if (!Files.isDirectory(file.getParent())) {
            throw new Refused("There is no folder " + file.getParent() + ". Make it first.");
        }
        try (var settings = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new))) {
            var database = settings.getBean(DataSource.class);
            var directory = Path.of(settings.getEnvironment().getProperty("parley.data-dir", "./data"));
            boolean held = heldByAnother(database);
            if (command.equals("restore")) {
                restore(file, arguments.contains("--replace"), database, held);
            } else {
                var done = held ? new OwnerOfFile(directory).backup(file) : new Backup(database).write(file);
                out.println("Backed up to " + file + ": " + told(done)
                        + ". Proven by restoring it into an empty database.");
            }
        }
    }

    private void restore(Path file, boolean replace, DataSource database, boolean held) throws IOException {
        if (held) {
            throw new Refused("Parley is running on this database. Nothing was changed. Stop it, then restore.");
        }
        var restored = new Backup(database).restore(file, replace);
        if (restored.before() != null) {
            out.println("What was there before is kept in " + restored.before() + ".");
        }
        out.println("Restored from " + file + ": " + told(restored.done()) + ", compared row by row"
                + (restored.schemaBefore() == restored.done().schema()
                        ? ""
                        : ", raised from schema " + restored.schemaBefore() + " to "
                                + restored.done().schema())
                + ". Start Parley.");
    }

    private static boolean heldByAnother(DataSource database) {
        try (var connection = database.getConnection()) {
            return connection.isClosed();
        } catch (SQLException failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql && sql.getErrorCode() == IN_USE) {
                    return true;
                }
            }
            throw new Refused("The database cannot be reached: " + failed.getMessage(), failed);
        }
    }

    private static String told(Backup.Done done) {
        return String.format(Locale.ROOT, "%d tables, %,d rows, schema %d", done.tables(), done.rows(), done.schema());
    }
}
