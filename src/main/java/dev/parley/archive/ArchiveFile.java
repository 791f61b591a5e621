package dev.parley.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An archive opened to be read. Nothing in it is believed: a part that is none of ours, a row of another form and a line
 * longer than any row are refused.
 */
final class ArchiveFile implements AutoCloseable {

    static final String HEAD = "parley.json";
    static final String ROWS = "rows/";
    static final String ENDING = ".jsonl";
    static final String PERSONS = "persons" + ENDING;
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final int MOST_PARTS = 1_000;
    private static final int LONGEST_HEAD = 1 << 20;
    private static final TypeReference<List<@Nullable String>> ROW = new TypeReference<>() {};

    private final ZipFile zip;
    private final Manifest manifest;

    /** Takes a row of an archive. */
    interface Each<X extends Exception> {
        void row(String line, List<@Nullable String> values) throws X;
    }

    private ArchiveFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** @throws Refused when it is no archive of Parley, or one of a later form than this release knows */
    static ArchiveFile open(Path path) {
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (IOException none) {
            throw notOurs(path, none);
        }
        try {
            return new ArchiveFile(zip, head(zip, path));
        } catch (RuntimeException refused) {
            closeQuietly(zip, refused);
            throw refused;
        }
    }

    private static void closeQuietly(ZipFile zip, RuntimeException refused) {
        try {
            zip.close();
        } catch (IOException alsoThat) {
            refused.addSuppressed(alsoThat);
        }
    }

    private static Manifest head(ZipFile zip, Path path) {
        var entry = zip.getEntry(HEAD);
        if (entry == null || zip.size() > MOST_PARTS) {
            throw notOurs(path, null);
        }
        Manifest manifest;
        try (var in = zip.getInputStream(entry)) {
            manifest = JSON.readValue(in.readNBytes(LONGEST_HEAD), Manifest.class);
        } catch (IOException | JacksonException damaged) {
            throw notOurs(path, damaged);
        }
        if (manifest.format() > Manifest.FORMAT) {
            throw new Refused(
                    "This archive is of form " + manifest.format() + " and this release of Parley reads up to "
                            + Manifest.FORMAT + ". Use the release that wrote it, or a later one.");
        }
        return manifest;
    }

    private static Refused notOurs(Path path, @Nullable Exception cause) {
        var sentence = path.getFileName() + " is not an archive of Parley, or it did not arrive whole.";
        return cause == null ? new Refused(sentence) : new Refused(sentence, cause);
    }

    Manifest manifest() {
        return manifest;
    }

    /** The tables it has rows of. */
    Set<String> tables() {
        var tables = new TreeSet<String>();
        zip.stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(ROWS) && name.endsWith(ENDING))
                .forEach(name -> tables.add(name.substring(ROWS.length(), name.length() - ENDING.length())));
        return tables;
    }

    /**
     * Reads the rows of a table in the order they were written, and compares them with the sum in the head.
     *
     * @throws Refused when columns, a row or the sum are other than they should be
     */
    <X extends Exception> void rows(Table table, Each<X> each) throws X {
        var expected = manifest.tables().get(table.name());
        var sum = new RowSum();
        lines(ROWS + table.name() + ENDING, table.columnNames(), (line, values) -> {
            sum.add(line);
            each.row(line, values);
        });
        if (!sum.value().equals(expected)) {
            throw new Refused("The archive is damaged: its rows of " + table.name()
                    + " are not those that were written. Use another copy.");
        }
    }

    /** Those whom the rows name: id, name to sign in with, name. */
    <X extends Exception> void persons(Each<X> each) throws X {
        if (zip.getEntry(PERSONS) != null) {
            lines(PERSONS, Persons.COLUMNS, each);
        }
    }

    private <X extends Exception> void lines(String part, List<String> columns, Each<X> each) throws X {
        var entry = zip.getEntry(part);
        if (entry == null) {
            throw new Refused("The archive is damaged: its part " + part + " is missing. Use another copy.");
        }
        try (InputStream in = zip.getInputStream(entry);
                var lines = new Lines(in, part)) {
            if (!columns.equals(values(lines.next(), part))) {
                throw new Refused("The archive is damaged: the columns of " + part + " are not those of its schema.");
            }
            for (var line = lines.next(); line != null; line = lines.next()) {
                var values = values(line, part);
                if (values.size() != columns.size()) {
                    throw new Refused("The archive is damaged: a row of " + part + " has " + values.size()
                            + " values instead of " + columns.size() + ".");
                }
                each.row(line, values);
            }
        } catch (IOException damaged) {
            throw new Refused("The archive is damaged in its part " + part + ". Use another copy.", damaged);
        }
    }

    private static List<@Nullable String> values(@Nullable String line, String part) {
        try {
            if (line != null) {
                return JSON.readValue(line, ROW);
            }
        } catch (JacksonException damaged) {
            throw new Refused("The archive is damaged in its part " + part + ". Use another copy.", damaged);
        }
        throw new Refused("The archive is damaged: its part " + part + " is empty. Use another copy.");
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new Refused("The archive could not be closed.", e);
        }
    }
}
