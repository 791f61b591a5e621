package dev.parley.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.NotAllowed;
import dev.parley.people.People;
import dev.parley.people.Who;
import dev.parley.plan.Plans;
import dev.parley.schedule.Schedules;
import dev.parley.test.DemoApp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One negotiation as one file: the sample from the demonstration on H2 into an installation on PostgreSQL. */
class ArchivesTest {

    private static final String OWNER = "owner-elsewhere";
    private static DemoApp from;
    private static DemoApp to;

    @TempDir
    Path folder;

    @BeforeAll
    static void installations() {
        from = DemoApp.shared();
        from.planned();
        to = DemoApp.emptyOnPostgres();
        to.bean(People.class).add(OWNER, "Owner elsewhere", "a passphrase for tests", true);
    }

    @AfterAll
    static void end() {
        to.close();
    }

    private Path archive() throws Exception {
        var file = folder.resolve("sample.parley");
        var sample = from.planned().id();
        if (!Files.exists(file)) {
            from.as("procurement", () -> {
                Files.write(file, from.bean(Archives.class).bytes(sample));
                return true;
            });
        }
        return file;
    }

    private static Negotiation take(Path file) {
        return to.as(OWNER, () -> {
            try (var in = Files.newInputStream(file)) {
                return to.bean(Archives.class).take(in);
            }
        });
    }

    @Test
    void it_arrives_row_by_row_and_its_run_and_schedule_open_with_the_same_figures() throws Exception {
        var file = archive();
        var sample = from.planned();
        var taken = take(file);
        assertThat(taken.slug()).isEqualTo(sample.slug());

        var there = from.as("procurement", () -> from.bean(Plans.class).latest(sample.id()))
                .orElseThrow();
        var here = to.as(OWNER, () -> to.bean(Plans.class).latest(sample.id())).orElseThrow();
        assertThat(here.result()).isEqualTo(there.result());
        assertThat(to.as(OWNER, () -> to.bean(Schedules.class).latest(sample.id())))
                .isEqualTo(
                        from.as("procurement", () -> from.bean(Schedules.class).latest(sample.id())));

        try (var archive = ArchiveFile.open(file);
                var connection = to.bean(DataSource.class).getConnection()) {
            var sums = new ArchiveWriter(connection, new Extent(sample.id())).sums();
            sums.remove("member");
            var expected = archive.manifest().tables();
            expected.remove("member");
            assertThat(sums).isEqualTo(expected);
        }
        assertThat(to.bean(People.class).enabled())
                .as("who has no account there comes as one that is disabled")
                .extracting(Who::username)
                .containsExactly(OWNER);
        assertThat(to.bean(People.class).find("platform")).isPresent();

        assertThatThrownBy(() -> take(file)).isInstanceOf(InvalidInput.class).hasMessageContaining("is here already");
    }

    @Test
    void only_who_manages_it_takes_it_away() {
        var id = from.planned().id();
        for (var person : new String[] {"platform", "counsel"}) {
            assertThatThrownBy(() ->
                            from.as(person, () -> from.bean(Archives.class).bytes(id)))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void rows_of_others_and_rows_of_nobody_are_refused() throws Exception {
        var stranger = UUID.randomUUID().toString();
        var sample = from.planned().id().toString();
        refused(
                "rows/workload.jsonl",
                rows -> rows.replace(sample, stranger),
                "A row of workload hangs on " + stranger);
        refused("rows/negotiation.jsonl", rows -> rows.replace(sample, stranger), "another negotiation");
        refused(
                "parley.json",
                head -> head.replaceAll("\"schema\" : \\d+", "\"schema\" : 999"),
                "comes from a later release");
        refused("parley.json", head -> head.replace(sample, stranger), "another negotiation");
    }

    private void refused(String part, UnaryOperator<String> change, String because) throws Exception {
        var file = Tampered.copy(archive(), part, change);
        var before = Bench.sums(to.bean(DataSource.class));
        assertThatThrownBy(() -> take(file)).isInstanceOf(InvalidInput.class).hasMessageContaining(because);
        assertThat(Bench.sums(to.bean(DataSource.class))).isEqualTo(before);
    }
}
