package dev.parley.paper;

import dev.parley.base.data.InvalidInput;
import dev.parley.deal.Deals;
import dev.parley.engine.quantity.Quarter;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.paper.aws.AskPaper;
import dev.parley.plan.PlanRun;
import dev.parley.plan.Plans;
import dev.parley.schedule.Schedule;
import dev.parley.schedule.Schedules;
import dev.parley.workload.Workloads;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes what AWS gets of a schedule, its plan run, our latest ask and the negotiation's words. Nothing here reads a position. */
@Component
class PaperMaker {

    private final Negotiations negotiations;
    private final Schedules schedules;
    private final Plans plans;
    private final Workloads workloads;
    private final Deals deals;
    private final Wordings wordings;
    private final Access access;

    PaperMaker(
            Negotiations negotiations,
            Schedules schedules,
            Plans plans,
            Workloads workloads,
            Deals deals,
            Wordings wordings,
            Access access) {
        this.negotiations = negotiations;
        this.schedules = schedules;
        this.plans = plans;
        this.workloads = workloads;
        this.deals = deals;
        this.wordings = wordings;
        this.access = access;
    }

    /**
     * The finished file with its checks.
     *
     * @param day on the cover
     */
    PaperPreview made(UUID id, Schedule whole, PaperKind kind, DemandChoice choice, LocalDate day, boolean draft) {
        var schedule = whole.byUnit();
        var paper = paper(id, schedule, choice, day);
        var shown = draft ? paper.asDraft() : paper;
        var file = AwsFiles.of(kind, shown);
        return new PaperPreview(shown, schedule, file, PaperCheck.of(file, shown, schedule));
    }

    /**
     * The same of a schedule by its number, fit to be kept.
     *
     * @throws InvalidInput when there is no such schedule, or a check of the finished file fails
     */
    PaperPreview checked(UUID id, int number, PaperKind kind, DemandChoice choice, LocalDate day, boolean draft) {
        if (!kind.forAws()) {
            throw new InvalidInput("kind", kind.key(), kind.key() + " is no paper for AWS.");
        }
        var made = made(id, schedule(id, number), kind, choice, day, draft);
        made.findings().stream()
                .filter(finding -> !finding.passed())
                .findFirst()
                .ifPresent(failed -> {
                    throw new InvalidInput("paper", made.file().name(), "No paper was made. " + failed.sentence());
                });
        return made;
    }

    /** The file alone, as it would be made today for another day. */
    PaperFile again(UUID id, int number, PaperKind kind, DemandChoice choice, LocalDate day) {
        return AwsFiles.of(kind, paper(id, schedule(id, number).byUnit(), choice, day));
    }

    /** Why nothing may leave that was made of a schedule; empty: it is the latest, of the latest run. */
    Optional<String> superseded(UUID id, int number) {
        int latest = schedules.numbers(id).getFirst();
        if (number != latest) {
            return Optional.of("Schedule " + number + " is superseded by Schedule " + latest
                    + ": look at what leaves of that one.");
        }
        int run = schedule(id, number).planRun();
        return plans.runs(id).stream()
                .map(PlanRun.Line::number)
                .max(Comparator.naturalOrder())
                .filter(newest -> newest > run)
                .map(newest -> "Schedule " + number + " is of Run " + run + ", which Run " + newest
                        + " supersedes: draft a schedule of it first.");
    }

    private Schedule schedule(UUID negotiation, int number) {
        return schedules
                .byNumber(negotiation, number)
                .orElseThrow(() -> new InvalidInput("schedule", number, "There is no schedule " + number + "."));
    }

    private AskPaper paper(UUID id, Schedule schedule, DemandChoice choice, LocalDate day) {
        var terms = access.require(id, Permission.MAKE_PAPERS).may(Permission.SEE_POSITIONS)
                ? AskTerms.of(deals.of(id))
                : List.<AskTerms.Term>of();
        return AwsMapping.paper(
                negotiations.byId(id),
                schedule,
                demand(schedule, choice),
                terms,
                choice.purchases(),
                wordings.of(id),
                day);
    }

    private List<Demand> demand(Schedule schedule, DemandChoice choice) {
        var run = plans.run(schedule.negotiation(), schedule.planRun())
                .orElseThrow(() -> new InvalidInput(
                        "run",
                        schedule.planRun(),
                        "Run " + schedule.planRun() + " of schedule " + schedule.number() + " is not there."));
        var years = schedule.years();
        var quarters = Quarter.range(
                Quarter.of(YearMonth.from(years.effective())), Quarter.of(YearMonth.from(years.to(years.years()))));
        return new Demands(run.inputs(), workloads.all(schedule.negotiation()), quarters, choice).all();
    }
}
