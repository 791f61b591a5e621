package dev.parley.paper;

import dev.parley.base.data.InvalidInput;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Permission;
import dev.parley.paper.IssuedPaper.State;
import dev.parley.people.People;
import dev.parley.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    private final Schedules schedules;
    private final PaperMaker maker;
    private final PaperRepository repository;
    private final PaperLog log;
    private final Access access;
    private final People people;
    private final Clock clock;

    Papers(
            Schedules schedules,
            PaperMaker maker,
            PaperRepository repository,
            PaperLog log,
            Access access,
            People people,
            Clock clock) {
        this.schedules = schedules;
        this.maker = maker;
        this.repository = repository;
        this.log = log;
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
        return schedules
                .latest(negotiation)
                .map(schedule -> maker.made(negotiation, schedule, kind, choice, today(), false));
    }

    /**
     * Makes the paper that {@link #preview} shows as a draft, which says so in the file and in its name, and keeps it.
     *
     * @param schedule number of the schedule that was looked at
     * @throws InvalidInput when there is no such schedule, or a check of the finished file fails; nothing is made then
     */
    public IssuedPaper draft(UUID negotiation, int schedule, PaperKind kind, DemandChoice choice) {
        var member = access.require(negotiation, Permission.MAKE_PAPERS);
        var made = maker.checked(negotiation, schedule, kind, choice, today(), true);
        return log.keep(member, PaperLog.Made.of(made, choice, State.DRAFT), null, null);
    }

    /** Every paper made, the latest first. */
    public List<IssuedPaper> issued(UUID negotiation) {
        var member = access.require(negotiation, Permission.MAKE_PAPERS);
        var heads = repository.heads(negotiation).stream()
                .filter(head -> may(member, head.kind()))
                .toList();
        var names = people.namesOf(heads.stream().map(PaperRepository.Head::by).collect(Collectors.toSet()));
        return heads.stream()
                .map(head -> head.issued(names.getOrDefault(head.by(), "somebody")))
                .toList();
    }

    /** A paper again, byte for byte as it was made. */
    public Optional<PaperFile> file(UUID negotiation, UUID paper) {
        var member = access.require(negotiation, Permission.MAKE_PAPERS);
        return repository.file(negotiation, paper).filter(file -> may(member, file.kind()));
    }

    /**
     * What changed from one paper to another.
     *
     * @throws InvalidInput when there is no such paper, what it says was not kept yet, or one is for AWS and one is not
     */
    public PaperComparison compare(UUID negotiation, UUID before, UUID after) {
        var member = access.require(negotiation, Permission.MAKE_PAPERS);
        var one = known(member, before);
        var other = known(member, after);
        if (one.kind().audience() != other.kind().audience()) {
            throw new InvalidInput(
                    "after",
                    after,
                    other.fileName() + " and " + one.fileName()
                            + " are for different readers: compare two for AWS, or two for the house.");
        }
        var was = PaperText.of(json(negotiation, one));
        var is = PaperText.of(json(negotiation, other));
        return new PaperComparison(named(one), named(other), PaperText.changes(was, is), PaperText.same(was, is));
    }

    private String json(UUID negotiation, PaperRepository.Head head) {
        return repository
                .json(negotiation, head.id())
                .orElseThrow(() -> new InvalidInput(
                        "paper",
                        head.id(),
                        head.fileName() + " was made before what a paper says was kept: only its file is there."));
    }

    private PaperRepository.Head known(Membership member, UUID paper) {
        return repository
                .head(member.negotiation(), paper)
                .filter(head -> may(member, head.kind()))
                .orElseThrow(() -> new InvalidInput("paper", paper, "There is no such paper."));
    }

    private IssuedPaper named(PaperRepository.Head head) {
        return head.issued(people.namesOf(Set.of(head.by())).getOrDefault(head.by(), "somebody"));
    }

    private static boolean may(Membership member, PaperKind kind) {
        return kind.forAws() || member.may(Permission.SEE_POSITIONS);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
