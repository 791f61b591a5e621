package dev.parley.negotiation;

import dev.parley.base.data.InvalidInput;
import dev.parley.base.data.SaveResult;
import dev.parley.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may see a negotiation, and as what. */
@Service
public class Members {

    private final MemberRepository repository;
    private final People people;
    private final Access access;
    private final Clock clock;

    Members(MemberRepository repository, People people, Access access, Clock clock) {
        this.clock = clock;
        this.repository = repository;
        this.people = people;
        this.access = access;
    }

    /** All members, by display name. */
    @Transactional(readOnly = true)
    public List<Membership> of(UUID negotiation) {
        access.require(negotiation, Permission.SEE);
        var byId = people.all();
        return repository.of(negotiation).stream()
                .flatMap(row -> byId.stream()
                        .filter(who -> who.id().equals(row.id().personId()))
                        .map(row::toRecord))
                .sorted(Comparator.comparing(membership -> membership.who().displayName()))
                .toList();
    }

    /**
     * Gives a person a role, or changes it, whatever it was before: for the sample, where nobody else is at work.
     *
     * @param until required for guests (counsel, adviser): their last day
     */
    @Transactional
    public void put(UUID negotiation, UUID person, Role role, @Nullable LocalDate until) {
        save(negotiation, person, role, until);
    }

    /**
     * Gives a person a role, or changes the one that was seen.
     *
     * @param version of the membership that was seen; null where the person was no member
     * @param until required for guests (counsel, adviser): their last day
     * @return in conflict when somebody has given the person another role meanwhile, gone when they were taken out
     */
    @Transactional
    public SaveResult<Membership> change(
            UUID negotiation, UUID person, @Nullable Long version, Role role, @Nullable LocalDate until) {
        access.require(negotiation, Permission.MANAGE);
        var found = repository.locked(negotiation).stream()
                .filter(row -> row.id().personId().equals(person))
                .findFirst();
        if (found.isEmpty() && version != null) {
            return new SaveResult.Gone<>();
        }
        if (found.isPresent() && (version == null || version != found.get().version())) {
            return conflict(found.get());
        }
        return new SaveResult.Saved<>(save(negotiation, person, role, until), clock.instant());
    }

    private SaveResult<Membership> conflict(MemberRow theirs) {
        var by = theirs.changedBy();
        var at = theirs.changedAt();
        var name = by == null ? "somebody" : people.namesOf(Set.of(by)).getOrDefault(by, "somebody");
        var who = people.all().stream()
                .filter(one -> one.id().equals(theirs.id().personId()))
                .findFirst()
                .orElseThrow();
        return new SaveResult.Conflict<>(name, at == null ? clock.instant() : at, theirs.toRecord(who));
    }

    private Membership save(UUID negotiation, UUID person, Role role, @Nullable LocalDate until) {
        var me = access.require(negotiation, Permission.MANAGE).who().id();
        if (role.guest() && until == null) {
            throw new InvalidInput(
                    "until", null, role.label() + " is a guest: enter the last day on which they may see this.");
        }
        var who = people.all().stream()
                .filter(one -> one.id().equals(person))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidInput("person", person, "This account is no longer there. Choose another person."));
        var key = new MemberRow.Key(negotiation, person);
        var rows = repository.locked(negotiation);
        requireAnotherLead(rows, key, role);
        var row = rows.stream()
                .filter(one -> one.id().equals(key))
                .findFirst()
                .orElseGet(() -> new MemberRow(key, role, until));
        row.change(role, until, me, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return repository.saveAndFlush(row).toRecord(who);
    }

    /** Takes a person out; what they entered stays. */
    @Transactional
    public void remove(UUID negotiation, UUID person) {
        access.require(negotiation, Permission.MANAGE);
        var key = new MemberRow.Key(negotiation, person);
        requireAnotherLead(repository.locked(negotiation), key, null);
        repository.deleteById(key);
    }

    private static void requireAnotherLead(List<MemberRow> rows, MemberRow.Key changed, @Nullable Role next) {
        var leads = rows.stream()
                .filter(row -> row.role() == Role.PROCUREMENT && row.until() == null)
                .map(MemberRow::id)
                .toList();
        if (next != Role.PROCUREMENT && leads.equals(List.of(changed))) {
            throw new InvalidInput(
                    "role", next, "This is the last procurement member. Give somebody else the role first.");
        }
    }
}
