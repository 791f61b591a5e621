package dev.parley.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.demand.ForecastCase;
import dev.parley.engine.quantity.Amount;
import dev.parley.engine.quantity.Quarter;
import dev.parley.migration.MoveBoard.Counted;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoveBoardTest extends MigrationTestBase {

    @Test
    void migrating_first_saves_the_samples_480k_919k_and_1608k() {
        MoveBoard board = migrations.board(id);

        assertThat(board.years()).containsExactly(2027, 2028, 2029);
        assertThat(board.workloads(Counted.CONSIDERED)).containsExactlyInAnyOrder("W03", "W08", "W09", "W10");
        assertThat(thousands(board, 2027)).isEqualTo("480");
        assertThat(thousands(board, 2028)).isEqualTo("919");
        assertThat(thousands(board, 2029)).isEqualTo("1608");
        assertThat(List.of(percent(board, 2027), percent(board, 2028), percent(board, 2029)))
                .containsExactly("23", "28", "31");
    }

    @Test
    void each_workload_shows_its_best_move_with_its_price() {
        MoveBoard board = migrations.board(id);

        assertThat(best(board, "W03")).isEqualTo("Claude Sonnet 5, global, -33");
        assertThat(best(board, "W08")).isEqualTo("Claude Sonnet 5, global, -39");
        assertThat(best(board, "W09")).isEqualTo("Claude Sonnet 5, global, -60");
        assertThat(best(board, "W10")).isEqualTo("Claude Sonnet 5, eu geo, -33");
        assertThat(board.row("W09").orElseThrow().best().orElseThrow().saved(2027, ForecastCase.BASE))
                .isEqualTo(Amount.of(new BigDecimal("177323")));
    }

    @Test
    void a_price_that_nobody_knows_is_unknown_and_ranks_behind_what_is_known() {
        List<MoveOption> options = migrations.board(id).row("W06").orElseThrow().options();

        assertThat(options).singleElement().satisfies(one -> {
            assertThat(one.modelName()).isEqualTo("Claude Haiku 5.5");
            assertThat(one.saved(2027, ForecastCase.BASE)).isInstanceOf(Amount.Unknown.class);
            assertThat(one.priceChange()).isNull();
            assertThat(one.missing()).contains("claude-haiku-5-5");
        });
        List<MoveOption> ofW03 = migrations.board(id).row("W03").orElseThrow().options();
        assertThat(ofW03.getLast().missing()).isNotEmpty();
        assertThat(ofW03.getFirst().missing()).isEmpty();
    }

    @Test
    void where_data_must_stay_decides_what_may_be_proposed() {
        MoveBoard board = migrations.board(id);

        assertThat(option(board, "W10", "Claude Sonnet 5", "global").data()).isEqualTo(MoveOption.DataAnswer.FORBIDDEN);
        assertThat(option(board, "W08", "Claude Sonnet 4.6", "global").data()).isEqualTo(MoveOption.DataAnswer.ALLOWED);
        assertThat(option(board, "W05", "Claude Haiku 4.5", "global").data())
                .isEqualTo(MoveOption.DataAnswer.NOT_STATED);
        assertThat(board.row("W05").orElseThrow().best()).isEmpty();
        saved(residencies.state(id, workload("W05").id(), null, Stays.ANYWHERE, null));
        assertThat(best(migrations.board(id), "W05")).isEqualTo("Claude Haiku 4.5, global, -9");
    }

    @Test
    void a_planned_move_counts_from_its_quarter() {
        Move read = move("W03");
        BigDecimal whole = usd(migrations.board(id), Counted.CONSIDERED, 2027);
        saved(moves.plan(id, read.id(), read.version(), Quarter.parse("2027-Q3")));

        MoveBoard board = migrations.board(id);

        // W03 costs 161.4k + 180.8k in the second half at Sonnet 4.6; a third of it is saved
        assertThat(usd(board, Counted.PLANNED, 2027).setScale(-2, RoundingMode.HALF_UP))
                .isEqualByComparingTo("114100");
        assertThat(usd(board, Counted.CONSIDERED, 2027)).isLessThan(whole);
        assertThat(board.row("W03").orElseThrow().best())
                .hasValueSatisfying(best -> assertThat(best.planned()).isTrue());
        assertThat(usd(board, Counted.PLANNED, 2028)).isEqualTo(usd(board, Counted.PASSED, 2028));
    }

    @Test
    void more_tokens_at_the_new_model_eat_the_saving() {
        Move read = move("W09");
        var draft = read.draft();
        saved(moves.change(
                id,
                read.id(),
                read.version(),
                new MoveDraft(
                        draft.workload(),
                        draft.model(),
                        draft.scope(),
                        draft.kind(),
                        new BigDecimal("1.25"),
                        new BigDecimal("1.25"),
                        "Tokenised 1,000 requests of October",
                        draft.oneOffUsd(),
                        draft.verdict(),
                        null,
                        null,
                        null)));

        assertThat(best(migrations.board(id), "W09")).isEqualTo("Claude Sonnet 5, global, -50");
    }

    @Test
    void capacity_held_in_the_pool_is_stranded_until_it_ends() {
        List<Stranded> left = migrations.board(id).row("W04").orElseThrow().stranded();

        assertThat(left).singleElement().satisfies(one -> {
            assertThat(one.until()).hasToString("2027-04");
            // 19,096.80 a month, January to April
            assertThat(one.usd().known().orElseThrow()).isEqualByComparingTo("76387.20");
        });
        assertThat(migrations.board(id).row("W11").orElseThrow().stranded())
                .singleElement()
                .satisfies(one -> assertThat(one.until()).isNull());
    }

    @Test
    void a_move_that_failed_counts_nowhere() {
        Move read = move("W09");
        var draft = read.draft();
        saved(moves.change(
                id,
                read.id(),
                read.version(),
                new MoveDraft(
                        draft.workload(),
                        draft.model(),
                        draft.scope(),
                        draft.kind(),
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        null,
                        null,
                        Verdict.FAILED,
                        owner.id(),
                        LocalDate.of(2026, 11, 20),
                        null)));

        assertThat(migrations.board(id).workloads(Counted.CONSIDERED)).doesNotContain("W09");
    }

    private static MoveOption option(MoveBoard board, String code, String model, String scope) {
        return board.row(code).orElseThrow().options().stream()
                .filter(one -> one.modelName().equals(model) && one.scope().equals(scope))
                .findFirst()
                .orElseThrow();
    }

    private static String best(MoveBoard board, String code) {
        MoveOption best = board.row(code).orElseThrow().best().orElseThrow();
        return best.modelName() + ", " + best.scope() + ", "
                + best.priceChange().movePointRight(2).setScale(0, RoundingMode.HALF_UP);
    }

    private static BigDecimal usd(MoveBoard board, Counted counted, int year) {
        return board.saved(counted, year, ForecastCase.BASE).known().orElseThrow();
    }

    private static String thousands(MoveBoard board, int year) {
        return usd(board, Counted.CONSIDERED, year)
                .movePointLeft(3)
                .setScale(0, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static String percent(MoveBoard board, int year) {
        return board.share(Counted.CONSIDERED, year)
                .orElseThrow()
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
