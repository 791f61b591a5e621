package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Negotiation;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Role;
import dev.parley.people.CurrentPerson;
import dev.parley.people.People;
import dev.parley.people.Who;
import dev.parley.test.Persons;
import dev.parley.test.SomeNegotiation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;

/** What the desk promises on every database, shown with files of notes. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
abstract class IntakeDeskContract {

    @TempDir
    Path directory;

    @Autowired
    IntakeRepository rows;

    @Autowired
    Access access;

    @Autowired
    People people;

    @Autowired
    CurrentPerson currentPerson;

    @Autowired
    Members members;

    @Autowired
    Negotiations negotiations;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Persons persons;

    private NotesTaker taker;
    private Spool spool;
    private Intakes intakes;
    private Readings readings;
    private IntakeDesk desk;
    private Who procurement;
    private Negotiation negotiation;

    @BeforeEach
    void someNegotiation() throws IOException {
        taker = new NotesTaker(jdbc);
        var beans = new StaticListableBeanFactory(Map.of("notes", taker));
        intakes = new Intakes(
                rows,
                beans.getBeanProvider(Taker.class),
                access,
                people,
                currentPerson,
                Clock.systemUTC(),
                transactions);
        spool = new Spool(directory.toString(), 1, List.of(taker));
        readings = new Readings(new Recognition(List.of(taker)), intakes, access);
        desk = new IntakeDesk(spool, readings, intakes, access, currentPerson, Clock.systemUTC());
        procurement = persons.someone();
        persons.actAs(procurement);
        negotiation = negotiations.open(SomeNegotiation.unchanged());
    }

    @AfterEach
    void nobodyActs() {
        desk.close();
        readings.close();
        SecurityContextHolder.clearContext();
    }

    @Test
    void nothing_is_written_before_it_is_confirmed_and_all_of_it_after() throws IOException {
        var read = ready("notes:\none\nbad line\ntwo\n");
        assertThat(note()).isEmpty();
        assertThat(read.rows()).isEqualTo(2);
        assertThat(read.rejected()).isEqualTo(1);
        assertThat(read.rejects().getFirst().line()).isEqualTo(3);

        var taken = confirm(read.id());

        assertThat(note()).isEqualTo("one-two");
        assertThat(intakes.all(negotiation.id())).containsExactly(taken);
        assertThat(taken.files().getFirst().sha256()).hasSize(64);
        assertThat(taken.by()).isEqualTo(procurement.displayName());
        assertThat(intakes.preview(negotiation.id(), taken.id())).contains(read.preview());
        assertThat(intakes.rejects(negotiation.id(), taken.id()))
                .hasValueSatisfying(csv -> assertThat(csv).contains("\"is bad\",\"bad line\""));
        assertThat(spool.lying()).isEmpty();
    }

    @Test
    void the_same_file_again_changes_nothing_until_it_is_undone() throws IOException {
        var first = confirm(ready("notes:\none\n").id());
        var again = ready("notes:\none\n");
        assertThat(again.before()).isEqualTo(first);
        assertThat(confirm(again.id())).isEqualTo(first);
        assertThat(intakes.all(negotiation.id())).hasSize(1);

        var undone = intakes.undo(negotiation.id(), first.id());
        assertThat(undone.undone()).isNotNull();
        assertThat(undone.undone().note()).isEqualTo("The note before is not kept.");
        assertThat(note()).isEmpty();
        assertThatThrownBy(() -> intakes.undo(negotiation.id(), first.id()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("undone already");

        desk.confirm(negotiation.id(), ready("notes:\none\n").id());
        assertThat(note()).isEqualTo("one");
    }

    @Test
    void the_same_file_is_answered_as_before() throws IOException {
        var read = ready("notes:\none\ntwo\n");
        desk.answer(negotiation.id(), read.id(), Map.of("sign", "+"));
        desk.confirm(negotiation.id(), read.id());
        assertThat(note()).isEqualTo("one+two");

        var again = ready("notes:\none\ntwo\n");
        assertThat(again.preview().questions().getFirst().answer()).isEqualTo("+");
        assertThat(again.before()).isNotNull();
    }

    @Test
    void the_very_file_is_known_as_soon_as_it_is_there_and_whatever_is_answered() throws Exception {
        var first = confirm(ready("notes:\none\n").id());
        taker.gate = new CountDownLatch(1);
        var id = desk.open(negotiation.id());
        add(id, "renamed.txt", "notes:\none\n");
        assertThat(desk.read(negotiation.id(), id).known()).containsExactly(first);
        taker.gate.countDown();
        var again = waited(id);
        assertThat(again.known()).containsExactly(first);
        var other = desk.answer(negotiation.id(), id, Map.of("sign", "+"));
        assertThat(other.before()).isNull();
        assertThat(other.known()).containsExactly(first);
        assertThat(other.known().getFirst().place().of()).isEqualTo("note");

        intakes.undo(negotiation.id(), first.id());
        assertThat(desk.answer(negotiation.id(), id, Map.of("sign", "-")).known())
                .isEmpty();
        assertThat(ready("notes:\nanother\n").known()).isEmpty();
    }

    @Test
    void a_preview_that_was_kept_before_questions_asked_for_consent_is_still_read() {
        var kept = Intakes.preview("""
                {"headline":"1 line","from":null,"to":null,"figures":[],"tables":[],"questions":[{"key":"sign","label":"Sign",
                "help":"","options":[],"answer":"+","needed":true,"rereads":false}],"remarks":[],"change":"","obstacle":null}
                """);
        assertThat(kept.questions())
                .containsExactly(new Preview.Question("sign", "Sign", "", List.of(), "+", true, false));
    }

    @Test
    void what_is_confirmed_twice_is_taken_in_once_and_answers_the_same() throws Exception {
        var read = ready("notes:\none\n");
        var who = procurement;
        try (var pool = Executors.newFixedThreadPool(2)) {
            Callable<IntakeDesk.Confirmed> click =
                    () -> persons.as(who, () -> desk.confirm(negotiation.id(), read.id()));
            var first = pool.submit(click);
            var second = pool.submit(click);
            assertThat(first.get().intake()).isEqualTo(second.get().intake());
            assertThat(List.of(first.get().before(), second.get().before())).containsExactlyInAnyOrder(false, true);
        }
        var again = desk.confirm(negotiation.id(), read.id());
        assertThat(again.before()).isTrue();
        assertThat(intakes.all(negotiation.id())).containsExactly(again.intake());
        assertThat(desk.waiting(negotiation.id())).isEmpty();
        assertThat(spool.lying()).isEmpty();
        assertThatThrownBy(() -> desk.standing(negotiation.id(), read.id())).isInstanceOf(NotAllowed.class);
        for (int i = 0; i < 4; i++) {
            desk.open(negotiation.id());
        }
        persons.run(
                persons.someone(),
                () -> assertThatThrownBy(() -> desk.confirm(negotiation.id(), read.id()))
                        .isInstanceOf(NotAllowed.class));
    }

    @Test
    void an_answer_to_no_question_is_refused_with_those_there_are() throws IOException {
        var read = ready("notes:\none\n");
        assertThatThrownBy(() -> desk.answer(negotiation.id(), read.id(), Map.of("sign", "+", "zoen", "UTC")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.field()).isEqualTo("zoen"))
                .hasMessage("Nothing is asked by the name \"zoen\". The questions are: sign, zone.");
        assertThat(desk.standing(negotiation.id(), read.id())
                        .preview()
                        .questions()
                        .getFirst()
                        .answer())
                .isEqualTo("-");
    }

    @Test
    void what_is_refused_while_it_is_written_leaves_no_trace() throws IOException {
        var read = ready("notes:\none\n" + NotesTaker.FORBIDDEN + "\n");
        assertThatThrownBy(() -> desk.confirm(negotiation.id(), read.id()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("may not be taken in");
        assertThat(note()).isEmpty();
        assertThat(intakes.all(negotiation.id())).isEmpty();
    }

    @Test
    void what_changed_since_it_was_shown_is_shown_again_first() throws IOException {
        var read = ready("notes:\none\n");
        var other = ready("notes:\ntwo\n");
        desk.confirm(negotiation.id(), other.id());

        assertThatThrownBy(() -> desk.confirm(negotiation.id(), read.id()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("has changed since it was shown");
        assertThat(note()).isEqualTo("two");
        assertThat(desk.standing(negotiation.id(), read.id()).preview().change())
                .isEqualTo("Replaces \"two\".");
        desk.confirm(negotiation.id(), read.id());
        assertThat(note()).isEqualTo("one");
    }

    @Test
    void what_is_looked_at_again_after_another_was_taken_in_is_made_anew() throws IOException {
        var read = ready("notes:\none\n");
        assertThat(read.note()).isNull();
        desk.confirm(negotiation.id(), ready("notes:\ntwo\n").id());
        var now = desk.standing(negotiation.id(), read.id());
        assertThat(now.preview().change()).isEqualTo("Replaces \"two\".");
        assertThat(now.note()).startsWith("Something was taken in or undone meanwhile");
        desk.confirm(negotiation.id(), read.id());
        assertThat(note()).isEqualTo("one");
    }

    @Test
    void a_newer_preview_of_the_same_files_stands_in_the_place_of_the_older() throws IOException {
        var older = ready("notes:\none\n");
        var other = ready("notes:\ntwo\n");
        var newer = ready("notes:\none\n");
        assertThat(newer.note()).isEqualTo("An earlier preview of the same files was dropped for this one.");
        assertThat(desk.waiting(negotiation.id()))
                .extracting(Standing::id)
                .containsExactlyInAnyOrder(newer.id(), other.id());
        assertThatThrownBy(() -> desk.standing(negotiation.id(), older.id())).isInstanceOf(NotAllowed.class);
        assertThat(spool.lying()).hasSize(2);
    }

    @Test
    void what_nobody_touches_for_an_hour_is_forgotten_with_its_files() throws IOException {
        var hour = new AtomicReference<>(Clock.systemUTC());
        var later = new IntakeDesk(spool, readings, intakes, access, currentPerson, new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return hour.get().instant();
            }
        });
        var id = later.open(negotiation.id());
        later.add(negotiation.id(), id, "a.txt", stream("notes:\none\n"), _ -> {});
        later.sweep();
        assertThat(spool.lying()).hasSize(1);
        hour.set(Clock.offset(Clock.systemUTC(), Stagings.PATIENCE.plusSeconds(1)));
        later.sweep();
        assertThat(spool.lying()).isEmpty();
        assertThatThrownBy(() -> later.standing(negotiation.id(), id)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_first_answers_again_after_others_change_nothing() throws IOException {
        var first = confirm(ready("notes:\none\ntwo\n").id());
        var other = ready("notes:\none\ntwo\n");
        desk.answer(negotiation.id(), other.id(), Map.of("sign", "+"));
        desk.confirm(negotiation.id(), other.id());
        var again = ready("notes:\none\ntwo\n");
        assertThat(desk.answer(negotiation.id(), again.id(), Map.of("sign", "-"))
                        .before())
                .isEqualTo(first);
        assertThat(confirm(again.id())).isEqualTo(first);
    }

    @Test
    void what_was_undone_since_it_was_shown_as_taken_in_is_not_written_unseen() throws IOException {
        var first = confirm(ready("notes:\none\n").id());
        var again = ready("notes:\none\n");
        assertThat(again.before()).isEqualTo(first);
        intakes.undo(negotiation.id(), first.id());
        assertThatThrownBy(() -> desk.confirm(negotiation.id(), again.id()))
                .hasMessageContaining("has changed since it was shown");
        assertThat(note()).isEmpty();
    }

    @Test
    void an_answer_that_cannot_be_taken_leaves_the_one_before() throws IOException {
        var read = ready("notes:\none\ntwo\n");
        desk.answer(negotiation.id(), read.id(), Map.of("sign", "+"));
        assertThatThrownBy(() -> desk.answer(negotiation.id(), read.id(), Map.of("sign", "!")))
                .hasMessage("\"!\" is no sign.");
        var reread = desk.answer(negotiation.id(), read.id(), Map.of("zone", "the moon"));
        assertThat(reread.state()).isEqualTo(Standing.State.READING);
        var back = awaited(reread);
        assertThat(back.state()).isEqualTo(Standing.State.READY);
        assertThat(back.problem()).isEqualTo("\"the moon\" is no zone.");
        desk.confirm(negotiation.id(), read.id());
        assertThat(note()).isEqualTo("one+two");
    }

    @Test
    void a_file_that_arrives_after_the_drop_is_not_kept() throws Exception {
        var id = desk.open(negotiation.id());
        var in = new SequenceInputStream(stream("notes:\n" + "x".repeat(Head.LENGTH)), stream("y".repeat(100_000)));
        assertThatThrownBy(() -> desk.add(negotiation.id(), id, "late.txt", in, _ -> {
                    if (!desk.waiting(negotiation.id()).isEmpty()) {
                        desk.drop(negotiation.id(), id);
                    }
                }))
                .hasMessageContaining("dropped already");
        assertThat(spool.lying()).isEmpty();
    }

    @Test
    void an_obstacle_keeps_it_from_being_confirmed() throws IOException {
        var read = ready("notes:\none\n");
        desk.answer(negotiation.id(), read.id(), Map.of("sign", "?"));
        assertThatThrownBy(() -> desk.confirm(negotiation.id(), read.id()))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("Choose a sign.");
    }

    @Test
    void what_is_read_can_be_answered_and_confirmed_without_being_asked_after() throws Exception {
        var id = staged("notes:\none\ntwo\n");
        desk.read(negotiation.id(), id);
        Thread.sleep(300);
        desk.answer(negotiation.id(), id, Map.of("sign", "+"));
        desk.confirm(negotiation.id(), id);
        assertThat(note()).isEqualTo("one+two");
    }

    @Test
    void a_cancel_ends_the_reading_and_leaves_no_file() throws Exception {
        taker.gate = new CountDownLatch(1);
        var id = staged("notes:\n" + "line\n".repeat(1000));
        assertThat(desk.read(negotiation.id(), id).state()).isEqualTo(Standing.State.READING);
        assertThat(spool.lying()).hasSize(1);
        desk.drop(negotiation.id(), id);
        taker.gate.countDown();
        assertThat(spool.lying()).isEmpty();
        assertThatThrownBy(() -> desk.standing(negotiation.id(), id)).isInstanceOf(NotAllowed.class);
        assertThat(intakes.all(negotiation.id())).isEmpty();
    }

    @Test
    void what_cannot_be_read_says_why_and_can_only_be_dropped() throws IOException {
        var refused = waited(staged("something else"));
        assertThat(refused.state()).isEqualTo(Standing.State.REFUSED);
        assertThat(refused.problem()).contains("text of no format that is known", "no line of columns");
        assertThatThrownBy(() -> desk.confirm(negotiation.id(), refused.id())).isInstanceOf(InvalidInput.class);

        assertThat(waited(staged("notes:\nbad\n")).problem()).isEqualTo("No line can be taken.");
    }

    @Test
    void files_of_two_formats_are_not_one_taking() throws IOException {
        var id = staged("notes:\none\n");
        add(id, "b.txt", "songs:\ntwo\n");
        assertThat(waited(id).problem()).contains("\"a.txt\" is Notes, \"b.txt\" is Songs");
    }

    @Test
    void somebody_else_sees_neither_the_files_nor_what_their_role_does_not_include() throws IOException {
        var read = ready("notes:\none\n");
        var lead = persons.someone();
        members.put(negotiation.id(), lead.id(), Role.PLATFORM_LEAD, null);
        persons.run(lead, () -> {
            assertThat(desk.waiting(negotiation.id())).isEmpty();
            assertThatThrownBy(() -> desk.confirm(negotiation.id(), read.id())).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> desk.drop(negotiation.id(), read.id())).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> desk.rejects(negotiation.id(), read.id())).isInstanceOf(NotAllowed.class);
        });
        persons.run(lead, () -> assertThat(waitedOf("notes:\nmine\n").problem()).contains("Your role here"));
        var taken = confirm(read.id());
        persons.run(
                lead,
                () -> assertThatThrownBy(() -> intakes.undo(negotiation.id(), taken.id()))
                        .isInstanceOf(NotAllowed.class));
        var stranger = persons.someone();
        persons.run(
                stranger,
                () -> assertThatThrownBy(() -> desk.open(negotiation.id())).isInstanceOf(NotAllowed.class));
    }

    @Test
    void a_fifth_taking_waits_for_the_others() {
        for (int i = 0; i < 4; i++) {
            desk.open(negotiation.id());
        }
        assertThatThrownBy(() -> desk.open(negotiation.id())).hasMessageContaining("4 takings of yours wait already");
    }

    private Intake confirm(UUID id) {
        return desk.confirm(negotiation.id(), id).intake();
    }

    private UUID staged(String text) throws IOException {
        var id = desk.open(negotiation.id());
        add(id, "a.txt", text);
        return id;
    }

    private void add(UUID id, String name, String text) throws IOException {
        desk.add(negotiation.id(), id, name, stream(text), _ -> {});
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Standing ready(String text) throws IOException {
        var standing = waited(staged(text));
        assertThat(standing.problem()).isNull();
        return standing;
    }

    private Standing waitedOf(String text) {
        try {
            return waited(staged(text));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private Standing waited(UUID id) {
        return awaited(desk.read(negotiation.id(), id));
    }

    private Standing awaited(Standing first) {
        var standing = first;
        var id = first.id();
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (standing.state() == Standing.State.READING && System.nanoTime() < until) {
            Thread.onSpinWait();
            standing = desk.standing(negotiation.id(), id);
        }
        return standing;
    }

    private String note() {
        return jdbc.sql("select coalesce(note, '') from negotiation where id = ?")
                .param(negotiation.id())
                .query(String.class)
                .single();
    }
}
