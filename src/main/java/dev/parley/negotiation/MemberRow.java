package dev.parley.negotiation;

import dev.parley.people.Who;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "member")
class MemberRow {

    @Embeddable
    record Key(UUID negotiationId, UUID personId) implements Serializable {}

    @EmbeddedId
    private Key id;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable LocalDate until;

    private @Nullable UUID changedBy;

    private @Nullable Instant changedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected MemberRow() {}

    MemberRow(Key id, Role role, @Nullable LocalDate until) {
        this.id = id;
        this.role = role;
        this.until = until;
    }

    Key id() {
        return id;
    }

    Role role() {
        return role;
    }

    @Nullable
    LocalDate until() {
        return until;
    }

    boolean inForce(LocalDate today) {
        return until == null || !today.isAfter(until);
    }

    void change(Role role, @Nullable LocalDate until, UUID by, Instant at) {
        this.role = role;
        this.until = until;
        this.changedBy = by;
        this.changedAt = at;
    }

    long version() {
        return version;
    }

    /** Who changed it last; null for a membership that has not been changed since changes are noted. */
    @Nullable
    UUID changedBy() {
        return changedBy;
    }

    @Nullable
    Instant changedAt() {
        return changedAt;
    }

    Membership toRecord(Who who) {
        return new Membership(id.negotiationId(), who, role, until, version);
    }
}
