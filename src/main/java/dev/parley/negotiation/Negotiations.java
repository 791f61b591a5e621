package dev.parley.negotiation;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.people.CurrentPerson;
import dev.parley.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The negotiations of this installation. Each method sees only what the acting person may see. */
@Service
public class Negotiations {

    private final NegotiationRepository repository;
    private final MemberRepository members;
    private final Access access;
    private final CurrentPerson currentPerson;
    private final People people;
    private final List<AccountUse> uses;
    private final Clock clock;

    Negotiations(
            NegotiationRepository repository,
            MemberRepository members,
            Access access,
            CurrentPerson currentPerson,
            People people,
            List<AccountUse> uses,
            Clock clock) {
        this.repository = repository;
        this.members = members;
        this.access = access;
        this.currentPerson = currentPerson;
        this.people = people;
        this.uses = uses;
        this.clock = clock;
    }

    /** Those the acting person is a member of today, by name. */
    @Transactional(readOnly = true)
    public List<Negotiation> mine() {
        var today = LocalDate.now(clock);
        var ids = members.ofPerson(currentPerson.get().id()).stream()
                .filter(row -> row.inForce(today))
                .map(row -> row.id().negotiationId())
                .toList();
        return repository.findAllById(ids).stream()
                .map(NegotiationRow::toRecord)
                .sorted(Comparator.comparing(Negotiation::name))
                .toList();
    }

    /** @throws NotAllowed also when there is no such negotiation: who may not see it is not told */
    @Transactional(readOnly = true)
    public Negotiation bySlug(String slug) {
        var row = repository.findBySlug(slug).orElseThrow(Negotiations::unknown);
        access.require(row.id, Permission.SEE);
        return row.toRecord();
    }

    /** @throws NotAllowed also when there is no such negotiation */
    @Transactional(readOnly = true)
    public Negotiation byId(UUID id) {
        access.require(id, Permission.SEE);
        return repository.findById(id).orElseThrow(Negotiations::unknown).toRecord();
    }

    /** {@code wanted}, or with the first number behind it that nobody uses. */
    @Transactional(readOnly = true)
    public String freeSlug(String wanted) {
        var slug = wanted;
        for (int copy = 2; repository.existsBySlug(slug); copy++) {
            slug = wanted + "-" + copy;
        }
        return slug;
    }

    /**
     * Opens a negotiation; whoever opens it is its procurement lead.
     *
     * @throws InvalidInput naming the first field that cannot be taken, or an address that is taken
     */
    @Transactional
    public Negotiation open(NegotiationDraft draft) {
        draft.validate();
        if (repository.existsBySlug(draft.slug())) {
            throw taken(draft.slug());
        }
        var row = new NegotiationRow();
        row.id = UUID.randomUUID();
        row.slug = draft.slug();
        draft.writeTo(row, clock.instant(), currentPerson.get().id());
        var saved = insert(row);
        members.save(
                new MemberRow(new MemberRow.Key(saved.id, currentPerson.get().id()), Role.PROCUREMENT, null));
        return saved.toRecord();
    }

    /**
     * Changes header, regions, payers and accounts.
     *
     * @param version the version that was read
     * @throws InvalidInput naming the first field that cannot be taken, or an account that is not in the draft and that
     *     something still hangs on
     */
    @Transactional
    public SaveResult<Negotiation> change(UUID id, long version, NegotiationDraft draft) {
        access.require(id, Permission.MANAGE);
        draft.validate();
        var found = repository.locked(id);
        if (found.isEmpty()) {
            return new SaveResult.Gone<>();
        }
        var row = found.get();
        if (row.version != version) {
            var by = people.namesOf(Set.of(row.changedBy)).getOrDefault(row.changedBy, "somebody");
            return new SaveResult.Conflict<>(by, row.changedAt, row.toRecord());
        }
        requireUnused(draft.dropped(row));
        draft.writeTo(row, clock.instant(), currentPerson.get().id());
        try {
            var saved = repository.saveAndFlush(row);
            return new SaveResult.Saved<>(saved.toRecord(), saved.changedAt);
        } catch (DataIntegrityViolationException atTheSameMoment) {
            throw new InvalidInput(
                    "account",
                    null,
                    "Somebody has just entered something on an account you remove. Save again to see what.");
        }
    }

    private NegotiationRow insert(NegotiationRow row) {
        try {
            return repository.saveAndFlush(row);
        } catch (DataIntegrityViolationException atTheSameMoment) {
            throw taken(row.slug);
        }
    }

    private void requireUnused(Map<UUID, String> dropped) {
        if (dropped.isEmpty()) {
            return;
        }
        for (var use : uses) {
            use.of(dropped.keySet()).entrySet().stream().findFirst().ifPresent(used -> {
                var alias = dropped.get(used.getKey());
                throw new InvalidInput(
                        "account",
                        alias,
                        "Account " + alias + " cannot be removed or renamed: it still has " + used.getValue()
                                + ". Give them another account first, or keep this one.");
            });
        }
    }

    private static InvalidInput taken(String slug) {
        return new InvalidInput("slug", slug, "There is already a negotiation at " + slug + ". Choose another name.");
    }

    private static NotAllowed unknown() {
        return new NotAllowed("There is no such negotiation, or you are not a member of it.");
    }
}
