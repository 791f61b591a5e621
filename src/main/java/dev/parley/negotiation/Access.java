package dev.parley.negotiation;

import dev.parley.people.CurrentPerson;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one gate: every service that touches a negotiation's rows asks here first. */
@Component
public class Access {

    private final CurrentPerson currentPerson;
    private final MemberRepository members;
    private final Clock clock;

    Access(CurrentPerson currentPerson, MemberRepository members, Clock clock) {
        this.currentPerson = currentPerson;
        this.members = members;
        this.clock = clock;
    }

    /**
     * The acting person's membership.
     *
     * @throws NotAllowed when the person is no member, a guest whose date has passed, or lacks the permission
     */
    @Transactional(readOnly = true)
    public Membership require(UUID negotiation, Permission permission) {
        var membership = find(negotiation)
                .orElseThrow(
                        () -> new NotAllowed("You are not a member of this negotiation. Ask procurement to add you."));
        if (!membership.may(permission)) {
            throw new NotAllowed("Your role here, " + membership.role().label().toLowerCase()
                    + ", does not include this. Ask procurement.");
        }
        return membership;
    }

    /** The acting person's membership that is in force today, or empty. */
    @Transactional(readOnly = true)
    public Optional<Membership> find(UUID negotiation) {
        var who = currentPerson.get();
        return members.findById(new MemberRow.Key(negotiation, who.id()))
                .filter(row -> row.inForce(LocalDate.now(clock)))
                .map(row -> row.toRecord(who));
    }
}
