package dev.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.paper.DemandChoice;
import dev.parley.paper.PaperKind;
import dev.parley.paper.Papers;
import dev.parley.plan.PlanResult;
import dev.parley.plan.Plans;
import dev.parley.schedule.Period;
import dev.parley.schedule.ScheduleLine;
import dev.parley.schedule.Schedules;
import dev.parley.schedule.Totals;
import dev.parley.test.DemoApp;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The demonstration on PostgreSQL and on H2: the same plan, the same schedule, the same paper. */
class SameOnPostgresTest {

    /**
     * What one database made of the sample.
     *
     * @param costs   each period of the plan with all its amounts
     * @param lines   quantities and list of each line of the schedule, by its name
     * @param totals  sum of the schedule at list by contract year
     * @param parts   the papers for AWS
     */
    private record Made(
            List<PlanResult.PeriodCost> costs,
            Map<String, String> lines,
            List<BigDecimal> totals,
            Map<PaperKind, Integer> parts) {}

    @Test
    void the_sample_comes_out_the_same() {
        try (var postgres = DemoApp.onPostgres()) {
            var made = make(postgres);
            assertThat(made.totals()).hasSize(3).allMatch(total -> total.signum() > 0);
            assertThat(made.lines()).hasSizeGreaterThan(20);
            assertThat(made.costs().stream()
                            .filter(cost -> cost.label().equals("2027"))
                            .map(cost -> cost.allOnDemandUsd().setScale(0, RoundingMode.HALF_UP)))
                    .containsExactly(new BigDecimal("2089460"));
            assertThat(made).isEqualTo(make(DemoApp.shared()));
        }
    }

    private static Made make(DemoApp app) {
        var id = app.planned().id();
        return app.as("procurement", () -> {
            var plan = app.bean(Plans.class).run(id, 1).orElseThrow().result();
            var schedule = app.bean(Schedules.class).byNumber(id, 1).orElseThrow();
            var costs = new ArrayList<>(plan.years());
            costs.addAll(plan.contractYears());
            costs.addAll(plan.quarters());
            var lines = new TreeMap<String, String>();
            for (var line : schedule.lines()) {
                lines.put(name(line), quantities(line, schedule.contractYears()) + " at " + line.list());
            }
            var totals = schedule.contractYears().stream()
                    .map(year -> Totals.of(schedule.lines(), List.of(year), Totals.At.LIST)
                            .usd())
                    .toList();
            var papers = new TreeMap<PaperKind, Integer>();
            for (var kind : PaperKind.of(PaperKind.Audience.AWS)) {
                var issued = app.bean(Papers.class).draft(id, 1, kind, DemandChoice.DEFAULT);
                var file = app.bean(Papers.class).file(id, issued.id()).orElseThrow();
                assertThat(file.bytes()).hasSize(issued.size());
                papers.put(kind, kind == PaperKind.DEMAND_CSV ? file.bytes().length : 0);
            }
            return new Made(costs, lines, totals, papers);
        });
    }

    private static String name(ScheduleLine line) {
        return line.label() + ", " + line.term() + ", " + line.payer() + " " + line.account();
    }

    private static String quantities(ScheduleLine line, List<Period> years) {
        return years.stream()
                .map(year -> line.quantity(year).stripTrailingZeros().toPlainString())
                .toList()
                .toString();
    }
}
