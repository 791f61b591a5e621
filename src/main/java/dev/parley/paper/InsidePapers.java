package dev.parley.paper;

import dev.parley.base.data.InvalidInput;
import dev.parley.benchmark.AlternativeBoards;
import dev.parley.benchmark.Comparables;
import dev.parley.engine.report.Document;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Negotiations;
import dev.parley.negotiation.Permission;
import dev.parley.paper.IssuedPaper.State;
import dev.parley.paper.inside.Inside;
import dev.parley.paper.inside.InsideDocument;
import dev.parley.paper.print.CsvPrinter;
import dev.parley.plan.Plans;
import dev.parley.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Papers for the house: only for those who may both make papers and see positions. They need no approval, since they do not
 * leave; every one is kept as those for AWS are.
 */
@Service
public class InsidePapers {

    private final Negotiations negotiations;
    private final Schedules schedules;
    private final Plans plans;
    private final AlternativeBoards boards;
    private final Comparables comparables;
    private final PaperLog log;
    private final Access access;
    private final Clock clock;

    InsidePapers(
            Negotiations negotiations,
            Schedules schedules,
            Plans plans,
            AlternativeBoards boards,
            Comparables comparables,
            PaperLog log,
            Access access,
            Clock clock) {
        this.negotiations = negotiations;
        this.schedules = schedules;
        this.plans = plans;
        this.boards = boards;
        this.comparables = comparables;
        this.log = log;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Makes a paper of the latest schedule and keeps it. The whole bill is drawn for it: that takes as long as the commit desk.
     *
     * @throws InvalidInput when the kind is for AWS, or there is no schedule
     */
    public IssuedPaper make(UUID negotiation, PaperKind kind) {
        var member = access.require(negotiation, Permission.MAKE_PAPERS);
        access.require(negotiation, Permission.SEE_POSITIONS);
        if (kind.forAws()) {
            throw new InvalidInput("kind", kind.key(), kind.key() + " is a paper for AWS: take one for the house.");
        }
        var inside = inside(negotiation);
        var document = document(kind, inside);
        var name = kind.fileName(inside.negotiation().customer(), inside.day(), false);
        var file = kind.format() == PaperKind.Format.CSV
                ? PaperFile.text(name, kind, CsvPrinter.print(document, "positions"))
                : AwsFiles.printed(name, kind, document);
        return log.keep(
                member,
                new PaperLog.Made(
                        file,
                        document,
                        State.ISSUED,
                        inside.schedule().number(),
                        inside.run().number(),
                        DemandChoice.DEFAULT),
                null,
                null);
    }

    private static Document document(PaperKind kind, Inside inside) {
        return switch (kind) {
            case INSIDE_PAGE -> InsideDocument.page(inside);
            case INSIDE_CSV -> InsideDocument.positions(inside);
            default -> InsideDocument.whole(inside);
        };
    }

    private Inside inside(UUID negotiation) {
        var schedule = schedules
                .latest(negotiation)
                .orElseThrow(() -> new InvalidInput(
                        "schedule", null, "There is no schedule yet: draft one from a plan run first."));
        var run = plans.run(negotiation, schedule.planRun())
                .orElseThrow(() -> new InvalidInput(
                        "run",
                        schedule.planRun(),
                        "Run " + schedule.planRun() + " of schedule " + schedule.number() + " is not there."));
        return new Inside(
                negotiations.byId(negotiation),
                schedule,
                schedules.positions(negotiation, schedule.id()),
                run,
                plans.staleness(run).changed(),
                boards.open(negotiation),
                comparables.of(negotiation),
                LocalDate.now(clock));
    }
}
