package dev.parley.negotiation;

import dev.parley.base.data.InvalidInput;
import dev.parley.people.People;
import java.time.LocalDate;
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

    Members(MemberRepository repository, People people, Access access) {
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
                        .map(who -> new Membership(negotiation, who, row.role(), row.until())))
                .sorted(Comparator.comparing(membership -> membership.who().displayName()))
                .toList();
    }

    /**
     * Gives a person a role, or changes it.
     *
     * @param until required for guests (counsel, adviser): their last day
     */
    @Transactional
    public void put(UUID negotiation, UUID person, Role role, @Nullable LocalDate until) {
        access.require(negotiation, Permission.MANAGE);
        if (role.guest() && until == null) {
            throw new InvalidInput(
                    "until", null, role.label() + " is a guest: enter the last day on which they may see this.");
        }
        if (people.namesOf(Set.of(person)).isEmpty()) {
            throw new InvalidInput("person", person, "This account is no longer there. Choose another person.");
        }
        var key = new MemberRow.Key(negotiation, person);
        var rows = repository.locked(negotiation);
        requireAnotherLead(rows, key, role);
        var row = rows.stream()
                .filter(one -> one.id().equals(key))
                .findFirst()
                .orElseGet(() -> new MemberRow(key, role, until));
        row.change(role, until);
        repository.save(row);
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
