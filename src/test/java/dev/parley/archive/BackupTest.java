package dev.parley.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.test.DemoApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything as one file, on both databases. */
class BackupTest {

    @TempDir
    Path folder;

    private final DataSource target;

    BackupTest() throws SQLException {
        target = Bench.migrated(Bench.h2());
    }

    private static DataSource database(Vendor vendor) throws SQLException {
        return Bench.migrated(vendor == Vendor.H2 ? Bench.h2() : Bench.postgres());
    }

    @Test
    void the_sample_moves_to_postgresql_and_back_row_by_row() throws Exception {
        var app = DemoApp.shared();
        app.planned();
        var here = app.bean(DataSource.class);
        var file = folder.resolve("all.parley");
        var done = new Backup(here).write(file);
        assertThat(done.rows()).isGreaterThan(3_000);

        var postgres = Bench.postgres();
        new Backup(postgres).restore(file, false);
        var again = folder.resolve("again.parley");
        new Backup(postgres).write(again);
        var back = Bench.h2();
        new Backup(back).restore(again, false);

        assertThat(Bench.sums(postgres)).isEqualTo(Bench.sums(back));
        try (var first = ArchiveFile.open(file);
                var second = ArchiveFile.open(again)) {
            assertThat(second.manifest().tables()).isEqualTo(first.manifest().tables());
            assertThat(Bench.sums(back)).isEqualTo(first.manifest().tables());
        }
    }

    @Test
    void an_archive_is_readable_by_its_owner_alone() throws Exception {
        var file = folder.resolve("all.parley");
        new Backup(database(Vendor.H2)).write(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    /** One person of each pair without the other would be half a transaction. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_backup_is_one_state_while_others_write(Vendor vendor) throws Exception {
        var database = database(vendor);
        var stopped = new AtomicBoolean();
        var writer = Thread.ofPlatform().start(() -> pairs(database, stopped));
        try {
            long before = 0;
            for (int turn = 0; turn < 5; turn++) {
                var file = folder.resolve(vendor + "-" + turn + ".parley");
                new Backup(database).write(file);
                try (var archive = ArchiveFile.open(file)) {
                    long people = archive.manifest().tables().get("person").rows();
                    long tokens =
                            archive.manifest().tables().get("access_token").rows();
                    assertThat(people)
                            .as("people and their tokens")
                            .isEqualTo(tokens)
                            .isGreaterThanOrEqualTo(before);
                    before = people;
                }
            }
            assertThat(before).isPositive();
        } finally {
            stopped.set(true);
            writer.join();
        }
    }

    private static void pairs(DataSource database, AtomicBoolean stopped) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (int turn = 0; !stopped.get(); turn++) {
                statement.execute(Bench.person("p" + turn));
                statement.execute("insert into access_token (id, person_id, name, digest, created_at, expires_at)"
                        + " select id, id, username, username, created_at, created_at from person where username = 'p"
                        + turn + "'");
                connection.commit();
                if (turn % 3 == 2) {
                    statement.execute("delete from access_token where name = 'p" + (turn - 1) + "'");
                    statement.execute("delete from person where username = 'p" + (turn - 1) + "'");
                    connection.commit();
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_is_there_is_replaced_only_when_asked_and_kept_beside(Vendor vendor) throws Exception {
        var from = database(vendor);
        Bench.run(from, Bench.person("ours"));
        var file = folder.resolve("all.parley");
        new Backup(from).write(file);
        var target = database(vendor);
        Bench.run(target, Bench.person("theirs"), Bench.person("theirs-too"));
        var before = Bench.sums(target);

        assertThatThrownBy(() -> new Backup(target).restore(file, false))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("already holds 0 negotiations and 2 people")
                .hasMessageContaining("--replace");
        assertThat(Bench.sums(target)).isEqualTo(before);

        var restored = new Backup(target).restore(file, true);
        assertThat(Bench.sums(target)).isEqualTo(Bench.sums(from));
        try (var kept = ArchiveFile.open(Objects.requireNonNull(restored.before()))) {
            assertThat(kept.manifest().tables()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_backup_of_an_earlier_release_is_raised_to_this_one(Vendor vendor) throws Exception {
        var old = vendor == Vendor.H2 ? Bench.h2() : Bench.postgres();
        Migrations.to(old, 8);
        Bench.run(old, Bench.person("early"));
        var file = folder.resolve("old.parley");
        assertThat(new Backup(old).write(file).schema()).isEqualTo(8);

        var now = vendor == Vendor.H2 ? Bench.h2() : Bench.postgres();
        var restored = new Backup(now).restore(file, false);
        assertThat(restored.schemaBefore()).isEqualTo(8);
        assertThat(restored.done().schema()).isEqualTo(Migrations.latest(now));
        assertThat(Bench.sums(now).get("person").rows()).isEqualTo(1);
        assertThat(Bench.sums(now).get("guess_turn").rows())
                .as("rows that a later migration brings")
                .isEqualTo(16);
    }

    @Test
    void a_backup_of_a_later_release_is_refused() throws Exception {
        var file = changed("parley.json", head -> head.replaceAll("\"schema\" : \\d+", "\"schema\" : 999"));
        assertRefused(file, "comes from a later release of Parley (schema 999");
        assertRefused(
                changed("parley.json", head -> head.replaceAll("\"format\" : \\d+", "\"format\" : 2")),
                "This archive is of form 2");
    }

    @Test
    void a_damaged_backup_is_refused_and_nothing_changes() throws Exception {
        assertRefused(changed("rows/person.jsonl", rows -> rows.replace("ours", "mine")), "rows of person");
        assertRefused(
                changed("rows/person.jsonl", rows -> rows.lines().findFirst().orElseThrow() + "\n"), "rows of person");
        assertRefused(changed("rows/person.jsonl", rows -> rows.replace("\"version\"", "\"worth\"")), "the columns of");
        assertRefused(changed("rows/person.jsonl", rows -> rows + "[\"one\"]\n"), "has 1 values");
        assertRefused(changed("rows/person.jsonl", rows -> rows + "not a row\n"), "damaged in its part");
        assertRefused(changed("rows/person.jsonl", rows -> ""), "is empty");
        var page = folder.resolve("page.parley");
        Files.writeString(page, "<html>Bad gateway</html>");
        assertRefused(page, "page.parley is not an archive of Parley, or it did not arrive whole.");
        var half = folder.resolve("half.parley");
        var whole = Files.readAllBytes(backup());
        Files.write(half, Arrays.copyOf(whole, whole.length / 2));
        assertRefused(half, "is not an archive of Parley, or it did not arrive whole.");
    }

    private void assertRefused(Path file, String because) throws SQLException {
        var before = Bench.sums(target);
        assertThatThrownBy(() -> new Backup(target).restore(file, true))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(because);
        assertThat(Bench.sums(target)).isEqualTo(before);
    }

    /** A backup of one person; another is in {@link #target}. */
    private Path backup() throws SQLException, IOException {
        var file = folder.resolve("all.parley");
        if (!Files.exists(file)) {
            Bench.run(target, Bench.person("ours"));
            new Backup(target).write(file);
            Bench.run(target, Bench.person("theirs"));
        }
        return file;
    }

    private Path changed(String part, UnaryOperator<String> change) throws SQLException, IOException {
        return Tampered.copy(backup(), part, change);
    }
}
