package dev.parley.signed;

import dev.parley.base.data.Checks;
import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.benchmark.Comparables;
import dev.parley.deal.DealDesk;
import dev.parley.deal.Deals;
import dev.parley.deal.Lens;
import dev.parley.engine.deal.Sampling;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Permission;
import dev.parley.people.CurrentPerson;
import dev.parley.people.People;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What became of signed deals against where we stood, kept for the renewal. */
@Service
public class Debriefs {

    private static final int MOST = 4000;

    private final DebriefStore store;
    private final Agreements agreements;
    private final Deals deals;
    private final DealDesk desks;
    private final Comparables comparables;
    private final Access access;
    private final People people;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Debriefs(
            DebriefStore store,
            Agreements agreements,
            Deals deals,
            DealDesk desks,
            Comparables comparables,
            Access access,
            People people,
            CurrentPerson currentPerson,
            Clock clock) {
        this.store = store;
        this.agreements = agreements;
        this.deals = deals;
        this.desks = desks;
        this.comparables = comparables;
        this.access = access;
        this.people = people;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** Of the last signature that counts: as kept, else as it would be kept now; empty where nothing is signed. */
    @Transactional(readOnly = true)
    public Optional<Debrief> of(UUID id) {
        access.require(id, Permission.SEE_POSITIONS);
        return last(id).map(signed -> kept(id, signed.id()).orElseGet(() -> now(id, signed)));
    }

    private Optional<Agreement.Signed> last(UUID id) {
        return agreements.signed(id).stream().filter(Agreement.Signed::counts).reduce((_, later) -> later);
    }

    private Debrief now(UUID id, Agreement.Signed signed) {
        var figures = new DebriefFigures(
                        signed.agreement(),
                        deals.of(id),
                        desks.open(id, Sampling.USUAL, Lens.ALL_TERMS),
                        comparables.of(id))
                .of(LocalDate.now(clock));
        return new Debrief(null, signed.id(), figures, null, 0, null, null);
    }

    private Optional<Debrief> kept(UUID id, UUID signing) {
        return store.of(id).stream()
                .filter(row -> row.signing().equals(signing))
                .findFirst()
                .map(row -> new Debrief(
                        row.id(),
                        row.signing(),
                        row.figures(),
                        row.learnt(),
                        row.version(),
                        people.namesOf(Set.of(row.by())).getOrDefault(row.by(), "somebody"),
                        row.at()));
    }

    /**
     * Freezes the debrief of the last signature as it stands now.
     *
     * @throws InvalidInput where nothing is signed, or it is kept already
     */
    @Transactional
    public Debrief keep(UUID id, String learnt) {
        access.require(id, Permission.EDIT_POSITIONS);
        Checks.optionalText("learnt", learnt, MOST);
        var signed = last(id).orElseThrow(() ->
                new InvalidInput("signing", null, "Nothing is signed yet: there is nothing to look back on."));
        if (kept(id, signed.id()).isPresent()) {
            throw new InvalidInput("signing", signed.agreement().name(), "It is kept already: change its words.");
        }
        try {
            store.insert(
                    id,
                    signed.id(),
                    now(id, signed).figures(),
                    Checks.blankToNull(learnt),
                    currentPerson.get().id(),
                    at());
        } catch (DataIntegrityViolationException faster) {
            throw new InvalidInput("signing", signed.agreement().name(), "Somebody has just kept it: look again.");
        }
        return kept(id, signed.id()).orElseThrow();
    }

    /** Changes what was learnt; the figures stay. */
    @Transactional
    public SaveResult<Debrief> learnt(UUID id, Debrief debrief, String learnt) {
        access.require(id, Permission.EDIT_POSITIONS);
        Checks.optionalText("learnt", learnt, MOST);
        var at = at();
        boolean saved = debrief.id() != null
                && store.learnt(
                        id,
                        debrief.id(),
                        debrief.version(),
                        Checks.blankToNull(learnt),
                        currentPerson.get().id(),
                        at);
        var now = kept(id, debrief.signing());
        if (now.isEmpty()) {
            return new SaveResult.Gone<>();
        }
        return saved
                ? new SaveResult.Saved<>(now.get(), at)
                : new SaveResult.Conflict<>(
                        now.get().by() == null ? "somebody" : now.get().by(),
                        now.get().keptAt() == null ? at : now.get().keptAt(),
                        now.get());
    }

    /** Takes a kept debrief out, so that its signature can be undone. */
    @Transactional
    public boolean remove(UUID id, Debrief debrief) {
        access.require(id, Permission.EDIT_POSITIONS);
        return debrief.id() != null && store.remove(id, debrief.id(), debrief.version());
    }

    private Instant at() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
