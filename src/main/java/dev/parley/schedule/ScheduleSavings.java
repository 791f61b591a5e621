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
        var whole = new Whole(schedule, planned);
        stages.add(whole.stage("At our ask", latest.ask(), ScheduleLine::ask, _ -> null));
        stages.add(whole.stage(
                "At AWS's latest",
                latest.offer(),
                line -> at.apply(line).offer(),
                line -> latest.offer()
                        .flatMap(letter -> letter.ofLine(line))
                        .map(Offered::line)
                        .orElse(null)));
        stages.add(whole.stage(
                "At our target", latest.target(), line -> at.apply(line).target(), _ -> null));
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

    /** @param planned by contract year */
    private record Whole(Schedule schedule, List<Savings.Planned> planned) {

        /**
         * @param entered what somebody entered on the line: it holds from the first day
         * @param said    what the letter says of the line where nothing is entered: it holds as long as its payer takes part
         */
        Stage stage(
                String label,
                Optional<Letter> letter,
                Function<ScheduleLine, @Nullable BigDecimal> entered,
                Function<ScheduleLine, @Nullable BigDecimal> said) {
            var words = letter.map(
                            one -> "discount across services of " + one.name() + (one.expired() ? ", expired" : ""))
                    .orElse("no discount across services entered");
            return new Stage(label, words, Savings.of(schedule, planned, new Savings.At() {
                @Override
                public @Nullable BigDecimal rate(ScheduleLine line) {
                    var own = entered.apply(line);
                    return own != null ? own : said.apply(line);
                }

                @Override
                public BigDecimal discount(ScheduleLine line, int year) {
                    return letter.map(one -> one.discount(line, year)).orElse(BigDecimal.ZERO);
                }

                @Override
                public Period reached(ScheduleLine line, Period year) {
                    return entered.apply(line) != null
                            ? year
                            : letter.map(one -> one.reached(line, schedule, year))
                                    .orElse(year);
                }
            }));
        }
    }
}
