package dev.parley.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.quantity.Quarter;
import dev.parley.migration.MigrationChecks.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationChecksTest extends MigrationTestBase {

    @Test
    void a_successor_a_smaller_model_and_a_geo_scope_are_found_with_workload_and_dollars() {
        assertThat(sentences(Kind.SUCCESSOR))
                .contains("W03 costs $205,043 less in 2027 at Claude Sonnet 5, global. It passed: plan it before"
                        + " committing.")
                .contains("W10 costs $41,574 less in 2027 at Claude Sonnet 5, eu geo. Its verdict is open: decide"
                        + " before committing.");
        assertThat(sentences(Kind.SMALLER)).anyMatch(one -> one.startsWith("W09 costs $"));
        // us geo is 3.30 and 16.50 where global is 3 and 15: an eleventh of 142,792
        assertThat(sentences(Kind.GLOBAL_SCOPE))
                .containsExactly("W08 costs $12,981 less in 2027 at Claude Sonnet 4.6, global. Nobody considers it:"
                        + " evaluate it before committing.");
    }

    @Test
    void a_planned_move_a_failed_one_and_forbidden_data_are_not_found() {
        Move passed = move("W03");
        saved(moves.plan(id, passed.id(), passed.version(), Quarter.parse("2027-Q3")));

        assertThat(codes()).doesNotContain("W03");
        assertThat(MigrationChecks.of(migrations.board(id), 2027))
                .filteredOn(one -> one.workload().equals("W10"))
                .allSatisfy(one -> assertThat(one.move().scope()).isEqualTo("eu geo"));
        assertThat(codes()).doesNotContain("W05");
    }

    private List<String> sentences(Kind kind) {
        return MigrationChecks.of(migrations.board(id), 2027).stream()
                .filter(one -> one.kind() == kind)
                .map(MigrationChecks.Finding::sentence)
                .toList();
    }

    private List<String> codes() {
        return MigrationChecks.of(migrations.board(id), 2027).stream()
                .map(MigrationChecks.Finding::workload)
                .toList();
    }
}
