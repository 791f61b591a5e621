package dev.parley.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.quantity.Quarter;
import dev.parley.migration.MigrationChecks.Kind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationChecksTest extends MigrationTestBase {

    @Test
    void a_successor_a_smaller_model_and_a_geo_scope_are_found_with_workload_and_dollars() {
        assertThat(sentences(Kind.SUCCESSOR))
                .anySatisfy(one -> assertThat(one)
                        .startsWith(
                                "W03 costs 33\u00a0% less on Claude Sonnet 5, global than on Claude Sonnet 4.6: $28,601"
                                        + " instead of $42,902 a month today, $205,043 less in 2027. It passed."))
                .anySatisfy(one -> assertThat(one)
                        .contains("W10", "Claude Sonnet 5, eu geo", "$41,574 less in 2027", "Its verdict is open."));
        // 18,889 a month on Opus 4.8, of which Sonnet 5 takes two fifths
        assertThat(sentences(Kind.SMALLER))
                .anySatisfy(one -> assertThat(one)
                        .isEqualTo("W09 costs 60\u00a0% less on Claude Sonnet 5, global than on Claude Opus 4.8: $7,556"
                                + " instead of $18,889 a month today, $177,323 less in 2027. Its verdict is open."
                                + " Engineering evaluates whether the smaller model does."));
        // us geo is 3.30 and 16.50 where global is 3 and 15: an eleventh of 142,792
        assertThat(sentences(Kind.GLOBAL_SCOPE))
                .anySatisfy(one -> assertThat(one)
                        .contains(
                                "W08 costs 9\u00a0% less in the global scope than in us geo", "$12,981 less in 2027"));
    }

    @Test
    void a_workload_can_go_to_one_model_only_so_one_is_found() {
        assertThat(all().stream().filter(one -> one.kind() != Kind.GLOBAL_SCOPE))
                .extracting(MigrationChecks.Finding::workload)
                .doesNotHaveDuplicates()
                .contains("W03", "W08", "W09", "W10");
        assertThat(all())
                .isSortedAccordingTo(
                        Comparator.comparing(MigrationChecks.Finding::usd).reversed());
    }

    @Test
    void a_planned_move_a_failed_one_and_forbidden_data_are_not_found() {
        Move passed = move("W03");
        saved(moves.plan(id, passed.id(), passed.version(), Quarter.parse("2027-Q3")));
        Move agent = move("W09");
        saved(moves.change(id, agent.id(), agent.version(), failed(agent.draft())));

        assertThat(all()).noneMatch(one -> one.workload().equals("W03"));
        assertThat(sentences(Kind.SMALLER)).noneMatch(one -> one.contains("W09") && one.contains("Sonnet 5"));
        // its data stays in the EU
        assertThat(sentences(Kind.GLOBAL_SCOPE)).noneMatch(one -> one.startsWith("W10"));
    }

    @Test
    void where_nobody_stated_that_data_may_leave_the_question_is_asked() {
        assertThat(all())
                .filteredOn(
                        one -> one.kind() == Kind.GLOBAL_SCOPE && one.workload().equals("W05"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.sentence()).endsWith("Nobody stated whether its data may go there.");
                    assertThat(one.act()).startsWith("State where its data must stay");
                    assertThat(one.usdAMonth()).isEqualByComparingTo("448.33");
                });
    }

    private MoveDraft failed(MoveDraft draft) {
        return new MoveDraft(
                draft.workload(),
                draft.model(),
                draft.scope(),
                draft.kind(),
                draft.inputFactor(),
                draft.outputFactor(),
                draft.factorSource(),
                draft.oneOffUsd(),
                Verdict.FAILED,
                owner.id(),
                LocalDate.of(2026, 11, 20),
                draft.note());
    }

    private List<MigrationChecks.Finding> all() {
        return MigrationChecks.of(migrations.board(id), 2027);
    }

    private List<String> sentences(Kind kind) {
        return all().stream()
                .filter(one -> one.kind() == kind)
                .map(MigrationChecks.Finding::sentence)
                .toList();
    }
}
