package dev.parley.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.engine.quantity.Quarter;
import dev.parley.migration.Moves;
import dev.parley.migration.Verdict;
import dev.parley.paper.aws.DemandLine;
import dev.parley.plan.PlanBasis;
import dev.parley.plan.Plans;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The sample with the passed move of W03 planned from 2027 Q3: what AWS is told of the two models. */
class MovedDemandTest extends PaperTestBase {

    @Autowired
    Moves moves;

    @Autowired
    Plans plans;

    @BeforeAll
    void planTheMove() {
        persons.run(lead, () -> {
            var passed = moves.of(id()).stream()
                    .filter(one -> one.verdict() == Verdict.PASSED)
                    .findFirst()
                    .orElseThrow();
            moves.plan(id(), passed.id(), passed.version(), Quarter.parse("2027-Q3"));
            run = plans.freeze(id(), PlanBasis.DEFAULT);
            schedule = schedules.draft(id());
        });
    }

    @Test
    void the_old_model_is_needed_until_the_move_and_the_new_one_from_then() {
        var before = demand("sonnet-4-6");
        var after = demand("sonnet-5");

        assertThat(before.needBy()).isEqualTo("running");
        assertThat(after.needBy()).isEqualTo("2027-07");
        assertThat(before.quarters().getFirst().steadyInput()).isPositive();
        assertThat(after.quarters().getFirst().steadyInput()).isZero();
        for (int i = 1; i < before.quarters().size(); i++) {
            assertThat(before.quarters().get(i).steadyInput()).isZero();
            assertThat(after.quarters().get(i).steadyInput()).isPositive();
        }
        assertThat(after.cacheReadShare()).isEqualByComparingTo(before.cacheReadShare());
        assertThat(after.inputTokensPerRequest()).isEqualByComparingTo(before.inputTokensPerRequest());
    }

    @Test
    void the_schedule_counts_tokens_at_the_model_that_serves_them() {
        assertThat(List.of(quantity("anthropic.claude-sonnet-5"), quantity("anthropic.claude-sonnet-4-6")))
                .allSatisfy(tokens -> assertThat(tokens).isPositive());
        assertThat(quantity("anthropic.claude-sonnet-5")).isGreaterThan(quantity("anthropic.claude-sonnet-4-6"));
    }

    private BigDecimal quantity(String model) {
        return schedule.lines().stream()
                .filter(line -> line.model().equals(model) && line.scope().equals("global"))
                .flatMap(line -> line.quantities().values().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private DemandLine demand(String model) {
        return preview(PaperKind.ASK_WORKBOOK).paper().demand().stream()
                .filter(line -> line.model().contains(model)
                        && line.scope().equals("global")
                        && line.standing().equals("running"))
                .findFirst()
                .orElseThrow();
    }
}
