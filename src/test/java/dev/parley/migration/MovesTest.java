package dev.parley.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.engine.quantity.Quarter;
import dev.parley.negotiation.NotAllowed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MovesTest extends MigrationTestBase {

    private static final Quarter Q3 = Quarter.parse("2027-Q3");

    @Test
    void the_sample_considers_four_moves_one_of_them_passed() {
        assertThat(moves.of(id)).hasSize(4);
        assertThat(move("W03").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(move("W03").decidedOn()).isEqualTo("2026-11-10");
        assertThat(move("W03").factorAssumed()).isTrue();
        assertThat(move("W10").verdict()).isEqualTo(Verdict.OPEN);
        assertThat(move("W10").decidedBy()).isNull();
    }

    @Test
    void a_platform_lead_gives_the_verdict_on_their_own_workload_and_on_no_other() {
        persons.actAs(owner);
        Move own = move("W09");

        Move decided = saved(moves.change(id, own.id(), own.version(), passed(own, owner.id())));

        assertThat(decided.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(decided.decidedBy()).isEqualTo(new Move.Person(owner.id(), owner.displayName()));
        Move other = move("W10");
        assertThatThrownBy(() -> moves.change(id, other.id(), other.version(), passed(other, owner.id())))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("W10");
    }

    @Test
    void planning_is_for_those_who_may_edit_all_workloads() {
        persons.actAs(owner);
        Move own = move("W09");

        assertThatThrownBy(() -> moves.plan(id, own.id(), own.version(), Q3)).isInstanceOf(NotAllowed.class);
        persons.actAs(lead);
        assertThat(saved(moves.plan(id, own.id(), own.version(), Q3)).plannedFrom())
                .isEqualTo(Q3);
    }

    @Test
    void a_guest_reads_and_enters_nothing() {
        persons.actAs(adviser);

        assertThat(moves.of(id)).hasSize(4);
        Move move = move("W03");
        assertThatThrownBy(() -> moves.remove(id, move.id(), move.version())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> residencies.state(id, move.workload(), null, Stays.ANYWHERE, null))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void nobody_else_sees_anything() {
        persons.actAs(persons.someone());

        assertThatThrownBy(() -> moves.of(id)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> migrations.board(id)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_second_of_two_saves_learns_what_the_first_one_saved() {
        Move read = move("W09");
        saved(moves.change(id, read.id(), read.version(), passed(read, owner.id())));

        var answer = moves.change(id, read.id(), read.version(), read.draft());

        assertThat(answer)
                .isInstanceOfSatisfying(
                        SaveResult.Conflict.class,
                        conflict ->
                                assertThat(((Move) conflict.theirs()).verdict()).isEqualTo(Verdict.PASSED));
    }

    @Test
    void a_verdict_has_an_owner_who_is_a_member_and_a_day() {
        Move read = move("W09");

        refused(read, change(read, Verdict.PASSED, null, LocalDate.of(2026, 11, 20)), "decidedBy");
        refused(read, change(read, Verdict.FAILED, owner.id(), null), "decidedOn");
        refused(read, change(read, Verdict.PASSED, UUID.randomUUID(), LocalDate.of(2026, 11, 20)), "decidedBy");
    }

    @Test
    void a_workload_has_one_planned_move_at_most() {
        Move first = saved(moves.plan(id, move("W03").id(), move("W03").version(), Q3));
        Move second = saved(moves.add(
                id,
                MoveDraft.considered(
                        first.workload(), "anthropic.claude-haiku-4-5-20251001-v1:0", "global", MoveKind.SMALLER)));

        assertThatThrownBy(() -> moves.plan(id, second.id(), second.version(), Q3))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("anthropic.claude-sonnet-5")
                .hasMessageContaining("take it out of the plan first");
        saved(moves.plan(id, first.id(), first.version(), null));
        assertThat(saved(moves.plan(id, second.id(), second.version(), Q3)).planned())
                .isTrue();
    }

    @Test
    void a_move_that_failed_is_not_planned_and_a_planned_one_does_not_fail() {
        Move read = move("W09");
        Move planned = saved(moves.plan(id, read.id(), read.version(), Q3));

        refused(planned, change(planned, Verdict.FAILED, owner.id(), LocalDate.of(2026, 11, 20)), "verdict");
        Move out = saved(moves.plan(id, planned.id(), planned.version(), null));
        Move failed = saved(moves.change(
                id, out.id(), out.version(), change(out, Verdict.FAILED, owner.id(), LocalDate.of(2026, 11, 20))));
        assertThatThrownBy(() -> moves.plan(id, failed.id(), failed.version(), Q3))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("failed");
    }

    @Test
    void a_quarter_outside_the_plan_is_refused_with_its_bounds() {
        Move read = move("W03");

        assertThatThrownBy(() -> moves.plan(id, read.id(), read.version(), Quarter.parse("2026-Q4")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("2027 Q1")
                .hasMessageContaining("2026 Q4");
    }

    @Test
    void data_that_stays_in_its_geography_goes_nowhere_else() {
        var draft =
                MoveDraft.considered(workload("W10").id(), "anthropic.claude-sonnet-5", "global", MoveKind.SUCCESSOR);

        assertThatThrownBy(() -> moves.add(id, draft))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("W10 stays in its geography (eu geo): global would let it leave");
    }

    @Test
    void the_same_move_is_entered_once_and_a_removed_one_again() {
        Move read = move("W03");

        assertThatThrownBy(() -> moves.add(id, read.draft()))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("is entered already");
        saved(moves.remove(id, read.id(), read.version()));
        assertThat(saved(moves.add(id, read.draft())).verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void a_factor_is_between_a_tenth_and_ten() {
        Move read = move("W03");
        var draft = read.draft();
        var slip = new MoveDraft(
                draft.workload(),
                draft.model(),
                draft.scope(),
                draft.kind(),
                new BigDecimal("133"),
                draft.outputFactor(),
                null,
                null,
                draft.verdict(),
                draft.decidedBy(),
                draft.decidedOn(),
                null);

        refused(read, slip, "inputFactor");
    }

    private void refused(Move move, MoveDraft draft, String field) {
        assertThatThrownBy(() -> moves.change(id, move.id(), move.version(), draft))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        problem -> assertThat(problem.field()).isEqualTo(field));
    }

    private static MoveDraft passed(Move move, UUID by) {
        return change(move, Verdict.PASSED, by, LocalDate.of(2026, 11, 20));
    }

    private static MoveDraft change(Move move, Verdict verdict, UUID by, LocalDate on) {
        var draft = move.draft();
        return new MoveDraft(
                draft.workload(),
                draft.model(),
                draft.scope(),
                draft.kind(),
                draft.inputFactor(),
                draft.outputFactor(),
                draft.factorSource(),
                draft.oneOffUsd(),
                verdict,
                by,
                on,
                draft.note());
    }
}
