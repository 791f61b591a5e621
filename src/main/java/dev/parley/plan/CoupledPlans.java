package dev.parley.plan;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.work.RunningWork;
import dev.parley.base.work.WorkQueue;
import dev.parley.engine.commitment.InvalidProblem;
import dev.parley.engine.commitment.coupled.CoupledPlan;
import dev.parley.engine.commitment.coupled.CoupledPlanner;
import dev.parley.engine.commitment.coupled.CoupledProblem;
import dev.parley.engine.commitment.coupled.Progress;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Plans a run's pools together under a budget, a spend floor or a weight of risk. That can take a minute: it goes on beside
 * the screens, one at a time for each person and negotiation; asking again ends what went on.
 */
@Service
public class CoupledPlans {

    /** After so long the best plan so far is taken, with its gap. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final int MOST_STEPS = 500_000;
    private static final Logger log = LoggerFactory.getLogger(CoupledPlans.class);

    private final Plans plans;
    private final Access access;
    private final WorkQueue queue;

    private record Key(UUID person, UUID negotiation) {}

    CoupledPlans(Plans plans, Access access, WorkQueue queue) {
        this.plans = plans;
        this.access = access;
        this.queue = queue;
    }

    /**
     * Begins to plan the pools of a run together.
     *
     * @throws InvalidInput when the run is not there, or too many plans are waiting; what cannot be planned is said by the
     *     work itself
     */
    public RunningWork<CoupledAnswer, Progress.Standing> start(UUID negotiation, int number, CoupledAsk ask) {
        UUID person = access.require(negotiation, Permission.SEE).who().id();
        PlanRun run = plans.run(negotiation, number)
                .orElseThrow(() -> new InvalidInput("run", number, "Run " + number + " is not there."));
        return queue.start(new Key(person, negotiation), LIMIT, work -> answer(run, ask, work::goOn));
    }

    /** @throws InvalidInput when it cannot be planned as asked */
    static CoupledAnswer answer(PlanRun run, CoupledAsk ask, Progress progress) {
        long started = System.nanoTime();
        CoupledAssembly assembly = new CoupledAssembly(run.inputs(), run.result(), ask);
        CoupledProblem problem = assembly.problem();
        CoupledPlan plan;
        try {
            plan = CoupledPlanner.plan(problem, MOST_STEPS, progress);
        } catch (InvalidProblem refused) {
            throw new InvalidInput(refused.path(), refused.value(), sentence(refused.getMessage()));
        }
        log.info(
                "Planned {} products together in {} steps and {} ms, gap {}",
                problem.groups().size(),
                plan.steps(),
                (System.nanoTime() - started) / 1_000_000,
                plan.gapUsd());
        return CoupledAnswer.of(
                run.number(),
                ask,
                assembly,
                problem.budgets().stream().map(CoupledProblem.Budget::label).toList(),
                plan);
    }

    private static String sentence(String words) {
        String capital = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        return capital.endsWith(".") ? capital : capital + ".";
    }
}
