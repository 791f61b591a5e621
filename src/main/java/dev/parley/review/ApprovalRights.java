package dev.parley.review;

import dev.parley.base.data.Checks;
import dev.parley.base.data.InvalidInput;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.Members;
import dev.parley.negotiation.Membership;
import dev.parley.negotiation.Permission;
import dev.parley.people.People;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may approve what, up to how much. Who gave a right, and who took it away, stays to be seen. */
@Service
public class ApprovalRights {

    private final RightRepository rows;
    private final Members members;
    private final Access access;
    private final People people;
    private final Clock clock;

    ApprovalRights(RightRepository rows, Members members, Access access, People people, Clock clock) {
        this.rows = rows;
        this.members = members;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /** All rights ever given, also ended ones. */
    @Transactional(readOnly = true)
    public List<ApprovalRight> of(UUID negotiation) {
        access.require(negotiation, Permission.SEE);
        var found = rows.of(negotiation);
        var ids = new HashSet<UUID>();
        found.forEach(row -> {
            ids.addAll(List.of(row.person(), row.givenBy()));
            if (row.togetherWith() != null) {
                ids.add(row.togetherWith());
            }
            if (row.endedBy() != null) {
                ids.add(row.endedBy());
            }
        });
        var names = people.namesOf(ids);
        var present = present(negotiation);
        return found.stream()
                .map(row -> new ApprovalRight(
                        row.id(),
                        row.person(),
                        names.getOrDefault(row.person(), "somebody"),
                        row.kind(),
                        row.usd(),
                        row.togetherWith(),
                        row.togetherWith() == null ? null : names.getOrDefault(row.togetherWith(), "somebody"),
                        row.givenBy(),
                        names.getOrDefault(row.givenBy(), "somebody"),
                        row.givenAt(),
                        row.endedBy() == null ? null : names.getOrDefault(row.endedBy(), "somebody"),
                        row.endedAt(),
                        present.contains(row.person())
                                && (row.togetherWith() == null || present.contains(row.togetherWith()))))
                .toList();
    }

    /** Those that count today. */
    @Transactional(readOnly = true)
    public List<ApprovalRight> inForce(UUID negotiation) {
        return of(negotiation).stream().filter(ApprovalRight::inForce).toList();
    }

    /**
     * Gives a right.
     *
     * @throws InvalidInput with all that stands against it: a negative limit, a limit on a kind without one, somebody who is no
     *     member
     */
    @Transactional
    public ApprovalRight give(UUID negotiation, RightDraft draft) {
        var me = access.require(negotiation, Permission.MANAGE).who().id();
        draft.validate();
        var present = present(negotiation);
        requireMember("person", Checks.set(draft.person()), present);
        if (draft.togetherWith() != null) {
            requireMember("togetherWith", draft.togetherWith(), present);
        }
        inForce(negotiation).stream()
                .filter(right -> right.person().equals(draft.person())
                        && right.kind() == draft.kind()
                        && Objects.equals(right.togetherWith(), draft.togetherWith()))
                .findFirst()
                .ifPresent(right -> {
                    throw new InvalidInput(
                            "kind",
                            right.words(),
                            right.holder() + " may approve " + right.words() + " already: end that right first.");
                });
        var row = new RightRepository.Row(
                UUID.randomUUID(),
                Checks.set(draft.person()),
                Checks.set(draft.kind()),
                draft.usd(),
                draft.togetherWith(),
                me,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                null);
        rows.insert(negotiation, row);
        return of(negotiation).stream()
                .filter(right -> right.id().equals(row.id()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Takes a right away; what was approved by it stays approved.
     *
     * @throws InvalidInput when there is none, or somebody has ended it
     */
    @Transactional
    public void end(UUID negotiation, UUID right) {
        var me = access.require(negotiation, Permission.MANAGE).who().id();
        if (!rows.end(negotiation, right, me, clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            throw new InvalidInput("right", right, "That right is no longer in force. Nothing was changed.");
        }
    }

    private static void requireMember(String field, UUID person, Set<UUID> present) {
        if (!present.contains(person)) {
            throw new InvalidInput(
                    field, person, "They are no member of this negotiation today: add them as a member first.");
        }
    }

    private Set<UUID> present(UUID negotiation) {
        var today = LocalDate.now(clock);
        return members.of(negotiation).stream()
                .filter(member -> member.until() == null || !today.isAfter(member.until()))
                .map(Membership::who)
                .map(who -> who.id())
                .collect(Collectors.toSet());
    }
}
