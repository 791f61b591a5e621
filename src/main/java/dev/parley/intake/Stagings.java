package dev.parley.intake;

import dev.parley.base.data.InvalidInput;
import dev.parley.negotiation.Access;
import dev.parley.negotiation.NotAllowed;
import dev.parley.negotiation.Permission;
import dev.parley.people.CurrentPerson;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The stagings of this node. Each belongs to whoever brought the files and is forgotten when nobody has touched it for
 * {@link #PATIENCE}; one that was taken in waits no more and is remembered as long, so that a second word on it is answered
 * as the first was.
 */
final class Stagings {

    static final Duration PATIENCE = Duration.ofMinutes(60);

    /** Of one person that wait at a time. */
    static final int MOST = 4;

    private final Map<UUID, Staging> all = new ConcurrentHashMap<>();
    private final Access access;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    Stagings(Access access, CurrentPerson currentPerson, Clock clock) {
        this.access = access;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** @throws InvalidInput when the acting person has {@value #MOST} that wait already */
    Staging open(UUID negotiation) {
        access.require(negotiation, Permission.EDIT_OWN_WORKLOADS);
        var person = currentPerson.get().id();
        long waiting = all.values().stream()
                .filter(one -> one.person.equals(person) && one.taken == null)
                .count();
        if (waiting >= MOST) {
            throw new InvalidInput(
                    "file", MOST, MOST + " takings of yours wait already: confirm them or drop them first.");
        }
        var staging = new Staging(negotiation, person, clock.instant());
        all.put(staging.id, staging);
        return staging;
    }

    /** Those of the acting person that wait, the latest first. */
    List<Staging> waiting(UUID negotiation) {
        access.require(negotiation, Permission.SEE);
        var person = currentPerson.get().id();
        return all.values().stream()
                .filter(one -> one.person.equals(person) && one.negotiation.equals(negotiation) && one.taken == null)
                .sorted(Comparator.comparing((Staging one) -> one.opened).reversed())
                .toList();
    }

    /** One that waits. */
    Staging mine(UUID negotiation, UUID id) {
        var staging = own(negotiation, id);
        if (staging.taken != null || staging.gone) {
            throw notHere();
        }
        return staging;
    }

    /** Also one that was taken in, for as long as it is remembered. */
    Staging own(UUID negotiation, UUID id) {
        access.require(negotiation, Permission.SEE);
        var staging = all.get(id);
        if (staging == null
                || !staging.negotiation.equals(negotiation)
                || !staging.person.equals(currentPerson.get().id())) {
            throw notHere();
        }
        staging.touched = clock.instant();
        return staging;
    }

    /** Drops earlier ones of the acting person that hold these very files and are not taken in. @return whether there were any */
    boolean replaceEarlier(Staging by) {
        var digest = by.filesDigest();
        var earlier = all.values().stream()
                .filter(one -> one != by
                        && one.taken == null
                        && one.person.equals(by.person)
                        && one.negotiation.equals(by.negotiation)
                        && !one.files.isEmpty()
                        && one.state() != Standing.State.ARRIVING
                        && one.filesDigest().equals(digest))
                .toList();
        earlier.forEach(this::forget);
        return !earlier.isEmpty();
    }

    static NotAllowed notHere() {
        return new NotAllowed(
                "These files do not wait here any more: they were taken in, dropped or forgotten. Give them again.");
    }

    void forget(Staging staging) {
        all.remove(staging.id);
        synchronized (staging) {
            staging.drop();
        }
    }

    void sweep() {
        var before = clock.instant().minus(PATIENCE);
        all.values().stream()
                .filter(staging -> staging.touched.isBefore(before))
                .toList()
                .forEach(this::forget);
    }

    void close() {
        List.copyOf(all.values()).forEach(this::forget);
    }
}
