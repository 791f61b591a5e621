package dev.parley.schedule;

import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.plan.PlanBasis;
import dev.parley.plan.PlanResult;
import dev.parley.plan.Plans;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The savings of a schedule at our ask, at AWS's latest and at our target. Never leaves the house. */
@Service
public class ScheduleSavings {

    private final ScheduleReader reader;
    private final Plans plans;
    private final Letters letters;
    private final Access access;

    ScheduleSavings(ScheduleReader reader, Plans plans, Letters letters, Access access) {
        this.reader = reader;
        this.plans = plans;
        this.letters = letters;
        this.access = access;
    }

    /**
     * Savings at the rates of one side.
     *
     * @param label "At our ask"
     * @param words whose discount across services counts: "discount of A2", or that there is none
     */
    public record Stage(String label, String words, Savings savings) {}

    /**
     * At our ask, at AWS's latest, at our target; nothing for somebody whom the schedule's run is not for, and nothing of a run
     * at other rates than list, which has saved already what is counted here.
     */
    public List<Stage> of(UUID negotiation, Schedule schedule) {
        access.require(negotiation, Permission.SEE_POSITIONS);
        var run = plans.run(negotiation, schedule.planRun());
        if (run.isEmpty() || run.get().inputs().basis().rates() != PlanBasis.Rates.LIST) {
            return List.of();
        }
        var planned = planned(schedule, run.get().result());
        var latest = letters.of(negotiation);
        var positions = reader.positions(negotiation, schedule.id());
        Function<ScheduleLine, Position> at = line -> positions.getOrDefault(line.id(), Position.NONE);
        var stages = new ArrayList<Stage>();
        stages.add(stage("At our ask", schedule, planned, ScheduleLine::ask, latest.ask()));
        stages.add(stage(
                "At AWS's latest",
                schedule,
                planned,
                line -> offered(line, at.apply(line), latest.offer()),
                latest.offer()));
        stages.add(
                stage("At our target", schedule, planned, line -> at.apply(line).target(), latest.target()));
        return List.copyOf(stages);
    }

    /** What is negotiated by spend is in no plan: at list it is on demand, and nothing is committed of it. */
    private static List<Savings.Planned> planned(Schedule schedule, PlanResult result) {
        var bySpend = schedule.lines().stream().filter(ScheduleLine::bySpend).toList();
        var years = schedule.contractYears();
        return IntStream.range(0, years.size())
                .mapToObj(year -> {
                    var spend = Totals.of(bySpend, List.of(years.get(year)), Totals.At.LIST)
                            .usd();
                    var of = result.contractYears().get(year);
                    return new Savings.Planned(
                            of.allOnDemandUsd().add(spend), of.totalUsd().add(spend));
                })
                .toList();
    }

    /** As entered, else the letter's rate on the line itself. */
    private static @Nullable BigDecimal offered(ScheduleLine line, Position position, Optional<Letter> offer) {
        return position.offer() != null
                ? position.offer()
                : offer.flatMap(letter -> letter.on(line, 1)).map(Offered::line).orElse(null);
    }

    private static Stage stage(
            String label,
            Schedule schedule,
            List<Savings.Planned> planned,
            Function<ScheduleLine, @Nullable BigDecimal> rate,
            Optional<Letter> letter) {
        BiFunction<ScheduleLine, Integer, BigDecimal> discount =
                (line, year) -> letter.map(one -> one.discount(line, year)).orElse(BigDecimal.ZERO);
        var words = letter.map(one -> "discount across services of " + one.name() + (one.expired() ? ", expired" : ""))
                .orElse("no discount across services entered");
        return new Stage(label, words, Savings.of(schedule, planned, new Savings.At() {
            @Override
            public @Nullable BigDecimal rate(ScheduleLine line) {
                return rate.apply(line);
            }

            @Override
            public BigDecimal discount(ScheduleLine line, int year) {
                return discount.apply(line, year);
            }
        }));
    }
}
