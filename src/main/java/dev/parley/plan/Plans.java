package dev.parley.plan;

import dev.parley.base.data.InvalidInput;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Permission;
import dev.parley.people.People;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Plan runs of a negotiation. A run is computed and inserted once; nothing changes it afterwards. Runs at negotiated
 * rates are seen only by those who may see positions.
 */
@Service
public class Plans {

    private static final Logger log = LoggerFactory.getLogger(Plans.class);

    private static final int ATTEMPTS = 5;
    private static final BigDecimal MOST_VOLUME = BigDecimal.TEN;

    private final InputGatherer gatherer;
    private final PlanRunRepository runs;
    private final Access access;
    private final People people;
    private final Clock clock;

    Plans(InputGatherer gatherer, PlanRunRepository runs, Access access, People people, Clock clock) {
        this.gatherer = gatherer;
        this.runs = runs;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What today's inputs give, without keeping it.
     *
     * @param volumeFactor volume against the forecast, 0 to 10
     * @throws InvalidInput when the volume is out of range
     */
    public PlanResult preview(UUID negotiation, PlanBasis basis, BigDecimal volumeFactor) {
        requireBasis(access.require(negotiation, Permission.SEE), basis);
        return PlanComputation.compute(gatherer.gather(negotiation, basis).withVolume(checked(volumeFactor)));
    }

    /**
     * Computes today's plan and freezes it under the next number.
     *
     * @throws InvalidInput when there are no workloads: a plan of nothing is not kept
     */
    public PlanRun freeze(UUID negotiation, PlanBasis basis) {
        Membership member = access.require(negotiation, Permission.RUN_PLAN);
        requireBasis(member, basis);
        long started = System.nanoTime();
        PlanInputs inputs = gatherer.gather(negotiation, basis);
        if (inputs.workloads().isEmpty()) {
            throw new InvalidInput(
                    "workloads", "0", "There are no workloads yet: enter at least one with its traffic, then plan.");
        }
        PlanResult result = PlanComputation.compute(inputs);
        log.info(
                "Planned {} workloads in {} pools in {} ms",
                result.workloads(),
                result.pools().size(),
                (System.nanoTime() - started) / 1_000_000);
        String hash = PlanJson.hash(inputs);
        for (int attempt = 1; ; attempt++) {
            PlanRunRepository.Row row = new PlanRunRepository.Row(
                    UUID.randomUUID(),
                    negotiation,
                    runs.lastNumber(negotiation) + 1,
                    name(basis),
                    PlanJson.write(inputs),
                    PlanJson.write(result),
                    result.engineVersion(),
                    hash,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    member.who().id());
            try {
                runs.insert(row);
                return run(row);
            } catch (DuplicateKeyException somebodyElseWasFaster) {
                if (attempt == ATTEMPTS) {
                    throw somebodyElseWasFaster;
                }
            }
        }
    }

    /** The latest run the acting person may see. */
    public Optional<PlanRun> latest(UUID negotiation) {
        return runs(negotiation).stream().findFirst().flatMap(line -> run(negotiation, line.number()));
    }

    /** A run by its number; empty when there is none or it is not for the acting person. */
    public Optional<PlanRun> run(UUID negotiation, int number) {
        Membership member = access.require(negotiation, Permission.SEE);
        return runs.find(negotiation, number)
                .filter(row -> maySee(member, basis(row.basis())))
                .map(this::run);
    }

    /** All runs the acting person may see, the latest first. */
    public List<PlanRun.Line> runs(UUID negotiation) {
        Membership member = access.require(negotiation, Permission.SEE);
        List<PlanRunRepository.Head> heads = runs.heads(negotiation).stream()
                .filter(head -> maySee(member, basis(head.basis())))
                .toList();
        Map<UUID, String> names = people.namesOf(
                heads.stream().map(PlanRunRepository.Head::createdBy).collect(Collectors.toSet()));
        return heads.stream()
                .map(head -> new PlanRun.Line(
                        head.number(),
                        basis(head.basis()),
                        head.inputHash(),
                        head.createdAt(),
                        names.getOrDefault(head.createdBy(), "somebody")))
                .toList();
    }

    /** Who froze a run; empty when there is none or it is not for the acting person. */
    public Optional<UUID> frozenBy(UUID negotiation, int number) {
        Membership member = access.require(negotiation, Permission.SEE);
        return runs.heads(negotiation).stream()
                .filter(head -> head.number() == number && maySee(member, basis(head.basis())))
                .map(PlanRunRepository.Head::createdBy)
                .findFirst();
    }

    /** What has changed since a run was frozen. */
    public Staleness staleness(PlanRun run) {
        PlanInputs today = gatherer.gather(run.negotiation(), run.inputs().basis());
        return PlanJson.hash(today).equals(run.inputHash())
                ? new Staleness(List.of())
                : Staleness.between(run.inputs(), today);
    }

    private PlanRun run(PlanRunRepository.Row row) {
        return new PlanRun(
                row.id(),
                row.negotiation(),
                row.number(),
                PlanJson.inputs(row.inputs()),
                PlanJson.result(row.result()),
                row.engineVersion(),
                row.inputHash(),
                row.createdAt(),
                people.namesOf(Set.of(row.createdBy())).getOrDefault(row.createdBy(), "somebody"));
    }

    private static void requireBasis(Membership member, PlanBasis basis) {
        if (!maySee(member, basis)) {
            throw new NotAllowed("Your role here, " + member.role().label().toLowerCase()
                    + ", does not include negotiated rates. Plan at list or current rates.");
        }
    }

    static boolean maySee(Membership member, PlanBasis basis) {
        return !basis.rates().internal() || member.may(Permission.SEE_POSITIONS);
    }

    private static BigDecimal checked(BigDecimal volumeFactor) {
        if (volumeFactor.signum() < 0 || volumeFactor.compareTo(MOST_VOLUME) > 0) {
            throw new InvalidInput(
                    "volumeFactor", volumeFactor.toPlainString(), "Volume lies between 0 and 10 times the forecast.");
        }
        return volumeFactor;
    }

    /** Before the growth inside a quarter, where there is any. */
    private static final String INSIDE = "INSIDE=";

    /** What the column says: the choices in their order, those that came later only where they are not the usual ones. */
    private static String name(PlanBasis basis) {
        String name = basis.cases() + " " + basis.rates() + " " + basis.minutes();
        name += basis.commit() == PlanBasis.DEFAULT.commit() ? "" : " " + basis.commit();
        name += basis.illustrativeFacts() == PlanBasis.DEFAULT.illustrativeFacts()
                ? ""
                : " " + basis.illustrativeFacts();
        return basis.inside().signum() == 0
                ? name
                : name + " " + INSIDE + basis.inside().stripTrailingZeros().toPlainString();
    }

    private static PlanBasis basis(String name) {
        String[] parts = name.split(" ");
        List<String> later = Arrays.asList(parts).subList(3, parts.length);
        return new PlanBasis(
                PlanBasis.Cases.valueOf(parts[0]),
                PlanBasis.Rates.valueOf(parts[1]),
                PlanBasis.Minutes.valueOf(parts[2]),
                later.contains(PlanBasis.Commit.PROVEN.name()) ? PlanBasis.Commit.PROVEN : PlanBasis.Commit.FORECAST,
                later.contains(PlanBasis.Illustrative.APPLIED.name())
                        ? PlanBasis.Illustrative.APPLIED
                        : PlanBasis.Illustrative.SHOWN,
                later.stream()
                        .filter(part -> part.startsWith(INSIDE))
                        .map(part -> new BigDecimal(part.substring(INSIDE.length())))
                        .findFirst()
                        .orElse(BigDecimal.ZERO));
    }
}
