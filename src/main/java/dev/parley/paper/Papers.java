package dev.parley.paper;

import dev.parley.base.data.InvalidInput;
import dev.parley.engine.quantity.Quarter;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Permission;
import dev.parley.paper.aws.AskPaper;
import dev.parley.paper.aws.AwsCsv;
import dev.parley.paper.aws.AwsWorkbook;
import dev.parley.people.People;
import dev.parley.plan.Plans;
import dev.parley.schedule.Schedule;
import dev.parley.schedule.Schedules;
import dev.parley.workload.Workloads;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Papers for AWS: what would leave, making it, and every paper that was made. Nothing here reads a position.
 *
 * <p>Every method throws {@link NotAllowed} to those who may not make papers.
 */
@Service
public class Papers {

    private final Negotiations negotiations;
    private final Schedules schedules;
    private final Plans plans;
    private final Workloads workloads;
    private final PaperRepository repository;
    private final Access access;
    private final People people;
    private final Clock clock;

    Papers(
            Negotiations negotiations,
            Schedules schedules,
            Plans plans,
            Workloads workloads,
            PaperRepository repository,
            Access access,
            People people,
            Clock clock) {
        this.negotiations = negotiations;
        this.schedules = schedules;
        this.plans = plans;
        this.workloads = workloads;
        this.repository = repository;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What would leave today, with the finished file and its checks.
     *
     * @return empty while there is no schedule
     */
    public Optional<PaperPreview> preview(UUID negotiation, PaperKind kind, DemandChoice choice) {
        access.require(negotiation, Permission.MAKE_PAPERS);
        return schedules.latest(negotiation).map(schedule -> preview(negotiation, schedule.byUnit(), kind, choice));
    }

    /**
     * Makes the paper that {@link #preview} shows, from the schedule the person saw, and keeps it.
     *
     * @param schedule number of the schedule that was looked at
     * @throws InvalidInput when there is no such schedule, or a check of the finished file fails; nothing is made then
     */
    public IssuedPaper issue(UUID negotiation, int schedule, PaperKind kind, DemandChoice choice) {
        var member = access.require(negotiation, Permission.MAKE_PAPERS);
        var made = schedules
                .byNumber(negotiation, schedule)
                .map(found -> preview(negotiation, found.byUnit(), kind, choice))
                .orElseThrow(() -> new InvalidInput("schedule", schedule, "There is no schedule " + schedule + "."));
        made.findings().stream()
                .filter(finding -> !finding.passed())
                .findFirst()
                .ifPresent(failed -> {
                    throw new InvalidInput("paper", made.file().name(), "No paper was made. " + failed.sentence());
                });
        var file = made.file();
        var head = new PaperRepository.Head(
                UUID.randomUUID(),
                kind,
                schedule,
                file.name(),
                file.bytes().length,
                file.sha256(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                member.who().id());
        repository.insert(negotiation, head, file.bytes());
        return issued(head, member.who().displayName());
    }

    /** Every paper made, the latest first. */
    public List<IssuedPaper> issued(UUID negotiation) {
        access.require(negotiation, Permission.MAKE_PAPERS);
        var heads = repository.heads(negotiation);
        var names = people.namesOf(heads.stream().map(PaperRepository.Head::by).collect(Collectors.toSet()));
        return heads.stream()
                .map(head -> issued(head, names.getOrDefault(head.by(), "somebody")))
                .toList();
    }

    /** A paper again, byte for byte as it was made. */
    public Optional<PaperFile> file(UUID negotiation, UUID paper) {
        access.require(negotiation, Permission.MAKE_PAPERS);
        return repository.file(negotiation, paper);
    }

    private PaperPreview preview(UUID id, Schedule schedule, PaperKind kind, DemandChoice choice) {
        var negotiation = negotiations.byId(id);
        var paper = AwsMapping.paper(negotiation, schedule, demand(schedule, choice), LocalDate.now(clock));
        var name = kind.fileName(negotiation.customer(), paper.issued());
        var file = file(name, kind, paper);
        return new PaperPreview(paper, schedule, file, PaperCheck.of(file, paper, schedule));
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

    private static PaperFile file(String name, PaperKind kind, AskPaper paper) {
        return switch (kind) {
            case ASK_WORKBOOK -> new PaperFile(name, kind, AwsWorkbook.write(paper));
            case ASK_CSV -> PaperFile.text(name, kind, AwsCsv.ask(paper));
            case DEMAND_CSV -> PaperFile.text(name, kind, AwsCsv.demand(paper));
        };
    }

    private static IssuedPaper issued(PaperRepository.Head head, String by) {
        return new IssuedPaper(
                head.id(), head.kind(), head.schedule(), head.fileName(), head.size(), head.sha256(), head.at(), by);
    }
}
